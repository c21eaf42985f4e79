#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

/// The weekdays of a text, such as "vineri=5|"; other numbers as "?=…|".
std::string days_of(const std::string& text, std::string_view lang) {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    const bool day = number.kind == NumberKind::weekday;
    result.append(day ? text.substr(number.bytes.begin, number.bytes.size()) : "?");
    result.append("=").append(std::to_string(static_cast<int>(number.value))).append("|");
  }
  return result;
}

struct Case {
  const char* lang;
  const char* text;
  const char* days;
};

class Weekdays : public ::testing::TestWithParam<Case> {};

TEST_P(Weekdays, AreFoundInNews) {
  EXPECT_EQ(days_of(GetParam().text, GetParam().lang), GetParam().days) << GetParam().text;
}

std::string name_of(const ::testing::TestParamInfo<Case>& test) {
  return std::string(test.param.lang) + std::to_string(test.index);
}

constexpr Case named[] = {
    {"en", "The talks began on Monday and ended late Tuesday.", "Monday=1|Tuesday=2|"},
    {"en", "Friday’s strike, Saturday night, every Sunday", "Friday’s=5|Saturday=6|Sunday=7|"},
    {"ro", "Președintele a anunțat luni că va demisiona.", "luni=1|"},
    {"ro", "Luni dimineață, marţi seara și până joi", "Luni=1|marţi=2|joi=4|"},
    {"ro", "din noaptea de vineri spre sâmbătă, duminică la prânz",
     "vineri=5|sâmbătă=6|duminică=7|"},
    {"ro", "ședința de luni de la Bruxelles, reluată miercurea", "luni=1|miercurea=3|"},
    {"el", "την Τρίτη, τη Δευτέρα και το Σάββατο", "Τρίτη=2|Δευτέρα=1|Σάββατο=6|"},
    {"el", "Την Πέμπτη ο υπουργός είπε ότι ως την Κυριακή", "Πέμπτη=4|Κυριακή=7|"},
    {"el", "από το βράδυ της Τετάρτης μέχρι την Παρασκευή", "Τετάρτης=3|Παρασκευή=5|"},
    {"uk", "у середу, до середи, в понеділок і вівторок",
     "середу=3|середи=3|понеділок=1|вівторок=2|"},
    {"uk", "у п’ятницю, щочетверга, у суботній день, неділею",
     "п’ятницю=5|щочетверга=4|суботній=6|неділею=7|"},
    {"ru", "в среду, до среды, вечером в понедельник", "среду=3|среды=3|понедельник=1|"},
    {"ru", "к пятнице, во вторник, по субботам и в воскресенье, с четверга",
     "пятнице=5|вторник=2|субботам=6|воскресенье=7|четверга=4|"},
    {"de", "am Montag, Dienstagabend, freitags und Sonnabend früh",
     "Montag=1|Dienstagabend=2|freitags=5|Sonnabend=6|"},
    {"de", "Mittwochnachmittag, seit Donnerstag, am Sonntag",
     "Mittwochnachmittag=3|Donnerstag=4|Sonntag=7|"},
    {"fr", "lundi matin, mardi, mercredi, les jeudis", "lundi=1|mardi=2|mercredi=3|jeudis=4|"},
    {"fr", "Vendredi, il a dit que samedi et dimanche", "Vendredi=5|samedi=6|dimanche=7|"},
    {"es", "el martes y el miércoles, los lunes", "martes=2|miércoles=3|lunes=1|"},
    {"es", "del jueves al viernes, el sábado y el domingo",
     "jueves=4|viernes=5|sábado=6|domingo=7|"},
    {"pl", "w środę, w poniedziałek, we wtorek i od czwartku",
     "środę=3|poniedziałek=1|wtorek=2|czwartku=4|"},
    {"pl", "w piątkowy wieczór, do soboty, w niedzielę", "piątkowy=5|soboty=6|niedzielę=7|"},
    {"bg", "във вторник, в понеделник и сряда вечерта", "вторник=2|понеделник=1|сряда=3|"},
    {"bg", "до четвъртъка, в петък, съботата и неделния ден",
     "четвъртъка=4|петък=5|съботата=6|неделния=7|"},
    {"cs", "ve středu, v pátek, od úterka a v pondělí", "středu=3|pátek=5|úterka=2|pondělí=1|"},
    {"cs", "ve čtvrtek, v sobotu, nedělní zápas", "čtvrtek=4|sobotu=6|nedělní=7|"},
    {"tr", "Salı günü, Pazartesi'den Çarşamba'ya kadar", "Salı=2|Pazartesi'den=1|Çarşamba'ya=3|"},
    {"tr", "perşembe, cuma günü, Cumartesi ve pazar günü",
     "perşembe=4|cuma=5|Cumartesi=6|pazar=7|"},
    {"hu", "hétfőn, a keddi ülésen, szerdán és csütörtökön",
     "hétfőn=1|keddi=2|szerdán=3|csütörtökön=4|"},
    {"hu", "péntekig, szombaton este, vasárnap", "péntekig=5|szombaton=6|vasárnap=7|"},
    {"it", "lunedì e martedì, mercoledì sera, giovedì",
     "lunedì=1|martedì=2|mercoledì=3|giovedì=4|"},
    {"it", "Sabato in piazza, venerdì e domenica", "Sabato=6|venerdì=5|domenica=7|"},
    {"pt", "na segunda-feira, terças-feiras, na quarta à noite",
     "segunda-feira=1|terças-feiras=2|quarta=3|"},
    {"pt", "entre quinta e sexta-feira, disse nesta terça. No sábado e domingo",
     "quinta=4|sexta-feira=5|terça=2|sábado=6|domingo=7|"},
    {"ar", "يوم الاثنين والثلاثاء، وقال الأربعاء", "الاثنين=1|والثلاثاء=2|الأربعاء=3|"},
    {"ar", "الخميس والجمعة ويومي السبت والأحد", "الخميس=4|والجمعة=5|السبت=6|والأحد=7|"},
    {"zh", "他周一表示，星期三和礼拜四，周日", "周一=1|星期三=3|礼拜四=4|周日=7|"},
    {"zh", "上周二、本周五晚间、星期六、星期天", "周二=2|周五=5|星期六=6|星期天=7|"},
    {"ja", "月曜日、火曜の夜、水曜と木曜日に", "月曜日=1|火曜=2|水曜=3|木曜日=4|"},
    {"ja", "金曜日から土曜、日曜日まで", "金曜日=5|土曜=6|日曜日=7|"},
};
INSTANTIATE_TEST_SUITE_P(Named, Weekdays, ::testing::ValuesIn(named), name_of);

