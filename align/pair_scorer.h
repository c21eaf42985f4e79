#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fact_comparison.h"
#include "align/logistic.h"
#include "align/model_file.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// What is measured of two units to judge whether they belong together.
struct PairFeatures {
  double cosine = 0;
  double margin = 0;        ///< cosine minus the mean nearness of both to the background
  double coverage_src = 0;  ///< how much of src's words tgt has a counterpart for, 0 to 1
  double coverage_tgt = 0;
  double length_ratio = 0;  ///< |log of the ratio of the numbers of words|
  double numbers = 0;          ///< agreeing ones, by weight (number_weight), at most 3
  double missing = 0;          ///< those of one side alone, by weight, at most 3
  double conflict = 0;         ///< 1 when numbers conflict
  double names = 0;            ///< agreeing ones, by weight (Facts::name_weights), at most 3
  double unmatched_names = 0;  ///< of both sides, at most 4

  /// As the classifiers see them.
  [[nodiscard]] std::vector<double> values() const;
};

/// Measures two units. `nearness` is that of each unit to the background of the other's language
/// (see Background).
PairFeatures measure(const PreparedArticle& src, std::size_t src_unit, double src_nearness,
                     const PreparedArticle& tgt, std::size_t tgt_unit, double tgt_nearness,
                     const FactComparison& facts);

/// Probabilities that two units belong together.
struct PairScore {
  double same = 0;     ///< they state the same facts: a parallel pair
  double related = 0;  ///< they share a fact at least; never less than `same`
};

/// Two logistic classifiers over PairFeatures, fitted to gold pairs, so that what they say are
/// probabilities. Immutable; thread-safe.
class PairScorer {
 public:
  PairScorer(LogisticModel same, LogisticModel related);
  /// Reads section "scorer". Throws corpora::Error where it is missing or malformed.
  explicit PairScorer(const ModelFile& file);

  [[nodiscard]] PairScore score(const PairFeatures& features) const;
  /// The section "scorer" of a model file: both models as JSON, weights by name.
  [[nodiscard]] std::map<std::string, std::string> serialize() const;

 private:
  LogisticModel same_;
  LogisticModel related_;
};

}  // namespace diglot::align
