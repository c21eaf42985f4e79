#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/App.hpp>

#include "align/model.h"
#include "tools/article_inputs.h"
#include "tools/encoder_option.h"
#include "tools/pair_writer.h"
#include "tools/sharded_alignment.h"

namespace diglot::tools {

/// What `align` is asked for.
struct AlignOptions {
  std::vector<std::string> inputs;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::string format = "jsonl";
  std::string out;
  std::string stories;
  bool whole_stories = false;
  ShardedAlignmentOptions sharded;
  EncoderOption encoder;
  std::optional<std::string> relations;
  std::optional<double> least_score;
  std::optional<double> precision;
  bool parallel = false;
  bool allow_crossing = false;
  bool explain = false;
  ArticleInputOptions reading;

  /// Whether they name the article pairs, so that none are to be found.
  [[nodiscard]] bool names_pairs() const;
  /// Whether every bead is written, by how much of it is covered: there is nothing to filter by.
  [[nodiscard]] bool writes_every_bead() const { return parallel && format == "vecalign"; }
  /// Which links are written, by the scores of this model. Throws corpora::Error where it reaches
  /// no such precision.
  [[nodiscard]] PairFilter filter(const align::Model& model) const;
  /// Throws corpora::Error at what is malformed, or contradicts itself, or would have no effect.
  void validate() const;
};

/// Adds the options to a command.
void add_align_options(CLI::App& command, AlignOptions& options);

}  // namespace diglot::tools
