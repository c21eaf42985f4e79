#include "align/ngram_matches.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using Text = std::vector<std::uint32_t>;

std::map<Text, std::size_t> count_ngrams(const Text& text, std::size_t order) {
  std::map<Text, std::size_t> counts;
  for (std::size_t i = 0; i + order <= text.size(); ++i) {
    ++counts[Text(text.begin() + static_cast<std::ptrdiff_t>(i),
                  text.begin() + static_cast<std::ptrdiff_t>(i + order))];
  }
  return counts;
}

/// By the definition.
std::vector<std::size_t> slow_matches(const Text& hypothesis, const std::vector<Text>& references,
                                      std::size_t orders) {
  std::vector<std::size_t> matches(orders);
  for (std::size_t order = 1; order <= orders; ++order) {
    std::map<Text, std::size_t> most;
    for (const Text& reference : references) {
      for (const auto& [ngram, count] : count_ngrams(reference, order)) {
        most[ngram] = std::max(most[ngram], count);
      }
    }
    for (const auto& [ngram, count] : count_ngrams(hypothesis, order)) {
      matches[order - 1] += std::min(count, most[ngram]);
    }
  }
  return matches;
}

std::vector<std::size_t> matches(NgramMatcher& matcher, const Text& hypothesis,
                                 const std::vector<Text>& references, std::size_t alphabet,
                                 std::size_t orders) {
  const std::vector<Symbols> views(references.begin(), references.end());
  return matcher.matches(hypothesis, views, alphabet, orders);
}

TEST(NgramMatches, ByHand) {
  NgramMatcher matcher;
  // "the the the" against "the cat the": "the" counts twice, no pair matches.
  EXPECT_EQ(matches(matcher, {0, 0, 0}, {{0, 1, 0}}, 2, 2), (std::vector<std::size_t>{2, 0}));
  // Most in one reference, not in all together: 0 is in both twice.
  EXPECT_EQ(matches(matcher, {0, 0, 0, 0}, {{0, 0}, {0, 1, 0}}, 2, 2),
            (std::vector<std::size_t>{2, 1}));
}

TEST(NgramMatches, OfNothingAreNone) {
  NgramMatcher matcher;
  const std::vector<std::size_t> none = {0, 0, 0};
  EXPECT_EQ(matches(matcher, {}, {{0}}, 1, 3), none);
  EXPECT_EQ(matches(matcher, {0}, {{}}, 1, 3), none);
  EXPECT_EQ(matches(matcher, {}, {{}}, 0, 3), none);
}

/// Random texts of few different symbols, so that much is repeated. The same matcher serves them
/// all; an alphabet that is said to be large has it hash.
void compare_with_slow(std::size_t alphabet, int rounds) {
  Random random(17);
  NgramMatcher matcher;
  for (int round = 0; round < rounds; ++round) {
    const std::size_t symbols = 1 + random.below(4);
    const auto text = [&] {
      Text result(random.below(12));
      for (auto& symbol : result) symbol = static_cast<std::uint32_t>(random.below(symbols));
      return result;
    };
    const Text hypothesis = text();
    std::vector<Text> references(1 + random.below(3));
    for (Text& reference : references) reference = text();
    const std::size_t orders = 1 + random.below(6);
    EXPECT_EQ(matches(matcher, hypothesis, references, alphabet, orders),
              slow_matches(hypothesis, references, orders));
  }
}

TEST(NgramMatches, AreThoseOfTheDefinitionByTable) { compare_with_slow(4, 3000); }

TEST(NgramMatches, AreThoseOfTheDefinitionByHashing) {
  compare_with_slow((std::size_t{1} << 18U) + 1, 300);
}

TEST(NgramMatches, OfLongTexts) {
  // Tables for the first order or two, hashing for the others.
  Random random(5);
  Text hypothesis(5000);
  Text reference(6000);
  for (auto& symbol : hypothesis) symbol = static_cast<std::uint32_t>(random.below(300));
  for (auto& symbol : reference) symbol = static_cast<std::uint32_t>(random.below(300));
  std::copy_n(hypothesis.begin(), 2000, reference.begin() + 100);
  NgramMatcher matcher;
  EXPECT_EQ(matches(matcher, hypothesis, {reference}, 300, 4),
            slow_matches(hypothesis, {reference}, 4));
}

}  // namespace
}  // namespace diglot::align
