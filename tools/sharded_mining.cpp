#include "tools/sharded_mining.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

#include <boost/json.hpp>

#include "align/neighbour_file.h"
#include "align/npy.h"
#include "align/sentence_vectors.h"
#include "align/vector_file.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "tools/chosen_encoder.h"
#include "tools/sentence_file.h"

namespace diglot::tools {
namespace {

namespace json = boost::json;

using Kind = MiningStage::Kind;

constexpr std::array both_sides = {MinedSide::src, MinedSide::tgt};
constexpr auto vector_type = align::FloatType::float16;

MinedSide other(MinedSide side) { return side == MinedSide::src ? MinedSide::tgt : MinedSide::src; }

MiningStage split_of(MinedSide side) { return {Kind::split, side}; }
MiningStage embed_of(MinedSide side, std::size_t shard) { return {Kind::embed, side, shard}; }
MiningStage merge_of(MinedSide side, std::size_t shard) { return {Kind::merge, side, shard}; }

json::object to_json(const SentenceShard& shard) {
  return {{"begin", shard.begin},
          {"bytes", shard.bytes},
          {"sentences", shard.sentences},
          {"xxh128", shard.checksum}};
}

SentenceShard shard_from(const json::value& value) {
  const auto& object = value.as_object();
  return {object.at("begin").to_number<std::size_t>(), object.at("bytes").to_number<std::size_t>(),
          object.at("sentences").to_number<std::size_t>(),
          std::string(object.at("xxh128").as_string())};
}

}  // namespace

ShardedMining::ShardedMining(ShardedMiningOptions options, StageFiles::Missing missing,
                             Messages& messages)
    : options_(std::move(options)),
      messages_(messages),
      files_(options_.stages.work, missing, messages) {}

const std::string& ShardedMining::path_of(MinedSide side) const {
  return side == MinedSide::src ? options_.src : options_.tgt;
}

bool ShardedMining::has_rows() const {
  return std::holds_alternative<std::vector<VectorFileName>>(options_.encoder.choice());
}

std::size_t ShardedMining::lines_of(MinedSide side) {
  return obtain(split_of(side)).details.at("lines").to_number<std::size_t>();
}

std::size_t ShardedMining::first_line_of(MinedSide side) {
  return has_rows() && side == MinedSide::tgt ? lines_of(MinedSide::src) : 0;
}

std::size_t ShardedMining::count_shards(MinedSide side) {
  return obtain(split_of(side)).details.at("shards").as_array().size();
}

SentenceShard ShardedMining::shard_of(MinedSide side, std::size_t number) {
  const json::array& shards = obtain(split_of(side)).details.at("shards").as_array();
  if (number < shards.size()) return shard_from(shards[number]);
  throw corpora::Error(path_of(side), "has " + corpora::counted(shards.size(), "shard") +
                                          ", counted from 0, and no shard " +
                                          std::to_string(number));
}

std::vector<MiningStage> ShardedMining::inputs_of(const MiningStage& stage) {
  std::vector<MiningStage> inputs;
  switch (stage.kind) {
    case Kind::split:
      break;
    case Kind::embed:
      inputs = {split_of(stage.side)};
      if (has_rows()) inputs.push_back(split_of(other(stage.side)));
      break;
    case Kind::search:
      inputs = {embed_of(MinedSide::src, stage.shard), embed_of(MinedSide::tgt, stage.tgt_shard)};
      break;
    case Kind::merge:
      for (std::size_t i = 0; i < count_shards(other(stage.side)); ++i) {
        const bool is_src = stage.side == MinedSide::src;
        inputs.push_back(
            {Kind::search, MinedSide::src, is_src ? stage.shard : i, is_src ? i : stage.shard});
      }
      break;
    case Kind::pairs:
      for (const MinedSide side : both_sides) {
        inputs.push_back(split_of(side));
        for (std::size_t i = 0; i < count_shards(side); ++i) {
          inputs.push_back(merge_of(side, i));
        }
      }
      break;
  }
  return inputs;
}

// What a file is made from.

Origin ShardedMining::origin_of(const MiningStage& stage) {
  Origin origin{stage.stage().name, {}, {}};
  switch (stage.kind) {
    case Kind::split:
      origin.options["shard"] = std::to_string(options_.shard);
      origin.options["on-bad-utf8"] =
          options_.on_bad_utf8 == corpora::OnBadUtf8::replace ? "replace" : "error";
      origin.inputs["text"] = files_.folder().checksum_of_source(path_of(stage.side));
      break;
    case Kind::embed:
      origin.inputs["sentences"] = shard_of(stage.side, stage.shard).checksum;
      add_encoder(origin, stage.side);
      break;
    case Kind::search: {
      const std::size_t src = shard_of(MinedSide::src, stage.shard).sentences;
      const std::size_t tgt = shard_of(MinedSide::tgt, stage.tgt_shard).sentences;
      origin.options["k"] = std::to_string(options_.search.k);
      origin.options["search"] =
          is_approximate(options_.search, src, tgt)
              ? "approximate, " + corpora::counted(options_.search.probes, "probe")
              : "exact";
      add_inputs(origin, stage);
      break;
    }
    case Kind::merge:
      origin.options["k"] = std::to_string(options_.search.k);
      origin.options["sentences"] = std::to_string(shard_of(stage.side, stage.shard).sentences);
      add_inputs(origin, stage);
      break;
    case Kind::pairs:
      break;
  }
  return origin;
}

void ShardedMining::add_inputs(Origin& origin, const MiningStage& stage) {
  for (const MiningStage& input : inputs_of(stage)) {
    origin.inputs[input.stage().name] = obtain(input).checksum;
  }
}

void ShardedMining::add_encoder(Origin& origin, MinedSide side) {
  const EncoderChoice choice = options_.encoder.choice();
  if (const auto* model = std::get_if<EncoderModel>(&choice)) {
    origin.inputs["model"] = files_.folder().checksum_of_source(model->path);
  } else if (const auto* address = std::get_if<EmbeddingsAddress>(&choice)) {
    origin.options["encoder"] = address->url;
    origin.options["encoder-model"] = address->model;
  } else if (const auto* files = std::get_if<std::vector<VectorFileName>>(&choice)) {
    for (std::size_t i = 0; i < files->size(); ++i) {
      const std::string name = "vectors " + std::to_string(i);
      origin.inputs[name] = files_.folder().checksum_of_source((*files)[i].path);
      origin.options[name] = std::to_string((*files)[i].dimension);
    }
    origin.options["first row"] = std::to_string(first_line_of(side));
  }
}

const Record& ShardedMining::obtain(const MiningStage& stage) {
  return files_.obtain(
      stage.stage(), [&] { return origin_of(stage); }, [&] { return compute(stage); });
}

void ShardedMining::make(const MiningStage& stage) {
  files_.find_or_make(stage.stage(), origin_of(stage), [&] { return compute(stage); });
}

// What the stages do.

ShardedMining::Made ShardedMining::compute(const MiningStage& stage) {
  switch (stage.kind) {
    case Kind::split:
      return split(stage.side);
    case Kind::embed:
      return {embed(stage), {}};
    case Kind::search:
      return {search(stage), {}};
    case Kind::merge:
      return {merge(stage), {}};
    case Kind::pairs:
      break;
  }
  return {};
}

ShardedMining::Made ShardedMining::split(MinedSide side) {
  const SentenceFile file(path_of(side), options_.on_bad_utf8, messages_);
  Made made{serialize_sentences(file.sentences()), {}};
  json::array shards;
  for (const SentenceShard& shard : cut_into_shards(made.bytes, options_.shard)) {
    shards.push_back(to_json(shard));
  }
  made.details = {{"lines", file.lines()}, {"shards", shards}};
  return made;
}

std::string ShardedMining::embed(const MiningStage& stage) {
  const SentenceShard shard = shard_of(stage.side, stage.shard);
  const std::string text = files_.folder().read(split_of(stage.side).stage().file, shard.begin,
                                                shard.bytes, shard.checksum);
  const Sentences sentences = parse_sentences(text, path_of(stage.side));
  const std::size_t lines =
      has_rows() ? lines_of(MinedSide::src) + lines_of(MinedSide::tgt) : sentences.texts.size();
  LineEncoder encoder(options_.encoder, lines);
  const align::Vectors encoded =
      encode(sentences, first_line_of(stage.side), encoder, stage.stage().name, messages_);
  return align::npy_header(encoded.size(), encoded.dimension(), vector_type) +
         align::npy_values(encoded, vector_type);
}

std::string ShardedMining::search(const MiningStage& stage) {
  const align::Vectors src = vectors(MinedSide::src, stage.shard);
  const align::Vectors tgt = vectors(MinedSide::tgt, stage.tgt_shard);
  if (src.dimension() != tgt.dimension()) {
    throw corpora::Error(options_.stages.work, "has vectors of different dimensions; remove it");
  }
  return align::serialize_nearest(
      find_neighbours(options_.search, src, tgt, stage.stage().name, messages_), options_.search.k);
}

std::string ShardedMining::merge(const MiningStage& stage) {
  align::Neighbours nearest(shard_of(stage.side, stage.shard).sentences);
  std::size_t first_row = 0;
  for (const MiningStage& input : inputs_of(stage)) {
    const align::NearestRows found = align::parse_nearest(read(input), input.stage().file);
    const bool is_src = stage.side == MinedSide::src;
    align::add_nearest(nearest, is_src ? found.of_src : found.of_tgt, first_row, options_.search.k);
    first_row += shard_of(other(stage.side), is_src ? input.tgt_shard : input.shard).sentences;
  }
  return align::serialize_nearest({std::move(nearest), {}}, options_.search.k);
}

align::Vectors ShardedMining::vectors(MinedSide side, std::size_t number) {
  const MiningStage stage = embed_of(side, number);
  const auto file = align::VectorFile::open_npy(files_.folder().path_of(stage.stage().file));
  files_.folder().require(stage.stage().file, file.bytes(), obtain(stage).checksum);
  return align::VectorRows({file}).read(0, file.size());
}

std::string ShardedMining::read(const MiningStage& stage) {
  return files_.folder().read(stage.stage().file, obtain(stage).checksum);
}

std::string ShardedMining::sentences(MinedSide side) { return read(split_of(side)); }

align::NearestRows ShardedMining::nearest() {
  align::NearestRows all;
  for (const MinedSide side : both_sides) {
    align::Neighbours& lists = side == MinedSide::src ? all.of_src : all.of_tgt;
    for (std::size_t i = 0; i < count_shards(side); ++i) {
      const MiningStage stage = merge_of(side, i);
      align::Neighbours merged = align::parse_nearest(read(stage), stage.stage().file).of_src;
      std::ranges::move(merged, std::back_inserter(lists));
    }
  }
  return all;
}

std::vector<MiningStage> ShardedMining::stages() {
  std::vector<MiningStage> all = {split_of(MinedSide::src), split_of(MinedSide::tgt)};
  for (const MinedSide side : both_sides) {
    if (!files_.find(split_of(side).stage(), origin_of(split_of(side)))) return all;
  }
  const auto add_of_each_shard = [&](Kind kind) {
    for (const MinedSide side : both_sides) {
      for (std::size_t i = 0; i < count_shards(side); ++i) all.push_back({kind, side, i});
    }
  };
  add_of_each_shard(Kind::embed);
  for (std::size_t i = 0; i < count_shards(MinedSide::src); ++i) {
    for (std::size_t j = 0; j < count_shards(MinedSide::tgt); ++j) {
      all.push_back({Kind::search, MinedSide::src, i, j});
    }
  }
  add_of_each_shard(Kind::merge);
  all.push_back({Kind::pairs});
  return all;
}

std::string ShardedMining::list(const std::string& pairs_output) {
  const auto file_of = [&](const MiningStage& stage) {
    return stage.kind == Kind::pairs ? pairs_output : files_.folder().path_of(stage.stage().file);
  };
  std::string text;
  for (const MiningStage& stage : stages()) {
    text += stage.stage().name + '\t' + file_of(stage);
    if (stage.kind == Kind::split) text += '\t' + path_of(stage.side);
    for (const MiningStage& input : inputs_of(stage)) text += '\t' + file_of(input);
    text += '\n';
  }
  return text;
}

}  // namespace diglot::tools
