#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/nearest_rows.h"
#include "corpora/utf8.h"
#include "tools/encoder_option.h"
#include "tools/messages.h"
#include "tools/mining_stage.h"
#include "tools/neighbour_search.h"
#include "tools/sentence_shards.h"
#include "tools/stage_files.h"
#include "tools/stage_options.h"
#include "tools/work_folder.h"

namespace diglot::tools {

struct ShardedMiningOptions {
  std::string src;
  std::string tgt;
  EncoderOption encoder;
  SearchOptions search;
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
  StageOptions stages;
  std::size_t shard = 500'000;  ///< sentences
};

/// Mining in stages, each of which makes one file of a work folder from others: what is there and
/// was made from the same is not made again. Memory: a text and its sentences to split it, or the
/// vectors of two shards and what a search takes beside them, whatever the number of shards.
class ShardedMining {
 public:
  /// Makes the folder. Throws corpora::Error where an input is no regular file.
  ShardedMining(ShardedMiningOptions options, StageFiles::Missing missing, Messages& messages);

  /// Makes the file of a stage, unless it is there. Throws corpora::Error where there is no such
  /// shard, or an input is missing and not to be made. Precondition: not that of pairs.
  void make(const MiningStage& stage);

  /// The sentences of a side, for parse_sentences.
  std::string sentences(MinedSide side);
  /// The nearest sentences of all sentences of both sides.
  align::NearestRows nearest();

  /// All stages, those that others depend on first, a line each: its name, its output, its inputs,
  /// separated by tabs. `pairs_output` is that of the last one. Where the texts are not split yet,
  /// that is all.
  std::string list(const std::string& pairs_output);

  /// See StageFiles.
  [[nodiscard]] std::string summary() const { return files_.summary(); }

 private:
  using Made = StageFiles::Made;

  Origin origin_of(const MiningStage& stage);
  void add_inputs(Origin& origin, const MiningStage& stage);
  void add_encoder(Origin& origin, MinedSide side);

  [[nodiscard]] const std::string& path_of(MinedSide side) const;
  /// Whether the vectors are rows of files, for the lines of both texts.
  [[nodiscard]] bool has_rows() const;
  std::size_t lines_of(MinedSide side);
  /// The place of its first line among those that the encoder has vectors for.
  std::size_t first_line_of(MinedSide side);
  std::size_t count_shards(MinedSide side);
  SentenceShard shard_of(MinedSide side, std::size_t number);
  /// All, as far as they are known.
  std::vector<MiningStage> stages();
  /// Those whose files it reads.
  std::vector<MiningStage> inputs_of(const MiningStage& stage);

  /// The record of a stage's file, which is there then, or else what Missing says.
  const Record& obtain(const MiningStage& stage);

  Made compute(const MiningStage& stage);
  Made split(MinedSide side);
  std::string embed(const MiningStage& stage);
  std::string search(const MiningStage& stage);
  std::string merge(const MiningStage& stage);

  align::Vectors vectors(MinedSide side, std::size_t number);
  std::string read(const MiningStage& stage);

  ShardedMiningOptions options_;
  Messages& messages_;
  StageFiles files_;
};

}  // namespace diglot::tools
