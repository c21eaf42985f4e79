#include "tokenize/sentences.h"

#include <string>
#include <utility>
#include <vector>

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

// What a newsroom writes: initials, titles, ordinals, times, scores, decimals, quotations that a
// reporting clause follows.
INSTANTIATE_TEST_SUITE_P(
    News, SentencesTest,
    ::testing::Values(
        Case{"en", "Gen. Mark A. Milley arrived at 9:30 a.m. on Jan. 6. | The vote was 217-213."},
        Case{"en", "“We will not stop,” Sen. J. D. Vance said. | It cost $1.9 trillion, up 3.5%."},
        Case{"en", "He was born in St. Louis. | “Is it true?” she asked. | Nobody answered."},
        Case{"ro", "Prof. univ. dr. Ion Popescu a murit la ora 13.05. | Avea 71,5 ani."},
        Case{"ro", "„Ce s-a întâmplat?”, a întrebat dl. Ionescu. | Poliția a deschis o anchetă."},
        Case{"ro", "Str. M. Kogălniceanu nr. 12 e închisă. | Traficul se reia la 17:30. | Gata."},
        Case{"el", "Ο κ. Α. Τσίπρας μίλησε στις 20:30. | Η ομιλία κράτησε 1,5 ώρα."},
        Case{"el", "«Πού πάμε;», ρώτησε ο πρόεδρος. | Κανείς δεν απάντησε."},
        Case{"el", "Το κόστος είναι 2.500 ευρώ, π.χ. για τον κ. Γεωργίου. | Η ομάδα νίκησε 2-1."},
        Case{"uk", "У м. Київ о 9:30 сталася аварія. | За словами О. І. Петренка, є поранені."},
        Case{"uk", "«Ми не здамося!» — сказав президент. | Журналісти мовчали."},
        Case{"uk", "Збитки склали 1,5 млн грн. | Поліція відкрила справу."},
        Case{"ru",
             "По словам А. С. Иванова, ущерб составил 3,5 млн руб. | Полиция ведёт проверку."},
        Case{"ru", "«Кто это сделал?» — спросил журналист. | Ответа не было."},
        Case{"ru", "Встреча прошла на ул. Ленина, д. 5, в 10:30. | Приехал мэр г. Казани."},
        Case{"de", "Am 24. Februar 2022 begann es um 5.30 Uhr. | Präsident W. Selenskyj blieb."},
        Case{"de", "„Wir geben nicht auf!“, sagte Dr. Schmidt. | Das Spiel endete 2:1."},
        Case{"de", "Er stieg um 3,5 Prozent auf 1,2 Mrd. Euro. | Auch der Gewinn legte zu."},
        Case{"fr", "M. Dupont est arrivé à 9 h 30. | Le taux atteint 3,5 %. | Il baissera."},
        Case{"fr", "« Qui est là ? » demande Mme Martin. | Personne ne répond."},
        Case{"fr",
             "Le PSG a gagné 2-1. | « C’est fini ! », a lancé J.-P. Durand. | Le public part."},
        Case{"es", "El Dr. J. García llegó a las 9.30 al hospital. | La cifra sube un 3,5 %."},
        Case{"es", "«¿Quién es usted?», preguntó la Sra. López. | No hubo respuesta."},
        Case{"es", "El Madrid ganó 2-1. | —¡Ya basta! —gritó el entrenador. | El estadio calló."},
        Case{"pl", "Prof. A. Kowalski przyjechał o godz. 9.30. | Spotkanie trwało 1,5 godziny."},
        Case{"pl", "„Kto to zrobił?” – zapytał dziennikarz. | Nikt nie odpowiedział."},
        Case{"pl", "Straty wyniosły 3,5 mln zł. | Policja zatrzymała m.in. byłego ministra."},
        Case{"bg", "Проф. И. Иванов пристигна в 9,30 ч. в болницата. | Цената е 3,5 лв. за кг."},
        Case{"bg", "„Кой е там?“, попита журналистът. | Никой не отговори."},
        Case{"bg", "Инцидентът стана на ул. „Раковски“ в гр. София. | Двама души са ранени."},
        Case{"cs", "Dne 24. února 2022 v 5.30 začala válka. | Prezident P. Pavel promluvil."},
        Case{"cs", "„Kdo to udělal?“ zeptal se novinář. | Nikdo neodpověděl."},
        Case{"cs", "Škoda činí 3,5 mil. korun. | Policie případ vyšetřuje v ul. Dlouhé."},
        Case{"tr", "Prof. Dr. Ahmet Yılmaz 24 maddeyi okudu. | Toplantı saat 9.30’da başladı."},
        Case{"tr", "“Kim yaptı?” diye sordu gazeteci. | Kimse cevap vermedi."},
        Case{"tr", "Maç 2-1 bitti. | Fiyatlar yüzde 3,5 arttı. | Vali bunu doğruladı."},
        Case{"hu", "2022. február 24-én 5.30-kor kezdődött. | Dr. Kiss J. Péter nem nyilatkozott."},
        Case{"hu", "„Ki tette ezt?” – kérdezte az újságíró. | Senki sem válaszolt."},
        Case{"hu", "A kár 1,5 millió forint. | A 3. kerületben, a Fő u. 5. szám alatt történt."},
        Case{"it", "Il prof. A. Rossi è arrivato alle 9.30. | Il tasso è salito al 3,5%."},
        Case{"it", "«Chi è stato?», ha chiesto il giornalista. | Nessuno ha risposto."},
        Case{"it", "La Juve ha vinto 2-1. | «È finita!», ha detto il sig. Bianchi. | Tutti via."},
        Case{"pt", "O Dr. A. Silva chegou às 9h30. | A taxa subiu 3,5%. | Vai descer."},
        Case{"pt", "“Quem fez isso?”, perguntou a Sra. Santos. | Ninguém respondeu."},
        Case{"pt", "O Benfica venceu por 2-1. | A Av. da Liberdade ficou fechada."},
        Case{"ar", "قال د. أحمد إن الهجوم وقع في الساعة 9:30. | وأصيب 12 شخصا."},
        Case{"ar", "«من فعل ذلك؟»، سأل الصحفي. | لم يجب أحد."},
        Case{"ar", "ارتفعت الأسعار بنسبة 3.5 في المئة! | وانتهت المباراة 2-1."}));

