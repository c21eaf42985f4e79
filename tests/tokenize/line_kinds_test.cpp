#include "tokenize/line_kinds.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// The spans as "kind:text|...".
std::string kinds_of(std::string_view line) {
  static constexpr std::string_view names[] = {"text", "headline", "stamp", "credit",
                                               "boilerplate"};
  std::string result;
  for (const LineSpan& span : split_kinds(line)) {
    result += std::string(names[static_cast<std::size_t>(span.kind)]) + ":" +
              std::string(line.substr(span.bytes.begin, span.bytes.size())) + "|";
  }
  return result;
}

TEST(LineKinds, StampsArePeeledOff) {
  EXPECT_EQ(kinds_of("UPDATE 13:05 Aflat la Kiev, Rutte a vorbit."),
            "stamp:UPDATE 13:05|text:Aflat la Kiev, Rutte a vorbit.|");
  EXPECT_EQ(kinds_of("8:24 Forțele rusești au atacat."),
            "stamp:8:24|text:Forțele rusești au atacat.|");
  EXPECT_EQ(kinds_of(" date 2026-02-03 Russia pounded Kyiv."),
            "stamp:date 2026-02-03|text:Russia pounded Kyiv.|");
  EXPECT_EQ(kinds_of("[13.05 Uhr] Kiew meldet Angriffe."),
            "stamp:[13.05 Uhr]|text:Kiew meldet Angriffe.|");
  EXPECT_EQ(kinds_of("14:30 – «Росія атакує», – каже він."),
            "stamp:14:30|text:«Росія атакує», – каже він.|");
  EXPECT_EQ(kinds_of("03.02.2026, 8:24 | Αθήνα."), "stamp:03.02.2026, 8:24|text:Αθήνα.|");
  EXPECT_EQ(kinds_of("13:05"), "stamp:13:05|");
}

TEST(LineKinds, NumbersInFrontAreNoStamps) {
  EXPECT_EQ(kinds_of("8:24 minutes passed."), "text:8:24 minutes passed.|");
  EXPECT_EQ(kinds_of("10.30 Euro kostet das."), "text:10.30 Euro kostet das.|");
  EXPECT_EQ(kinds_of("2:1 gewann Hertha."), "text:2:1 gewann Hertha.|");
  EXPECT_EQ(kinds_of("25:10 Foo bar."), "text:25:10 Foo bar.|");
  EXPECT_EQ(kinds_of("450 drones came."), "text:450 drones came.|");
}

TEST(LineKinds, CreditsArePeeledOff) {
  EXPECT_EQ(kinds_of("A fire in Kyiv regionCredit: AFP"),
            "text:A fire in Kyiv region|credit:Credit: AFP|");
  EXPECT_EQ(kinds_of("Polish F-16s during a sortieCredit: AP:Associated Press"),
            "text:Polish F-16s during a sortie|credit:Credit: AP:Associated Press|");
  EXPECT_EQ(kinds_of("Foto: Reuters"), "credit:Foto: Reuters|");
  EXPECT_EQ(kinds_of("With reporting by RFE/RL's Ukrainian Service"),
            "credit:With reporting by RFE/RL's Ukrainian Service|");
}

TEST(LineKinds, CreditInASentenceIsText) {
  EXPECT_EQ(kinds_of("He asked for a Credit: he got it."),
            "text:He asked for a Credit: he got it.|");
}

TEST(LineKinds, SiteLinesAreBoilerplate) {
  for (const std::string line :
       {"Source link", "Leave a Reply", "LEAVE A REPLY",
        "Your email address will not be published. Required fields are marked *",
        "Читайте також:", "Διαβάστε επίσης"}) {
    EXPECT_EQ(kinds_of(line), "boilerplate:" + line + "|");
  }
}

TEST(LineKinds, ShortLinesWithoutStopAreHeadlines) {
  for (const std::string line :
       {"US-Mediated Talks To Resume In Abu Dhabi", "'An Attempt At Winter Genocide'", "WAR TALKS",
        "Τι συμβαίνει στο Κίεβο", "Ο Ζελένσκι συνομιλίες – «Από εκεί μας επιτέθηκαν»",
        "乌克兰总统访问柏林"}) {
    EXPECT_EQ(kinds_of(line), "headline:" + line + "|");
  }
}

TEST(LineKinds, SentencesAndFragmentsAreText) {
  for (const std::string line :
       {"Kyiv was attacked.", "\"We will stand by Ukraine,\"", "“He will not succeed", "and others",
        "Wer hat das getan?", "„So ist es.“", "他访问了柏林。", "This is what he said:"}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
  const std::string long_line =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      "sixteen seventeen eighteen nineteen twenty more";
  EXPECT_EQ(kinds_of(long_line), "text:" + long_line + "|");
}

TEST(LineKinds, OfNothingAreNone) {
  EXPECT_EQ(kinds_of(""), "");
  EXPECT_EQ(kinds_of(" \t"), "");
}

}  // namespace
}  // namespace diglot::tokenize
