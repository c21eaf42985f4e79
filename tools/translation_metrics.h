#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "align/encoder.h"
#include "align/fact_check.h"
#include "align/kept_facts.h"
#include "align/name_knowledge.h"
#include "align/static_encoder.h"
#include "align/translation_metric.h"
#include "tools/translated_texts.h"
#include "tools/translation_options.h"

namespace diglot::tools {

/// The metrics that `evaluate translation` is asked for, and the models that they need.
class TranslationMetrics {
 public:
  /// In the order in which they are asked for, each once. Throws corpora::Error where one can't be
  /// made.
  TranslationMetrics(const TranslationOptions& options, const TranslatedTexts& texts);

  [[nodiscard]] std::span<const std::unique_ptr<align::TranslationMetric>> all() const {
    return metrics_;
  }
  /// That of facts, among the others; null where it isn't asked for.
  [[nodiscard]] const align::KeptFacts* facts() const { return facts_; }

 private:
  struct FactsModel {
    align::StaticEncoder encoder;
    align::NameKnowledge names;
    align::FactChecker checker;

    FactsModel(const align::ModelFile& file, align::TextSide expected, align::TextSide told)
        : encoder(file),
          names(file),
          checker(std::move(expected), std::move(told), encoder, names) {}
  };

  [[nodiscard]] std::unique_ptr<align::TranslationMetric> make(const std::string& name,
                                                               const TranslationOptions& options,
                                                               const TranslatedTexts& texts);
  [[nodiscard]] std::unique_ptr<align::KeptFacts> make_facts(const TranslationOptions& options,
                                                             const TranslatedTexts& texts);

  std::unique_ptr<const FactsModel> facts_model_;
  std::unique_ptr<const align::Encoder> encoder_;
  std::vector<std::unique_ptr<align::TranslationMetric>> metrics_;
  const align::KeptFacts* facts_ = nullptr;
};

}  // namespace diglot::tools
