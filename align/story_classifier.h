#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/logistic.h"
#include "align/model_file.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// What is measured of two articles to judge whether they tell the same story.
struct StoryFeatures {
  double cosine = 0;          ///< of the articles as wholes
  double same = 0;            ///< expected number of links of the same facts, as log(1 + number)
  double related = 0;         ///< likewise of links that share a fact at least
  double best = 0;            ///< the best link's score
  double related_share = 0;   ///< related links over the shorter article's sentences

  /// As the classifier sees them.
  [[nodiscard]] std::vector<double> values() const;
};

/// Measures two articles by the links that ComparableAligner found between them.
StoryFeatures measure_story(const PreparedArticle& src, const PreparedArticle& tgt,
                            const std::vector<Link>& links);

/// A logistic classifier over StoryFeatures. Immutable; thread-safe.
class StoryClassifier {
 public:
  explicit StoryClassifier(LogisticModel model);
  /// Reads section "stories". Throws corpora::Error where it is missing or malformed.
  explicit StoryClassifier(const ModelFile& file);

  /// The probability that two articles tell the same story.
  [[nodiscard]] double probability(const StoryFeatures& features) const;
  /// The section "stories" of a model file: the weights by name, as JSON.
  [[nodiscard]] std::map<std::string, std::string> serialize() const;

 private:
  LogisticModel model_;
};

}  // namespace diglot::align
