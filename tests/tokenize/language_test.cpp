#include "tokenize/language.h"

#include <string_view>
#include <utility>
#include <vector>

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

TEST(Language, WithoutStopWordsIsNotTakenFromThem) {
  const std::pair<const char*, std::string_view> texts[] = {
      {"zh",
       "总统昨天在首都发表讲话，并引用了一首老歌：“It is not over until it is over.”"
       "听众鼓掌欢呼，活动持续了两个小时。"},
      {"ja",
       "大統領は昨日、首都で演説し、古い歌を引用した。「It is not over until it is over.」"
       "聴衆は拍手を送り、催しは二時間続いた。"},
      {"ar",
       "ألقى الرئيس خطاباً في العاصمة أمس واستشهد بأغنية قديمة: \"It is not over until it is "
       "over.\" وصفق الحاضرون طويلاً واستمر اللقاء ساعتين."},
      {"nl",
       "De burgemeester zei gisteren dat de brug in de haven pas in het voorjaar weer open "
       "gaat, omdat er in de winter niet aan kan worden gewerkt."},
      {"sk",
       "Starosta včera povedal, že most v prístave otvoria až na jar, pretože v zime sa na "
       "ňom nedá pracovať a ani na to nie sú peniaze."},
      {"ca",
       "L'alcalde va dir ahir que el pont del port no s'obrirà fins a la primavera, perquè a "
       "l'hivern no s'hi pot treballar i encara falten diners."},
      {"sr",
       "Градоначелник је јуче рекао да ће мост у луци бити отворен тек у пролеће, јер се "
       "зими на њему не може радити."},
      {"mk",
       "Градоначалникот вчера рече дека мостот во пристаништето ќе биде отворен дури "
       "напролет, бидејќи зиме на него не може да се работи."}};
  for (const auto& [lang, text] : texts) EXPECT_EQ(detect_language(text, "und"), lang) << text;
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

TEST(Language, OfLinesIsThatOfTheirText) {
  const std::vector<std::string_view> lines = {"Podul", "a fost", "închis ieri dimineață"};
  EXPECT_EQ(language_of(lines), "ro");
  EXPECT_EQ(language_of({}), "und");
}
TEST(Language, CodesAreOfToday) {
  EXPECT_EQ(detect_language("ראש הממשלה נפגש עם נשיא אוקראינה בירושלים", "und"), "he");
}

}  // namespace
}  // namespace diglot::tokenize
