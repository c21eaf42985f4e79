#pragma once

#include <optional>
#include <string>

#include <CLI/App.hpp>

#include "align/mining.h"
#include "align/nearest_rows.h"
#include "corpora/output.h"
#include "tools/encoder_option.h"
#include "tools/messages.h"
#include "tools/sentence_file.h"

namespace diglot::tools {

/// Which sentences that are near each other become pairs, and how these are written.
struct MinedPairOptions {
  std::string src_lang;  ///< "" where it is to be found
  std::string tgt_lang;
  std::string format = "tsv";
  std::string score;  ///< "margin", "words", or "" for what suits the encoder
  std::optional<double> threshold;
  align::Retrieval retrieval = align::Retrieval::intersection;
  bool keep_conflicts = false;

  /// Throws corpora::Error where a language is none.
  void validate() const;
};

/// Adds --src-lang, --tgt-lang, --format, --score, --threshold, --retrieval and --keep-conflicts.
void add_mined_pairs(CLI::App& command, MinedPairOptions& options);

/// Judges the sentences near each other and writes the pairs, best first; does not commit them.
/// `nearest` has a list for each sentence of either side.
void write_mined_pairs(const MinedPairOptions& options, const EncoderOption& encoder,
                       const Sentences& src, const Sentences& tgt,
                       const align::NearestRows& nearest, corpora::Output& output,
                       Messages& messages);

}  // namespace diglot::tools
