#include "tokenize/number_compound_tables.h"

namespace diglot::tokenize {
namespace {

constexpr CompoundHeads heads[] = {
    {"ru", 1, "одно"},
    {"ru", 2, "двух дву"},
    {"ru", 3, "трёх трех"},
    {"ru", 4, "четырёх четырех"},
    {"ru", 5, "пяти"},
    {"ru", 6, "шести"},
    {"ru", 7, "семи"},
    {"ru", 8, "восьми"},
    {"ru", 9, "девяти"},
    {"ru", 10, "десяти"},
    {"ru", 11, "одиннадцати"},
    {"ru", 12, "двенадцати"},
    {"ru", 13, "тринадцати"},
    {"ru", 14, "четырнадцати"},
    {"ru", 15, "пятнадцати"},
    {"ru", 16, "шестнадцати"},
    {"ru", 17, "семнадцати"},
    {"ru", 18, "восемнадцати"},
    {"ru", 19, "девятнадцати"},
    {"ru", 20, "двадцати"},
    {"ru", 30, "тридцати"},
    {"ru", 40, "сорока"},
    {"ru", 50, "пятидесяти"},
    {"ru", 60, "шестидесяти"},
    {"ru", 70, "семидесяти"},
    {"ru", 80, "восьмидесяти"},
    {"ru", 90, "девяносто"},
    {"ru", 100, "сто ста"},

    {"uk", 1, "одно"},
    {"uk", 2, "дво двох"},
    {"uk", 3, "три трьох трь"},
    {"uk", 4, "чотири чотирьох"},
    {"uk", 5, "п'яти"},
    {"uk", 6, "шести"},
    {"uk", 7, "семи"},
    {"uk", 8, "восьми"},
    {"uk", 9, "дев'яти"},
    {"uk", 10, "десяти"},
    {"uk", 11, "одинадцяти"},
    {"uk", 12, "дванадцяти"},
    {"uk", 13, "тринадцяти"},
    {"uk", 14, "чотирнадцяти"},
    {"uk", 15, "п'ятнадцяти"},
    {"uk", 16, "шістнадцяти"},
    {"uk", 17, "сімнадцяти"},
    {"uk", 18, "вісімнадцяти"},
    {"uk", 19, "дев'ятнадцяти"},
    {"uk", 20, "двадцяти"},
    {"uk", 30, "тридцяти"},
    {"uk", 40, "сорока"},
    {"uk", 50, "п'ятдесяти"},
    {"uk", 60, "шістдесяти"},
    {"uk", 70, "сімдесяти"},
    {"uk", 80, "вісімдесяти"},
    {"uk", 90, "дев'яносто"},
    {"uk", 100, "сто"},

    {"bg", 1, "едно"},
    {"bg", 2, "дву"},
    {"bg", 3, "три"},
    {"bg", 4, "четири"},
    {"bg", 5, "пет"},
    {"bg", 6, "шест"},
    {"bg", 7, "седем"},
    {"bg", 8, "осем"},
    {"bg", 9, "девет"},
    {"bg", 10, "десет"},
    {"bg", 11, "единадесет единайсет"},
    {"bg", 12, "дванадесет дванайсет"},
    {"bg", 13, "тринадесет тринайсет"},
    {"bg", 14, "четиринадесет четиринайсет"},
    {"bg", 15, "петнадесет петнайсет"},
    {"bg", 16, "шестнадесет шестнайсет"},
    {"bg", 17, "седемнадесет седемнайсет"},
    {"bg", 18, "осемнадесет осемнайсет"},
    {"bg", 19, "деветнадесет деветнайсет"},
    {"bg", 20, "двадесет двайсет"},
    {"bg", 30, "тридесет трийсет"},
    {"bg", 40, "четиридесет четирийсет"},
    {"bg", 50, "петдесет"},
    {"bg", 60, "шестдесет шейсет"},
    {"bg", 70, "седемдесет"},
    {"bg", 80, "осемдесет"},
    {"bg", 90, "деветдесет"},
    {"bg", 100, "сто"},

    {"pl", 1, "jedno"},
    {"pl", 2, "dwu"},
    {"pl", 3, "trzy trój"},
    {"pl", 4, "cztero czworo"},
    {"pl", 5, "pięcio"},
    {"pl", 6, "sześcio"},
    {"pl", 7, "siedmio"},
    {"pl", 8, "ośmio"},
    {"pl", 9, "dziewięcio"},
    {"pl", 10, "dziesięcio"},
    {"pl", 11, "jedenasto"},
    {"pl", 12, "dwunasto"},
    {"pl", 13, "trzynasto"},
    {"pl", 14, "czternasto"},
    {"pl", 15, "piętnasto"},
    {"pl", 16, "szesnasto"},
    {"pl", 17, "siedemnasto"},
    {"pl", 18, "osiemnasto"},
    {"pl", 19, "dziewiętnasto"},
    {"pl", 20, "dwudziesto"},
    {"pl", 30, "trzydziesto"},
    {"pl", 40, "czterdziesto"},
    {"pl", 50, "pięćdziesięcio"},
    {"pl", 60, "sześćdziesięcio"},
    {"pl", 70, "siedemdziesięcio"},
    {"pl", 80, "osiemdziesięcio"},
    {"pl", 90, "dziewięćdziesięcio"},
    {"pl", 100, "stu"},

    {"cs", 1, "jedno jedn"},
    {"cs", 2, "dvou dvoj dva"},
    {"cs", 3, "tří troj tři"},
    {"cs", 4, "čtyř čtyři"},
    {"cs", 5, "pěti pět"},
    {"cs", 6, "šesti šest"},
    {"cs", 7, "sedmi sedm"},
    {"cs", 8, "osmi osm"},
    {"cs", 9, "devíti devět"},
    {"cs", 10, "deseti desíti desater"},
    {"cs", 11, "jedenácti"},
    {"cs", 12, "dvanácti"},
    {"cs", 13, "třinácti"},
    {"cs", 14, "čtrnácti"},
    {"cs", 15, "patnácti"},
    {"cs", 16, "šestnácti"},
    {"cs", 17, "sedmnácti"},
    {"cs", 18, "osmnácti"},
    {"cs", 19, "devatenácti"},
    {"cs", 20, "dvaceti"},
    {"cs", 30, "třiceti"},
    {"cs", 40, "čtyřiceti"},
    {"cs", 50, "padesáti"},
    {"cs", 60, "šedesáti"},
    {"cs", 70, "sedmdesáti"},
    {"cs", 80, "osmdesáti"},
    {"cs", 90, "devadesáti"},

    {"el", 2, "δι δί"},
    {"el", 3, "τρι τρί"},
    {"el", 4, "τετρα τετρά τέτρα"},
    {"el", 5, "πεντα πεντά πέντα"},
    {"el", 6, "εξα εξά έξα"},
    {"el", 7, "επτα επτά εφτα εφτά"},
    {"el", 8, "οκτα οκτά οχτα οχτά"},
    {"el", 9, "εννια εννιά εννεα εννεά"},
    {"el", 10, "δεκα δεκά"},
    {"el", 12, "δωδεκα δωδεκά"},
    {"el", 15, "δεκαπεντα"},
    {"el", 20, "εικοσα εικοσά"},
    {"el", 30, "τριαντα τριακονταε"},
    {"el", 40, "σαραντα"},
    {"el", 50, "πενηντα"},

    {"hu", 2, "két"},
    {"hu", 100, "száz"},
    {"hu", 1000, "ezer"},

    {"tr", 2, "iki"},
    {"tr", 3, "üç"},
    {"tr", 4, "dört"},
    {"tr", 5, "beş"},
    {"tr", 6, "altı"},
    {"tr", 7, "yedi"},
    {"tr", 8, "sekiz"},
    {"tr", 9, "dokuz"},
};

constexpr CompoundTails tails[] = {
    {"ru", 1,
     "лет летн* летия летие летию летием летии дневн* месячн* часов* недельн* минутн* секундн* "
     "кратн* разов* этажн* процентн* балльн* очков* членн* местн* значн* "
     "ступенчат* комнатн* томн* серийн* мандатн* палубн* голев*"},
    {"ru", 1e3, "тысячн*"},
    {"ru", 1e6, "миллионн*"},
    {"ru", 1e9, "миллиардн*"},

    {"uk", 1,
     "річн* денн* місячн* годинн* тижнев* хвилинн* секундн* кратн* разов* поверхов* "
     "відсотков* бальн* очков* членн* місн* значн* кімнатн* "
     "томн* серійн* мандатн*"},
    {"uk", 1e3, "тисячн*"},
    {"uk", 1e6, "мільйонн*"},
    {"uk", 1e9, "мільярдн*"},

    {"bg", 1,
     "годишн* годишен дневн* дневен месечн* месечен часов* седмичн* седмичен минутн* минутен "
     "секундн* секунден кратн* кратен етажн* етажен процентн* процентен "
     "точков* членн* членен местн* местен цифрен цифрен* стаен стайн* "
     "томн* томен"},
    {"bg", 1e3, "хиляд*"},
    {"bg", 1e6, "милионн* милионен"},

    {"pl", 1,
     "letn* lecie leciu lecia dniow* miesięczn* godzinn* tygodniow* minutow* sekundow* krotn* "
     "osobow* piętrow* procentow* punktow* bramkow* cyfrow* częściow* "
     "gwiazdkow* pokojow* setow* meczow* kondygnacyjn* rocznym "
     "roczny roczn* dolarow* golow* mandatow* tomow*"},
    {"pl", 1e3, "tysięczn*"},
    {"pl", 1e6, "milionow*"},
    {"pl", 1e9, "miliardow*"},

    {"cs", 1,
     "let* denn* měsíčn* hodinov* týdenn* minutov* sekundov* násobn* krát členn* patrov* procentn* "
     "bodov* brankov* gólov* místn* stupňov* dílná dílný dílné dílného stránkov* "
     "zápasov* setov* pokojov* hvězdičkov*"},
    {"cs", 1e3, "tisícov*"},
    {"cs", 1e6, "milionov* miliónov*"},
    {"cs", 1e9, "miliardov*"},

    {"de", 1,
     "mal malig* fach* jähr* jahres* tägig* tage* monatig* monats* wöchig* stündig* minütig* "
     "sekündig* köpfig* stellig* teilig* stöckig* geschossig* seitig* sprachig* prozentig* bändig* "
     "sitzig* sätzig* spurig* stufig* türig* rädrig* punkte* tore* "
     "zimmer* wochen* stunden* minuten* jahre*"},

    {"el", 1,
     "ετ* μην* ήμερ* ημέρ* ωρο ωρη ωρες ωρου ωρης ώρου πλάσι* μελής μελή μελούς κομματ* όροφ* "
     "ώροφ* ψήφι* εθνής χρον*"},

    {"hu", 1,
     "éves* évvel évnyi évi napos* napi napnyi hónapos* hónapnyi órás* órányi perces* hetes "
     "másodperces* szor szori szoros* szorosan szorosára szorosa szer szeri szeres* ször szöri "
     "szörös* "
     "fős tagú emeletes* jegyű százalékos* személyes* rendbeli pontos* gólos* meccses* mérkőzéses* "
     "játszmás* részes* oldalas* oldalú csillagos* "
     "dolláros* eurós* forintos* szobás* lépéses* lépcsős* fordulós* "
     "as es os ös gyermekes* gyerekes*"},
    {"hu", 1,
     "ban ben ból ből nak nek ra re ról ről tól től hoz hez höz ig nál nél an en on ön ot et at öt "
     "ük uk ükkel"},
    {"hu", 1e3, "ezres* ezer"},
    {"hu", 1e6, "millió milliós* millióan milliót millióra"},
    {"hu", 1e9, "milliárd milliárdos* milliárdot milliárdra"},

    {"it", 1, "enne enni ennio ennale ennali"},

    {"tr", 1, "li lü lu lı lisi lüsü"},
};

}  // namespace

std::span<const CompoundHeads> compound_heads() { return heads; }
std::span<const CompoundTails> compound_tails() { return tails; }

}  // namespace diglot::tokenize
