#include "tokenize/sentences.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// Splits `marked` (which shows the ends of sentences as " | ") without its marks, and marks the
/// result again.
std::string split_again(const std::string& marked, std::string_view lang) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.compare(i, 3, " | ") == 0) i += 2;
    text += marked[i];
  }
  std::string result;
  for (const corpora::Bytes bytes : split_sentences(text, lang)) {
    if (!result.empty()) result += " | ";
    result += text.substr(bytes.begin, bytes.size());
  }
  return result;
}

struct Case {
  const char* lang;
  const char* marked;
};

class SentencesTest : public ::testing::TestWithParam<Case> {};

TEST_P(SentencesTest, EndWhereMarked) {
  EXPECT_EQ(split_again(GetParam().marked, GetParam().lang), GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(
    Ends, SentencesTest,
    ::testing::Values(
        Case{"en", "Kyiv was hit. | Nine people were hurt! | Who did it? | Nobody knows"},
        Case{"en", "He said: \"It is over.\" | Then he left."},
        Case{"en", "“Why?” | Next came silence."}, Case{"en", "“Why?” he asked. | “Because.”"},
        Case{"en", "It ended (at last). | \"Good,\" she said. | 'Fine.'"},
        Case{"en", "It ended. | – Another line. | (And more.) | [Or so.]"},
        Case{"en", "Wait... | Then what? … or not."},
        Case{"en", "It cost $3.5 million. | 70 fell."},
        Case{"en", "First; second: Third. | Fourth"},
        Case{"ro", "„S-au înregistrat progrese. | Dar Rusia atacă.” | Apoi a plecat."},
        Case{"de", "„Er kam.“ | »Ja!« | Dann ging er."},
        Case{"fr", "« C’est fini. » | Il part. | Où ? | Là !"},
        Case{"el", "Τι συμβαίνει; | Τίποτα. | «Επιτίθενται παντού.» | Τέλος."},
        Case{"es", "¿Qué pasa? | ¡Nada! | Fin."}, Case{"ar", "ماذا حدث؟ | لا شيء. | انتهى."},
        Case{"uk", "Він прийшов. | — Хто там? | «Ніхто». | Кінець."}));

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, SentencesTest,
    ::testing::Values(
        Case{"en", "Dr. Smith met Mr. J. K. Rowling and U.S. President Trump at 5 p.m. Tuesday."},
        Case{"en", "He lives in the U.S. | The rest stayed."},
        Case{"en", "See No. 5. | No. | He left."},
        Case{"en", "Warner Bros. Records and Acme Inc. Chairman Lee. | Done."},
        Case{"ro", "Dl. Popescu, str. Al. Ioan Cuza nr. 5, a plecat. | Gata."},
        Case{"de", "Am 3. Februar kam Dr. Müller, z.B. Nr. 5. | Im Jahr 2010. | Ende."},
        Case{"de", "Der 1. FC Köln und Ludwig XIV. Bourbon. | Ja."},
        Case{"uk", "У 2016 р. | Верховна Рада, вул. Шевченка, ім. Т. Шевченка."},
        Case{"ru", "Это было в 2016 г. | Потом всё стихло. | Город г. Москва, т.е. столица."},
        Case{"pl", "Ul. Długa 5, prof. Jan Nowak, 30 tys. zł. | Potem poszedł."},
        Case{"cs", "Např. pan Novák, tj. on. | Konec."},
        Case{"fr", "M. Macron et Mme. Le Pen. | Fin."},
        Case{"es", "El Sr. Pérez de EE.UU. | El fin."}, Case{"pt", "O Sr. Silva, no séc. XX."},
        Case{"it", "Il sig. Rossi e l'on. Bianchi. | Fine."},
        Case{"tr", "Prof. Dr. Ali geldi. | Son."}, Case{"hu", "Dr. Kovács pl. itt volt. | Vége."},
        Case{"bg", "Живее на ул. Витоша 5. | Полицията дойде."},
        Case{"el", "Ο κ. Παπαδόπουλος, π.χ. εδώ. | Τέλος."}));

INSTANTIATE_TEST_SUITE_P(
    Lists, SentencesTest,
    ::testing::Values(Case{"en", "1) The first item | 2) The second item"},
                      Case{"en", "1. The first item | 2. The second item"},
                      Case{"en", "• 9. The first item | • 10. The second item"},
                      Case{"en", "a. The first item | b. The second item | c. The third"},
                      Case{"ro", "1.) Primul punct. | 2.) Al doilea punct."},
                      Case{"en", "1. It has 2 parts and 3. parts"},
                      Case{"de", "1. FC Köln spielt 2. Bundesliga"}));

TEST(Sentences, OfIdeographsNeedNoSpace) {
  const std::string text = "他来了。她走了！“好。”他说。";
  std::string result;
  for (const auto bytes : split_sentences(text, "zh")) {
    result += text.substr(bytes.begin, bytes.size()) + "|";
  }
  EXPECT_EQ(result, "他来了。|她走了！|“好。”|他说。|");
}

TEST(Sentences, JapaneseQuotationGoesOnWithParticle) {
  const std::string text = "「行く。」と言った。次の日。";
  std::string result;
  for (const auto bytes : split_sentences(text, "ja")) {
    result += text.substr(bytes.begin, bytes.size()) + "|";
  }
  EXPECT_EQ(result, "「行く。」と言った。|次の日。|");
}

TEST(Sentences, LineEndsAreSpaces) {
  const std::string text = "One line\nends here. Next\r\none.";
  const auto sentences = split_sentences(text, "en");
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(text.substr(sentences[0].begin, sentences[0].size()), "One line\nends here.");
}

TEST(Sentences, LostSpaceIsNoObstacle) {
  const std::string text = "It was over.Then it began. See Node.js and example.com now.";
  EXPECT_EQ(split_sentences(text, "en").size(), 3u);
}

}  // namespace
}  // namespace diglot::tokenize