INSTANTIATE_TEST_SUITE_P(
    Dialogue, SentencesTest,
    ::testing::Values(Case{"ru", "— Кто там? — спросила она. | Никто не ответил."},
                      Case{"bg", "— Кой е там? — попита тя. | Никой не отговори."},
                      Case{"pl", "– Kto tam? – zapytała. | Nikt nie odpowiedział."},
                      Case{"hu", "– Ki az? – kérdezte. | Senki sem felelt."},
                      Case{"pt", "— Quem é? — perguntou ela. | Ninguém respondeu."},
                      Case{"tr", "“Gidiyorum.” dedi. | Kimse onu durdurmadı."},
                      Case{"it", "«Chi è?» chiese la sig.ra Rossi. | Nessuno rispose."}));

INSTANTIATE_TEST_SUITE_P(
    Ordinals, SentencesTest,
    ::testing::Values(Case{"de", "Johannes Paul II. starb im 21. Jahrhundert. | Er war alt."},
                      Case{"cs", "Ve 3. kole zvítězil Karel IV. nad R. Federerem. | Konec."},
                      Case{"tr", "3. Selim 1808’de öldü. | II. Abdülhamid tahta çıktı."},
                      Case{"hu", "A II. világháború 1945. május 8-án ért véget. | Vége."},
                      Case{"pl", "W 2. minucie gola strzelił R. Lewandowski. | Polska wygrała."}));

INSTANTIATE_TEST_SUITE_P(
    Lists, SentencesTest,
    ::testing::Values(Case{"en", "1) The first item | 2) The second item"},
                      Case{"en", "1. The first item | 2. The second item"},
                      Case{"en", "• 9. The first item | • 10. The second item"},
                      Case{"en", "a. The first item | b. The second item | c. The third"},
                      Case{"ro", "1.) Primul punct. | 2.) Al doilea punct."},
                      Case{"en", "1. It has 2 parts and 3. parts"},
                      Case{"de", "1. FC Köln spielt 2. Bundesliga"}));

class IdeographicSentences : public ::testing::TestWithParam<Case> {};

/// Here "|" shows the ends, as no space does.
TEST_P(IdeographicSentences, EndWhereMarked) {
  std::string text = GetParam().marked;
  std::erase(text, '|');
  std::string result;
  for (const auto bytes : split_sentences(text, GetParam().lang)) {
    result += text.substr(bytes.begin, bytes.size()) + "|";
  }
  EXPECT_EQ(result, GetParam().marked);
}

INSTANTIATE_TEST_SUITE_P(
    Ends, IdeographicSentences,
    ::testing::Values(Case{"zh", "他来了。|她走了！|“好。”|他说。|"},
                      Case{"zh", "袭击发生在9:30。|有12人受伤，损失达3.5亿元。|"},
                      Case{"zh", "这是真的吗？|没有人回答！|调查仍在继续……|"},
                      Case{"zh", "他说：“我们不会放弃。”|会议于2月24日结束。|"},
                      Case{"ja", "「行く。」と言った。|次の日。|"},
                      Case{"ja", "攻撃は午前9時30分に始まった。|12人が負傷した。|"},
                      Case{"ja", "「本当ですか？」と記者が尋ねた。|誰も答えなかった。|"},
                      Case{"ja", "試合は2-1で終わった！|株価は3.5％上昇した。|"}));

TEST(Sentences, ByRulesAloneEndWhereTheyShouldInShortTextsToo) {
  const auto count = [](std::string_view text, std::string_view lang) {
    return split_sentences_by_rules(text, lang).size();
  };
  EXPECT_EQ(count("See No. 5. No. Next.", "en"), 3u);
  EXPECT_EQ(count("На ул. Витоша 5. Край.", "bg"), 2u);
  EXPECT_EQ(count("Das ist z.B. Dr. Müller. Er kam.", "de"), 2u);
}

TEST(Sentences, OfOtherLanguagesEndByIcu) {
  EXPECT_EQ(split_sentences("Han kom. Hun gik.\nSå var det slut.", "da").size(), 3u);
}

TEST(Sentences, GoOnWithAReportingClause) {
  for (const auto& [lang, text] : std::vector<std::pair<std::string, std::string>>{
           {"es", "—¿Qué hora es? —preguntó ella. | Nadie contestó."},
           {"uk", "— Хто там? — запитала вона. | Тиша."},
           {"cs", "Policie vyšetřuje případ, např. v Praze."},
           {"tr", "Kanunun 24. maddesi değişti."}}) {
    EXPECT_EQ(split_again(text, lang), text);
  }
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
