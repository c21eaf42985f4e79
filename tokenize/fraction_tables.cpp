#include "tokenize/fraction_tables.h"

namespace diglot::tokenize {
namespace {

using enum FractionRole;

constexpr FractionRow rows[] = {
    {"", part, 1, 2, "½"},
    {"", part, 1, 3, "⅓"},
    {"", part, 2, 3, "⅔"},
    {"", part, 1, 4, "¼"},
    {"", part, 3, 4, "¾"},

    {"en", part, 1, 2,
     "[ half ] of/a/an/the/its/his/her/their/our/your/my/that/this/those/these/all|"
     "by/nearly/almost/about/over/roughly/approximately/around/only/just/cut/least/than/under [ "
     "half ]|one ~ half|[ half ] ~ dozen"},
    {"en", part, 1, 3,
     "one ~ third|[ a third ] of|by/than/nearly/almost/about/over/roughly/around [ a third ]"},
    {"en", part, 2, 3, "two ~ thirds"},
    {"en", part, 1, 4,
     "one ~ quarter/fourth|[ a quarter ] of|[ a quarter ] million/billion|"
     "by/than/nearly/almost/about/over/roughly/around [ a quarter ]"},
    {"en", part, 3, 4, "three ~ quarters/fourths"},
    {"en", part, 1, 5, "one ~ fifth|[ a fifth ] of|by/than/nearly/almost/about/over [ a fifth ]"},
    {"en", part, 2, 5, "two ~ fifths"},
    {"en", part, 3, 5, "three ~ fifths"},
    {"en", part, 4, 5, "four ~ fifths"},
    {"en", part, 1, 6, "one ~ sixth|[ a sixth ] of"},
    {"en", part, 1, 8, "one ~ eighth|[ an eighth ] of"},
    {"en", part, 1, 10, "one ~ tenth|[ a tenth ] of"},
    {"en", part, 9, 10, "nine ~ tenths"},
    {"en", added, 1, 2, "and a half"},
    {"en", added, 1, 4, "and a quarter"},
    {"en", added, 3, 4, "and three ~ quarters"},
    {"en", mixed, 3, 2, "one and a half|one - and - a - half"},
    {"en", mixed, 5, 2, "two - and - a - half"},
    {"en", mixed, 7, 2, "three - and - a - half"},
    {"en", mixed, 9, 2, "four - and - a - half"},
    {"en", mixed, 11, 2, "five - and - a - half"},
    {"en", mixed, 13, 2, "six - and - a - half"},
    {"en", mixed, 15, 2, "seven - and - a - half"},
    {"en", mixed, 17, 2, "eight - and - a - half"},
    {"en", mixed, 19, 2, "nine - and - a - half"},
    {"en", none, 0, 1,
     "first/second/third/fourth/last/latter/early/opening/closing/later ~ half/quarter|"
     "half - time/term/way/hour/brother/sister/mast|over half ~ time/term"},

    {"ro", part, 1, 2, "jumătate|o jumătate"},
    {"ro", part, 1, 3, "treime|o treime"},
    {"ro", part, 2, 3, "două treimi"},
    {"ro", part, 1, 4, "un/o sfert/pătrime|[ sfert ] din/de"},
    {"ro", part, 3, 4, "trei sferturi/pătrimi"},
    {"ro", part, 1, 5, "o cincime"},
    {"ro", part, 2, 5, "două cincimi"},
    {"ro", part, 3, 5, "trei cincimi"},
    {"ro", part, 4, 5, "patru cincimi"},
    {"ro", part, 1, 10, "o zecime"},
    {"ro", added, 1, 2, "și jumătate"},
    {"ro", none, 0, 1,
     "sfert/sferturi de finală/final|un sfert de finală|prima/doua/întâi/întâia jumătate|"
     "trei sferturi de finală"},

    {"el", part, 1, 2, "τα/το/του/στο/στα μισό/μισά/μισού|οι/τους μισοί/μισούς|τις/οι μισές"},
    {"el", part, 1, 3, "ένα τρίτο|ενός τρίτου"},
    {"el", part, 2, 3, "δύο/δυο τρίτα|δύο/δυο τρίτων"},
    {"el", part, 1, 4, "ένα τέταρτο|ενός τετάρτου"},
    {"el", part, 3, 4, "τρία τέταρτα|τριών τετάρτων"},
    {"el", part, 1, 5, "ένα πέμπτο|ενός πέμπτου"},
    {"el", part, 2, 5, "δύο πέμπτα"},
    {"el", part, 3, 5, "τρία πέμπτα"},
    {"el", part, 4, 5, "τέσσερα πέμπτα"},
    {"el", part, 1, 10, "ένα δέκατο"},
    {"el", scale, 1, 2, "μισό/μισού"},
    {"el", mixed, 3, 2, "ενάμισι/ενάμιση/ενάμισης/μιάμιση/μιάμισης"},
    {"el", mixed, 5, 2, "δυόμισι/δυόμιση"},
    {"el", mixed, 7, 2, "τρεισήμισι/τριάμισι"},
    {"el", mixed, 9, 2, "τεσσερισήμισι/τεσσεράμισι"},
    {"el", mixed, 11, 2, "πεντέμισι"},
    {"el", added, 1, 2, "και μισό/μισή|και μισός"},
    {"el", none, 0, 1, "πρώτο/δεύτερο/πρώτου/δευτέρου/δεύτερου μισό/μισού"},

    {"uk", part, 1, 2, "половина/половину/половини/половиною/половині"},
    {"uk", part, 1, 3,
     "третина/третину/третини/третиною/третині|одна/одну/однієї "
     "третина/третину/третини/третя/третю/третьої"},
    {"uk", part, 2, 3, "дві/двох/двома третини/третин/третинами/третинах/третіх/треті"},
    {"uk", part, 1, 4, "чверть/чверті/чвертю"},
    {"uk", part, 3, 4, "три/трьох/трьома чверті/чвертей/чвертями"},
    {"uk", part, 1, 5, "одна/одну/однієї п'ята/п'яту/п'ятої"},
    {"uk", part, 1, 10, "одна/одну/однієї десята/десяту/десятої"},
    {"uk", added, 1, 2, "з половиною"},
    {"uk", mixed, 3, 2, "півтора/півтори|полтора"},
    {"uk", mixed, 500000, 1, "півмільйона"},
    {"uk", scale, 1, 2, "пів"},
    {"uk", none, 0, 1,
     "перша/перший/першу/першої/першій/друга/другий/другу/другої/другій "
     "половина/половину/половини/половині|"
     "перша/першу/першої/першій/друга/другу/другої/другій/третя/третю/третьої/третій/"
     "четверта/четверту/четвертої/четвертій чверть/чверті|чверть/чверті фіналу|"
     "половину/половині/половини/половина поля/терміну"},

    {"ru", part, 1, 2, "половина/половину/половины/половиной/половине"},
    {"ru", part, 1, 3, "треть/трети|одна/одну/одной треть/трети/третья/третью/третьей"},
    {"ru", part, 2, 3, "две/двух/двум/двумя трети/третей/третям/третями/третях/третьих"},
    {"ru", part, 1, 4, "четверть/четверти/четвертью"},
    {"ru", part, 3, 4, "три/трёх/трех/тремя четверти/четвертей/четвертями/четвертых/четвёртых"},
    {"ru", part, 1, 5, "одна/одну/одной пятая/пятую/пятой"},
    {"ru", part, 1, 10, "одна/одну/одной десятая/десятую/десятой"},
    {"ru", added, 1, 2, "с половиной"},
    {"ru", mixed, 500000, 1, "полмиллиона/полумиллиона"},
    {"ru", mixed, 3, 2, "полтора/полторы/полутора"},
    {"ru", none, 0, 1,
     "первая/первую/первой/вторая/вторую/второй половина/половину/половины/половине|"
     "половине/половина первого/второго/третьего/четвертого/четвёртого/пятого/шестого/седьмого/"
     "восьмого/девятого/десятого/одиннадцатого/двенадцатого|"
     "первая/первую/первой/вторая/вторую/второй/третья/третью/третьей/четвертая/четвертую/"
     "четвертой/четвёртой четверть/четверти|четверть/четверти финала|"
     "одной/одну/одна трети/треть финала|"
     "половину/половине/половины/половина поля/срока"},

    {"de", part, 1, 2, "hälfte"},
    {"de", part, 1, 3, "drittel/drittels|ein/einem/eines/einen drittel/drittels"},
    {"de", part, 2, 3, "zwei drittel/dritteln"},
    {"de", part, 1, 4,
     "[ ein/einem/einen/eines viertel/viertels ] der/des/aller/von/ihrer/seiner/ihres/seines/mehr/"
     "weniger/davon|einviertel"},
    {"de", part, 3, 4, "drei viertel/vierteln|dreiviertel"},
    {"de", part, 1, 5, "ein/einem/eines fünftel/fünftels"},
    {"de", part, 2, 5, "zwei fünftel/fünfteln"},
    {"de", part, 3, 5, "drei fünftel/fünfteln"},
    {"de", part, 4, 5, "vier fünftel/fünfteln"},
    {"de", part, 1, 6, "ein/einem sechstel"},
    {"de", part, 1, 10, "ein/einem zehntel"},
    {"de", part, 9, 10, "neun zehntel"},
    {"de", scale, 1, 2, "halbe/halben/halber"},
    {"de", scale, 1, 4, "viertel"},
    {"de", mixed, 3, 2, "anderthalb/eineinhalb/einundeinhalb"},
    {"de", mixed, 5, 2, "zweieinhalb/zweiundeinhalb"},
    {"de", mixed, 7, 2, "dreieinhalb/dreiundeinhalb"},
    {"de", mixed, 9, 2, "viereinhalb"},
    {"de", mixed, 11, 2, "fünfeinhalb"},
    {"de", mixed, 13, 2, "sechseinhalb"},
    {"de", mixed, 15, 2, "siebeneinhalb"},
    {"de", mixed, 17, 2, "achteinhalb"},
    {"de", mixed, 19, 2, "neuneinhalb"},
    {"de", mixed, 21, 2, "zehneinhalb"},
    {"de", none, 0, 1,
     "erste/ersten/erster/zweite/zweiten/zweiter/letzten hälfte|drei viertel nach/vor/eins|"
     "erste/ersten/zweite/zweiten/dritte/dritten/letzten/schluss drittel"},

    {"fr", part, 1, 2, "moitié"},
    {"fr", part, 1, 3, "un ~ tiers|[ le tiers ] des/du/de"},
    {"fr", part, 2, 3, "deux ~ tiers"},
    {"fr", part, 1, 4, "un ~ quart|[ le quart ] des/du/de"},
    {"fr", part, 3, 4, "trois ~ quarts"},
    {"fr", part, 1, 5, "un ~ cinquième"},
    {"fr", part, 2, 5, "deux ~ cinquièmes"},
    {"fr", part, 3, 5, "trois ~ cinquièmes"},
    {"fr", part, 4, 5, "quatre ~ cinquièmes"},
    {"fr", part, 1, 10, "un ~ dixième"},
    {"fr", part, 9, 10, "neuf ~ dixièmes"},
    {"fr", scale, 1, 2, "demi"},
    {"fr", added, 1, 2, "et demi/demie"},
    {"fr", none, 0, 1,
     "première/seconde/deuxième moitié|un ~ quart/quarts de finale|trois ~ quarts de finale|"
     "le/un/du quart de finale|"
     "moitié de terrain"},

    {"es", part, 1, 2, "mitad"},
    {"es", part, 1, 3, "un tercio|una/la tercera parte"},
    {"es", part, 2, 3, "dos tercios|dos terceras partes"},
    {"es", part, 1, 4, "[ un cuarto ] de/del|una/la cuarta parte"},
    {"es", part, 3, 4, "tres cuartos|tres cuartas partes"},
    {"es", part, 1, 5, "una/la quinta parte"},
    {"es", part, 2, 5, "dos quintos|dos quintas partes"},
    {"es", part, 3, 5, "tres quintos|tres quintas partes"},
    {"es", part, 4, 5, "cuatro quintos|cuatro quintas partes"},
    {"es", part, 1, 10, "una/la décima parte"},
    {"es", scale, 1, 2, "medio/media"},
    {"es", added, 1, 2, "y medio/media"},
    {"es", none, 0, 1,
     "primera/segunda/a mitad|un cuarto de final|tres cuartos de final|"
     "mitad de/del mandato/temporada/año/mes/partido/campo"},

    {"pl", part, 1, 2, "połowa/połowę/połowy/połową/połowie|pół"},
    {"pl", part, 1, 3, "jedna/jedną/jednej trzecia/trzecią/trzeciej"},
    {"pl", part, 2, 3, "dwie/dwóch/dwiema trzecie/trzecich/trzecimi"},
    {"pl", part, 1, 4, "ćwierć|jedna/jedną/jednej czwarta/czwartą/czwartej"},
    {"pl", part, 3, 4, "trzy/trzech/trzema czwarte/czwartych/czwartymi"},
    {"pl", part, 1, 5, "jedna/jedną/jednej piąta/piątą/piątej"},
    {"pl", part, 2, 5, "dwie piąte"},
    {"pl", part, 3, 5, "trzy piąte"},
    {"pl", part, 4, 5, "cztery piąte"},
    {"pl", part, 1, 10, "jedna/jedną/jednej dziesiąta/dziesiątą/dziesiątej"},
    {"pl", added, 1, 2, "i pół"},
    {"pl", mixed, 3, 2, "półtora/półtorej"},
    {"pl", none, 0, 1,
     "pierwsza/pierwszą/pierwszej/druga/drugą/drugiej połowa/połowę/połowy/połową/połowie|"
     "w/od/do połowie/połowy|wpół|ćwierć finału|"
     "połowa/połowę/połowy/połową/połowie boiska/kadencji/prezydentury/sezonu"},

    {"bg", part, 1, 2, "половина/половината/половин"},
    {"bg", part, 1, 3, "една трета/третина|третината|третина"},
    {"bg", part, 2, 3, "две трети/третини"},
    {"bg", part, 1, 4, "четвърт/четвъртина/четвъртината|една четвърт/четвърта/четвъртина"},
    {"bg", part, 3, 4, "три четвърти"},
    {"bg", part, 1, 5, "една пета"},
    {"bg", part, 2, 5, "две пети"},
    {"bg", part, 3, 5, "три пети"},
    {"bg", part, 4, 5, "четири пети"},
    {"bg", part, 1, 10, "една десета"},
    {"bg", added, 1, 2, "и половина"},
    {"bg", none, 0, 1, "първа/първата/втора/втората половина|четвърт финал"},

    {"cs", part, 1, 2, "polovina/polovinu/poloviny/polovinou/polovině|půlka/půlku|půl"},
    {"cs", part, 1, 3,
     "třetina/třetinu/třetiny/třetinou/třetině|jedna/jednu/jedné "
     "třetina/třetinu/třetiny/třetině"},
    {"cs", part, 2, 3, "dvě/dvou/dvěma třetiny/třetin/třetinami/třetinách/třetinám"},
    {"cs", part, 1, 4,
     "čtvrtina/čtvrtinu/čtvrtiny/čtvrtinou/čtvrtině|čtvrt|jedna/jednu/jedné "
     "čtvrtina/čtvrtinu/čtvrtiny/čtvrtině"},
    {"cs", part, 3, 4, "tři/tří/třech/třemi čtvrtiny/čtvrtin/čtvrtinách/čtvrtinami"},
    {"cs", part, 1, 5, "pětina/pětinu/pětiny/pětinou/pětině"},
    {"cs", part, 2, 5, "dvě pětiny"},
    {"cs", part, 3, 5, "tři pětiny"},
    {"cs", part, 4, 5, "čtyři pětiny"},
    {"cs", part, 1, 10, "desetina/desetinu/desetiny/desetině"},
    {"cs", added, 1, 2, "a půl"},
    {"cs", mixed, 3, 2, "půldruhého/půldruhé|jeden/jedna/jedno/jednoho a půl"},
    {"cs", none, 0, 1,
     "první/druhá/druhou/druhé/druhý polovina/polovinu/poloviny/polovinou/polovině|"
     "v/ve/od/do polovině/poloviny|o/v/na půl|"
     "první/druhá/druhou/druhé/třetí/prostřední/závěrečná/závěrečné/úvodní/poslední "
     "třetina/třetinu/třetiny/třetinou/třetině/čtvrtina/čtvrtinu/čtvrtiny/čtvrtině"},

    {"hu", part, 1, 2, "fele/felét/felének/felére/felével/felénél"},
    {"hu", part, 1, 3, "harmada/harmadát/harmadának/harmadával/harmadára|egyharmad*"},
    {"hu", part, 2, 3, "kétharmad*|két harmada/harmadát/harmad"},
    {"hu", part, 1, 4, "negyede/negyedét/negyedének/negyedével/negyedére|egynegyed*"},
    {"hu", part, 3, 4,
     "háromnegyede/háromnegyedét/háromnegyedének/háromnegyedével|"
     "három negyede/negyedét"},
    {"hu", part, 1, 5, "ötöde/ötödét/ötödének/ötödével|egyötöd*"},
    {"hu", part, 2, 5, "kétötöd*"},
    {"hu", part, 3, 5, "háromötöd*"},
    {"hu", part, 4, 5, "négyötöd*"},
    {"hu", part, 1, 10, "tizede/tizedét/tizedének|egytized*"},
    {"hu", scale, 1, 2, "fél"},
    {"hu", added, 1, 2, "és fél"},
    {"hu", mixed, 500000, 1, "félmillió"},
    {"hu", mixed, 3, 2, "másfél|egy és fél"},
    {"hu", none, 0, 1,
     "első/második/hátralévő fele/felét/felének/felére/felével/felénél|"
     "első/második/harmadik/negyedik harmada/harmadát/negyede/negyedét"},

    {"tr", part, 1, 2, "yarısı/yarısını/yarısının/yarısından/yarısına/yarısıyla"},
    {"tr", part, 1, 3, "üçte bir/biri/birini/birinin/birine/birinden/birlik"},
    {"tr", part, 2, 3, "üçte iki/ikisi/ikisini/ikisinin/ikisine/ikisinden/ikilik"},
    {"tr", part, 1, 4, "dörtte bir/biri/birini/birinin/birine/birinden/birlik"},
    {"tr", part, 3, 4, "dörtte üç/üçü/üçünü/üçünün/üçüne/üçünden/üçlük"},
    {"tr", part, 1, 5, "beşte bir/biri/birini/birinin/birine/birinden"},
    {"tr", part, 2, 5, "beşte iki/ikisi/ikisini/ikisinin"},
    {"tr", part, 3, 5, "beşte üç/üçü/üçünü"},
    {"tr", part, 4, 5, "beşte dört/dördü/dördünü"},
    {"tr", part, 1, 10, "onda bir/biri/birini/birinin/birine"},
    {"tr", scale, 1, 2, "yarım"},
    {"tr", added, 1, 2, "buçuk/buçukluk"},
    {"tr", mixed, 3, 2, "bir buçuk/buçukluk"},
    {"tr", none, 0, 1, "ilk/ikinci/birinci/son yarısı/yarısını/yarısının/yarısından/yarısına"},

    {"it", part, 1, 2, "metà"},
    {"it", part, 1, 3, "[ un terzo ] di/dei/degli/delle/della/del/dello/in/o/più/meno"},
    {"it", part, 2, 3, "due terzi"},
    {"it", part, 1, 4, "[ un quarto ] di/dei/degli/delle/della/del/dello/in/o/più/meno"},
    {"it", part, 3, 4, "tre quarti"},
    {"it", part, 1, 5, "[ un quinto ] di/dei/degli/delle/della/del/dello"},
    {"it", part, 2, 5, "due quinti"},
    {"it", part, 3, 5, "tre quinti"},
    {"it", part, 4, 5, "quattro quinti"},
    {"it", part, 1, 10, "[ un decimo ] di/dei/degli/delle/della/del/dello"},
    {"it", scale, 1, 2, "mezzo/mezza"},
    {"it", added, 1, 2, "e mezzo/mezza"},
    {"it", none, 0, 1,
     "prima/seconda/a/verso/da metà|un quarto di finale|tre quarti di finale|fine/inizio metà|"
     "metà mandato/campo/strada/anno/mese/settimana/stagione/classifica/partita"},

    {"pt", part, 1, 2, "metade"},
    {"pt", part, 1, 3, "um terço|uma/a terça parte"},
    {"pt", part, 2, 3, "dois terços"},
    {"pt", part, 1, 4, "[ um quarto ] dos/das/do/da|uma/a quarta parte"},
    {"pt", part, 3, 4, "[ três quartos ] dos/das/do/da/de|três quartas partes"},
    {"pt", part, 1, 5, "[ um quinto ] dos/das/do/da|uma/a quinta parte"},
    {"pt", part, 2, 5, "dois quintos"},
    {"pt", part, 3, 5, "três quintos"},
    {"pt", part, 4, 5, "quatro quintos"},
    {"pt", part, 1, 10, "[ um décimo ] dos/das/do/da|uma/a décima parte"},
    {"pt", scale, 1, 2, "meio/meia"},
    {"pt", added, 1, 2, "e meio/meia"},
    {"pt", none, 0, 1,
     "primeira/segunda metade|três quartos de final|"
     "metade do campo/mandato"},

    {"ar", part, 1, 2, "نصف/النصف/نصفهم/نصفها"},
    {"ar", part, 1, 3, "ثلث/الثلث"},
    {"ar", part, 2, 3, "ثلثا/ثلثي/الثلثين/ثلثين/الثلثان/ثلثان"},
    {"ar", part, 1, 4, "ربع"},
    {"ar", part, 3, 4, "ثلاثة/ثلاث أرباع/ارباع"},
    {"ar", added, 1, 2, "ونصف/ونصفا"},
    {"ar", mixed, 3, 2, "عام/عاما/عامًا/سنة/شهر/شهرا/ساعة/يوم/يوما/أسبوع ونصف"},
    {"ar", none, 0, 1,
     "النصف/نصف الأول/الثاني/الاول/نهائي/النهائي/الكرة|ربع/الربع "
     "نهائي/النهائي/الأول/الثاني/الثالث/الرابع/الأخير|القرن ونصف"},

    {"zh", part, 1, 2, "一 半|半 数|半 數|过 半 数"},
    {"zh", added, 1, 2, "半"},
    {"zh", none, 0, 1, "另 一 半|上/下/前/后 半|半 导|半 決/决|半 场/場/身/岛/夜/径/途"},

    {"ja", part, 1, 2, "半 数|半 分|過 半 数"},
    {"ja", added, 1, 2, "半"},
    {"ja", none, 0, 1, "前/後/上/下 半|半 導|半 身/島/夜/径/年"},
};

}  // namespace

std::span<const FractionRow> fraction_rows() { return rows; }

}  // namespace diglot::tokenize
