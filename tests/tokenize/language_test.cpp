#include "tokenize/language.h"

#include <string_view>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(Language, IsFoundWithoutExpectation) {
  EXPECT_EQ(detect_language("Russia pounded Kyiv with missile and drone attacks.", "und"), "en");
  EXPECT_EQ(detect_language("Armata rusă a atacat Ucraina cu peste 70 de rachete.", "und"), "ro");
  EXPECT_EQ(detect_language("Δεν υπάρχει ακόμη σχόλιο από αξιωματούχους.", "und"), "el");
  EXPECT_EQ(detect_language("Росія атакувала Київ ракетами та безпілотниками.", "und"), "uk");
  EXPECT_EQ(detect_language("俄罗斯用导弹和无人机袭击了基辅。", "und"), "zh");
}

TEST(Language, IsTakenFromStopWordsWhereForeignNamesConfuse) {
  // CLD2 is sure that this is English.
  const std::string_view text =
      "La empresa midió quién ve la CBS, la ABC, la NBC, la CNN y la Fox News Channel.";
  EXPECT_EQ(detect_language(text, "und"), "es");
  EXPECT_EQ(detect_language("CBS, ABC, NBC, CNN, Fox News Channel, Sky News", "und"), "en");
}

TEST(Language, ForeignNamesInAChineseTextAreNoStopWords) {
  EXPECT_EQ(detect_language(
                "旅行者在三个星期里先后到过 Mar del Plata、La Paz、Punta del Este 和 El "
                "Alto，他们说每一座城市都很美丽，明年还想再去一次。回国以后，他们打算写一本书，"
                "介绍当地的饮食、音乐和历史，并且把照片放在网上给朋友们看。",
                "und"),
            "zh");
}

TEST(Language, OfATweetInAnotherScriptIsItsOwn) {
  EXPECT_EQ(detect_language("Russian forces pushing into Kharkiv pic.twitter.com/XxV2ah7SQZ", "el"),
            "en");
}

TEST(Language, OfAShortLineIsTheExpectedOne) {
  EXPECT_EQ(detect_language("Atac la Kiev", "ro"), "ro");
  EXPECT_EQ(detect_language("NATO", "el"), "el");
  EXPECT_EQ(detect_language("", "uk"), "uk");
  EXPECT_EQ(detect_language("12:30 – 450", "de"), "de");
}

TEST(Language, OfAnEnglishParagraphInARomanianArticleIsEnglish) {
  EXPECT_EQ(detect_language("The overnight blitz was aimed at crippling critical infrastructure as "
                            "a chilling winter looms over the country.",
                            "ro"),
            "en");
}

TEST(Language, CodesAreOfToday) {
  EXPECT_EQ(detect_language("ראש הממשלה נפגש עם נשיא אוקראינה בירושלים", "und"), "he");
}

}  // namespace
}  // namespace diglot::tokenize
