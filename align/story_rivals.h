#pragma once

#include <map>
#include <string_view>
#include <utility>

#include "align/story_classifier.h"
#include "corpora/article.h"

namespace diglot::align {

/// How article pairs that may tell one story compare with those that share an article and a
/// language with them. Memory is 100 bytes for each article and language that it is compared with.
class StoryRivals {
 public:
  /// The articles must outlive it.
  void add(const corpora::Article& src, const corpora::Article& tgt, const StoryFeatures& features);

  /// The features of a pair that was added, with their `behind` and `nearer`.
  [[nodiscard]] StoryFeatures compare(const corpora::Article& src, const corpora::Article& tgt,
                                      StoryFeatures features) const;

 private:
  /// The greatest values of the pairs that an article has with those of one language.
  struct Greatest {
    double same = 0;
    double cosine = 0;
    double second_cosine = 0;

    void add(const StoryFeatures& features);
    /// By how much one of them is nearer than all others, at most so much as counts.
    [[nodiscard]] double lead(const StoryFeatures& features) const;
  };

  std::map<std::pair<const corpora::Article*, std::string_view>, Greatest> greatest_;
};

}  // namespace diglot::align
