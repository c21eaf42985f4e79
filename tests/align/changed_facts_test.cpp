#include "align/changed_facts.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

std::vector<std::string> texts_of(const std::vector<ChangedSentence>& changed, ChangedFact fact) {
  std::vector<std::string> texts;
  for (const ChangedSentence& sentence : changed) {
    if (sentence.fact == fact) texts.push_back(sentence.text);
  }
  return texts;
}

TEST(ChangedFacts, ANumberBecomesTheOtherOfItsKind) {
  const Lines lines = {"They found 12 boats.", "They sold 340 tents.", "He slept."};
  const auto changed = change_facts(lines, "en");
  EXPECT_EQ(texts_of(changed, ChangedFact::number),
            (std::vector<std::string>{"They found 340 boats.", "They sold 12 tents."}));
  ASSERT_EQ(changed.size(), 2U);
  EXPECT_EQ(changed[0].line, 0U);
  EXPECT_EQ(changed[1].line, 1U);
}

TEST(ChangedFacts, KindsAndWaysOfWritingStayApart) {
  // A percentage, a number in digits and one in words: there is no other of any.
  const Lines lines = {"It rose by 20 % there.", "They found 12 boats.", "They saw seven men."};
  EXPECT_TRUE(change_facts(lines, "en").empty());
}

TEST(ChangedFacts, TheSameValueIsNoOther) {
  const Lines lines = {"They found 1,000 boats.", "They sold 1000 tents."};
  EXPECT_TRUE(change_facts(lines, "en").empty());
}

TEST(ChangedFacts, ANameBecomesAnotherThatSoundsDifferent) {
  const Lines lines = {"Yesterday they met Zelensky.", "Later they called Merkel.",
                       "Then they saw Zelenskyy."};
  const auto names = texts_of(change_facts(lines, "en"), ChangedFact::name);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0], "Yesterday they met Merkel.");
  EXPECT_TRUE(names[1] == "Later they called Zelensky." ||
              names[1] == "Later they called Zelenskyy.");
  EXPECT_EQ(names[2], "Then they saw Merkel.");
}

TEST(ChangedFacts, ALineHasAFewOfEachKind) {
  const Lines lines = {"There were 1, 2, 30, 40, 50 and 60 of 700."};
  EXPECT_EQ(change_facts(lines, "en", {.most_per_line = 3}).size(), 3U);
}

TEST(AlteredNumbers, ADigitIsAnother) {
  const Lines lines = {"They found 12 boats."};
  const auto texts = texts_of(alter_numbers(lines, "en"), ChangedFact::digit);
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_NE(texts[0], lines[0]);
  EXPECT_EQ(texts[0].size(), lines[0].size());
  EXPECT_NE(texts[0][11], '0');
}

TEST(AlteredNumbers, DigitsAreReversedWhereThatIsAnotherNumber) {
  const Lines lines = {"They found 12 boats.", "It cost 1,240 euros.", "He had 33 and 120 and 45."};
  EXPECT_EQ(texts_of(alter_numbers(lines, "en"), ChangedFact::digits),
            (std::vector<std::string>{"They found 21 boats.", "He had 33 and 120 and 54."}));
}

TEST(AlteredNumbers, WordsMonthsAndScalesAreTakenFromOtherLines) {
  const Lines lines = {"They saw seven men.", "He has nine on May 5.", "It cost 2 million.",
                       "It fell on June 7.", "They lost 3 billion."};
  const auto changed = alter_numbers(lines, "en");
  EXPECT_EQ(texts_of(changed, ChangedFact::spelled),
            (std::vector<std::string>{"They saw nine men.", "He has seven on May 5."}));
  EXPECT_EQ(texts_of(changed, ChangedFact::month),
            (std::vector<std::string>{"He has nine on June 5.", "It fell on May 7."}));
  EXPECT_EQ(texts_of(changed, ChangedFact::scale),
            (std::vector<std::string>{"It cost 2 billion.", "They lost 3 million."}));
}

TEST(AlteredNumbers, WhereNoOtherIsThereIsNone) {
  const Lines lines = {"They saw seven men in May.", "He slept."};
  EXPECT_TRUE(alter_numbers(lines, "en").empty());
}

TEST(ChangedFacts, ASeedDecidesWhichOther) {
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) texts.push_back("They found " + std::to_string(100 + i) + " boats.");
  const Lines lines(texts.begin(), texts.end());
  const auto with = [&](std::uint64_t seed) {
    return texts_of(change_facts(lines, "en", {.seed = seed}), ChangedFact::number);
  };
  EXPECT_EQ(with(1), with(1));
  EXPECT_NE(with(1), with(2));
  const auto changed = with(1);
  ASSERT_EQ(changed.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_NE(changed[i], texts[i]);
  EXPECT_GT(std::set<std::string>(changed.begin(), changed.end()).size(), 10U) << "many others";
}

TEST(ChangedFacts, OfNoLinesAreNone) { EXPECT_TRUE(change_facts({}, "en").empty()); }

TEST(ChangedFacts, CountWhereTheyLieFartherThanTheTranslation) {
  // The source lies along the first axis; cosines with the translation 0.8, with the changed 0.6,
  // 0.8 (no farther) and 1.
  Vectors src(1, 2);
  src[0][0] = 1;
  Vectors tgt(1, 2);
  tgt[0][0] = 0.8F;
  Vectors changed_vectors(3, 2);
  changed_vectors[0][0] = 0.6F;
  changed_vectors[1][0] = 0.8F;
  changed_vectors[2][0] = 1;
  const std::vector<ChangedSentence> changed = {
      {0, ChangedFact::number, ""}, {0, ChangedFact::number, ""}, {0, ChangedFact::name, ""}};
  const auto result = evaluate_changed_facts(src, tgt, changed, changed_vectors);
  EXPECT_EQ(result.numbers.all, 2U);
  EXPECT_EQ(result.numbers.right, 1U);
  EXPECT_EQ(result.names.all, 1U);
  EXPECT_EQ(result.names.right, 0U);
}

}  // namespace
}  // namespace diglot::align
