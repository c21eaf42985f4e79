#include "tokenize/quotations.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// Who speaks the first quotation: a name, "-" for nobody, "" where there is no quotation.
std::string speaker_of(const std::string& text, std::string_view lang) {
  const auto quotations = find_quotations(text, lang);
  if (quotations.empty()) return "";
  const auto& speaker = quotations.front().speaker;
  return speaker ? text.substr(speaker->bytes.begin, speaker->bytes.size()) : "-";
}

/// Whether the first quotation is surely one.
bool surely_quotes(const std::string& text, std::string_view lang) {
  const auto quotations = find_quotations(text, lang);
  return !quotations.empty() && !quotations.front().brief;
}

TEST(Quotations, HaveASpeakerInFront) {
  EXPECT_EQ(speaker_of("Anna Keller said: \"We open the bridge on time.\"", "en"), "Anna Keller");
  EXPECT_EQ(speaker_of("Ana Popescu a declarat: „Deschidem podul la timp.”", "ro"), "Ana Popescu");
  EXPECT_EQ(speaker_of("Η Άννα Κέλερ δήλωσε: «Ανοίγουμε τη γέφυρα εγκαίρως».", "el"), "Άννα Κέλερ");
  EXPECT_EQ(speaker_of("Вчора Анна Келлер сказала: «Ми вчасно відкриємо міст».", "uk"),
            "Анна Келлер");
  EXPECT_EQ(speaker_of("Вчера Анна Келлер заявила: «Мы вовремя откроем мост».", "ru"),
            "Анна Келлер");
  EXPECT_EQ(speaker_of("Anna Keller erklärte: „Wir öffnen die Brücke pünktlich.“", "de"),
            "Anna Keller");
  EXPECT_EQ(speaker_of("Anna Keller a déclaré : « Nous ouvrirons le pont à temps ».", "fr"),
            "Anna Keller");
  EXPECT_EQ(speaker_of("Anna Keller dijo: “Abriremos el puente a tiempo”.", "es"), "Anna Keller");
  EXPECT_EQ(speaker_of("Anna Keller powiedziała: „Otworzymy most na czas”.", "pl"), "Anna Keller");
  EXPECT_EQ(speaker_of("Вчера Анна Келер заяви: „Ще отворим моста навреме“.", "bg"), "Анна Келер");
  EXPECT_EQ(speaker_of("Anna Kellerová uvedla: „Most otevřeme včas.“", "cs"), "Anna Kellerová");
  EXPECT_EQ(speaker_of("Anna Keller, \"Köprüyü zamanında açıyoruz\" dedi.", "tr"), "Anna Keller");
  EXPECT_EQ(speaker_of("Keller Anna közölte: „Időben megnyitjuk a hidat.”", "hu"), "Keller Anna");
  EXPECT_EQ(speaker_of("Anna Keller ha detto: «Apriremo il ponte in tempo».", "it"), "Anna Keller");
  EXPECT_EQ(speaker_of("Anna Keller afirmou: \"Abriremos a ponte a tempo\".", "pt"), "Anna Keller");
}

TEST(Quotations, HaveASpeakerBehind) {
  EXPECT_EQ(speaker_of("\"We open the bridge on time,\" said Keller.", "en"), "Keller");
  EXPECT_EQ(speaker_of("„Deschidem podul la timp”, a adăugat Popescu.", "ro"), "Popescu");
  EXPECT_EQ(speaker_of("«Ανοίγουμε τη γέφυρα εγκαίρως», τόνισε ο Κέλερ.", "el"), "Κέλερ");
  EXPECT_EQ(speaker_of("«Ми вчасно відкриємо міст», — додав Келлер.", "uk"), "Келлер");
  EXPECT_EQ(speaker_of("«Мы вовремя откроем мост», — сказал Келлер.", "ru"), "Келлер");
  EXPECT_EQ(speaker_of("„Wir öffnen die Brücke pünktlich“, sagte Keller.", "de"), "Keller");
  EXPECT_EQ(speaker_of("« Nous ouvrirons le pont à temps », a ajouté Keller.", "fr"), "Keller");
  EXPECT_EQ(speaker_of("“Abriremos el puente a tiempo”, añadió Keller.", "es"), "Keller");
  EXPECT_EQ(speaker_of("„Otworzymy most na czas” – dodał Keller.", "pl"), "Keller");
  EXPECT_EQ(speaker_of("„Ще отворим моста навреме“, каза Келер.", "bg"), "Келер");
  EXPECT_EQ(speaker_of("„Most otevřeme včas,“ řekl Keller.", "cs"), "Keller");
  EXPECT_EQ(speaker_of("„Időben megnyitjuk a hidat” – mondta Keller.", "hu"), "Keller");
  EXPECT_EQ(speaker_of("«Apriremo il ponte in tempo», ha aggiunto Keller.", "it"), "Keller");
  EXPECT_EQ(speaker_of("\"Abriremos a ponte a tempo\", disse Keller.", "pt"), "Keller");
}

