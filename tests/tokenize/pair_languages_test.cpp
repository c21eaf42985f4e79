#include "tokenize/pair_languages.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tokenize/plain_language.h"

namespace diglot::tokenize {
namespace {

struct Line {
  std::string lang;
  std::string text;
};

/// The same news in the languages that have an alphabet, and some of their neighbours.
const std::vector<Line> lines = {
    {"en", "The bridge was closed on Monday because the river is higher than it has ever been."},
    {"ro",
     "Podul a fost închis luni, pentru că râul este mai înalt decât a fost vreodată și nu scade."},
    {"de",
     "Die Brücke wurde am Montag geschlossen, weil der Fluss höher ist, als er es je war, sagt "
     "er."},
    {"fr",
     "Le pont a été fermé lundi parce que la rivière est plus haute qu'elle ne l'a jamais été dans "
     "le pays."},
    {"es",
     "El puente fue cerrado el lunes porque el río está más alto que nunca y no deja de subir."},
    {"pl",
     "Most został zamknięty w poniedziałek, ponieważ rzeka jest wyższa niż kiedykolwiek i się nie "
     "cofa."},
    {"cs", "Most byl v pondělí uzavřen, protože řeka je vyšší, než kdy byla, a ještě se nevrací."},
    {"tr",
     "Köprü pazartesi günü kapatıldı çünkü nehir daha önce hiç olmadığı kadar yüksek ve bu bir "
     "sorun."},
    {"hu",
     "A hidat hétfőn lezárták, mert a folyó magasabb, mint eddig bármikor volt, és nem apad."},
    {"it",
     "Il ponte è stato chiuso lunedì perché il fiume è più alto di quanto non sia mai stato e non "
     "scende."},
    {"pt",
     "A ponte foi fechada na segunda-feira porque o rio está mais alto do que nunca e não desce."},
    {"el", "Η γέφυρα έκλεισε τη Δευτέρα επειδή το ποτάμι είναι ψηλότερο από ποτέ."},
    {"uk", "Міст закрили в понеділок, бо річка вища, ніж будь-коли, і вода ще не спадає."},
    {"ru",
     "Мост закрыли в понедельник, потому что река выше, чем когда-либо, и вода ещё не спадает."},
    {"bg", "Мостът беше затворен в понеделник, защото реката е по-висока от всякога и не спада."},
    {"ar", "أغلق الجسر يوم الاثنين لأن النهر أعلى من أي وقت مضى ولم ينخفض الماء بعد في المدينة"},
    {"zh", "大桥周一关闭，因为河水水位比以往任何时候都高。"},
    {"ja", "川の水位がこれまでになく高いため、橋は月曜日に閉鎖された。"}};

const std::vector<Line> neighbours = {
    {"sk",
     "Most bol v pondelok zatvorený, pretože rieka je vyššia, než kedy bola, a ešte sa nevracia."},
    {"nl",
     "De brug is maandag gesloten omdat de rivier hoger staat dan ooit en het water niet zakt."},
    {"da",
     "Broen blev lukket mandag, fordi floden er højere, end den nogensinde har været i landet."},
    {"sv", "Bron stängdes i måndags eftersom floden är högre än den någonsin har varit i landet."},
    {"ca", "El pont es va tancar dilluns perquè el riu és més alt que mai i encara no ha baixat."},
    {"gl", "A ponte foi pechada o luns porque o río está máis alto ca nunca e aínda non baixa."},
    {"be", "Мост закрылі ў панядзелак, бо рака вышэйшая, чым калі-небудзь, і вада яшчэ не спадае."},
    {"mk", "Мостот беше затворен во понеделник бидејќи реката е повисока од кога било и не опаѓа."},
    {"sr", "Мост је затворен у понедељак јер је река виша него икад и још увек не опада."},
    {"fa", "پل روز دوشنبه بسته شد زیرا آب رودخانه از همیشه بالاتر است و هنوز پایین نیامده است"},
    {"ur", "پل پیر کے روز بند کر دیا گیا کیونکہ دریا پہلے سے کہیں زیادہ اونچا ہے"},
    {"az",
     "Körpü bazar ertəsi bağlandı, çünki çay heç vaxt olmadığı qədər yüksəkdir və bu pisdir."},
    {"fi",
     "Silta suljettiin maanantaina, koska joki on korkeammalla kuin koskaan eikä vesi laske."}};

TEST(PlainLanguage, OfOrdinarySentences) {
  for (const auto& [lang, text] : lines) EXPECT_TRUE(is_plainly(text, lang)) << text;
}

TEST(PlainLanguage, IsNeverAnotherOne) {
  for (const auto* list : {&lines, &neighbours}) {
    for (const auto& [lang, text] : *list) {
      for (const auto& [other, ignored] : lines) {
        if (other != lang) {
          EXPECT_FALSE(is_plainly(text, other)) << other << ": " << text;
        }
      }
    }
  }
}

TEST(PlainLanguage, IsNotToldOfLittle) {
  EXPECT_FALSE(is_plainly("", "en"));
  EXPECT_FALSE(is_plainly("It is.", "en"));
  EXPECT_FALSE(is_plainly("Angela Merkel, Emmanuel Macron", "en"));
  EXPECT_FALSE(is_plainly("The bridge was closed on Monday.", "xx"));
}

TEST(PairLanguages, AsTheyAreSaid) {
  EXPECT_EQ(test_languages({{"en", lines[0].text}, {"ro", lines[1].text}, {}}), std::nullopt);
  EXPECT_EQ(test_languages({{"en-GB", lines[0].text}, {"RO", lines[1].text}, {}}), std::nullopt);
  EXPECT_EQ(test_languages({{"ro", lines[0].text}, {"en", lines[0].text}, {}}),
            "src is en, not ro");
  EXPECT_EQ(test_languages({{"en", lines[0].text}, {"de", lines[1].text}, {}}),
            "tgt is ro, not de");
}

TEST(PairLanguages, EitherNorwegianIsNorwegian) {
  const std::string text =
      "Broen ble stengt mandag fordi elven er høyere enn den noen gang har vært.";
  for (const char* lang : {"no", "nb", "nn"}) {
    EXPECT_EQ(test_languages({{lang, text}, {"", ""}, {}}), std::nullopt) << lang;
  }
}

TEST(PairLanguages, NotSaidOrTooShortToTell) {
  EXPECT_EQ(test_languages({{"", lines[0].text}, {"", lines[1].text}, {}}), std::nullopt);
  EXPECT_EQ(test_languages({{"en", "NATO"}, {"ro", "NATO"}, {}}), std::nullopt);
  EXPECT_EQ(test_languages({{"en", "Foundry Konfiguration"}, {"ro", "NATO"}, {}}), std::nullopt);
  EXPECT_NE(test_languages({{"zh", lines[17].text}, {"ro", "NATO"}, {}}), std::nullopt);
}

}  // namespace
}  // namespace diglot::tokenize
