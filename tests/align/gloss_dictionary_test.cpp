#include "align/gloss_dictionary.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Words = std::vector<std::string>;

/// What a dictionary says once.
std::string translate(const GlossDictionary& dictionary, const std::string& key) {
  Random random(1);
  return std::string(dictionary.translate(key, random));
}

/// How often each translation comes in 10,000 draws.
std::map<std::string, int> draw(const GlossDictionary& dictionary, const std::string& key) {
  Random random(3);
  std::map<std::string, int> counts;
  for (int i = 0; i < 10'000; ++i) ++counts[std::string(dictionary.translate(key, random))];
  return counts;
}

/// A bitext of one line, so many times.
BitextPart repeated(const char* src_lang, const char* tgt_lang, std::size_t lines,
                    const std::string& src, const std::string& tgt) {
  return {src_lang, tgt_lang, "news", 1, Words(lines, src), Words(lines, tgt)};
}

BitextPart english(const Words& src, const Words& tgt) { return {"en", "ro", "", 1, src, tgt}; }

/// "rocket" has two translations.
BitextPart rockets() { return english({"rocket", "rocket"}, {"rachetă", "proiectil"}); }

TEST(GlossDictionary, TranslatesItsEntries) {
  const GlossDictionary dictionary(english({"war", "air defence"}, {"război", "apărare"}), {});
  EXPECT_EQ(translate(dictionary, "war"), "război");
  EXPECT_EQ(translate(dictionary, "air defence"), "apărare");
  EXPECT_EQ(translate(dictionary, "air"), "");
  EXPECT_EQ(translate(dictionary, "peace"), "");
  EXPECT_EQ(translate(dictionary, ""), "");
}

TEST(GlossDictionary, FindsEntriesByTheirRomanizedForm) {
  const GlossDictionary dictionary({"uk", "en", "", 1, {"Київ", "війна"}, {"Kyiv", "war"}}, {});
  EXPECT_EQ(translate(dictionary, "kiiv"), "Kyiv");
  EXPECT_EQ(translate(dictionary, "viina"), "war");
  EXPECT_EQ(translate(dictionary, "Київ"), "") << "no key";
}

TEST(GlossDictionary, FindsInflectedEnglishWords) {
  const GlossDictionary dictionary(
      english({"missile", "box", "study", "stop", "make", "walk", "quick", "use"},
              {"rachetă", "cutie", "studiu", "oprire", "facere", "mers", "rapid", "folos"}),
      {});
  EXPECT_EQ(translate(dictionary, "missiles"), "rachetă");
  EXPECT_EQ(translate(dictionary, "boxes"), "cutie");
  EXPECT_EQ(translate(dictionary, "studies"), "studiu");
  EXPECT_EQ(translate(dictionary, "studied"), "studiu");
  EXPECT_EQ(translate(dictionary, "stopped"), "oprire");
  EXPECT_EQ(translate(dictionary, "stopping"), "oprire");
  EXPECT_EQ(translate(dictionary, "making"), "facere");
  EXPECT_EQ(translate(dictionary, "walked"), "mers");
  EXPECT_EQ(translate(dictionary, "walking"), "mers");
  EXPECT_EQ(translate(dictionary, "quickly"), "rapid");
  EXPECT_EQ(translate(dictionary, "walker"), "");
}

TEST(GlossDictionary, OfAWordThatHasAnEntryTakesThat) {
  const GlossDictionary dictionary(english({"new", "news"}, {"nou", "știri"}), {});
  EXPECT_EQ(translate(dictionary, "news"), "știri");
  EXPECT_EQ(translate(dictionary, "new"), "nou");
}

TEST(GlossDictionary, LeavesThreeLettersOfAnInflectedWord) {
  const GlossDictionary dictionary(english({"hi", "car", "r"}, {"salut", "mașină", "r"}), {});
  EXPECT_EQ(translate(dictionary, "his"), "");
  EXPECT_EQ(translate(dictionary, "red"), "");
  EXPECT_EQ(translate(dictionary, "cars"), "mașină");
}

TEST(GlossDictionary, OfOtherLanguagesKnowsNoEnglishEndings) {
  const GlossDictionary dictionary({"de", "ro", "", 1, {"auto"}, {"mașină"}}, {});
  EXPECT_EQ(translate(dictionary, "auto"), "mașină");
  EXPECT_EQ(translate(dictionary, "autos"), "");
}

TEST(GlossDictionary, DrawsTranslationsThatTheBitextLacksAlike) {
  // 5,000 of 10,000, give or take four standard deviations of 50.
  const auto counts = draw(GlossDictionary(rockets(), {}), "rocket");
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_NEAR(counts.at("rachetă"), 5000, 200);
}

TEST(GlossDictionary, CountsAnEntryThatIsThereTwiceOnce) {
  const GlossDictionary dictionary(
      english({"rocket", "Rocket", "rocket"}, {"rachetă", "rachetă", "proiectil"}), {});
  const auto counts = draw(dictionary, "rocket");
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_NEAR(counts.at("rachetă"), 5000, 200);
}

TEST(GlossDictionary, DrawsATranslationAsTheBitextMostlyDoes) {
  // "rachetă" weighs 9.2 of 9.4: 9,787 of 10,000, give or take four standard deviations of 14.4.
  const GlossDictionary dictionary(
      rockets(), {repeated("en", "ro", 9, "The rocket fell.", "Racheta a căzut.")});
  const auto counts = draw(dictionary, "rocket");
  ASSERT_EQ(counts.size(), 2U) << "what the bitext lacks still comes";
  EXPECT_NEAR(counts.at("rachetă"), 9787, 58);
}

TEST(GlossDictionary, CountsInflectedTranslationsByTheirBeginning) {
  // 3.2 of 3.4: 9,412 of 10,000, give or take four standard deviations of 23.5.
  const GlossDictionary dictionary(
      rockets(), {repeated("en", "ro", 3, "A rocket, a rocket!", "Două proiectile!")});
  EXPECT_NEAR(draw(dictionary, "rocket").at("proiectil"), 9412, 94) << "one a sentence";
}

TEST(GlossDictionary, CountsInBitextOfItsTwoLanguagesAlone) {
  const GlossDictionary dictionary(
      rockets(),
      {repeated("en", "it", 50, "rocket", "rachetă"), repeated("uk", "ro", 50, "rocket", "rachetă"),
       repeated("ro", "en", 50, "rocket", "rachetă"), repeated("en", "ro", 50, "war", "rachetă"),
       repeated("en", "ro", 50, "rocket", "war")});
  EXPECT_NEAR(draw(dictionary, "rocket").at("rachetă"), 5000, 200);
}

}  // namespace
}  // namespace diglot::align
