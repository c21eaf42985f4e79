#include "tools/sharded_alignment.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include <boost/json.hpp>

#include "align/collection_file.h"
#include "corpora/counted.h"
#include "corpora/error.h"

namespace diglot::tools {
namespace {

using align::ArticleCandidate;
using Kind = AlignmentStage::Kind;

constexpr AlignmentStage all_candidates{Kind::candidates};

AlignmentStage compare_of(std::size_t shard) { return {Kind::compare, shard}; }

}  // namespace

ShardedAlignment::ShardedAlignment(ShardedAlignmentOptions options, AlignmentSources sources,
                                   align::CollectionAligner& aligner, StageFiles::Missing missing,
                                   Messages& messages)
    : options_(std::move(options)),
      sources_(std::move(sources)),
      aligner_(aligner),
      files_(options_.stages.work, missing, messages) {}

Origin ShardedAlignment::origin_of(const AlignmentStage& stage) {
  Origin origin{stage.stage().name, {}, {}};
  origin.inputs["articles"] = sources_.articles;
  origin.inputs["model"] = sources_.model;
  if (stage.kind == Kind::compare) {
    origin.options["shard"] = std::to_string(options_.shard);
    origin.inputs[all_candidates.stage().name] = obtain(all_candidates).checksum;
  }
  return origin;
}

StageFiles::Made ShardedAlignment::compute(const AlignmentStage& stage) {
  if (stage.kind == Kind::compare) {
    return {align::serialize_features(aligner_.compare(shard(stage.shard))), {}};
  }
  const auto found = aligner_.find_article_candidates();
  const auto likely =
      static_cast<std::size_t>(std::ranges::count_if(found, &ArticleCandidate::likely));
  return {align::serialize_candidates(found), {{"pairs", found.size()}, {"likely", likely}}};
}

const Record& ShardedAlignment::obtain(const AlignmentStage& stage) {
  return files_.obtain(
      stage.stage(), [&] { return origin_of(stage); }, [&] { return compute(stage); });
}

std::string ShardedAlignment::read(const AlignmentStage& stage) {
  return files_.folder().read(stage.stage().file, obtain(stage).checksum);
}

void ShardedAlignment::make(const AlignmentStage& stage) {
  if (stage.kind == Kind::compare && stage.shard >= count_shards(likely().size())) {
    throw corpora::Error(files_.folder().path_of(all_candidates.stage().file),
                         "has " + corpora::counted(count_shards(likely().size()), "shard") +
                             ", counted from 0, and no shard " + std::to_string(stage.shard));
  }
  files_.find_or_make(stage.stage(), origin_of(stage), [&] { return compute(stage); });
}

std::vector<align::Story> ShardedAlignment::link(const align::UseStoryPair& use) {
  std::vector<align::StoryFeatures> features;
  for (std::size_t i = 0; i < count_shards(likely().size()); ++i) {
    const AlignmentStage stage = compare_of(i);
    std::ranges::copy(align::parse_features(read(stage), shard(i).size(), stage.stage().file),
                      std::back_inserter(features));
  }
  return aligner_.link(candidates(), features, use);
}

const std::vector<ArticleCandidate>& ShardedAlignment::candidates() {
  if (!candidates_) {
    candidates_ =
        align::parse_candidates(read(all_candidates), sources_.count, all_candidates.stage().file);
  }
  return *candidates_;
}

const std::vector<ArticleCandidate>& ShardedAlignment::likely() {
  if (!likely_) likely_ = align::likely_ones(candidates());
  return *likely_;
}

std::size_t ShardedAlignment::count_shards(std::size_t likely) const {
  return (likely + options_.shard - 1) / options_.shard;
}

std::vector<ArticleCandidate> ShardedAlignment::shard(std::size_t number) {
  const std::span all = likely();
  const std::size_t begin = number * options_.shard;
  const auto some = all.subspan(begin, std::min(options_.shard, all.size() - begin));
  return {some.begin(), some.end()};
}

std::string ShardedAlignment::list(const std::vector<std::string>& articles,
                                   const std::string& pairs_output) {
  const auto path_of = [&](const AlignmentStage& stage) {
    return files_.folder().path_of(stage.stage().file);
  };
  const std::string candidates = path_of(all_candidates);
  std::string text = all_candidates.stage().name + '\t' + candidates;
  for (const std::string& path : articles) text += '\t' + path;
  text += '\n';
  const auto record = files_.find(all_candidates.stage(), origin_of(all_candidates));
  if (!record) return text;
  std::string compared;
  const auto likely = record->details.at("likely").to_number<std::size_t>();
  for (std::size_t i = 0; i < count_shards(likely); ++i) {
    const AlignmentStage stage = compare_of(i);
    text += stage.stage().name + '\t' + path_of(stage) + '\t' + candidates + '\n';
    compared += '\t' + path_of(stage);
  }
  text += AlignmentStage{}.stage().name + '\t' + pairs_output + '\t' + candidates;
  return text + compared + '\n';
}

}  // namespace diglot::tools
