#include "align/story_classifier.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// An article of these sentences with their facts, and a whole that points along the only axis.
class Told {
 public:
  explicit Told(const std::vector<std::string>& sentences)
      : article(testing::make_article("a", "en", sentences)) {
    prepared.article = &article;
    prepared.sentences = sentences.size();
    prepared.whole = Vectors(1, 1);
    prepared.whole[0][0] = 1;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const auto text = article.text_of(article.sentences[i].bytes);
      prepared.units.push_back({{i, i + 1}, text});
      prepared.facts.push_back(find_facts(text, "en"));
    }
  }
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  corpora::Article article;
  PreparedArticle prepared;
};

StoryFeatures measured(const std::vector<std::string>& src, const std::vector<std::string>& tgt,
                       const std::vector<double>& links = {}) {
  const Told a(src);
  const Told b(tgt);
  std::vector<Link> all;
  for (const double same : links) {
    all.emplace_back();
    all.back().same = same;
  }
  return measure_story(a.prepared, b.prepared, all);
}

double days(const std::string& src, const std::string& tgt) { return measured({src}, {tgt}).days; }

TEST(StoryDays, TellForWhereOneIsTheSame) {
  EXPECT_EQ(days("It sank on 3 February.", "On February 3 it went down."), 1);
  EXPECT_EQ(days("On 3 February and on 5 March.", "On 5 March and on 7 March."), 1);
  EXPECT_EQ(measured({"It sank.", "That was on 3 February."}, {"On 3 February.", "It sank."}).days,
            1);
}

TEST(StoryDays, TellAgainstWhereNoneIs) {
  EXPECT_EQ(days("It sank on 3 February.", "It sank on 4 February."), -1);
  EXPECT_EQ(days("It sank on 3 February.", "It sank on 3 March."), -1);
  EXPECT_EQ(days("It sank on 3 April.", "It sank on 4 March."), -1) << "not as month and day";
}

TEST(StoryDays, TellNothingWhereOneNamesNone) {
  EXPECT_EQ(days("It sank on 3 February.", "It sank."), 0);
  EXPECT_EQ(days("It sank.", "It sank on 3 February."), 0);
  EXPECT_EQ(days("It sank in February.", "It sank in February."), 0) << "a month is no day";
  EXPECT_EQ(days("3 ships sank.", "3 ships sank."), 0);
}

TEST(StoryFeatures, LinkedIsForEachSentenceOfTheShorterArticle) {
  const std::vector<std::string> two = {"One.", "Two."};
  const std::vector<std::string> four = {"One.", "Two.", "Three.", "Four."};
  EXPECT_EQ(measured(two, four, {0.75, 0.5}).linked, 1.25 / 2);
  EXPECT_EQ(measured(four, two, {0.75, 0.5}).linked, 1.25 / 2);
  EXPECT_EQ(measured(four, four, {0.75, 0.5}).linked, 1.25 / 4);
  EXPECT_EQ(measured({}, four).linked, 0);
}

TEST(StoryFeatures, HoldTheTwoBestLinksAndHowManyAreExpected) {
  const StoryFeatures features = measured({"One."}, {"One."}, {0.25, 0.75, 0.5});
  EXPECT_NEAR(features.best, std::log(3), 1e-12);
  EXPECT_EQ(features.second, 0);
  EXPECT_NEAR(features.same, std::log(2.5), 1e-12);
  EXPECT_EQ(features.behind, 0);
}

TEST(StoryClassifier, SeesDaysAndLinked) {
  const StoryFeatures weights{.linked = 2, .days = 1};
  const StoryClassifier classifier(LogisticModel{0, weights.values()});
  const StoryClassifier read(
      ModelFile::parse(serialize_model(classifier.serialize()), "my.diglot"));
  const StoryFeatures features{.linked = 0.5, .days = -1};
  EXPECT_EQ(read.probability(features), 0.5) << "2 x 0.5 - 1 is 0";
  EXPECT_GT(read.probability({.linked = 0.5, .days = 1}), 0.8);
}

}  // namespace
}  // namespace diglot::align