TEST(Quotations, HaveASource) {
  EXPECT_EQ(speaker_of("The bridge is, according to Keller, \"safe in any weather we get\".", "en"),
            "Keller");
  EXPECT_EQ(speaker_of("Selon Keller, le pont est « sûr par tous les temps ».", "fr"), "Keller");
  EXPECT_EQ(speaker_of("Według Kellera most jest „bezpieczny przy każdej pogodzie”.", "pl"),
            "Kellera");
  EXPECT_EQ(speaker_of("Keller szerint a híd „minden időben biztonságos marad”.", "hu"), "Keller");
}

TEST(Quotations, HaveASpeakerWithATitle) {
  EXPECT_EQ(speaker_of("Anna Keller, Berlin's head of roads, said: \"It opens on time.\"", "en"),
            "Anna Keller");
  EXPECT_EQ(speaker_of("\"It opens on time,\" said the mayor of Berlin, Anna Keller.", "en"),
            "Anna Keller");
  EXPECT_EQ(speaker_of("\"It opens on time,\" said Ursula von der Leyen.", "en"),
            "Ursula von der Leyen");
}

TEST(Quotations, OfAPronounOrOfNobodyHaveNoSpeaker) {
  EXPECT_EQ(speaker_of("\"It opens on time,\" he told Berlin Radio.", "en"), "-");
  EXPECT_EQ(speaker_of("«Мы вовремя откроем мост», — сказал он в Берлине.", "ru"), "-");
  EXPECT_EQ(speaker_of("\"It opens on time.\"", "en"), "-");
  EXPECT_EQ(speaker_of("北京Keller说：“我们会按时开放大桥。”", "zh"), "-");
  EXPECT_EQ(speaker_of("قال Keller: \"سنفتح الجسر في الموعد\".", "ar"), "-");
}

TEST(Quotations, AreOfOneSpeakerWhenSplit) {
  const auto quotations =
      find_quotations("\"We are ready,\" said Keller, \"and the road is dry.\"", "en");
  ASSERT_EQ(quotations.size(), 2U);
  ASSERT_TRUE(quotations[0].speaker.has_value());
  EXPECT_EQ(quotations[0].speaker, quotations[1].speaker);
}

TEST(Quotations, AreToldFromNamesOfThings) {
  EXPECT_FALSE(surely_quotes("the gas pipe \"Nord Stream\" leaks", "en"));
  EXPECT_FALSE(surely_quotes("a book, \"The Long Road to Berlin\", and a film", "en"));
  EXPECT_FALSE(surely_quotes("газопровід «Північний потік» пошкоджено", "uk"));
  EXPECT_FALSE(surely_quotes("den så „Freunden“ der Stadt", "de"));
  EXPECT_FALSE(surely_quotes("“伦敦警察厅”表示将展开调查。", "zh"));
  EXPECT_FALSE(surely_quotes("映画「朝の光」が公開された。", "ja"));
  EXPECT_TRUE(surely_quotes("\"Never,\" said Keller.", "en"));
  EXPECT_TRUE(surely_quotes("“我们会按时开放大桥，”他说。", "zh"));
  EXPECT_TRUE(surely_quotes("市長は「橋を開く」と述べた。", "ja"));
  EXPECT_TRUE(surely_quotes("قال العمدة: \"سنفتح الجسر في الموعد المحدد\".", "ar"));
}

TEST(Quotations, BehindDashesMayBeNone) {
  EXPECT_EQ(speaker_of("– Időben megnyitjuk a hidat – mondta Keller.", "hu"), "Keller");
  EXPECT_FALSE(surely_quotes("– Időben megnyitjuk a hidat – mondta Keller.", "hu"));
  EXPECT_TRUE(find_quotations("Berlin – the capital – is large.", "en").empty());
}

TEST(Quotations, AreNoneInPlainText) {
  EXPECT_TRUE(find_quotations("Keller said it was Berlin's bridge.", "en").empty());
  EXPECT_TRUE(find_quotations("", "ro").empty());
}

}  // namespace
}  // namespace diglot::tokenize
