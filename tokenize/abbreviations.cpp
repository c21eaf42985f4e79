#include "tokenize/abbreviations.h"

#include <cstddef>
#include <string>
#include <unordered_map>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// The abbreviations of a language in lower case, without their last full stop.
struct Table {
  std::string_view lang;
  std::string_view never_ends;
  std::string_view before_number;
  std::string_view may_end;
  std::string_view after_number = {};
};

/// English and international ones, met in every language.
constexpr Table everywhere = {"", "mr mrs ms dr prof st vs", "no vol n° nº",
                              "inc corp ltd co bros jr sr u.s"};

constexpr Table tables[] = {
    {"en",
     "mr mrs ms messrs mme mlle dr drs prof gen lt col maj capt cpt cmdr cdr adm brig sgt cpl "
     "pvt sen sens rep reps gov govs pres rev revs hon fr sts mt ft vs v e.g i.e viz cf approx "
     "attn supt insp det amb msgr est asst assoc ave blvd rd univ ext p.s",
     "no nos art arts fig figs vol vols p pp ch chap sec op eq ed eds jan feb mar apr jun jul "
     "aug sep sept oct nov dec",
     "jr sr inc corp co cos ltd llc bros plc etc a.m p.m u.s u.k u.n e.u d.c b.c a.d ph.d m.d "
     "calif mass pa va md conn ill mich minn tenn okla ore wash wis ariz ark colo fla ga kan "
     "ky la mo nev tex vt wyo n.y n.j st al dept"},
    {"ro",
     "dl d-l dna d-na dlui dnei dr ing prof univ conf lect asist drd acad av arh col gen lt mr "
     "mrd cpt plt sgt sf pr pt ptr aprox cca cf bd bl sc ap str șos jud loc mun com p.ex ex "
     "tel resp adj subl dvs d-voastră î.e.n î.hr sec vol ed al șt",
     "nr art alin lit pag p pp cap fig tab pct par ian feb mar apr iun iul aug sep sept oct "
     "noi nov dec",
     "etc ș.a ș.a.m.d e.n d.hr s.a s.r.l a.c a.m p.m s.u.a n.r n.a mil mld"},
    {"el",
     "κ κα κος κκ κ.κ δρ καθ αγ αρ λ.χ π.χ δηλ βλ πρβλ περ τηλ ταχ οδ λεωφ ιατρ αντ στρατ συντ "
     "υπ υποστρ επικ κυρ σ σελ κεφ τόμ εκδ πρόεδρ φρ",
     "αριθ αρ αρθ άρθ παρ εδ εικ πίν σχ χιλ εκατ δισ τρισ ιαν φεβρ φεβ μαρτ μαρ απρ ιουν ιουλ "
     "αυγ σεπτ σεπ οκτ νοε νοεμ δεκ",
     "κ.λπ κλπ κ.ά κ.α κ.τ.λ κτλ α.ε ε.ε ο.η.ε η.π.α κ.ο.κ κ.εξ",
     "μ.μ π.μ μμ πμ χλμ τ.μ τμ μ.χ π.χ"},
    {"uk",
     "акад проф доц чл кор ім гр див обл вул пл просп пров бул буд кв т.зв тзв напр ст нар св "
     "гл о п с см ред упоряд пор приблизно бл зб пос ген полк підполк кап серж солд адм тел "
     "факс шт зав заст нач голов мін деп кн мал",
     "т ч ст стор с № п пп рис табл арт розд іл тис млн млрд трлн січ лют бер квіт трав черв "
     "лип серп верес жовт лист груд",
     "ст.ст н.е т.д т.п та ін", "р рр грн коп крб дол руб кг км год хв сек м"},
    {"ru",
     "акад проф доц чл корр им гр см обл ул пл просп пр пер бул стр кв т.н т.е т.к т.о напр "
     "нар св г-н г-жа г-жи о п с ред сост ср прибл ок сб пос дер ген полк подполк май кап серж "
     "адм тел факс зав зам нач мин деп кн рожд род лат англ нем фр греч букв итал исп соотв "
     "букв",
     "т ч ст стр с № п пп рис табл разд ил тыс млн млрд трлн янв фев февр мар апр июн июл авг "
     "сен сент окт ноя нояб дек гл",
     "н.э т.д т.п др проч пр л.с им р и.о", "г гг в вв руб коп долл кг км м см мин сек"},
    {"de",
     "dr prof hr fr frl dipl ing med phil jur rer nat hc h.c gen oberst lt hptm st bzw bspw "
     "z.b d.h u.a i.d.r u.u v.a z.t sog ca vgl evtl ggf inkl exkl zzgl abzgl insb bes geb gest "
     "verh gesch verst ehem allg div ev kath lat griech engl dt franz ital russ span str abs "
     "aufl hrsg jh mio mrd bio tsd mind max min mdl lfd tel vorm nachm ungef gegr zw urspr "
     "z.zt o.ä o.g einschl bsp jhdt jahrh verf bd inh n chr hl std st",
     "nr art abs s bd kap abb tab ziff jan feb mär apr jun jul aug sep sept okt nov dez anm "
     "bde",
     "usw etc u.s.w v.chr n.chr co jr sen e.v a.d uvm a.m p.m u.s"},
    {"fr",
     "m mm mme mmes mlle mlles dr drs me mes mgr pr prof gén col cap lt cdt st ste cf p.ex ex av "
     "bd "
     "boul fg env approx vs c.-à-d resp tél",
     "art no n° nos fig vol p pp chap éd t janv févr avr juil sept oct nov déc al parag",
     "etc j.-c av j c inc ltée jr s.a cie bros o.n.u u.s hab a.m p.m sq"},
    {"es",
     "ee sr sra sres sras srta d dª dña dr dra dres prof profa ing lic arq gral cnel cap tte sgto "
     "exc excmo excma ilmo ilma mons sto sta fr hno hnos av avda c pza pl p.ej ej aprox apdo "
     "tel telf ud uds vd vds vs gob pdte depto dpto cía cf",
     "núm nro no n.º art arts fig vol pág págs p pp cap ed párr ene feb mar abr may jun jul "
     "ago sep sept oct nov dic",
     "etc s.a s.l ee.uu uu u.s a.c d.c a.m p.m jr inc ltd co corp cia"},
    {"pl",
     "prof dr hab inż mgr lic doc red gen płk ppłk mjr kpt por ppor chor sierż kpr szer adm "
     "kmdr ks bp abp kard o s św bł np tzn tzw tj m.in in jw ww wg ok ul al pl os nb zob por "
     "płd płn wsch zach im pt pn śp dyr kier z-ca zast sygn tel łac ang niem fr ros gr wł "
     "właśc ur zm woj pow gm nt ds tys mln mld ew max min przew wiceprzew ob lek med paraf "
     "nadkom podkom kom asp insp proj rozp",
     "nr str s art ust pkt poz rys tab t rozdz par lit sty lut mar kwi maj cze lip sie wrz paź "
     "lis gru",
     "itd itp etc p.n.e n.e br wiek sp", "r w zł gr godz kg km h min"},
    {"bg",
     "проф акад доц д-р инж г-н г-жа г-ца ген полк подп кап лейт серж адм св ул бул пл ж.к кв "
     "гр обл общ т.е т.нар напр вж ср тел ст чл кор им арх адв юн зам нач пр.н серж сержант "
     "изд ал",
     "чл ал т стр с № бр фиг табл гл ян февр март апр авг септ окт ноем дек хил млн млрд",
     "др пр и т.н т.н н.е сл.хр ч", "г в лв ст кг км м мин сек"},
    {"cs",
     "sl dr mudr judr phdr rndr ing mgr bc doc prof csc drsc phd gen plk pplk mjr kpt por ppor "
     "rtm čet sv např tzv tzn tj resp popř příp event cca mj aj apod atp ul nám tř tel fax "
     "srov viz zvl max min zn vyd red pozn překl přel angl něm fr lat řec rus it šp hl vl dosl "
     "ev hod odst písm sb sc roč st kol kupř p",
     "č čís čj s str sv obr tab kap par odst čl tis mil mld led úno bře dub kvě čvn čvc srp "
     "zář říj lis pro r",
     "atd apod aj n.l př.n.l a.s s.r.o spol o st tř r", "kč hal ml kg km min sek"},
    {"tr",
     "dr doç prof yrd av org gen korg tümg tuğg alb yb bnb yzb tğm ütğm asb müh mim öğr gör uzm "
     "ecz "
     "sn hz bkz çev haz yay ed ör örn krş vb mah cad sok sk bul apt kat no tel faks yy age agm sf "
     "vs "
     "st",
     "no s sf sh cilt md fık bölüm şek tab oca şub mar nis may haz tem ağu eyl eki kas ara",
     "vb vs vd a.ş ltd şti m.ö m.s t.c a.b.d inc co"},
    {"hu",
     "dr prof id ifj özv gr br st szt ún pl ill vö kb stb-vel ltn szds őrgy alez ezr vőrgy tbk "
     "fszla törzsőrm tel em hrsz köv u i.e.k megj mb nb ti bp",
     "sz szt évf old o fej ábra tábl bek par jan febr márc ápr máj jún júl aug szept okt nov "
     "dec no § köt k",
     "stb ea u.n kft rt zrt nyrt bt du i.e i.sz kr.e kr.u ny ft f é szd m jr vmi vki usw etc"},
    {"it",
     "sig sigg sig.ra sig.na sigra dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen "
     "gen col cap ten magg mons ss s sta sto p.es es ecc.mo cfr v vs circa tel fax dir pres "
     "min seg amm egr gent spett ill rev st",
     "art artt n nn num pag pagg p pp vol cap fig tab ed lett gen feb mar apr mag giu lug ago "
     "set sett ott nov dic co",
     "ecc etc a.c d.c s.p.a s.r.l u.s jr a.m p.m"},
    {"pt",
     "séc sr sra srs sras srta dr dra drs prof profa eng engª arq d dom exmo exma ilmo gen cel cap "
     "ten "
     "sgt "
     "alm pe fr sto sta st s av r pça trav p.ex ex aprox tel telef vs cf ref dep min gov pres",
     "n nº núm no art arts fig vol pág págs p pp cap ed par jan fev mar abr mai jun jul ago set "
     "out "
     "nov dez inc",
     "etc a.c d.c s.a ltda cia e.u.a u.s a.m p.m jr"},
};

