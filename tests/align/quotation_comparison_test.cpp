#include "align/quotation_comparison.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

struct Text {
  std::string_view text;
  std::string_view lang;
};

/// How many pairs, how many missing of each side, and "!" for a conflict: "1 0 0".
std::string outcome(const Text& src, const Text& tgt) {
  const QuotationComparison result =
      compare_quotations(find_facts(src.text, src.lang), find_facts(tgt.text, tgt.lang));
  return std::to_string(result.pairs.size()) + " " + std::to_string(result.missing_src.size()) +
         " " + std::to_string(result.missing_tgt.size()) + (result.conflict ? "!" : "");
}

constexpr Text english = {"\"We are opening the bridge on time,\" said Anna Keller.", "en"};

TEST(QuotationComparison, QuotationsOfOneSpeakerCorrespond) {
  for (const Text& other : {
           Text{"„Deschidem podul la timp”, a spus Anna Keller.", "ro"},
           Text{"«Ανοίγουμε τη γέφυρα στην ώρα της», είπε η Άννα Κέλερ.", "el"},
           Text{"«Ми вчасно відкриємо міст», — сказала Анна Келлер.", "uk"},
           Text{"«Мы откроем мост вовремя», — сказала Анна Келлер.", "ru"},
           Text{"„Wir öffnen die Brücke pünktlich“, sagte Anna Keller.", "de"},
           Text{"« Nous ouvrirons le pont à temps », a dit Anna Keller.", "fr"},
           Text{"“Abriremos el puente a tiempo”, dijo Anna Keller.", "es"},
           Text{"„Otworzymy most na czas” – powiedziała Anna Keller.", "pl"},
           Text{"„Ще отворим моста навреме“, каза Анна Келер.", "bg"},
           Text{"„Most otevřeme včas, slibuji,“ řekla Anna Kellerová.", "cs"},
           Text{"Anna Keller, \"Köprüyü tam zamanında açıyoruz\" dedi.", "tr"},
           Text{"„Időben meg fogjuk nyitni a hidat” – mondta Anna Keller.", "hu"},
           Text{"«Apriremo il ponte in tempo», ha detto Anna Keller.", "it"},
           Text{"\"Abriremos a ponte a tempo\", disse Anna Keller.", "pt"},
           Text{"وقالت آنا كيلر: \"سنفتح الجسر في الموعد المحدد\".", "ar"},
           Text{"安娜·凯勒说：“我们会按时开放大桥。”", "zh"},
           Text{"アンナ・ケラーは「橋を時間どおりに開く」と述べた。", "ja"},
       }) {
    EXPECT_EQ(outcome(english, other), "1 0 0") << other.lang;
    EXPECT_EQ(outcome(other, english), "1 0 0") << other.lang;
  }
}

TEST(QuotationComparison, AQuotationMayLackItsSpeaker) {
  EXPECT_EQ(outcome(english, {"„Deschidem podul la timp”, a spus ea.", "ro"}), "1 0 0");
}

TEST(QuotationComparison, AQuotationAgainstNoneIsMissing) {
  const Text indirect = {"Anna Keller a spus că podul se deschide la timp.", "ro"};
  EXPECT_EQ(outcome(english, indirect), "0 1 0");
  EXPECT_EQ(outcome(indirect, english), "0 0 1");
}

TEST(QuotationComparison, NamesOfThingsAreNotMissing) {
  EXPECT_EQ(
      outcome({"The pipe \"Nord Stream\" leaks.", "en"}, {"Conducta Nord Stream curge.", "ro"}),
      "0 0 0");
  EXPECT_EQ(outcome({"Keller called it \"too late\".", "en"}, {"Keller: „prea târziu”.", "ro"}),
            "1 0 0")
      << "one of two is enough";
}

TEST(QuotationComparison, OneThatIsSplitIsNotMissing) {
  EXPECT_EQ(outcome({"\"We are ready now,\" said Keller, \"and the road is dry.\"", "en"},
                    {"„Suntem gata, iar drumul este uscat”, a spus Keller.", "ro"}),
            "1 0 0");
}

TEST(QuotationComparison, KeepsTheOrder) {
  const Facts src =
      find_facts("\"We are ready now,\" said Keller, and Novak: \"We are not so.\"", "en");
  const Facts tgt =
      find_facts("„Suntem gata acum”, a spus Keller, iar Novak: „Noi nu suntem deloc.”", "ro");
  const QuotationComparison result = compare_quotations(src, tgt);
  ASSERT_EQ(result.pairs.size(), 2U);
  EXPECT_EQ(result.pairs[0].src, 0U);
  EXPECT_EQ(result.pairs[1].tgt, 1U);
  const auto texts = corresponding_quotations(src, tgt, result);
  EXPECT_EQ(texts[0].first, "We are ready now,");
  EXPECT_EQ(texts[0].second, "Suntem gata acum");
}

TEST(QuotationComparison, SpeakersThatTheOtherSideDoesNotNameConflict) {
  EXPECT_EQ(outcome({"\"We are opening the bridge,\" said Merkel.", "en"},
                    {"„Deschidem podul la timp”, a spus Trump.", "ro"}),
            "0 1 1!");
  EXPECT_EQ(outcome({"\"We are opening the bridge,\" said Merkel to Trump.", "en"},
                    {"„Deschidem podul la timp”, a spus Trump.", "ro"}),
            "0 0 0")
      << "who speaks may have been misread";
  EXPECT_EQ(outcome({"\"That is good for us,\" said Jaynes.", "en"},
                    {"«Это хорошо для нас», — сказал Джейнс.", "ru"}),
            "0 0 0")
      << "spelled as it sounds";
}

TEST(QuotationComparison, OfTextsThatDoNotQuoteIsEmpty) {
  EXPECT_EQ(outcome({"", "en"}, {"Nimic.", "ro"}), "0 0 0");
}

TEST(QuotationComparison, ReachesTheEvidence) {
  const Facts src = find_facts(english.text, english.lang);
  const Facts tgt = find_facts("„Deschidem podul la timp”, a spus Anna Keller.", "ro");
  const corpora::Evidence evidence = to_evidence(src, tgt, compare_facts(src, tgt));
  ASSERT_EQ(evidence.quotations.size(), 1U);
  EXPECT_EQ(evidence.quotations[0].second, "Deschidem podul la timp");
}

TEST(QuotationComparison, OfASpeakerWithAThousandNamesLooksAtAFew) {
  std::string text = "\"We will never ever give in to this,\" said";
  for (int i = 0; i < 1000; ++i) text += " Zelenskyy";
  const Facts facts = find_facts(text, "en");
  ASSERT_EQ(facts.quotations.size(), 1U);
  ASSERT_TRUE(facts.quotations[0].speaker.has_value());
  EXPECT_EQ(facts.quotations[0].speaker->keys.size(), 8U);
}

}  // namespace
}  // namespace diglot::align
