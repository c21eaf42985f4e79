#include "tokenize/arabic_stem.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(ArabicStem, IsWithoutAndPrepositionsAndTheArticle) {
  for (const char* word : {"كتاب", "الكتاب", "والكتاب", "فالكتاب", "بالكتاب", "كالكتاب", "للكتاب",
                           "لكتاب", "بكتاب", "وكتاب", "وبالكتاب", "وللكتاب"}) {
    EXPECT_EQ(arabic_stem(word), "كتاب") << word;
  }
}

TEST(ArabicStem, KeepsALetterThatMayBeTheWordsOwn) {
  const auto cautious = [](std::string_view word) {
    return arabic_stem(word, ArabicPrefixes::with_article);
  };
  EXPECT_EQ(arabic_stem("وزير"), "زير");
  for (const char* word : {"وزير", "الوزير", "والوزير", "للوزير", "بالوزير"}) {
    EXPECT_EQ(cautious(word), "وزير") << word;
  }
  EXPECT_EQ(arabic_stem("لبنان"), "بنان");
  EXPECT_EQ(cautious("لبنان"), "لبن") << "the ending goes all the same";
  EXPECT_EQ(cautious("وبرلين"), "وبرل") << "no article, so both letters stay";
}

TEST(ArabicStem, IsWithoutEndings) {
  for (const char* word : {"مدرس", "مدرسة", "مدرسات", "مدرسون", "مدرسين", "مدرسان", "مدرسها",
                           "مدرسهم", "مدرسه", "مدرسي", "المدرسة", "والمدرسات", "للمدرسين"}) {
    EXPECT_EQ(arabic_stem(word), "مدرس") << word;
  }
}

TEST(ArabicStem, LosesOneEndingAtMost) {
  // Of "their schools", "their" alone.
  EXPECT_EQ(arabic_stem("مدرساتهم"), "مدرسات");
  EXPECT_EQ(arabic_stem("مدرستها"), "مدرست");
}

TEST(ArabicStem, KeepsThreeLetters) {
  for (const char* word : {"ولد", "فلم", "بيت", "لها", "الى", "كرة", "من", "و"}) {
    EXPECT_EQ(arabic_stem(word), word);
  }
  EXPECT_EQ(arabic_stem("البيت"), "بيت");
  EXPECT_EQ(arabic_stem("الكرة"), "كرة") << "the article, but not the ending";
  EXPECT_EQ(arabic_stem("والد"), "الد") << "and, but not the article";
}

TEST(ArabicStem, TakesAShorterPrefixWhereALongerOneLeavesTooLittle) {
  EXPECT_EQ(arabic_stem("للبن"), "لبن");
  EXPECT_EQ(arabic_stem("بالدم"), "الدم") << "\"bil-\" would leave two letters";
}

TEST(ArabicStem, OfOtherScriptsIsTheWord) {
  for (const char* word : {"", "word", "слово", "北京"}) EXPECT_EQ(arabic_stem(word), word);
}

TEST(ArabicStem, IsAPartOfTheWord) {
  const std::string_view word = "والكتاب";
  const std::string_view stem = arabic_stem(word);
  EXPECT_EQ(stem.data(), word.data() + 6) << "three letters of two bytes are gone";
}

std::vector<std::string> arabic_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_arabic_word(text, [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

TEST(ForEachArabicWord, FindsRunsOfArabicLetters) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(arabic_words("قال Reuters: (الكتاب)."), (Words{"قال", "الكتاب"}));
  EXPECT_EQ(arabic_words("نصtextنص"), (Words{"نص", "نص"}));
  EXPECT_EQ(arabic_words("گفت"), (Words{"گفت"})) << "Persian";
  EXPECT_EQ(arabic_words("كتاب\nكتاب"), (Words{"كتاب", "كتاب"}));
  EXPECT_EQ(arabic_words("الكتاب، ٤٥٠ كتاب؟"), (Words{"الكتاب", "كتاب"})) << "no commas, no digits";
}

TEST(ForEachArabicWord, FindsNoneInOtherScripts) {
  for (const char* text : {"", "a word, 12", "слово", "λέξη", "מילה", "ܐܒܐ", "北京", "😀"}) {
    EXPECT_TRUE(arabic_words(text).empty()) << text;
  }
}

}  // namespace
}  // namespace diglot::tokenize
