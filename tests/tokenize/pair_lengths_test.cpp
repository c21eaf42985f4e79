#include "tokenize/pair_lengths.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"
#include "tokenize/word_count.h"

namespace diglot::tokenize {
namespace {

corpora::SentencePair pair_of(const std::string& src, const std::string& tgt,
                              const std::string& tgt_lang = "ro") {
  return {{"en", src}, {tgt_lang, tgt}, {}};
}

TEST(WordCount, OfWordsAndIdeographs) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words(" \u00A0\n"), 0U);
  EXPECT_EQ(count_words("two words"), 2U);
  EXPECT_EQ(count_words("NATO 发表声明"), 3U);
  EXPECT_EQ(count_words("一"), 0U) << "half a word";
  EXPECT_EQ(count_words("a b c d e f", 3), 4U) << "no further than one more";
}

TEST(PairLengths, WithinLimits) {
  const LengthLimits limits{2, 4};
  EXPECT_EQ(test_length(pair_of("one two", "a b c d"), limits), std::nullopt);
  EXPECT_EQ(test_length(pair_of("one", "a b"), limits), "src has 1 word");
  EXPECT_EQ(test_length(pair_of("a b", "a b c d e"), limits), "tgt has more than 4 words");
  EXPECT_EQ(test_length(pair_of("a b", "你好吗你好吗你", "zh"), limits), std::nullopt);
}

TEST(PairLengths, AnEmptySideIsTooShortByDefault) {
  EXPECT_EQ(test_length(pair_of("Hello.", "")), "tgt has 0 words");
  EXPECT_EQ(test_length(pair_of("Hello.", "Salut.")), std::nullopt);
}

TEST(PairLengths, RelativeToWhatALanguageNeeds) {
  EXPECT_LT(relative_length("zh"), relative_length("ja"));
  EXPECT_LT(relative_length("ja"), relative_length("en"));
  EXPECT_EQ(relative_length("pt-BR"), relative_length("pt"));
  EXPECT_EQ(relative_length(""), 1);
}

TEST(PairLengths, InProportion) {
  const std::string fifty(50, 'a');
  EXPECT_EQ(test_length_ratio(pair_of(fifty, fifty)), std::nullopt);
  EXPECT_EQ(test_length_ratio(pair_of("Yes.", "Da.")), std::nullopt);
  // (300 + 15) / (50 / 1.15 + 15) = 5.39
  EXPECT_EQ(test_length_ratio(pair_of(std::string(300, 'a'), fifty)), "src is 5.4 times as long");
  EXPECT_EQ(test_length_ratio(pair_of(fifty, std::string(300, 'a'))), "tgt is 4.2 times as long");
  // 40 characters of Chinese say what 114 of English do.
  const std::string chinese = testing::repeat("字", 3 * 40);
  EXPECT_EQ(test_length_ratio(pair_of(std::string(114, 'a'), chinese, "zh"), 1.1), std::nullopt);
  EXPECT_NE(test_length_ratio(pair_of(std::string(114, 'a'), chinese, "ro"), 1.1), std::nullopt);
}

TEST(PairLengths, ShareOfLetters) {
  EXPECT_EQ(test_letters(pair_of("abc 12", "abc")), std::nullopt);
  EXPECT_EQ(test_letters(pair_of("ab 1234", "abc")), "src has 33 % letters");
  EXPECT_EQ(test_letters(pair_of("abc", "* * * *")), "tgt has 0 % letters");
  EXPECT_EQ(test_letters(pair_of("ab 1234", "abc"), 0.3), std::nullopt);
  EXPECT_EQ(test_letters(pair_of("e\u0301", "你好")), std::nullopt);
  EXPECT_EQ(test_letters(pair_of("", " ")), std::nullopt) << "that is for test_length";
}

}  // namespace
}  // namespace diglot::tokenize
