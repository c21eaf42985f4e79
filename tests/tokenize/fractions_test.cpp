#include "tokenize/fractions.h"

#include <cstdio>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

/// "text=value|", with "/" behind fractions and "%" behind percents.
std::string numbers_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    char value[32];
    std::snprintf(value, sizeof value, "%.4g", number.value);
    result.append(text, number.bytes.begin, number.bytes.size());
    result.append("=").append(value);
    if (number.kind == NumberKind::fraction) result.append("/");
    if (number.kind == NumberKind::percent) result.append("%");
    result.append("|");
  }
  return result;
}

struct Case {
  const char* lang;
  const char* text;
  const char* numbers;
};

class Fractions : public ::testing::TestWithParam<Case> {};

TEST_P(Fractions, AreFound) {
  EXPECT_EQ(numbers_of(GetParam().text, GetParam().lang), GetParam().numbers) << GetParam().text;
}

std::string name_of(const ::testing::TestParamInfo<Case>& test) {
  return std::string(test.param.lang) + std::to_string(test.index);
}

constexpr Case parts[] = {
    {"en", "Two thirds voted, three-quarters stayed, a third of them left",
     "Two thirds=0.6667/|three-quarters=0.75/|a third=0.3333/|"},
    {"en", "half of the seats, half a year, by half, one-fifth",
     "half=0.5/|half a year=0.5|half=0.5/|one-fifth=0.2/|"},
    {"ro", "două treimi, o treime, un sfert, trei sferturi, jumătate din buget",
     "două treimi=0.6667/|o treime=0.3333/|un sfert=0.25/|trei sferturi=0.75/|jumătate=0.5/|"},
    {"uk", "третина, дві третини, чверть, половину коштів",
     "третина=0.3333/|дві третини=0.6667/|чверть=0.25/|половину=0.5/|"},
    {"ru", "треть, две трети, четверть, трёх четвертей, половина и половину",
     "треть=0.3333/|две трети=0.6667/|четверть=0.25/|трёх четвертей=0.75/|половина=0.5/|"
     "половину=0.5/|"},
    {"de", "ein Drittel, zwei Drittel, drei Viertel, die Hälfte, ein Viertel der Stimmen",
     "ein Drittel=0.3333/|zwei Drittel=0.6667/|drei Viertel=0.75/|Hälfte=0.5/|ein Viertel=0.25/|"},
    {"fr", "un tiers, les deux tiers, trois quarts, la moitié, un quart des voix",
     "un tiers=0.3333/|deux tiers=0.6667/|trois quarts=0.75/|moitié=0.5/|un quart=0.25/|"},
    {"es", "un tercio, dos tercios, la mitad, la cuarta parte, tres cuartas partes",
     "un tercio=0.3333/|dos tercios=0.6667/|mitad=0.5/|la cuarta parte=0.25/|"
     "tres cuartas partes=0.75/|"},
    {"pl", "jedna trzecia, dwie trzecie, trzy czwarte, połowę głosów",
     "jedna trzecia=0.3333/|dwie trzecie=0.6667/|trzy czwarte=0.75/|połowę=0.5/|"},
    {"bg", "третината, две трети, половината, три четвърти",
     "третината=0.3333/|две трети=0.6667/|половината=0.5/|три четвърти=0.75/|"},
    {"cs", "třetina, dvě třetiny, čtvrtina, polovina",
     "třetina=0.3333/|dvě třetiny=0.6667/|čtvrtina=0.25/|polovina=0.5/|"},
    {"hu", "a harmada, kétharmados többség, negyede, a fele",
     "harmada=0.3333/|kétharmados=0.6667/|negyede=0.25/|fele=0.5/|"},
    {"tr", "üçte biri, üçte ikisi, halkın yarısı, dörtte üçü",
     "üçte biri=0.3333/|üçte ikisi=0.6667/|yarısı=0.5/|dörtte üçü=0.75/|"},
    {"it", "un terzo dei voti, due terzi, tre quarti, la metà",
     "un terzo=0.3333/|due terzi=0.6667/|tre quarti=0.75/|metà=0.5/|"},
    {"pt", "um terço, dois terços, metade dos votos, três quartos da população",
     "um terço=0.3333/|dois terços=0.6667/|metade=0.5/|três quartos=0.75/|"},
    {"ar", "ثلث السكان، ثلثا الأصوات، ثلاثة أرباع", "ثلث=0.3333/|ثلثا=0.6667/|ثلاثة أرباع=0.75/|"},
    {"el", "ένα τρίτο, δύο τρίτα, τα μισά, το ένα τέταρτο",
     "ένα τρίτο=0.3333/|δύο τρίτα=0.6667/|τα μισά=0.5/|ένα τέταρτο=0.25/|"},
    {"zh", "三分之二的人，一半，半数以上，3分之1",
     "三分之二=0.6667/|一半=0.5/|半数=0.5/|3分之1=0.3333/|"},
    {"ja", "3分の2の人、三分の一、半分、半数",
     "3分の2=0.6667/|三分の一=0.3333/|半分=0.5/|半数=0.5/|"},
    {"en", "½ of it, about ¾", "½=0.5/|¾=0.75/|"},
};
INSTANTIATE_TEST_SUITE_P(Parts, Fractions, ::testing::ValuesIn(parts), name_of);

