#include "align/pair_evaluation.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using corpora::GoldPair;
using corpora::Pair;
using corpora::Relation;

Pair predicted(const char* src_doc, const char* src, const char* tgt_doc, const char* tgt,
               Relation relation = Relation::same) {
  return {
      {src_doc, "ro", {0, 1}, {0, 1}, src}, {tgt_doc, "en", {0, 1}, {0, 1}, tgt}, 1, relation, {}};
}

const std::vector<GoldPair> gold = {
    {"flood/ro.txt", "flood/en.txt", Relation::translation, "A. B.", "a b."},
    {"flood/ro.txt", "flood/en.txt", Relation::same, "C.", "c."},
    {"flood/ro.txt", "flood/en.txt", Relation::same, "D.", "d."},
    {"flood/ro.txt", "flood/en.txt", Relation::partial, "E.", "e."},
    {"flood/ro.txt", "flood/en.txt", Relation::contradiction, "F.", "f."},
};

TEST(PairEvaluation, ByHand) {
  const std::string ro = "news/flood/ro.txt";
  const std::string en = "news/flood/en.txt";
  const PairEvaluation result = evaluate_pairs(
      gold, {
                predicted(ro.c_str(), "C.", en.c_str(), "c."),    // strictly right
                predicted(ro.c_str(), "A.", en.c_str(), "a b."),  // laxly right
                predicted(ro.c_str(), "E.", en.c_str(), "e."),    // only partial in the gold
                predicted(ro.c_str(), "F.", en.c_str(), "f."),    // a contradiction
                predicted(ro.c_str(), "X.", en.c_str(), "x."),    // in no gold pair
                predicted(ro.c_str(), "D.", en.c_str(), "d.", Relation::partial),  // doesn't count
            });
  // Strict: 1 of 5 right; 1 of 3 gold pairs found.
  EXPECT_EQ(result.all.strict.right, 1U);
  EXPECT_EQ(result.all.strict.predicted, 5U);
  EXPECT_EQ(result.all.strict.found, 1U);
  EXPECT_EQ(result.all.strict.gold, 3U);
  EXPECT_DOUBLE_EQ(result.all.strict.precision(), 0.2);
  EXPECT_DOUBLE_EQ(result.all.strict.recall(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(result.all.strict.f1(), 0.25) << "2 x 0.2 x 1/3 over 8/15";
  // Lax: 2 of 5, 2 of 3.
  EXPECT_DOUBLE_EQ(result.all.lax.precision(), 0.4);
  EXPECT_DOUBLE_EQ(result.all.lax.recall(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(result.all.lax.f1(), 0.5);
  EXPECT_EQ(result.by_relation, (std::map<Relation, std::size_t>{{Relation::translation, 1},
                                                                 {Relation::same, 1},
                                                                 {Relation::partial, 1},
                                                                 {Relation::contradiction, 1}}));
}

TEST(PairEvaluation, InEitherDirection) {
  const auto result = evaluate_pairs(gold, {predicted("flood/en.txt", "c.", "flood/ro.txt", "C.")});
  EXPECT_EQ(result.all.strict.right, 1U);
  EXPECT_EQ(result.all.strict.found, 1U);
}

TEST(PairEvaluation, OtherArticlesDoNotCount) {
  for (const char* doc : {"other/ro.txt", "xflood/ro.txt", "ro.txt"}) {
    EXPECT_EQ(evaluate_pairs(gold, {predicted(doc, "C.", "flood/en.txt", "c.")}).all.lax.right, 0U);
  }
}

TEST(PairEvaluation, AGoldPairFoundTwiceIsFoundOnce) {
  const Pair pair = predicted("flood/ro.txt", "C.", "flood/en.txt", "c.");
  const auto result = evaluate_pairs(gold, {pair, pair});
  EXPECT_EQ(result.all.strict.right, 2U);
  EXPECT_EQ(result.all.strict.found, 1U);
}

TEST(PairEvaluation, OfNothingIsZero) {
  const auto result = evaluate_pairs({}, {});
  EXPECT_EQ(result.all.strict.precision(), 0);
  EXPECT_EQ(result.all.strict.recall(), 0);
  EXPECT_EQ(result.all.strict.f1(), 0);
  EXPECT_EQ(evaluate_pairs(gold, {}).all.lax.f1(), 0);
  EXPECT_TRUE(evaluate_pairs({}, {predicted("a", "b", "c", "d")}).by_relation.empty());
}

TEST(PairEvaluation, CalibrationByHand) {
  std::vector<Pair> pairs = {predicted("flood/ro.txt", "C.", "flood/en.txt", "c."),
                             predicted("flood/ro.txt", "X.", "flood/en.txt", "x."),
                             predicted("flood/ro.txt", "D.", "flood/en.txt", "d.")};
  pairs[0].score = 0.875;
  pairs[1].score = 0.875;
  pairs[2].score = 1;
  const PairEvaluation result = evaluate_pairs(gold, pairs);
  EXPECT_EQ(result.calibration[8].pairs, 2U);
  EXPECT_EQ(result.calibration[8].scores, 1.75);
  EXPECT_EQ(result.calibration[8].right, 1U);
  EXPECT_EQ(result.calibration[9].pairs, 1U) << "1 is in the last tenth";
  // |1.75 - 1| + |1 - 1| over 3 pairs.
  EXPECT_DOUBLE_EQ(result.calibration_error(), 0.25);
  EXPECT_EQ(evaluate_pairs(gold, {}).calibration_error(), 0);
}

TEST(PairEvaluation, CurvesByHand) {
  std::vector<Pair> pairs = {predicted("flood/ro.txt", "C.", "flood/en.txt", "c."),
                             predicted("flood/ro.txt", "A.", "flood/en.txt", "a b."),
                             predicted("flood/ro.txt", "X.", "flood/en.txt", "x."),
                             predicted("flood/ro.txt", "C.", "flood/en.txt", "c.")};
  pairs[0].score = 0.5;
  pairs[1].score = 0.9;
  pairs[2].score = 0.7;
  pairs[3].score = 0.6;
  const PairEvaluation result = evaluate_pairs(gold, pairs);
  ASSERT_EQ(result.strict_curve.size(), 4U);
  ASSERT_EQ(result.lax_curve.size(), 4U);
  EXPECT_EQ(result.strict_curve[0].figures, (PrecisionRecall{0, 1, 0, 3}));
  EXPECT_EQ(result.lax_curve[0].figures, (PrecisionRecall{1, 1, 1, 3}));
  EXPECT_EQ(result.strict_curve[2].threshold, 0.6);
  EXPECT_EQ(result.strict_curve[2].figures, (PrecisionRecall{1, 3, 1, 3}));
  EXPECT_EQ(result.lax_curve[2].figures, (PrecisionRecall{2, 3, 2, 3}));
  EXPECT_EQ(result.strict_curve[3].figures, result.all.strict) << "the last has all";
  EXPECT_EQ(result.lax_curve[3].figures, (PrecisionRecall{3, 4, 2, 3})) << "one is found twice";
}

TEST(PairEvaluation, ByStoryAndByLanguages) {
  std::vector<GoldPair> stories = gold;
  stories.push_back({"fire/el.txt", "fire/en.txt", Relation::same, "G.", "g."});
  stories.push_back({"fire/news.txt", "fire/en.txt", Relation::same, "H.", "h."});
  const PairEvaluation result =
      evaluate_pairs(stories, {predicted("flood/ro.txt", "C.", "flood/en.txt", "c."),
                               predicted("flood/ro.txt", "C.", "fire/en.txt", "g."),
                               predicted("strike/ro.txt", "C.", "fire/en.txt", "g."),
                               predicted("strike/ro.txt", "C.", "strike/en.txt", "g.")});
  ASSERT_EQ(result.stories.size(), 3U);
  EXPECT_EQ(result.stories[0].strict, (PrecisionRecall{1, 2, 1, 3}));
  EXPECT_EQ(result.stories[1].strict, (PrecisionRecall{0, 1, 0, 2})) << "by its target";
  EXPECT_EQ(result.stories[2].strict, (PrecisionRecall{0, 1, 0, 0})) << "of no story";
  // `predicted` calls the source ro and the target en, whatever the name of the file.
  EXPECT_EQ(result.by_language.at("en-ro").strict, (PrecisionRecall{1, 4, 1, 3}));
  EXPECT_EQ(result.by_language.at("el-en").strict, (PrecisionRecall{0, 0, 0, 1}));
  EXPECT_EQ(result.by_language.at("?-en").strict, (PrecisionRecall{0, 0, 0, 1}));
  EXPECT_EQ(result.by_language.size(), 3U);
}

}  // namespace
}  // namespace diglot::align
