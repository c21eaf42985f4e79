#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "align/model_file.h"

namespace diglot::align {

/// A link that a classifier scored which was not fitted to it, and what the gold says.
struct ScoredLink {
  double score = 0;
  bool right = false;
};

/// How many of the links from a score on were right, measured on links that the classifier was not
/// fitted to. Immutable; thread-safe.
class PrecisionTable {
 public:
  explicit PrecisionTable(std::span<const ScoredLink> links);
  /// Reads section "precision". Throws corpora::Error where it is missing or malformed.
  explicit PrecisionTable(const ModelFile& file);

  /// The lowest score from which on at least this share of the links was right, in hundredths.
  /// Throws corpora::Error where none is, which names the greatest share that was reached.
  [[nodiscard]] double least_score(double precision) const;
  /// The section "precision" of a model file: the shares as JSON.
  [[nodiscard]] std::map<std::string, std::string> serialize() const;

 private:
  /// Of the links with a score of at least k hundredths, k from 0 to 99, the share that was right;
  /// 0 where there are too few to tell.
  std::vector<double> shares_;
};

}  // namespace diglot::align
