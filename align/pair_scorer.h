#pragma once

#include <map>
#include <string>

#include "align/logistic.h"
#include "align/model_file.h"
#include "align/pair_features.h"

namespace diglot::align {

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
