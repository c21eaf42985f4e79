#include "tokenize/sentence_ends.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// A place as "marks and closers > openers + flags", which has "^" for openers that are none.
std::string shown(std::string_view text, const SentenceEnd& place) {
  std::string result(text.substr(place.stop, place.end - place.stop));
  result += " > ";
  result += place.word == place.next ? "^" : text.substr(place.next, place.word - place.next);
  if (place.dots > 0) result += " dots" + std::to_string(place.dots);
  if (place.strong) result += " strong";
  if (place.ideographic) result += " ideographic";
  if (place.closed) result += " closed";
  if (place.in_quotes) result += " in_quotes";
  if (place.in_brackets) result += " in_brackets";
  return result;
}

using Places = std::vector<std::string>;

Places places_of(std::string_view text, std::string_view lang, EndKind kind = EndKind::marked) {
  Places places;
  SentenceEnds ends(text, lang, kind);
  while (const auto place = ends.next()) places.push_back(shown(text, *place));
  return places;
}

TEST(SentenceEnds, TellWhereTheyStand) {
  SentenceEnds ends("Yes.  “No", "en", EndKind::marked);
  const auto place = ends.next();
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->stop, 3U);
  EXPECT_EQ(place->end, 4U);
  EXPECT_EQ(place->next, 6U);
  EXPECT_EQ(place->word, 9U) << "“ has three bytes";
  EXPECT_TRUE(place->has_stop());
  EXPECT_TRUE(place->is_single_dot());
  EXPECT_FALSE(ends.next().has_value());
}

TEST(SentenceEnds, HaveMarks) {
  EXPECT_EQ(
      places_of("Who?! Now... Then… Go! He. End", "en"),
      (Places{"?! > ^ strong", "... > ^ dots3", "… > ^ dots3", "! > ^ strong", ". > ^ dots1"}));
  EXPECT_EQ(places_of("ماذا حدث؟ انتهى", "ar"), Places{"؟ > ^ strong"});
}

TEST(SentenceEnds, TheEndOfTheTextIsNone) {
  for (const char* text : {"", "End", "End.", "End.”", "End. \n", "."}) {
    EXPECT_EQ(places_of(text, "en"), Places{}) << text;
  }
}

TEST(SentenceEnds, TakeClosersAlong) {
  EXPECT_EQ(places_of("(So.) He said: “Go.” [Well?] Bye", "en"),
            (Places{".) > ^ dots1 closed", ".” > [ dots1 closed", "?] > ^ strong closed"}));
}

TEST(SentenceEnds, KnowWhichQuotesAreOpen) {
  EXPECT_EQ(places_of("He said: \"Go. Now.\" Then “One. Two.” Bye", "en"),
            (Places{". > ^ dots1 in_quotes", ".\" > ^ dots1 closed", ". > ^ dots1 in_quotes",
                    ".” > ^ dots1 closed"}));
  EXPECT_EQ(places_of("„Da. Nu.” Apoi", "ro"),
            (Places{". > ^ dots1 in_quotes", ".” > ^ dots1 closed"}));
  EXPECT_EQ(places_of("„Ja. Nein.“ Dann", "de"),
            (Places{". > ^ dots1 in_quotes", ".“ > ^ dots1 closed"}));
}

TEST(SentenceEnds, KnowWhetherABracketIsOpen) {
  EXPECT_EQ(places_of("It (was so. Or not) ended. Then", "en"),
            (Places{". > ^ dots1 in_brackets", ". > ^ dots1"}));
}

TEST(SentenceEnds, ABracketThatIsNeverClosedIsForgotten) {
  const auto places = places_of("It (" + std::string(400, 'a') + ". Then", "en");
  EXPECT_EQ(places, Places{". > ^ dots1"});
}

TEST(SentenceEnds, FrenchHasASpaceInsideItsQuotes) {
  EXPECT_EQ(places_of("« Fini ? » Il part. « Non.\u00A0» Fin", "fr"),
            (Places{"? » > ^ strong closed", ". > «  dots1", ".\u00A0» > ^ dots1 closed"}));
}

TEST(SentenceEnds, AQuoteThatOpensIsNoCloser) {
  EXPECT_EQ(places_of("Gone. \"So. Yes.\" Bye", "en"),
            (Places{". > \" dots1", ". > ^ dots1 in_quotes", ".\" > ^ dots1 closed"}));
}

TEST(SentenceEnds, LookBehindWhatOpens) {
  EXPECT_EQ(places_of("Gone. – «So. ¿Qué?", "es"),
            (Places{". > – « dots1", ". > ¿ dots1 in_quotes"}));
}

TEST(SentenceEnds, ChineseAndJapaneseNeedNoSpace) {
  EXPECT_EQ(places_of("他说：“好。”他走了。“再见。", "zh"),
            (Places{"。” > ^ strong ideographic closed", "。 > “ strong ideographic"}));
  EXPECT_EQ(places_of("他说：\"好。\"他走了。\"再见！", "zh"),
            (Places{"。\" > ^ strong ideographic closed", "。 > \" strong ideographic"}));
  EXPECT_EQ(places_of("「行く。」と言った。次", "ja"),
            (Places{"。」 > ^ strong ideographic closed", "。 > ^ strong ideographic"}));
}

TEST(SentenceEnds, GreekAsksWithASemicolon) {
  EXPECT_EQ(places_of("Τι; Ναι", "el"), Places{"; > ^ strong"});
  EXPECT_EQ(places_of("Τι\u037E Ναι", "el"), Places{"\u037E > ^ strong"});
  EXPECT_EQ(places_of("One; Two", "en"), Places{});
}

TEST(SentenceEnds, NeedNoMarksWhereAnyAreAskedFor) {
  const std::string text = "It rains Tomorrow it snows";
  EXPECT_EQ(places_of(text, "en"), Places{});
  SentenceEnds ends(text, "en", EndKind::any);
  const auto place = ends.next();
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->stop, 8U);
  EXPECT_EQ(place->end, 8U);
  EXPECT_EQ(place->next, 9U);
  EXPECT_FALSE(place->has_stop());
  EXPECT_FALSE(ends.next().has_value());
  EXPECT_EQ(places_of("it is 😀 so 2) two (no) yes", "en", EndKind::any).size(), 5U)
      << "before 😀, so, 2), (, yes";
  EXPECT_EQ(places_of("he said: \"go", "en", EndKind::any), Places{}) << "it is announced";
  EXPECT_EQ(places_of("Gone. Then", "en", EndKind::any), Places{". > ^ dots1"});
}

}  // namespace
}  // namespace diglot::tokenize
