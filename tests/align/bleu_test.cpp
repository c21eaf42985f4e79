#include "align/bleu.h"

#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

Bleu::Score bleu(const Lines& hypotheses, const std::vector<Lines>& references,
                 const BleuOptions& options = {}, const char* tokenizer = "13a") {
  TranslatedSegments segments{hypotheses, {}};
  for (const Lines& reference : references) segments.references.emplace_back(reference);
  const Bleu metric(tokenize::bleu_tokenizer(tokenizer), options);
  return metric.evaluate(metric.statistics(segments).sum());
}

BleuOptions smoothed(BleuSmoothing smoothing) {
  BleuOptions options;
  options.smoothing = smoothing;
  return options;
}

TEST(Bleu, OfTheReferenceIsTheHighest) {
  const Bleu::Score score = bleu({"It is four words."}, {{"It is four words."}});
  EXPECT_DOUBLE_EQ(score.score, 100);
  EXPECT_EQ(score.counts, (std::vector<double>{5, 4, 3, 2}));
  EXPECT_EQ(score.totals, (std::vector<double>{5, 4, 3, 2}));
}

TEST(Bleu, IsSmoothedInFourWays) {
  // Of "a b c d", "a b x d" has 3 of 4 words, 1 of 3 pairs, 0 of 2 triples, 0 of 1 fours.
  const auto score = [](BleuSmoothing smoothing) {
    return bleu({"a b c d"}, {{"a b x d"}}, smoothed(smoothing)).score;
  };
  EXPECT_EQ(score(BleuSmoothing::none), 0);
  EXPECT_NEAR(score(BleuSmoothing::exp), std::pow(75 * 100 / 3.0 * 25 * 25, 0.25), 1e-9);
  EXPECT_NEAR(score(BleuSmoothing::floor), std::pow(75 * 100 / 3.0 * 5 * 10, 0.25), 1e-9);
  EXPECT_NEAR(score(BleuSmoothing::add_k), std::pow(75 * 50 * 100 / 3.0 * 50, 0.25), 1e-9);
  BleuOptions options = smoothed(BleuSmoothing::floor);
  options.smooth_value = 0.01;
  EXPECT_NEAR(bleu({"a b c d"}, {{"a b x d"}}, options).score,
              std::pow(75 * 100 / 3.0 * 0.5 * 1, 0.25), 1e-9);
}

TEST(Bleu, LeavesOrdersOutWhereAskedTo) {
  EXPECT_EQ(bleu({"a b c"}, {{"a b c d"}}).score, 0) << "there are no fours";
  BleuOptions options;
  options.effective_order = true;
  const Bleu::Score score = bleu({"a b c"}, {{"a b c d"}}, options);
  EXPECT_DOUBLE_EQ(score.brevity_penalty, std::exp(1 - 4 / 3.0));
  EXPECT_DOUBLE_EQ(score.score, 100 * score.brevity_penalty);
  EXPECT_EQ(score.precisions, (std::vector<double>{100, 100, 100, 0}));
}

TEST(Bleu, TakesTheNearestOfTheReferencesLengths) {
  EXPECT_EQ(bleu({"a b c"}, {{"a b c d"}, {"a b"}}).reference_length, 2) << "the shorter of two";
  EXPECT_EQ(bleu({"a b c"}, {{""}, {"a b c d"}}).reference_length, 4);
  EXPECT_EQ(bleu({""}, {{""}, {"a b c d"}}).reference_length, 0);
}

TEST(Bleu, CountsAnNgramAsOftenAsOneReferenceHasIt) {
  const Bleu::Score score = bleu({"the the the"}, {{"the cat"}, {"the dog the"}});
  EXPECT_EQ(score.counts[0], 2);
  EXPECT_EQ(score.totals[0], 3);
}

TEST(Bleu, OfNothingIsZero) {
  const Bleu::Score score = bleu({"", "\r"}, {{"a", "b"}});
  EXPECT_EQ(score.score, 0);
  EXPECT_EQ(score.brevity_penalty, 0);
  EXPECT_EQ(bleu({""}, {{""}}).brevity_penalty, 1);
  EXPECT_EQ(bleu({"a b"}, {{"c d"}}).precisions, (std::vector<double>{0, 0, 0, 0}))
      << "without a match nothing is smoothed";
}

TEST(Bleu, StripsWhiteSpaceBehindALine) {
  EXPECT_EQ(bleu({"a b c 1 \u00A0\r"}, {{"a b c 1"}}, {}, "char").hypothesis_length, 4);
  EXPECT_DOUBLE_EQ(bleu({"a\u2028b c 5.\r"}, {{"a b c 5."}}).score, 100);
}

TEST(Bleu, LowersWhereAskedTo) {
  BleuOptions options;
  options.lowercase = true;
  EXPECT_DOUBLE_EQ(bleu({"ÉCOLE À LA MER"}, {{"école à la mer"}}, options).score, 100);
  EXPECT_EQ(bleu({"ÉCOLE À LA MER"}, {{"école à la mer"}}).score, 0);
}

TEST(Bleu, TellsItsSettings) {
  BleuOptions options = smoothed(BleuSmoothing::add_k);
  options.lowercase = true;
  std::string text;
  for (const auto& field : Bleu(tokenize::bleu_tokenizer("intl"), options).signature()) {
    text += field.name + '/' + field.short_name + ':' + field.value + ' ';
  }
  EXPECT_EQ(text, "case/c:lc eff/e:no tok/tok:intl smooth/s:add-k[1.00] ");
}

TEST(Bleu, RefusesOptionsThatContradict) {
  const auto make = [](const BleuOptions& options) {
    return Bleu(tokenize::bleu_tokenizer("13a"), options).name();
  };
  BleuOptions options;
  options.smooth_value = 0.5;
  EXPECT_THROW(make(options), corpora::Error) << "exp takes no value";
  options.smoothing = BleuSmoothing::floor;
  EXPECT_EQ(make(options), "BLEU");
  options.smooth_value = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(make(options), corpora::Error);
  options.smooth_value = -1;
  EXPECT_THROW(make(options), corpora::Error);
  options = {};
  options.max_ngram_order = 0;
  EXPECT_THROW(make(options), corpora::Error);
}

}  // namespace
}  // namespace diglot::align
