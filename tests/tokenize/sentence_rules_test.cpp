#include "tokenize/sentence_rules.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// Judges the place in front of `next`, the text's beginning being the sentence's.
RuleVerdict judge(const std::string& text, std::string_view lang, const std::string& next) {
  SentenceEnds ends(text, lang, EndKind::any);
  while (const auto place = ends.next()) {
    if (text.compare(place->next, next.size(), next) == 0) {
      return judge_by_rules(text, lang, 0, *place);
    }
  }
  ADD_FAILURE() << "no place before " << next;
  return {};
}

bool ends(const std::string& text, std::string_view lang, const std::string& next) {
  return judge(text, lang, next).ends;
}

TEST(SentenceRules, AFullStopEnds) {
  const RuleVerdict verdict = judge("It rained. The sun came.", "en", "The");
  EXPECT_TRUE(verdict.ends);
  EXPECT_FALSE(verdict.certain);
  EXPECT_EQ(verdict.abbreviation, Abbreviation::none);
  EXPECT_TRUE(verdict.starter);
  EXPECT_FALSE(judge("It rained. Kyiv slept.", "en", "Kyiv").starter);
}

TEST(SentenceRules, AnAbbreviationMayNotEnd) {
  const RuleVerdict title = judge("I saw Dr. Smith.", "en", "Smith");
  EXPECT_FALSE(title.ends);
  EXPECT_EQ(title.abbreviation, Abbreviation::never_ends);
  EXPECT_EQ(judge("See No. 5.", "en", "5").abbreviation, Abbreviation::before_number);
  EXPECT_FALSE(ends("See No. 5.", "en", "5"));
  EXPECT_TRUE(ends("I say no. Kyiv slept.", "en", "Kyiv"));
  EXPECT_EQ(judge("In the U.S. Congress met.", "en", "Congress").abbreviation,
            Abbreviation::may_end);
  EXPECT_FALSE(ends("In the U.S. Congress met.", "en", "Congress"));
  EXPECT_TRUE(ends("In the U.S. The rest left.", "en", "The"));
  EXPECT_EQ(judge("Это было в 2016 г. Москва спала.", "ru", "Москва").abbreviation,
            Abbreviation::after_number);
  EXPECT_TRUE(ends("Это было в 2016 г. Москва спала.", "ru", "Москва"));
  EXPECT_FALSE(ends("Он из г. Москва.", "ru", "Москва"));
}

TEST(SentenceRules, AnInitialIsNoStarter) {
  EXPECT_FALSE(judge("He met J. A. Smith.", "en", "A.").starter);
  EXPECT_TRUE(judge("He met J. A man came.", "en", "A man").starter);
}

TEST(SentenceRules, NoSentenceBeginsInLowerCaseOrWithAComma) {
  EXPECT_FALSE(ends("Wait... or not.", "en", "or"));
  EXPECT_FALSE(ends("“Why?” he asked.", "en", "he"));
  EXPECT_FALSE(ends("“Why?” , he asked.", "en", ","));
  EXPECT_FALSE(ends("It (...) Was so.", "en", "Was")) << "it stands for what was left out";
}

TEST(SentenceRules, WhereASpaceWasLost) {
  EXPECT_TRUE(ends("It was over.Then it began.", "en", "Then"));
  EXPECT_FALSE(ends("See Node.js now.", "en", "js"));
  EXPECT_FALSE(ends("It is 3.5 now.", "en", "5"));
}

TEST(SentenceRules, OrdinalsHaveAFullStop) {
  EXPECT_FALSE(ends("Am 3. Februar kam er.", "de", "Februar"));
  EXPECT_TRUE(ends("Er kam am 3. Die Stadt schlief.", "de", "Die"));
  EXPECT_FALSE(ends("Ludwig XIV. Bourbon kam.", "de", "Bourbon"));
  EXPECT_TRUE(ends("He came on the 3. Kyiv slept.", "en", "Kyiv"));
}

TEST(SentenceRules, IdeographicMarksEnd) {
  EXPECT_TRUE(ends("他来了。她走了。", "zh", "她"));
  EXPECT_TRUE(ends("「行く。」次の日。", "ja", "次"));
  EXPECT_FALSE(ends("「行く。」と言った。", "ja", "と")) << "a particle goes on";
}

TEST(SentenceRules, AreCertainOfLists) {
  const RuleVerdict enumerator = judge("1. First came rain.", "en", "First");
  EXPECT_TRUE(enumerator.certain);
  EXPECT_FALSE(enumerator.ends);
  const RuleVerdict item = judge("1) One 2) Two", "en", "2)");
  EXPECT_TRUE(item.certain);
  EXPECT_TRUE(item.ends);
  EXPECT_FALSE(judge("1) One 3) Three", "en", "3)").ends);
  EXPECT_FALSE(judge("1. Liga 2. Liga", "de", "2.").ends) << "it may be an ordinal";
}

TEST(SentenceRules, AreCertainOfTitles) {
  const RuleVerdict title = judge("Trump Says He Will Go", "en", "Says");
  EXPECT_TRUE(title.certain);
  EXPECT_FALSE(title.ends);
}

TEST(SentenceRules, LeaveWhatHasNoMarkToTheModel) {
  const RuleVerdict verdict = judge("It rains The sun came", "en", "The");
  EXPECT_FALSE(verdict.ends);
  EXPECT_FALSE(verdict.certain);
  EXPECT_TRUE(verdict.starter);
}

TEST(SentenceRules, WordBeforeAMark) {
  EXPECT_EQ(word_before("I saw Dr", 0, 8), "Dr");
  EXPECT_EQ(word_before("(Dr", 0, 3), "Dr");
  EXPECT_EQ(word_before("“Dr", 0, 5), "Dr");
  EXPECT_EQ(word_before("abc", 1, 3), "bc") << "the sentence began behind a";
  EXPECT_EQ(word_before("ab ", 0, 3), "");
  EXPECT_EQ(word_before(std::string(100, 'a'), 0, 100).size(), 48U);
}

}  // namespace
}  // namespace diglot::tokenize