constexpr Case other_words[] = {
    {"en", "The Sun wed Mon and sat.", ""},
    {"en", "Black Friday, Good Friday and Sheffield Wednesday", ""},
    {"en", "The Sunday Times and Saturday Night Live, the Mail on Sunday", ""},
    {"en", "at the weekend", ""},
    {"ro", "de trei luni, timp de 24 de luni, câteva luni, ultimele luni", "?=3|?=24|"},
    {"ro", "luni de zile, luni la rând, la începutul acestei luni, luni și ani", ""},
    {"ro", "Vinerea Mare, Vinerea Neagră, la Miercurea Ciuc", ""},
    {"el", "η τρίτη φορά, η δευτέρα παρουσία, η Πέμπτη Δημοκρατία", "?=3|"},
    {"el", "στην Αγία Παρασκευή, τη Μεγάλη Παρασκευή και την Καθαρά Δευτέρα", ""},
    {"el", "Τρίτη χώρα στον κόσμο, είπε η Κυριακή Γεωργίου.", ""},
    {"uk", "навколишнє середовище, середина, Чорна п’ятниця", ""},
    {"ru", "окружающая среда, в городскую среду, в среду обитания", ""},
    {"ru", "Чёрная пятница, в этой среде", ""},
    {"de", "am Karfreitag, die Montage der Anlage, in der „Bild am Sonntag“", ""},
    {"fr", "le mercredi des Cendres, Vendredi saint, Mardi gras, le lundi de Pâques", ""},
    {"es", "Plácido Domingo cantó. En Santo Domingo, el Viernes Santo", ""},
    {"es", "Domingo Cavallo dijo", ""},
    {"pl", "środowisko, środek, Wielki Piątek, w Środzie Wielkopolskiej", ""},
    {"bg", "неделимо, Разпети петък, певицата Неделя Петрова", ""},
    {"cs", "ve středu města, ve středu pokutového území, Velký pátek", ""},
    {"tr", "pazar payı, pazara gidiyor, Kara Cuma", ""},
    {"hu", "Szombathelyen, Szerdahelyi úr, nagypénteken", ""},
    {"it", "Domenica Rossi ha detto, lunedì dell'Angelo, Ernesto Sabato", ""},
    {"pt", "a segunda fase, na quarta posição, pela sexta vez, Sexta-feira Santa", "?=2|?=4|"},
    {"ar", "بين الاثنين، الجمعة العظيمة، الجمعية، سبت", ""},
    {"zh", "每周一次，两周三次，周末，周围，一星期，黑色星期五", "?=2|?=3|"},
    {"ja", "(月)、火、水、木、週末、曜日", ""},
};
INSTANTIATE_TEST_SUITE_P(OtherWords, Weekdays, ::testing::ValuesIn(other_words), name_of);

class WeekdaysOfIcu : public ::testing::TestWithParam<const char*> {};

TEST_P(WeekdaysOfIcu, AreReadBack) {
  const std::string lang = GetParam();
  UErrorCode status = U_ZERO_ERROR;
  using Symbols = icu::DateFormatSymbols;
  const Symbols symbols(icu::Locale(GetParam()), status);
  ASSERT_TRUE(U_SUCCESS(status) != 0);
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    int32_t count = 0;
    const icu::UnicodeString* names = symbols.getWeekdays(count, context, Symbols::WIDE);
    ASSERT_EQ(count, 8);
    for (int32_t i = 1; i < count; ++i) {
      std::string name;
      names[i].toUTF8String(name);
      // Alone, "pazar" is a market and "среда" may be an environment.
      const std::string text = lang == "tr" ? name + " günü" : lang == "ru" ? name + "." : name;
      const auto numbers = find_numbers(text, lang);
      ASSERT_EQ(numbers.size(), 1U) << text;
      EXPECT_EQ(numbers[0].kind, NumberKind::weekday) << text;
      EXPECT_EQ(numbers[0].value, i == 1 ? 7 : i - 1) << text;  // ICU begins with Sunday
      EXPECT_EQ(numbers[0].bytes, (corpora::Bytes{0, name.size()})) << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Of, WeekdaysOfIcu,
                         ::testing::Values("en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl",
                                           "bg", "cs", "tr", "hu", "it", "pt", "ar", "zh", "ja"),
                         [](const auto& test) { return std::string(test.param); });

TEST(WeekdaysOfOtherLanguages, AreNotKnown) { EXPECT_EQ(days_of("pirmadienis, Monday", "lt"), ""); }

}  // namespace
}  // namespace diglot::tokenize
