#include "align/story_rivals.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

corpora::Article article(const std::string& lang) {
  corpora::Article made;
  made.lang = lang;
  return made;
}

TEST(StoryRivals, AreThoseOfOneLanguage) {
  const corpora::Article ro = article("ro");
  const corpora::Article en = article("en");
  const corpora::Article other_en = article("en");
  const corpora::Article el = article("el");
  const StoryFeatures with_en{.cosine = 0.5, .same = 2};
  const StoryFeatures with_other{.cosine = 0.375, .same = 0.5};
  const StoryFeatures with_el{.cosine = 0.25, .same = 1};
  StoryRivals rivals;
  rivals.add(ro, other_en, with_other);
  rivals.add(ro, en, with_en);
  rivals.add(ro, el, with_el);
  const StoryFeatures first = rivals.compare(ro, en, with_en);
  EXPECT_EQ(first.behind, 0);
  EXPECT_EQ(first.nearer, 0.125);
  EXPECT_EQ(first.cosine, 0.5) << "what was measured stays";
  const StoryFeatures second = rivals.compare(ro, other_en, with_other);
  EXPECT_EQ(second.behind, 1.5);
  EXPECT_EQ(second.nearer, -0.125);
  const StoryFeatures alone = rivals.compare(ro, el, with_el);
  EXPECT_EQ(alone.behind, 0) << "articles in other languages are no rivals";
  EXPECT_EQ(alone.nearer, 0.25) << "as if another had the cosine 0";
}

TEST(StoryRivals, AreThoseOfEither) {
  const corpora::Article ro = article("ro");
  const corpora::Article en = article("en");
  const corpora::Article other_ro = article("ro");
  StoryRivals rivals;
  rivals.add(ro, en, {.cosine = 0.5, .same = 1});
  rivals.add(other_ro, en, {.cosine = 0.625, .same = 1.5});
  const StoryFeatures compared = rivals.compare(ro, en, {.cosine = 0.5, .same = 1});
  EXPECT_EQ(compared.behind, 0.5);
  EXPECT_EQ(compared.nearer, -0.125);
}

TEST(StoryRivals, NoneIsNearerThanByThreeTenths) {
  const corpora::Article ro = article("ro");
  const corpora::Article en = article("en");
  const StoryFeatures features{.cosine = 0.75};
  StoryRivals rivals;
  rivals.add(ro, en, features);
  EXPECT_EQ(rivals.compare(ro, en, features).nearer, 0.3);
}

}  // namespace
}  // namespace diglot::align
