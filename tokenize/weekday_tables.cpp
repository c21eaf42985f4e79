#include "tokenize/weekday_tables.h"

namespace diglot::tokenize {
namespace {

constexpr WeekdayRow rows[] = {
    {"en", 1, "monday mondays"},
    {"en", 2, "tuesday tuesdays"},
    {"en", 3, "wednesday wednesdays"},
    {"en", 4, "thursday thursdays"},
    {"en", 5, "friday fridays"},
    {"en", 6, "saturday saturdays"},
    {"en", 7, "sunday sundays"},

    {"ro", 1, "luni lunea"},
    {"ro", 2, "marți marțea marti"},
    {"ro", 3, "miercuri miercurea miercurilor"},
    {"ro", 4, "joi joia"},
    {"ro", 5, "vineri vinerea vinerilor"},
    {"ro", 6, "sâmbătă sâmbăta sâmbetei sîmbătă sambata sâmbete"},
    {"ro", 7, "duminică duminica duminicii duminici duminicile"},

    {"el", 1, "δευτέρα δευτέρας δευτέρες δευτεριάτικ*"},
    {"el", 2, "τρίτη τρίτης"},
    {"el", 3, "τετάρτη τετάρτης"},
    {"el", 4, "πέμπτη πέμπτης"},
    {"el", 5, "παρασκευή παρασκευής παρασκευές"},
    {"el", 6, "σάββατο σαββάτου σάββατα σαββατιάτικ*"},
    {"el", 7, "κυριακή κυριακής κυριακές κυριακάτικ*"},

    {"uk", 1,
     "понеділок понеділка понеділку понеділком понеділки понеділкам понеділків понеділках "
     "щопонеділка"},
    {"uk", 2,
     "вівторок вівторка вівторку вівторком вівторки вівторкам вівторків вівторках щовівторка"},
    {"uk", 3, "середа середи середі середу середою середам середах щосереди"},
    {"uk", 4,
     "четвер четверга четвергу четвергом четверги четвергам четвергів четвергах щочетверга"},
    {"uk", 5, "п'ятниця п'ятниці п'ятницю п'ятницею п'ятницям п'ятницях щоп'ятниці п'ятничн*"},
    {"uk", 6, "субота суботи суботі суботу суботою суботам суботах щосуботи суботн*"},
    {"uk", 7, "неділя неділі неділю неділею неділям неділях щонеділі недільн*"},

    {"ru", 1,
     "понедельник понедельника понедельнику понедельником понедельнике понедельники "
     "понедельникам"},
    {"ru", 2, "вторник вторника вторнику вторником вторнике вторники вторникам"},
    {"ru", 3, "среда среды среде среду средам"},
    {"ru", 4, "четверг четверга четвергу четвергом четверге четверги четвергам"},
    {"ru", 5, "пятница пятницы пятнице пятницу пятницей пятницам пятничн*"},
    {"ru", 6, "суббота субботы субботе субботу субботой субботам субботн*"},
    {"ru", 7,
     "воскресенье воскресенья воскресенью воскресеньем воскресеньям воскресный воскресного "
     "воскресном воскресным воскресная воскресной воскресную воскресное воскресные воскресных"},

    {"de", 1, "montag montags"},
    {"de", 2, "dienstag dienstags dienstage dienstagen"},
    {"de", 3, "mittwoch mittwochs"},
    {"de", 4, "donnerstag donnerstags"},
    {"de", 5, "freitag freitags freitage freitagen"},
    {"de", 6, "samstag samstags samstage samstagen sonnabend sonnabends"},
    {"de", 7, "sonntag sonntags sonntage sonntagen sonntäglich*"},

    {"fr", 1, "lundi lundis"},
    {"fr", 2, "mardi mardis"},
    {"fr", 3, "mercredi mercredis"},
    {"fr", 4, "jeudi jeudis"},
    {"fr", 5, "vendredi vendredis"},
    {"fr", 6, "samedi samedis"},
    {"fr", 7, "dimanche dimanches"},

    {"es", 1, "lunes"},
    {"es", 2, "martes"},
    {"es", 3, "miércoles"},
    {"es", 4, "jueves"},
    {"es", 5, "viernes"},
    {"es", 6, "sábado sábados"},
    {"es", 7, "domingo domingos"},

    {"pl", 1,
     "poniedziałek poniedziałku poniedziałkiem poniedziałkowi poniedziałki poniedziałkow*"},
    {"pl", 2, "wtorek wtorku wtorkiem wtorkowi wtorki wtorków wtorkow*"},
    {"pl", 3,
     "środa środy środę środzie środą środowy środowego środowej środowym środowe środową"},
    {"pl", 4, "czwartek czwartku czwartkiem czwartkowi czwartków czwartkow*"},
    {"pl", 5, "piątek piątku piątkiem piątkowi piątków piątkow*"},
    {"pl", 6, "sobota soboty sobotę sobocie sobotą sobotni*"},
    {"pl", 7, "niedziela niedzieli niedzielę niedzielą niedziele niedzieln*"},

    {"bg", 1, "понеделник понеделника понеделници понеделнишк*"},
    {"bg", 2, "вторник вторника вторници"},
    {"bg", 3, "сряда срядата"},
    {"bg", 4, "четвъртък четвъртъка четвъртъци"},
    {"bg", 5, "петък петъка петъци петъчн*"},
    {"bg", 6, "събота съботата съботи съботн*"},
    {"bg", 7, "неделя неделята недели неделн*"},

    {"cs", 1, "pondělí pondělím pondělek pondělku pondělka pondělní*"},
    {"cs", 2, "úterý úterka úterku úterým úterní*"},
    {"cs", 3, "středa středy středě středu středou středeční*"},
    {"cs", 4, "čtvrtek čtvrtka čtvrtku čtvrtkem čtvrtky čtvrteční*"},
    {"cs", 5, "pátek pátku pátkem pátky páteční*"},
    {"cs", 6, "sobota soboty sobotě sobotu sobotou sobotní*"},
    {"cs", 7, "neděle neděli nedělí nedělích nedělní*"},

    {"tr", 1, "pazartesi pazartesiyi pazartesiye pazartesiden pazartesinden pazartesileri"},
    {"tr", 2, "salı salıya salıdan salıları"},
    {"tr", 3, "çarşamba çarşambaya çarşambadan çarşambaları"},
    {"tr", 4, "perşembe perşembeye perşembeden perşembeleri"},
    {"tr", 5, "cuma cumaya cumadan cumaları"},
    {"tr", 6, "cumartesi cumartesiye cumartesiden cumartesileri"},
    {"tr", 7, "pazar"},

    {"hu", 1, "hétfő"},
    {"hu", 2, "kedd"},
    {"hu", 3, "szerda szerdá"},
    {"hu", 4, "csütörtök"},
    {"hu", 5, "péntek"},
    {"hu", 6, "szombat"},
    {"hu", 7, "vasárnap"},

    {"it", 1, "lunedì lunedi"},
    {"it", 2, "martedì martedi"},
    {"it", 3, "mercoledì mercoledi"},
    {"it", 4, "giovedì giovedi"},
    {"it", 5, "venerdì venerdi"},
    {"it", 6, "sabato sabati"},
    {"it", 7, "domenica domeniche"},

    {"pt", 1, "segunda_-_feira segundas_-_feiras segunda"},
    {"pt", 2, "terça_-_feira terças_-_feiras terça"},
    {"pt", 3, "quarta_-_feira quartas_-_feiras quarta"},
    {"pt", 4, "quinta_-_feira quintas_-_feiras quinta"},
    {"pt", 5, "sexta_-_feira sextas_-_feiras sexta"},
    {"pt", 6, "sábado sábados"},
    {"pt", 7, "domingo domingos"},

    {"ar", 1, "الاثنين الإثنين الأثنين"},
    {"ar", 2, "الثلاثاء"},
    {"ar", 3, "الأربعاء الاربعاء"},
    {"ar", 4, "الخميس"},
    {"ar", 5, "الجمعة"},
    {"ar", 6, "السبت"},
    {"ar", 7, "الأحد الاحد"},
};

constexpr WeekdayEndings endings[] = {
    {"de",
     "abend abends morgen morgens vormittag vormittags mittag mittags nachmittag nachmittags nacht "
     "nachts früh"},
    {"hu",
     "n i on en ön re ra ig tól től ot et öt t ként onként enként önként nként hoz hez höz nak nek "
     "iak iek kal kel kor nál nél ja je"},
};

}  // namespace

std::span<const WeekdayRow> weekday_rows() { return rows; }

std::span<const WeekdayEndings> weekday_endings() { return endings; }

}  // namespace diglot::tokenize
