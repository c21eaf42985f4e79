#include "tokenize/units.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "tokenize/time_units.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// What a unit measures, and how many of the base unit it is.
struct Meaning {
  Dimension dimension;
  double factor;
};

constexpr double foot = 0.3048;
constexpr double mile = 5280 * foot;
constexpr double pound = 0.45359237;
constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double year = 365.2425 * day;

/// In the order of Unit.
constexpr Meaning meanings[] = {
    {Dimension::none, 1},
    {Dimension::length, 0.001},           // millimetre
    {Dimension::length, 0.01},            // centimetre
    {Dimension::length, 1},               // metre
    {Dimension::length, 1000},            // kilometre
    {Dimension::length, foot / 12},       // inch
    {Dimension::length, foot},            // foot
    {Dimension::length, 3 * foot},        // yard
    {Dimension::length, mile},            // mile
    {Dimension::mass, 0.001},             // gram
    {Dimension::mass, 1},                 // kilogram
    {Dimension::mass, 1000},              // tonne
    {Dimension::mass, pound / 16},        // ounce
    {Dimension::mass, pound},             // pound
    {Dimension::mass, 14 * pound},        // stone
    {Dimension::area, 1},                 // square metre
    {Dimension::area, 1e6},               // square kilometre
    {Dimension::area, foot* foot},        // square foot
    {Dimension::area, mile* mile},        // square mile
    {Dimension::area, 1e4},               // hectare
    {Dimension::area, mile* mile / 640},  // acre
    {Dimension::volume, 1},               // litre
    {Dimension::volume, 3.785411784},     // gallon
    {Dimension::temperature, 1},          // degree
    {Dimension::temperature, 1},          // Celsius
    {Dimension::temperature, 1 / 1.8},    // Fahrenheit, whose zero is another
    {Dimension::time, 1},                 // second
    {Dimension::time, 60},                // minute
    {Dimension::time, hour},              // hour
    {Dimension::time, day},               // day
    {Dimension::time, day},               // inclusive day
    {Dimension::time, 7 * day},           // week
    {Dimension::time, year / 12},         // month
    {Dimension::time, year},              // year
    {Dimension::time, 10 * year},         // decade
    {Dimension::time, 100 * year},        // century
};
static_assert(std::size(meanings) == static_cast<std::size_t>(Unit::century) + 1);

const Meaning& meaning_of(Unit unit) { return meanings[static_cast<std::size_t>(unit)]; }

/// How a unit is written. "kilomet*" stands for all that begin so.
struct Row {
  std::string_view lang;  ///< empty: of any language
  Unit unit;
  std::string_view spellings;
};

