#include "align/segmentation_evaluation.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

using corpora::SegmentedText;
using Predicted = std::vector<PredictedSentence>;

/// Of two paragraphs with two sentences and one; the words of the first are known.
const SegmentedText gold = {"gold.json",
                            "en",
                            {{"One. Two.", {{0, 4}, {5, 9}}, {{0, 3}, {3, 4}, {5, 8}, {8, 9}}},
                             {"Three four.", {{0, 11}}, {}}}};

TEST(SegmentationEvaluation, ByHand) {
  const auto result =
      evaluate_segmentation(gold, Predicted{{"One.", {}}, {"Two. Three four.", {}}});
  EXPECT_EQ(result.sentences.right, 1U);
  EXPECT_EQ(result.sentences.predicted, 2U);
  EXPECT_EQ(result.sentences.found, 1U);
  EXPECT_EQ(result.sentences.gold, 3U);
  EXPECT_DOUBLE_EQ(result.sentences.precision(), 0.5);
  EXPECT_DOUBLE_EQ(result.sentences.recall(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(result.sentences.f1(), 0.4) << "2 x 1/2 x 1/3 over 5/6";
}

TEST(SegmentationEvaluation, CountsTokens) {
  // Right: "Two" and "."; "One." is two words in the gold.
  const auto result =
      evaluate_segmentation(gold, Predicted{{"One. Two.", {{0, 4}, {5, 8}, {8, 9}}}});
  EXPECT_EQ(result.tokens.right, 2U);
  EXPECT_EQ(result.tokens.predicted, 3U);
  EXPECT_EQ(result.tokens.gold, 4U);
  EXPECT_EQ(result.sentences.right, 0U);
}

TEST(SegmentationEvaluation, WhiteSpaceAndTheInvisibleDoNotCount) {
  const auto result =
      evaluate_segmentation(gold, Predicted{{"\uFEFFO\u00ADne .", {{3, 8}, {9, 10}}},
                                            {"Two.\n", {{0, 3}, {3, 4}}},
                                            {" Three\u00A0 \tfour.", {}}});
  EXPECT_DOUBLE_EQ(result.sentences.f1(), 1);
  EXPECT_DOUBLE_EQ(result.tokens.f1(), 1);
}

TEST(SegmentationEvaluation, CharactersBetweenSentencesMayBeLeftOut) {
  const SegmentedText dateline = {"gold.json", "en", {{"KYIV — It rained.", {{0, 19}}, {}}}};
  const auto result = evaluate_segmentation(dateline, Predicted{{"KYIV", {}}, {"It rained.", {}}});
  EXPECT_EQ(result.sentences.predicted, 2U);
  EXPECT_EQ(result.sentences.right, 0U);
  const auto without = evaluate_segmentation(gold, Predicted{{"Two.", {}}, {"Three four.", {}}});
  EXPECT_EQ(without.sentences.right, 2U);
}

TEST(SegmentationEvaluation, RefusesAnotherText) {
  for (const Predicted& predicted :
       {Predicted{{"Zero.", {}}}, Predicted{{"Two.", {}}, {"One.", {}}},
        Predicted{{"One.", {}}, {"One.", {}}}, Predicted{{"Three four. Five.", {}}}}) {
    EXPECT_THROW(evaluate_segmentation(gold, predicted), corpora::Error);
  }
}

TEST(SegmentationEvaluation, RefusesWhatLiesTooFarAhead) {
  const std::string gap(100, 'x');
  const SegmentedText text = {"gold.json", "en", {{gap + " Far.", {{0, 105}}, {}}}};
  EXPECT_THROW(evaluate_segmentation(text, Predicted{{"Far.", {}}}), corpora::Error);
}

TEST(SegmentationEvaluation, OfNothingIsZero) {
  const auto result = evaluate_segmentation(gold, {});
  EXPECT_EQ(result.sentences.gold, 3U);
  EXPECT_EQ(result.sentences.f1(), 0);
  EXPECT_EQ(evaluate_segmentation({"", "en", {}}, {}).sentences.f1(), 0);
}

}  // namespace
}  // namespace diglot::align
