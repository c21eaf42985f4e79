#include "tokenize/quotation_marks.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// What is quoted, each with a bar behind it.
std::string quoted(const std::string& text, std::string_view lang) {
  std::string result;
  for (const QuotedSpan& span : find_quoted_spans(text, lang)) {
    EXPECT_LE(span.outer.begin, span.inner.begin);
    EXPECT_LE(span.inner.end, span.outer.end);
    result += text.substr(span.inner.begin, span.inner.size()) + "|";
  }
  return result;
}

TEST(QuotationMarks, AreThoseOfEachLanguage) {
  EXPECT_EQ(quoted("The mayor said: “We rebuild.”", "en"), "We rebuild.|");
  EXPECT_EQ(quoted("Primarul a spus: „Reconstruim.”", "ro"), "Reconstruim.|");
  EXPECT_EQ(quoted("Ο δήμαρχος είπε: «Ξαναχτίζουμε».", "el"), "Ξαναχτίζουμε|");
  EXPECT_EQ(quoted("Мер сказав: «Відбудовуємо».", "uk"), "Відбудовуємо|");
  EXPECT_EQ(quoted("Мэр сказал: «Строим заново».", "ru"), "Строим заново|");
  EXPECT_EQ(quoted("Sie sagte: „Wir bauen.“", "de"), "Wir bauen.|");
  EXPECT_EQ(quoted("Sie sagte: »Wir bauen.«", "de"), "Wir bauen.|");
  EXPECT_EQ(quoted("Le maire a dit : « Nous reconstruisons ».", "fr"), "Nous reconstruisons|");
  EXPECT_EQ(quoted("El alcalde dijo: “Reconstruimos”.", "es"), "Reconstruimos|");
  EXPECT_EQ(quoted("Burmistrz powiedział: „Odbudujemy”.", "pl"), "Odbudujemy|");
  EXPECT_EQ(quoted("Кметът каза: „Строим“.", "bg"), "Строим|");
  EXPECT_EQ(quoted("Starosta řekl: „Stavíme.“", "cs"), "Stavíme.|");
  EXPECT_EQ(quoted("Başkan, \"Yeniden yapıyoruz\" dedi.", "tr"), "Yeniden yapıyoruz|");
  EXPECT_EQ(quoted("A polgármester: „Építünk.”", "hu"), "Építünk.|");
  EXPECT_EQ(quoted("Il sindaco ha detto: «Ricostruiamo».", "it"), "Ricostruiamo|");
  EXPECT_EQ(quoted("O autarca disse: \"Reconstruímos\".", "pt"), "Reconstruímos|");
  EXPECT_EQ(quoted("قال العمدة: \"سنبني\".", "ar"), "سنبني|");
  EXPECT_EQ(quoted("市长说：“我们重建。”", "zh"), "我们重建。|");
  EXPECT_EQ(quoted("市長は「再建する」と述べた。", "ja"), "再建する|");
}

TEST(QuotationMarks, WithinAQuotationBelongToIt) {
  EXPECT_EQ(quoted("“They call it ‘the wall’ here,” she said.", "en"),
            "They call it ‘the wall’ here,|");
  EXPECT_EQ(quoted("„Hier heißt es ‚Mauer‘“, sagte sie.", "de"), "Hier heißt es ‚Mauer‘|");
  EXPECT_EQ(quoted("«Газета „Вечір“ вийшла», — сказав він.", "uk"), "Газета „Вечір“ вийшла|");
  EXPECT_EQ(quoted("彼は「映画『朝』を見た」と言った。", "ja"), "映画『朝』を見た|");
}

TEST(QuotationMarks, AreNoApostrophes) {
  EXPECT_EQ(quoted("The workers' union didn't say 'maybe later' to the owners' men.", "en"),
            "maybe later|");
  EXPECT_EQ(quoted("L’eau de l’étang n’est pas l’amie d'ici.", "fr"), "");
  EXPECT_EQ(quoted("Nell'estate del '68 un po' di vento", "it"), "");
  EXPECT_EQ(quoted("У п'ятницю об'їзд закрили.", "uk"), "");
  EXPECT_EQ(quoted("Ankara'da ve İzmir’de yağmur", "tr"), "");
}

TEST(QuotationMarks, MayBeInAnotherSentence) {
  EXPECT_EQ(quoted("\"The road is closed.", "en"), "The road is closed.|");
  EXPECT_EQ(quoted("Nobody gets through,\" she said.", "en"), "Nobody gets through,|");
  EXPECT_EQ(quoted("道路关闭了”，她说。", "zh"), "道路关闭了|");
  EXPECT_EQ(quoted("誰も通れない」と彼女は語った。", "ja"), "誰も通れない|");
  EXPECT_EQ(quoted("She said: 'The road is closed.", "en"), "The road is closed.|");
  EXPECT_EQ(quoted("Nobody gets through.'", "en"), "Nobody gets through.|");
}

TEST(QuotationMarks, TooManyAreNone) {
  EXPECT_EQ(quoted("a 55\" screen in the hall", "en"), "");
  EXPECT_EQ(quoted("the owners\" plans for the hall", "en"), "");
  EXPECT_EQ(quoted("\"He waited.\"\" Then he left.", "en"), "He waited.|");
  EXPECT_EQ(quoted("The club «Old «North» met «South»", "fr"), "North|South|");
}

TEST(QuotationMarks, WithNothingBetweenAreNone) {
  EXPECT_EQ(quoted("\"\" “ ” «»", "en"), "");
  EXPECT_EQ(quoted("", "en"), "");
  EXPECT_EQ(quoted("\"", "en"), "");
}

TEST(QuotationMarks, MayBeTwoCharacters) {
  EXPECT_EQ(quoted("Kapitan rzekł: ,,Płyniemy dalej''.", "pl"), "Płyniemy dalej|");
}

}  // namespace
}  // namespace diglot::tokenize
