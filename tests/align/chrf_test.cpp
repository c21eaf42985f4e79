#include "align/chrf.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

SegmentStatistics statistics(const ChrfOptions& options, const Lines& hypotheses,
                             const std::vector<Lines>& references) {
  TranslatedSegments segments{hypotheses, {}};
  for (const Lines& reference : references) segments.references.emplace_back(reference);
  return Chrf(options).statistics(segments);
}

double chrf(const ChrfOptions& options, std::string_view hypothesis, const Lines& references) {
  std::vector<Lines> lines;
  for (const std::string_view reference : references) lines.push_back({reference});
  return Chrf(options).score(statistics(options, {hypothesis}, lines).sum());
}

TEST(Chrf, ByHand) {
  ChrfOptions options;
  options.char_order = 3;
  options.beta = 1;
  // "ab" against "abc": precision 1 of 1-grams and 2-grams, recall 2/3 and 1/2; "ab" has no
  // 3-grams. F1 of precision 1 and recall 7/12.
  EXPECT_NEAR(chrf(options, "ab", {"abc"}), 100 * 14.0 / 19, 1e-9);
  options.beta = 2;  // 5 * 7/12 / (4 + 7/12)
  EXPECT_NEAR(chrf(options, "ab", {"abc"}), 100 * 35.0 / 55, 1e-9);
  options.beta = 1;
  options.eps_smoothing = true;  // the mean of 0.8, 2/3 and 0
  EXPECT_NEAR(chrf(options, "ab", {"abc"}), 100 * (0.8 + 2.0 / 3) / 3, 1e-9);
}

TEST(Chrf, RowsHoldNgramsOfHypothesisReferenceAndBoth) {
  ChrfOptions options;
  options.char_order = 2;
  const auto row_of = [&](std::string_view hypothesis, std::string_view reference) {
    const SegmentStatistics result = statistics(options, {hypothesis}, {{reference}});
    return std::vector<double>(result.row(0).begin(), result.row(0).end());
  };
  EXPECT_EQ(row_of("aba", "abba"), (std::vector<double>{3, 4, 3, 2, 3, 2}));
  EXPECT_EQ(row_of("ab", "a"), (std::vector<double>{2, 1, 1, 0, 0, 0}))
      << "the reference has no 2-grams";
  options.char_order = 0;
  options.word_order = 1;
  EXPECT_EQ(row_of("(hi) \"x a . é!", "é !"), (std::vector<double>{8, 2, 2}))
      << "(hi ) \" x a . é ! against é !";
}

TEST(Chrf, MarksAreWordsOfTheirOwnAtTheEndOfAWordOrElseAtItsBeginning) {
  ChrfOptions options;
  options.char_order = 0;
  options.word_order = 1;
  const auto matches = [&](std::string_view hypothesis, std::string_view reference) {
    return statistics(options, {hypothesis}, {{reference}}).row(0)[2];
  };
  EXPECT_EQ(matches("(hi)", "x (hi ) x"), 1) << "( is cut off in the reference, which has no )";
  EXPECT_EQ(matches("(hi)", "(hi)"), 2);
  EXPECT_EQ(matches("hi!", "hi"), 1);
  EXPECT_EQ(matches("«hi»", "hi"), 0) << "marks of ASCII only";
}

TEST(Chrf, WhiteSpaceCountsWhereAskedTo) {
  ChrfOptions options;
  options.char_order = 1;
  options.beta = 1;
  EXPECT_NEAR(chrf(options, "a\u00A0b \r", {"ab"}), 100, 1e-9);
  options.whitespace = true;
  EXPECT_NEAR(chrf(options, "a b", {"ab"}), 80, 1e-9) << "precision 2/3, recall 1";
  EXPECT_NEAR(chrf(options, "ab ", {"ab"}), 80, 1e-9) << "lines are not stripped";
}

TEST(Chrf, LowersWhereAskedTo) {
  ChrfOptions options;
  options.lowercase = true;
  options.word_order = 2;
  EXPECT_NEAR(chrf(options, "ÉCOLE ÉCOLE", {"école École"}), 100, 1e-9);
  options.lowercase = false;
  EXPECT_EQ(chrf(options, "ÉCOLE ÉCOLE", {"école"}), 0);
}

TEST(Chrf, TakesTheReferenceOfTheBestScore) {
  EXPECT_NEAR(chrf({}, "abc", {"xyz", "abc", "abd"}), 100, 1e-9);
  const SegmentStatistics both = statistics({}, {"abc", "xyz"}, {{"abc", "abc"}, {"xyz", "xyz"}});
  EXPECT_NEAR(Chrf().score(both.sum()), 100, 1e-9) << "another one for each segment";
}

TEST(Chrf, OfNothingIsZero) {
  EXPECT_EQ(chrf({}, "", {"a"}), 0);
  EXPECT_EQ(chrf({}, "a", {""}), 0);
  EXPECT_EQ(chrf({}, "", {""}), 0);
}

TEST(Chrf, IsNamedForItsBetaAndWords) {
  EXPECT_EQ(Chrf().name(), "chrF2");
  ChrfOptions options;
  options.word_order = 2;
  options.beta = 3;
  EXPECT_EQ(Chrf(options).name(), "chrF3++");
  options.char_order = options.word_order = 0;
  EXPECT_THROW(Chrf{options}, corpora::Error);
  options.char_order = 1000;
  EXPECT_THROW(Chrf{options}, corpora::Error);
}

}  // namespace
}  // namespace diglot::align
