#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "align/article_candidates.h"
#include "align/collection.h"
#include "tools/alignment_stage.h"
#include "tools/messages.h"
#include "tools/stage_files.h"
#include "tools/stage_options.h"

namespace diglot::tools {

struct ShardedAlignmentOptions {
  StageOptions stages;
  std::size_t shard = 100'000;  ///< likely article pairs
};

/// What an alignment in stages is made from.
struct AlignmentSources {
  std::string model;      ///< the checksum of its file, taken before it was opened
  std::string articles;   ///< their digest
  std::size_t count = 0;  ///< how many these are
};

/// The steps of aligning a collection, each of which makes files of a work folder: what is there
/// and was made from the same is not made again.
class ShardedAlignment {
 public:
  /// Makes the folder; the aligner and the messages must outlive it.
  ShardedAlignment(ShardedAlignmentOptions options, AlignmentSources sources,
                   align::CollectionAligner& aligner, StageFiles::Missing missing,
                   Messages& messages);

  /// Makes the file of a stage, unless it is there. Throws corpora::Error where there is no such
  /// shard, or an input is missing and not to be made. Precondition: not that of pairs.
  void make(const AlignmentStage& stage);
  /// The last stage: see CollectionAligner::link.
  std::vector<align::Story> link(const align::UseStoryPair& use);

  /// All stages, a line each: its name, its output, its inputs, separated by tabs; `articles` are
  /// those of the first one, `pairs_output` the output of the last one. Where the candidates are
  /// not known yet, their stage alone.
  std::string list(const std::vector<std::string>& articles, const std::string& pairs_output);

  /// See StageFiles.
  [[nodiscard]] std::string summary() const { return files_.summary(); }

 private:
  Origin origin_of(const AlignmentStage& stage);
  StageFiles::Made compute(const AlignmentStage& stage);
  const Record& obtain(const AlignmentStage& stage);
  std::string read(const AlignmentStage& stage);

  const std::vector<align::ArticleCandidate>& candidates();
  const std::vector<align::ArticleCandidate>& likely();
  [[nodiscard]] std::size_t count_shards(std::size_t likely) const;
  /// The likely ones of a shard.
  std::vector<align::ArticleCandidate> shard(std::size_t number);

  ShardedAlignmentOptions options_;
  AlignmentSources sources_;
  align::CollectionAligner& aligner_;
  StageFiles files_;
  std::optional<std::vector<align::ArticleCandidate>> candidates_;
  std::optional<std::vector<align::ArticleCandidate>> likely_;
};

}  // namespace diglot::tools
