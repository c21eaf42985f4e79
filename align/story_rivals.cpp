#include "align/story_rivals.h"

#include <algorithm>

namespace diglot::align {

void StoryRivals::Greatest::add(const StoryFeatures& features) {
  same = std::max(same, features.same);
  second_cosine = std::max(second_cosine, std::min(cosine, features.cosine));
  cosine = std::max(cosine, features.cosine);
}

double StoryRivals::Greatest::lead(const StoryFeatures& features) const {
  constexpr double most = 0.3;
  const double others = features.cosine < cosine ? cosine : second_cosine;
  return std::min(most, features.cosine - others);
}

void StoryRivals::add(const corpora::Article& src, const corpora::Article& tgt,
                      const StoryFeatures& features) {
  greatest_[{&src, tgt.lang}].add(features);
  greatest_[{&tgt, src.lang}].add(features);
}

StoryFeatures StoryRivals::compare(const corpora::Article& src, const corpora::Article& tgt,
                                   StoryFeatures features) const {
  const Greatest& of_src = greatest_.at({&src, tgt.lang});
  const Greatest& of_tgt = greatest_.at({&tgt, src.lang});
  features.behind = std::max(of_src.same, of_tgt.same) - features.same;
  features.nearer = std::min(of_src.lead(features), of_tgt.lead(features));
  return features;
}

}  // namespace diglot::align
