#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "align/bleu.h"
#include "align/chrf.h"
#include "align/paired_significance.h"
#include "corpora/utf8.h"
#include "tokenize/ter_tokens.h"
#include "tools/encoder_option.h"
#include "tools/translation_report.h"

namespace diglot::tools {

/// What `evaluate translation` is asked for, with sacreBLEU's defaults.
struct TranslationOptions {
  std::vector<std::string> references;
  std::vector<std::string> hypotheses;
  std::string src;
  std::string src_lang;
  std::string tgt_lang;
  EncoderOption encoder;
  std::string docs;
  std::size_t docs_column = 1;
  std::optional<std::size_t> worst;
  std::vector<std::string> metrics = {"bleu"};
  std::string tokenize = "13a";
  std::string spm_model;
  std::string smooth_method = "exp";
  align::BleuOptions bleu;
  align::ChrfOptions chrf;
  tokenize::TerTokenOptions ter;
  std::size_t confidence_samples = 1000;
  std::size_t bootstrap_samples = 1000;
  std::size_t randomization_trials = 10000;
  std::optional<std::uint64_t> seed;  ///< ResamplingOptions's where there is none
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
  int width = 1;
  bool force = false;
  bool sentence_level = false;
  bool confidence = false;
  bool paired_bootstrap = false;
  bool paired_randomization = false;
  bool json = false;
  bool brief = false;
  bool by_length = false;

  /// Throws corpora::Error where they contradict one another.
  void validate() const;
  [[nodiscard]] bool scores_by(const std::string& metric) const;
  [[nodiscard]] align::ResamplingOptions resampling(std::size_t samples) const {
    return {samples, seed.value_or(align::ResamplingOptions{}.seed)};
  }
  [[nodiscard]] bool is_paired() const { return paired_bootstrap || paired_randomization; }
  [[nodiscard]] SignatureForm form() const {
    return brief && !json ? SignatureForm::brief : SignatureForm::full;
  }
};

/// The group of options of a metric, one of bleu, chrf and ter, in the help.
std::string group_of(const std::string& metric);

/// Adds them to a command.
void add_translation_options(CLI::App& command, TranslationOptions& options);

}  // namespace diglot::tools
