#include "tokenize/stop_words.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "tokenize/fold.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

constexpr WordList tables[] = {
    {"en",
     "a about according after again all almost already also although always among an and another "
     "any are as at because been before but by can could despite did do does during each earlier "
     "either even every few finally first for from had has have he her here his how however i if "
     "in instead into is it it's its just last later many maybe meanwhile more moreover most much "
     "my neither never no nor not nothing now of on once one only or other our over perhaps "
     "several she should since so some still such than that that's the their them then there "
     "there's these they they're this those though through thus to today tomorrow too under "
     "until up upon very was we we're were what when where whether which while who whom whose why "
     "will with within without would yes yesterday yet you your i'm"},
    {"ro",
     "a abia acea aceasta această aceste acestea acest acesta aceștia acolo acum ai aici al ale "
     "alt alta alte alți alții altul am apoi ar are asemenea asta astăzi astfel atunci au azi "
     "ba că cam când care ca cât câteva câțiva ce cea cei cel cele chiar ci cine conform cu cum "
     "da dacă dar de deci deja deoarece deși din dintre doar două după ea ei el ele era erau este "
     "eu există fără fi fiecare fiind foarte iar ieri în încă înainte înainte între într întrucât "
     "îi îl îmi își la le lor lui mai mâine mă mulți multe n ne nici nimeni nimic niște noi nu o "
     "odată or ori pe pentru peste până potrivit prin printre s sa să se sau se si și sub sunt "
     "tot toate toată toți totuși trei tu un una unde unei unele unii unor unui va voi vom vor"},
    {"el",
     "α αλλά αν αντί απ από αργότερα ας αυτά αυτές αυτή αυτό αυτοί αυτός αυτού αφού για γιατί δεν "
     "δε δύο εάν εδώ εκεί είναι είχε εμείς εν ένα έναν ένας εξ επίσης επειδή έτσι εγώ έχει έχουν η "
     "ήδη ήταν θα ίδια ίδιο ίδιος ι κάθε και καθώς κάποιοι κάποιος κατά κάτι κι κυρίως λοιπόν μα "
     "μαζί μας με μέσα μετά μέχρι μη μην μια μία μόλις μόνο μου μπορεί να ναι νωρίτερα ο οι όλα "
     "όλες όλη όλοι όμως όπου όπως όσο όσοι όταν ότι ούτε όχι πάντως παρά παρότι περίπου ποιος "
     "πολλά πολλοί πολύ πού που πριν προς πρώτα πως πώς σας σε σήμερα στα στη στην στις στο στον "
     "στους σύμφωνα συν τα τη την της τι τις το τον του τους των τόσο τότε τρεις τώρα υπό υπάρχει "
     "υπάρχουν χθες χωρίς ως ωστόσο ώστε"},
    {"uk",
     "а або адже але багато без би більше буде було був була були в вже ви від він вона вони "
     "воно все всі всього вчора де деякі для до дуже є ж з за завтра зараз зокрема з'явився й його "
     "її їх із інші інший і коли крім кожен лише мабуть між мені ми може можна моя на навіть над "
     "нам нас наш не нема немає нехай ні ніхто ніщо нині о об однак один одна окрім от отже перед "
     "під пізніше після по поки понад потім при про проте раніше сам саме свій себе сьогодні так "
     "також там та та те тепер ти тим то тобто той тому тоді тут у усе усі хоча хто це цей ця ці "
     "цього через чи що щоб щодо як яка яке який які якщо я"},
    {"ru",
     "а без более больше будет бы был была были было в вам вас ведь весь вместо во возможно вот "
     "впрочем все всё всего вчера вы где да даже два для до его ее её если есть еще ещё же за "
     "завтра затем здесь и из или им их к как какие какой кажется когда конечно которые который "
     "кроме кто куда ли лишь между меня мне многие может можно мой мы на над надо нам нас наш не "
     "нет нельзя несмотря никто ничего но нынешний о об однако он она они оно опять от перед по "
     "под позже пока после потом потому поэтому при про раньше ранее с сам свой сегодня сейчас со "
     "согласно так также такие такой там те тем теперь то тогда того тоже той только три тут ты "
     "у уже хотя чего чей через что чтобы чуть эта эти это этот я"},
    {"de",
     "aber ab als also am an andere auch auf aus außerdem bei beide beim bereits bis bisher da "
     "dabei dadurch dafür dagegen daher damit danach dann daran darauf darin darum das dass davon "
     "dazu dein dem den denn dennoch der deren des deshalb deswegen die dies diese diesem diesen "
     "dieser dieses doch dort drei du durch ein eine einem einen einer eines einige er erst es "
     "etwa etwas euch für gegen gestern gibt habe haben hat hatte hier heute ich ihm ihn ihnen ihr "
     "ihre im immer in insgesamt ist ja jede jeder jedes jedoch jetzt kein keine kann man manche "
     "mehr mein mit morgen nach nachdem nein nicht nichts noch nun nur ob oder ohne schon sehr "
     "seit sein seine selbst sich sie sind so sogar solche somit sondern später statt trotz über "
     "um und uns unser unter viel viele vielleicht vom von vor während wann war waren warum was "
     "weder wegen weil weitere welche wenn wer werden wie wieder wir wird wo worden wurde wurden "
     "zu zudem zum zur zuvor zwar zwei zwischen"},
    {"fr",
     "à afin ailleurs ainsi alors après au aucun aucune aujourd'hui auprès aussi autant autre "
     "autres aux avant avec beaucoup c ça car ce ceci cela celle celles celui cependant certains "
     "ces cet cette ceux chacun chaque chez ci comme comment contre d dans de déjà demain depuis "
     "des dès deux donc dont du durant elle elles en encore enfin ensuite entre est et étant eux "
     "hier hors ici il ils j je jusque l la là laquelle le lequel les leur leurs lors lorsque lui "
     "ma mais malgré même mes moi mon n ne néanmoins ni non nos notre nous on or ou où outre par "
     "parce parfois parmi pas pendant peu peut plus plusieurs pour pourquoi pourtant puis puisque "
     "qu quand quant que quel quelle quelques qui quoi s sa sans sauf se selon ses seul si soit "
     "son sont sous suite sur surtout t ta tandis te tel tous tout toute toutefois toutes très "
     "trois tu un une vers voici voilà vos votre vous y"},
    {"es",
     "a además ahora al algo algunas algunos allí ambos ante antes aquel aquella aquí así aun "
     "aunque ayer bajo bien cada casi como cómo con contra cual cuál cualquier cuando cuándo de "
     "del desde después donde dónde dos durante e el él ella ellas ello ellos en entonces entre "
     "era es esa esas ese eso esos esta está estas este esto estos finalmente fue ha hace hacia "
     "han hasta hay hoy incluso la las le les lo los luego más mañana mas me mediante mi mientras "
     "mis mucho muchos muy nada nadie ni no nos nosotros nuestra nuestro nunca o otra otras otro "
     "otros para pero poco por porque pues qué que quien quién quienes quizá se según ser si sí "
     "sido siempre sin sino sobre solo sólo son su sus también tampoco tan tanto te todas todavía "
     "todo todos tras tres tu un una unas unos usted y ya yo"},
    {"pl",
     "a aby ale albo ani bardzo bez bo bowiem by być był była było były chociaż choć co coś czy "
     "czyli da dla dlaczego dlatego do dopiero dwa dziś dzisiaj gdy gdyby gdzie go i ich ile inne "
     "inni ja jak jaki jako jakie je jeden jednak jednocześnie jego jej jest jestem jeszcze jeśli "
     "jeżeli już każdy kiedy kilka kto która które który których ku lecz lub ma mają mam mi między "
     "mimo może można mój mu my na nad nam nami nas nasz natomiast nawet nic nie niech niektórzy "
     "nigdy nikt nim niż no o obecnie od ona one oni ono oprócz oraz około pan pani po pod podczas "
     "ponad ponadto ponieważ potem poza później przed przede przez przy są sam się skąd swój ta "
     "tak taka taki takie także tam te tego tej ten teraz też to tu ty tych tylko tym tymczasem "
     "u w we wczoraj wcześniej wedle według więc większość wobec wreszcie wszyscy wszystko wśród "
     "z za zaś ze że żaden żeby zatem"},
    {"bg",
     "а ако аз без беше били било бъде в вече вие винаги все всеки всичко всички във вчера го да "
     "дали дано два две днес до докато дори досега е един една едно ето за защо защото "
     "зад и из или им има иначе имаше их каза как каква какво като когато кого което които кой "
     "която към кък ли май междувременно между ми много може мой на над най накрая нали нас наш "
     "не него нека ни ние никой нищо но ню няколко няма о обаче около освен особено от още пак "
     "по под поради после при по-късно преди през при сега след според само са се си сме с със "
     "също също така такова там те тези тя тази това този той тогава тук ти то три тъй у утре че "
     "често чрез ще щом я"},
    {"cs",
     "a aby ač ale ani ano asi až bez bude budou by byl byla bylo byly být co což či dále dnes do "
     "dokonce dva hlavně i ho ja já jak jako je jeden jedna její jejich jeho jen jenže ještě ji "
     "jim "
     "již jiné jsem jsme jsou k kam kde kdo kdy když každý ke kolem kromě která které který kteří "
     "ku mají má mezi mi místo mnoho moc možná můj může my na nad nakonec například nás náš navíc "
     "ne nebo neboť někdy někteří není než nic nikdo no o od on ona oni ono pak po pod podle pokud "
     "poté potom pouze proč pro prostě proto protože první před přes při přitom s se si sice snad "
     "spolu svůj ta tady tak také takže takový tam tato té tedy teď ten tento ti tím to toho tohle "
     "tomu toto tři tu ty u už v ve vedle však včera všechno všichni vy z za zatím zatímco ze zde "
     "zítra že"},
    {"tr",
     "acaba ama ancak artık aslında ayrıca az bana bazı belki ben benim beri bir biri birçok bize "
     "biz bizim böyle böylece bu buna bunlar bunu bunun burada bütün çok çoğu çünkü da daha de "
     "değil diğer dün eğer en fakat gibi göre hangi hani hatta hem henüz hep hepsi her herkes hiç "
     "için içinde ikinci ile ise işte kadar karşın kendi ki kim kimse mi mu mı nasıl ne neden "
     "nerede niçin o olarak oldu olan olduğu olsa on ona onlar onu onun orada oysa önce öte öyle "
     "peki rağmen sadece sanki sen senin siz son sonra sonunda şey şimdi şöyle şu şunu tüm üç var "
     "ve veya ya yani yarın yalnız yeni yine yok zaten bugün ardından üstelik böyle iki ayrıca"},
    {"hu",
     "a abban addig ahogy ahol akik ami amikor amely amelyek amíg annak arra át az azért aztán "
     "azok "
     "azon azonban azt azután azzal bár be benne csak de e ebben egy egyik egyébként ehhez éppen "
     "ekkor el először előtt emellett én ennek erre és esetleg ez ezek ezen ezért ezt ezután ezzel "
     "fel ha hanem hát helyett hisz hiszen hogy hogyan holnap ide így igen illetve ilyen is itt "
     "jelenleg jól kell keresztül ki kivéve később két között közül le legalább lehet "
     "lesz ma már majd más másik meg még mellett mely mert mi miért míg mikor milyen mind minden "
     "mindez mint mintha miután most nagy nagyon ne nehogy nekem nélkül nem nincs nos ó ő ők olyan "
     "ott össze pedig persze s saját sem semmi senki sok soha szerint szóval számos tegnap tehát "
     "te több tovább továbbá további úgy ugyan ugyanakkor után utána vagy vajon valaki való van "
     "végül viszont volt voltak"},
    {"it",
     "a abbiamo accanto ad adesso agli ai al alcune alcuni all alla alle allo allora altre altri "
     "altro anche ancora anzi appena attraverso avanti basta ben che chi ci ciò circa come "
     "comunque con contro così cosa cui da dagli dai dal dall dalla dalle davanti degli dei del "
     "dell della delle dello dentro di dopo dove due dunque durante e è ecco ed egli ella era "
     "eppure "
     "esiste essi fin finché fino forse fra fu fuori già gli grazie ha hanno i ieri il in infatti "
     "infine inoltre insieme insomma intanto invece io l la là le lei li lo loro lui ma mai mentre "
     "mi mia mio molte molti molto ne né negli nei nel nell nella nelle nello nessuno niente noi "
     "non nostra nostro nulla o oggi ogni oltre oppure ora per perché però più poco poi poiché "
     "presto prima proprio può qual quale quando quanto quasi quel quella quelle quelli quello "
     "questa queste questi questo qui quindi sarà se sebbene secondo sei sempre senza si sì sia "
     "siamo solo sono sopra soprattutto sotto spesso sta stata stato su sua sugli sui sul sull "
     "sulla suo suoi tali tanto te tra tre tu tutta tutte tuttavia tutti tutto un una uno verso "
     "vi voi"},
    {"pt",
     "a à acerca além ainda algo algum alguma algumas alguns ali ambos amanhã ante antes ao aos "
     "após "
     "apenas apesar aquela aquele aquilo aqui as às assim até atrás atualmente através bem cada "
     "como com conforme contra contudo cuja da daquele das de dela dele depois desde dessa desse "
     "desta deste do dois dos durante e é ela elas ele eles em embora enquanto então entre "
     "entretanto "
     "era essa essas esse esses esta está estas este estes eu foi foram há hoje isso isto já la lá "
     "lhe logo mais mas me mesmo meu minha muito muitos na nada não nas nem nenhum ninguém no nos "
     "nós nossa nosso num numa nunca o onde ontem os ou outra outras outro outros para pela pelas "
     "pelo pelos perante pois por porém porque portanto pouco primeiro qual qualquer quando quanto "
     "quase que quem se segundo seja sem sempre ser seu seus sim sob sobre só sua suas tal também "
     "tampouco tanto te tem todas todo todos três tudo um uma umas uns você vocês"},
};

using WordSets = std::unordered_map<std::string_view, std::unordered_set<std::string_view>>;

WordSets make_sets() {
  WordSets sets;
  for (const WordList& table : tables) {
    auto& words = sets[table.lang];
    for_each_in_list(table.words, [&](std::string_view word) { words.insert(word); });
  }
  return sets;
}

}  // namespace

bool is_stop_word(std::string_view word, std::string_view lang) {
  static const WordSets sets = make_sets();
  const auto words = sets.find(lang);
  constexpr std::size_t longest = 32;
  if (words == sets.end() || word.size() > longest) return false;
  return words->second.contains(fold(word, lang));
}

std::vector<std::string_view> stop_words(std::string_view lang) {
  std::vector<std::string_view> words;
  for (const WordList& table : tables) {
    if (table.lang != lang) continue;
    for_each_in_list(table.words, [&](std::string_view word) { words.push_back(word); });
  }
  return words;
}

const std::vector<std::string_view>& stop_word_languages() {
  static const std::vector<std::string_view> languages = [] {
    std::vector<std::string_view> all;
    for (const WordList& table : tables) all.push_back(table.lang);
    return all;
  }();
  return languages;
}

}  // namespace diglot::tokenize