using Kinds = std::unordered_map<std::string_view, Abbreviation>;

void add(Kinds& kinds, std::string_view words, Abbreviation kind) {
  for_each_in_list(words, [&](std::string_view word) { kinds.emplace(word, kind); });
}

std::unordered_map<std::string_view, Kinds> make_kinds() {
  std::unordered_map<std::string_view, Kinds> result;
  for (const Table& table : tables) {
    Kinds& kinds = result[table.lang];
    add(kinds, table.after_number, Abbreviation::after_number);
    add(kinds, table.may_end, Abbreviation::may_end);
    add(kinds, table.before_number, Abbreviation::before_number);
    add(kinds, table.never_ends, Abbreviation::never_ends);
    add(kinds, everywhere.may_end, Abbreviation::may_end);
    add(kinds, everywhere.before_number, Abbreviation::before_number);
    add(kinds, everywhere.never_ends, Abbreviation::never_ends);
  }
  return result;
}

/// "J", "U.S", "т.д", "J.-P": single letters with dots or hyphens between.
bool is_initials(std::string_view word) {
  bool after_letter = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i = c.end;
    if (is_mark(c.value) && after_letter) continue;
    const bool letter = is_letter(c.value) && !is_ideograph(c.value);
    if (letter == after_letter && c.value != '-') return false;
    if (!letter && c.value != '.' && c.value != '-') return false;
    after_letter = letter;
  }
  return after_letter;
}

/// An acronym, or the initial of a name, whatever it abbreviates in lower case.
bool is_capitals(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    if (!is_upper(c.value)) return false;
    i = c.end;
  }
  return true;
}

}  // namespace

Abbreviation abbreviation_kind(std::string_view word, std::string_view lang) {
  static const auto kinds = make_kinds();
  constexpr std::size_t longest = 24;
  if (word.empty() || word.size() > longest) return Abbreviation::none;
  const auto table = kinds.find(lang);
  if (table != kinds.end()) {
    const std::string folded = fold(word, lang);
    auto found = table->second.find(folded);
    if (found == table->second.end()) {
      // "гл.серж": the last of several that are written together.
      found = table->second.find(std::string_view(folded).substr(folded.rfind('.') + 1));
    }
    if (found != table->second.end() && !is_capitals(word)) return found->second;
  }
  return is_initials(word) ? Abbreviation::may_end : Abbreviation::none;
}

}  // namespace diglot::tokenize