constexpr Row rows[] = {
    {"", Unit::millimetre,
     "mm millimet* milimet* millimèt* milímet* millimét* миллимет* міліметр* милимет* "
     "χιλιοστόμετρ* 毫米 ミリ ミリメートル"},
    {"", Unit::centimetre,
     "cm centimet* zentimet* centimèt* centímet* centimét* centymet* santimet* см "
     "сантимет* εκατοστ* εκ سنتيمتر* سم 厘米 公分 センチ センチメートル"},
    {"", Unit::metre,
     "m metre metres meter meters metri metro metros metra metrů metry metrach metrům "
     "mètre mètres métero méter métert méteres méterre metrow* metrelik metreye metreden м "
     "метр метра метров метры метрах метрами метрам метри метрів метър μέτρα μέτρο μέτρων "
     "μέτρου مترا متر أمتار 米 メートル"},
    {"", Unit::kilometre,
     "km kms kilomet* kilomèt* kilómet* kilomét* chilomet* quilômet* quilómet* км километ* "
     "кіломет* χλμ χιλιόμετρ* χιλιομέτρ* كيلومتر* كيلومترا كم 公里 千米 キロメートル"},
    {"", Unit::inch,
     "inch inches inci țoli zoll pouce pouces pulgada pulgadas cal cale cali calowy palec "
     "palce palců inç hüvelyk* pollice pollici polegada polegadas дюйм* дюим* инч инча "
     "ίντσ* ιντσ* بوصة بوصات 英寸 インチ"},
    {"", Unit::foot,
     "foot feet ft fuß pied pieds pie pies picior picioare stopa stopy stóp stop stopách "
     "láb piedi piede pé pés фут* фута πόδι πόδια ποδιών قدم قدما أقدام 英尺 フィート"},
    {"tr", Unit::foot, "fit"},
    {"", Unit::yard,
     "yard yards yd yarzi yarda yardas yardů yardy jard* jardas jardů iard* iarde yardon "
     "ярд* γιάρδ* ياردة ياردات 码 ヤード"},
    {"", Unit::mile,
     "mile miles mi mph mila milă meile meilen milla millas mil mili míle míli mérföld* "
     "miglia miglio milha milhas мил* миль милі миля μίλι μίλια μιλίων ميل ميلا أميال 英里 "
     "マイル"},
    {"", Unit::gram,
     "g gram grams gramm gramme* grammes gramo* gramas grammi грам* γραμμάρ* غرام 克 グラム"},
    {"", Unit::kilogram,
     "kg kgs kilo kilos kiló* kilogram* chilogramm* chili quilo quilos quilogram* кг кило* "
     "кілогра* κιλά κιλό κιλών كيلوغرام* كغم كجم 公斤 千克 キログラム"},
    {"", Unit::tonne,
     "t ton tons tonne tonnes tonă tone tonnen tonelada toneladas tonnellate tonna tonnát "
     "tonny tuny tun тонн* тон тона тони тонни τόνοι τόνους τόνων طن 吨 トン"},
    {"", Unit::ounce,
     "ounce ounces oz uncie uncii unze unzen once onces onza onzas unc* унци* унці* "
     "ουγγιές 盎司 オンス"},
    {"", Unit::pound,
     "pound pounds lb lbs livre* libră libre libras libra pfund funt* libbre libbra font "
     "фунт* λίβρες λιβρών رطل رطلا 磅 ポンド"},
    {"en", Unit::stone, "stone st"},
    {"", Unit::hectare,
     "ha hectare* hektar* hectárea* ettari hektár* га гектар* εκτάρια هكتار 公顷 ヘクタール"},
    {"", Unit::acre,
     "acre acres acri akr akry akrów acru acros акр* ακρ* στρέμματα فدان 英亩 エーカー"},
    {"", Unit::litre, "l liter* litr* literes ltr л литр* літр* λίτρα لتر 升 リットル"},
    {"", Unit::gallon,
     "gallon* galon* galón* galones galões galoane галлон* галон* γαλόνια غالون 加仑 ガロン"},
    {"", Unit::degree,
     "° degree degrees grade grad grado grados degré degrés stopni stopnie stopień stupňů "
     "stupně derece fok fokos gradi graus градус* βαθμ* βαθμοί درجة درجات 度"},
    {"", Unit::celsius, "°c ℃ celsius 摄氏度"},
    {"", Unit::fahrenheit, "°f ℉ fahrenheit 华氏度"},
    {"", Unit::square_metre, "m² m2 м² sqm 平方米 平方メートル"},
    {"", Unit::square_kilometre, "km² km2 км² 平方公里 平方キロメートル"},
    {"", Unit::square_foot, "sqft 平方英尺"},
    {"", Unit::square_mile, "平方英里 平方マイル"},
};

/// Words of all languages: whole ones, and beginnings by their own first bytes.
class Table {
 public:
  Table() {
    for (const Row& row : rows) {
      for_each_in_list(row.spellings, [&](std::string_view spelling) {
        if (spelling.ends_with('*')) {
          spelling.remove_suffix(1);
          longest_ = std::max(longest_, spelling.size());
          beginnings_.emplace(spelling, &row);
        } else {
          words_.emplace(spelling, &row);
        }
      });
    }
  }

  [[nodiscard]] std::optional<Unit> find(std::string_view word, std::string_view lang) const {
    if (const auto found = words_.find(word); found != words_.end()) return of(found->second, lang);
    constexpr std::size_t shortest = 3;
    for (std::size_t size = std::min(word.size(), longest_); size >= shortest; --size) {
      const auto found = beginnings_.find(word.substr(0, size));
      if (found != beginnings_.end()) return of(found->second, lang);
    }
    return std::nullopt;
  }

 private:
  static std::optional<Unit> of(const Row* row, std::string_view lang) {
    if (!row->lang.empty() && row->lang != lang) return std::nullopt;
    return row->unit;
  }

  std::unordered_map<std::string_view, const Row*> words_;
  std::unordered_map<std::string_view, const Row*> beginnings_;
  std::size_t longest_ = 0;
};

}  // namespace

Dimension dimension_of(Unit unit) { return meaning_of(unit).dimension; }

double in_base_unit(double value, Unit unit) {
  if (unit == Unit::fahrenheit) return (value - 32) / 1.8;
  return value * meaning_of(unit).factor;
}

std::optional<Unit> find_unit(std::string_view folded, std::string_view lang) {
  static const Table table;
  const std::optional<Unit> time = find_time_unit(folded, lang);
  return time ? time : table.find(folded, lang);
}

}  // namespace diglot::tokenize