constexpr Case mixed[] = {
    {"en", "two and a half years, 3½ miles, one and a half million, an hour and a half",
     "two and a half=2.5|3½=3.5|one and a half million=1.5e+06|an hour and a half=1.5|"},
    {"en",
     "half a million people, two-and-a-half, a half-dozen, half a percent, 5 and a half percent",
     "half a million=5e+05|two-and-a-half=2.5|half-dozen=6|half a percent=0.5%|5 and a half "
     "percent=5.5%|"},
    {"ro", "două milioane și jumătate, doi ani și jumătate, jumătate de milion",
     "două milioane și jumătate=2.5e+06|doi ani și jumătate=2.5|jumătate de milion=5e+05|"},
    {"ru", "полтора года, два с половиной миллиона, полтора процента, полмиллиона",
     "полтора=1.5|два с половиной миллиона=2.5e+06|полтора процента=1.5%|полмиллиона=5e+05|"},
    {"uk", "півтора року, три з половиною", "півтора=1.5|три з половиною=3.5|"},
    {"de", "anderthalb Jahre, zweieinhalb Millionen, eine halbe Million",
     "anderthalb=1.5|zweieinhalb Millionen=2.5e+06|halbe Million=5e+05|"},
    {"fr", "deux ans et demi, un an et demi, un demi-million",
     "deux ans et demi=2.5|un an et demi=1.5|demi-million=5e+05|"},
    {"es", "dos y medio, medio millón, un año y medio",
     "dos y medio=2.5|medio millón=5e+05|un año y medio=1.5|"},
    {"it", "due e mezzo, mezzo milione", "due e mezzo=2.5|mezzo milione=5e+05|"},
    {"pt", "três anos e meio, meio milhão", "três anos e meio=3.5|meio milhão=5e+05|"},
    {"pl", "dwa i pół, półtora miliona, pół miliona",
     "dwa i pół=2.5|półtora miliona=1.5e+06|pół miliona=5e+05|"},
    {"cs", "dva a půl, půldruhého, půl milionu", "dva a půl=2.5|půldruhého=1.5|půl milionu=5e+05|"},
    {"hu", "két és fél, másfél millió, fél millió",
     "két és fél=2.5|másfél millió=1.5e+06|fél millió=5e+05|"},
    {"tr", "iki buçuk milyon, bir buçuk yıl, yarım milyon",
     "iki buçuk milyon=2.5e+06|bir buçuk=1.5|yarım milyon=5e+05|"},
    {"el", "δυόμισι εκατομμύρια, ενάμιση χρόνο", "δυόμισι εκατομμύρια=2.5e+06|ενάμιση=1.5|"},
    {"bg", "два милиона и половина, три и половина, половин милион",
     "два милиона и половина=2.5e+06|три и половина=3.5|половин милион=5e+05|"},
    {"ar", "نصف مليون، عامين ونصف", "نصف مليون=5e+05|عامين ونصف=2.5|"},
    {"zh", "两年半，百分之三十", "两年半=2.5|百分之三十=30%|"},
    {"ja", "2年半", "2年半=2.5|"},
};
INSTANTIATE_TEST_SUITE_P(Mixed, Fractions, ::testing::ValuesIn(mixed), name_of);

constexpr Case other_words[] = {
    {"en", "in the second half of the match, half-time, a half-brother", "second=2|"},
    {"en", "half past two, a quarter-final, the quarter, the third quarter, one third-party app",
     "half past two=150|third=3|third=3|"},
    {"ro", "a doua repriză, în sfert de finală, prima jumătate a anului, jumătatea lunii",
     "doua=2|"},
    {"uk", "у першій половині року, чверть фіналу", ""},
    {"ru", "в первой половине мая, в половине третьего, четверть финала",
     "мая=5|половине третьего=150|"},
    {"de", "Viertelfinale, Halbzeit, in der zweiten Hälfte, ein Viertel in Wien", "zweiten=2|"},
    {"fr", "la mi-temps, un quart de finale, la première moitié, pays tiers", ""},
    {"es", "la primera mitad, un cuarto, cuartos de final", ""},
    {"pl", "ćwierćfinał, w drugiej połowie, w połowie maja, na połowę maja",
     "drugiej=2|maja=5|maja=5|"},
    {"cs", "v druhé polovině, v polovině května, v první třetině", "druhé=2|května=5|"},
    {"hu", "az első felében, a második fele", "második=2|"},
    {"tr", "çeyrek final, ilk yarısında", ""},
    {"it", "la prima metà, a metà strada, quarti di finale, metà ottobre, elezioni di metà mandato",
     "ottobre=10|"},
    {"pt", "um quarto de hotel, a primeira metade", ""},
    {"ar", "نصف نهائي، ربع النهائي، النصف الأول", ""},
    {"zh", "半决赛，半导体，上半年，两点半", "两点半=150|"},
    {"ja", "半導体、前半", ""},
};
INSTANTIATE_TEST_SUITE_P(OtherWords, Fractions, ::testing::ValuesIn(other_words), name_of);

TEST(Fractions, ShareNoToken) {
  EXPECT_EQ(numbers_of("三分之二分之一", "zh"), "三分之二=0.6667/|一=1|");
  EXPECT_EQ(numbers_of("三分之二年半", "zh"), "三分之二=0.6667/|");
  EXPECT_EQ(numbers_of("two and a half and a half", "en"), "two and a half=2.5|");
}

}  // namespace
}  // namespace diglot::tokenize
