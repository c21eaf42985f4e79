#include "tokenize/time_units.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// How a language, or any where none is given, writes a unit of time. "minut*" stands for all that
/// begin so.
struct Row {
  std::string_view lang;
  Unit unit;
  std::string_view spellings;
};

constexpr Row rows[] = {
    // English in names: "60 Minutes", "24 Hours of Le Mans".
    {"", Unit::minute, "minutes"},
    {"", Unit::hour, "hours"},
    {"", Unit::day, "days"},
    {"", Unit::week, "weeks"},
    {"", Unit::month, "months"},
    {"", Unit::year, "years"},

    {"en", Unit::second, "second seconds sec secs"},
    {"en", Unit::minute, "minute minutes min mins"},
    {"en", Unit::hour, "hour hours hr hrs h"},
    {"en", Unit::day, "day days"},
    {"en", Unit::week, "week weeks"},
    {"en", Unit::month, "month months"},
    {"en", Unit::year, "year years yr yrs"},
    {"en", Unit::decade, "decade decades"},
    {"en", Unit::century, "century centuries"},

    {"ro", Unit::second, "secundă secunde secundele secundelor"},
    {"ro", Unit::minute, "minut minute minutul minutului minutele minutelor min"},
    {"ro", Unit::hour, "oră ore orele orelor h"},
    {"ro", Unit::day, "zi zile zilele zilelor"},
    {"ro", Unit::week, "săptămân*"},
    {"ro", Unit::month, "lună luni lunile lunilor"},
    {"ro", Unit::year, "an ani anii anilor"},
    {"ro", Unit::decade, "deceniu decenii deceniile deceniilor"},
    {"ro", Unit::century, "secol secole secolele secolelor veac veacuri"},

    {"el", Unit::second, "δευτερόλεπτ* δευτερολέπτ*"},
    {"el", Unit::minute, "λεπτό λεπτά λεπτών λεπτού"},
    {"el", Unit::hour, "ώρα ώρες ωρών ώρας"},
    {"el", Unit::day, "μέρα μέρες ημέρα ημέρες ημερών ημέρας μερών"},
    {"el", Unit::week, "εβδομάδ* βδομάδ*"},
    {"el", Unit::month, "μήνα μήνας μήνες μηνών μηνός"},
    {"el", Unit::year,
     "έτος έτη ετών έτους χρόνος χρόνο χρόνια χρόνων χρόνους χρονών χρονιά χρονιές"},
    {"el", Unit::decade, "δεκαετία δεκαετίες δεκαετιών"},
    {"el", Unit::century, "αιώνες αιώνων"},

    {"uk", Unit::second, "секунд*"},
    {"uk", Unit::minute, "хвилин* хв"},
    {"uk", Unit::hour,
     "година годину години годин годині годинам годинами годинах годинна годинне годинний "
     "годинного годинної годинну"},
    {"uk", Unit::day, "день дня дні днів дням днями днях доба добу доби діб добам денн*"},
    {"uk", Unit::week, "тиждень тижд* тижні тижнів тижня тижням тижнями тижнях тижнев*"},
    {"uk", Unit::month, "місяць місяця місяці місяців місяцям місяцями місяцях місячн*"},
    {"uk", Unit::year, "рік року роки років рокам роками роках річн*"},
    {"uk", Unit::decade, "десятиліття десятиліть десятиліттями десятиліттях"},
    {"uk", Unit::century, "століть сторіч віків"},

    {"ru", Unit::second, "секунд*"},
    {"ru", Unit::minute, "минут* мин"},
    {"ru", Unit::hour, "час часа часов часам часами часах часов*"},
    {"ru", Unit::day, "день дня дней дням днями днях сутки суток сутками сутках дневн*"},
    {"ru", Unit::week, "недел*"},
    {"ru", Unit::month, "месяц* месячн*"},
    {"ru", Unit::year,
     "год года году годом годов годам годами годах лет летию летний летнего летней"},
    {"ru", Unit::decade,
     "десятилетие десятилетия десятилетий десятилетиям десятилетиями десятилетиях"},
    {"ru", Unit::century, "столетия столетий веков"},

    {"de", Unit::second, "sekunde sekunden sek sekündig*"},
    {"de", Unit::minute, "minute minuten min minütig*"},
    {"de", Unit::hour, "stunde stunden std h stündig*"},
    {"de", Unit::day, "tag tage tagen tägig*"},
    {"de", Unit::week, "woche wochen wöchig*"},
    {"de", Unit::month, "monat monate monaten monats monatig*"},
    {"de", Unit::year, "jahr jahre jahren jahres jährig*"},
    {"de", Unit::decade, "jahrzehnt jahrzehnte jahrzehnten"},
    {"de", Unit::century, "jahrhundert jahrhunderte jahrhunderten"},

    {"fr", Unit::second, "seconde secondes"},
    {"fr", Unit::minute, "minute minutes min mn"},
    {"fr", Unit::hour, "heure heures h"},
    {"fr", Unit::day, "jour jours journée journées"},
    {"fr", Unit::week, "semaine semaines"},
    {"fr", Unit::month, "mois"},
    {"fr", Unit::year, "an ans année années"},
    {"fr", Unit::decade, "décennie décennies"},
    {"fr", Unit::century, "siècle siècles"},

    {"es", Unit::second, "segundo segundos"},
    {"es", Unit::minute, "minuto minutos min"},
    {"es", Unit::hour, "hora horas h"},
    {"es", Unit::day, "día días"},
    {"es", Unit::week, "semana semanas"},
    {"es", Unit::month, "mes meses"},
    {"es", Unit::year, "año años"},
    {"es", Unit::decade, "década décadas decenio decenios"},
    {"es", Unit::century, "siglo siglos"},

    {"pl", Unit::second, "sekund*"},
    {"pl", Unit::minute, "minut* min"},
    {"pl", Unit::hour, "godzin* godz"},
    {"pl", Unit::day, "dzień dnia dni dniach dniami dniom dniow* doba dobę doby dób"},
    {"pl", Unit::week, "tydzień tygodnia tygodnie tygodni tygodniach tygodniami tygodniow*"},
    {"pl", Unit::month,
     "miesiąc miesiące miesięcy miesiąca miesiącach miesiącami miesiącom miesięczny miesięczna "
     "miesięczne miesięcznego miesięcznej miesięczną miesięcznym"},
    {"pl", Unit::year, "rok roku lat lata latach latami latom"},
    {"pl", Unit::decade,
     "dekada dekady dekad dekadę dekadach dekadami dziesięcioleci dziesięciolecia"},
    {"pl", Unit::century, "wieki wieków stulecia stuleci stuleciami"},

    {"bg", Unit::second, "секунд*"},
    {"bg", Unit::minute, "минут* мин"},
    {"bg", Unit::hour, "час часа часове часовете часов*"},
    {"bg", Unit::day, "ден дена дни дните денонощи* дневн* дневен"},
    {"bg", Unit::week, "седмиц* седмичен седмична седмично седмични"},
    {"bg", Unit::month, "месец месеца месеци месеците месечен месечна месечно месечни"},
    {"bg", Unit::year, "година години годините годишн* годишен"},
    {"bg", Unit::decade, "десетилетие десетилетия"},
    {"bg", Unit::century, "векове столетия"},

    {"cs", Unit::second, "sekund* vteřin*"},
    {"cs", Unit::minute, "minut* min"},
    {"cs", Unit::hour, "hodina hodinu hodiny hodin hodině hodinám hodinách hodinami hodinov* hod"},
    {"cs", Unit::day, "den dne dny dní dnů dnech dnům denní"},
    {"cs", Unit::week, "týden týdne týdny týdnů týdnech týdnům týdenní*"},
    {"cs", Unit::month, "měsíc měsíce měsíců měsících měsícům měsícem měsíční*"},
    {"cs", Unit::year, "rok roky roku roků rokem rokům let léta letech lety"},
    {"cs", Unit::decade, "desetiletí desetiletími dekáda dekády dekád"},
    {"cs", Unit::century, "století staletí"},

    {"tr", Unit::second, "saniye*"},
    {"tr", Unit::minute, "dakika*"},
    {"tr", Unit::hour, "saat*"},
    {"tr", Unit::day, "gün günde günden güne günü günün gündür günlük günlüğüne"},
    {"tr", Unit::week, "hafta*"},
    {"tr", Unit::month, "ay ayda aydan aya ayı ayın aydır aylık aylığına"},
    {"tr", Unit::year,
     "yıl yılda yıldan yıla yılı yılın yıldır yıllık yıllığına sene senede seneden senedir "
     "senelik"},
    {"tr", Unit::century, "yüzyıl yüzyılda yüzyıllık yüzyıldır"},

    {"hu", Unit::second, "másodperc*"},
    {"hu", Unit::minute, "perc*"},
    {"hu", Unit::hour,
     "óra óráig órája órás órát órán órára órával órányi órában órából órakor óránként"},
    {"hu", Unit::day,
     "nap napot napja napos napig napon napra nappal napnyi napi napok napból napban napjában "
     "naponta naponként"},
    {"hu", Unit::week, "hét hete hetet hetes hétig heten hétre héttel hétnyi heti hetek"},
    {"hu", Unit::month, "hónap*"},
    {"hu", Unit::year,
     "év éve évet éves évig évre évvel évben évnyi évi évek évtől évből évekig évesen"},
    {"hu", Unit::decade, "évtized*"},
    {"hu", Unit::century, "évszázad*"},

    {"it", Unit::second, "secondo secondi"},
    {"it", Unit::minute, "minuto minuti min"},
    {"it", Unit::hour, "ora ore h"},
    {"it", Unit::day, "giorno giorni"},
    {"it", Unit::week, "settimana settimane"},
    {"it", Unit::month, "mese mesi"},
    {"it", Unit::year, "anno anni"},
    {"it", Unit::decade, "decennio decenni"},
    {"it", Unit::century, "secolo secoli"},

    {"pt", Unit::second, "segundo segundos"},
    {"pt", Unit::minute, "minuto minutos min"},
    {"pt", Unit::hour, "hora horas h"},
    {"pt", Unit::day, "dia dias"},
    {"pt", Unit::week, "semana semanas"},
    {"pt", Unit::month, "mês meses"},
    {"pt", Unit::year, "ano anos"},
    {"pt", Unit::decade, "década décadas decénio decénios"},
    {"pt", Unit::century, "século séculos"},

    {"ar", Unit::second, "ثانية ثواني ثوان ثوانٍ"},
    {"ar", Unit::minute, "دقيقة دقائق"},
    {"ar", Unit::hour, "ساعة ساعات"},
    {"ar", Unit::day, "يوم يوما يومًا يوماً أيام"},
    {"ar", Unit::week, "أسبوع أسبوعا أسبوعًا أسبوعاً أسابيع"},
    {"ar", Unit::month, "شهر شهرا شهرًا شهراً أشهر شهور"},
    {"ar", Unit::year, "سنة سنوات سنين عام عاما عامًا عاماً أعوام"},
    {"ar", Unit::decade, "عقود"},
    {"ar", Unit::century, "قرون"},

    {"zh", Unit::second, "秒 秒钟"},
    {"zh", Unit::minute, "分钟 分鐘"},
    {"zh", Unit::hour, "小时 小時 个小时 個小時 个钟头"},
    {"zh", Unit::day, "天 日"},
    {"zh", Unit::week, "周 週 星期 个星期 個星期 礼拜 个礼拜"},
    {"zh", Unit::month, "个月 個月 个多月 個多月"},
    {"zh", Unit::year, "年"},
    {"zh", Unit::century, "世纪 世紀 个世纪 個世紀"},

    {"ja", Unit::second, "秒 秒間"},
    {"ja", Unit::minute, "分 分間"},
    {"ja", Unit::hour, "時間"},
    {"ja", Unit::day, "日 日間"},
    {"ja", Unit::week, "週 週間"},
    {"ja", Unit::month, "か月 カ月 ヵ月 ヶ月 ケ月"},
    {"ja", Unit::year, "年 年間"},
    {"ja", Unit::century, "世紀"},
};

}  // namespace

std::optional<Unit> find_time_unit(std::string_view folded, std::string_view lang) {
  for (const Row& row : rows) {
    if (!row.lang.empty() && row.lang != lang) continue;
    const bool named = any_in_list(row.spellings, ' ', [&](std::string_view spelling) {
      if (!spelling.ends_with('*')) return spelling == folded;
      spelling.remove_suffix(1);
      return folded.starts_with(spelling);
    });
    if (named) return row.unit;
  }
  return std::nullopt;
}

Unit counted_time_unit(double value, Unit unit, std::string_view lang) {
  constexpr std::string_view romance[] = {"fr", "es", "it", "pt"};
  constexpr double both_ends = 15;
  const bool counts_both_ends = unit == Unit::day && value == both_ends &&
                                std::ranges::find(romance, lang) != std::end(romance);
  return counts_both_ends ? Unit::inclusive_day : unit;
}

}  // namespace diglot::tokenize
