#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "align/boosted_trees.h"
#include "align/link_features.h"
#include "align/logistic.h"
#include "align/model_file.h"
#include "align/pair_context.h"
#include "align/pair_features.h"

namespace diglot::align {

/// Probabilities that two units belong together.
struct PairScore {
  double same = 0;     ///< they state the same facts: a parallel pair
  double related = 0;  ///< they share a fact at least; never less than `same`
};

/// How much more or less sure than in the mean of all languages the classifiers usually are of a
/// pair with one side in a language, in log odds.
using LanguageOffsets = std::map<std::string, double, std::less<>>;

/// Classifiers fitted to gold pairs, so that what they say are probabilities: logistic ones over
/// PairFeatures, which look at a pair alone, and over PairContext, and trees over LinkFeatures.
/// Immutable; thread-safe.
class PairScorer {
 public:
  PairScorer(LogisticModel same, LogisticModel related, LogisticModel in_context,
             LanguageOffsets usual, BoostedTrees links);
  /// Reads section "scorer". Throws corpora::Error where it is missing or malformed.
  explicit PairScorer(const ModelFile& file);

  /// Of a pair alone.
  [[nodiscard]] PairScore score(const PairFeatures& features) const;
  /// The probability that a candidate states the same facts, with what the articles around it tell.
  [[nodiscard]] double same(const PairContext& context) const;
  /// The same of a link.
  [[nodiscard]] double same(const LinkFeatures& features) const;
  /// What each of LinkFeatures::values adds to the log odds of a link.
  [[nodiscard]] std::vector<double> contributions(const LinkFeatures& features) const;
  /// PairContext::usual; languages that are not known count as the least sure of those known, but
  /// as no surer than the mean.
  [[nodiscard]] double usual(std::string_view src_lang, std::string_view tgt_lang) const;
  /// The section "scorer" of a model file: the models as JSON, weights by name.
  [[nodiscard]] std::map<std::string, std::string> serialize() const;

 private:
  LogisticModel same_;
  LogisticModel related_;
  LogisticModel in_context_;
  LanguageOffsets usual_;
  BoostedTrees links_{0, {}};
};

}  // namespace diglot::align
