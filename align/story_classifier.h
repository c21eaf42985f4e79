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
  double cosine = 0;   ///< of the articles as wholes
  double same = 0;     ///< log(1 + expected number of links that state the same facts)
  double best = 0;     ///< the greatest log odds of one
  double second = 0;   ///< the next greatest
  double linked = 0;   ///< expected links of the same facts for each sentence of the shorter one
  double numbers = 0;  ///< log(1 + how many numbers agree in links that share a fact)
  double days = 0;     ///< 1 where both name days and months, and one is the same; -1 where none is
  /// By how much another article of either's language has a greater `same`; 0 where none has.
  double behind = 0;
  /// By how much the cosine is greater than that of either with any other article of the other's
  /// language, or than 0; 0.3 at most.
  double nearer = 0;

  /// As the classifier sees them.
  [[nodiscard]] std::vector<double> values() const;
};

/// Measures two articles by the links between them; `behind` and `nearer` stay 0 (see StoryRivals).
StoryFeatures measure_story(const PreparedArticle& src, const PreparedArticle& tgt,
                            const std::vector<Link>& links);

/// What is known of two articles without links between them, whose wholes have this cosine.
StoryFeatures story_without_links(double cosine);

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
