#include "tokenize/speech_words.h"

#include <algorithm>
#include <span>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// Words with a star are beginnings of words.
constexpr WordList verbs[] = {
    {"en",
     "said says say saying added adds warned warns wrote writes tweeted tweets explained explains "
     "stated states announced insisted insists argued argues claimed claims continued recalled "
     "replied responded commented noted notes remarked declared admitted posted concluded "
     "testified joked acknowledged stressed asked asks called calls shouted described describes "
     "quoted reported reports announcing"},
    {"ro",
     "spus declarat adăugat afirmat precizat scris explicat menționat subliniat anunțat avertizat "
     "susținut transmis spune declară adaugă afirmă explică scrie susține povestit răspuns "
     "comentat "
     "continuat întrebat zis zice precizează mărturisit citat numit descris"},
    {"el",
     "είπε είπαν λέει λένε δήλωσε δήλωσαν δηλώνει πρόσθεσε προσθέτει τόνισε τονίζει ανέφερε "
     "αναφέρει έγραψε γράφει εξήγησε εξηγεί υποστήριξε υποστηρίζει σημείωσε σημειώνει "
     "προειδοποίησε "
     "ανακοίνωσε υπογράμμισε επεσήμανε απάντησε σχολίασε συνέχισε ισχυρίστηκε ρώτησε διευκρίνισε "
     "περιέγραψε χαρακτήρισε αποκάλεσε"},
    {"uk",
     "сказа* заяви* додає дода* каже говорить говори* наголоси* зазначи* зазначає повідоми* "
     "поясни* пояснює написа* пише попереди* підкресли* відповіла відповів відповіли стверджу* "
     "відзначи* розпові* уточни* запита* прокоментува* продовжи* вважає назва*"},
    {"ru",
     "сказа* заяви* заявляет добави* добавляет говорит говорил* отмети* отмечает сообщи* поясни* "
     "объясни* объясняет написа* пишет предупреди* подчеркну* ответи* утвержда* рассказа* "
     "рассказыва* уточни* "
     "спроси* прокомментирова* продолжи* считает назва* описа* заключи* признал*"},
    {"de",
     "sagte sagten sagt erklärte erklärten erklärt schrieb schreibt warnte fügte ergänzte betonte "
     "betont twitterte teilte äußerte meinte meint berichtete kommentierte antwortete behauptete "
     "bestätigte kündigte fragte gesagt bemerkte bezeichnete nannte rief räumte erzählte mitteilte "
     "zitierte beschrieb informierte befragte fuhr"},
    {"fr",
     "dit disent déclaré déclare ajouté ajoute affirmé affirme expliqué explique écrit précisé "
     "précise indiqué indique souligné averti annoncé tweeté soutenu estimé estime confié raconté "
     "répondu commenté poursuivi noté lancé demandé insisté rapporté assuré assure conclu qualifié "
     "appelé décrit raconte raconta confia regretta critiqua expliqua ajouta déclara affirma "
     "lança"},
    {"es",
     "dijo dijeron dice dicen declaró declararon afirmó afirma añadió agregó explicó explica "
     "escribió advirtió señaló aseguró sostuvo indicó manifestó comentó tuiteó subrayó anunció "
     "respondió contó continuó insistió preguntó expresó destacó dicho declarado apuntó reconoció "
     "calificó describió llamó concluyó"},
    {"pl",
     "powiedział* dodał* mówi mówił* oświadczył* stwierdził* napisał* ostrzegł* wyjaśnił* wyjaśnia "
     "podkreślił* zaznaczył* poinformował* przyznał* przekazał* twierdz* odpowiedział* "
     "skomentował* "
     "zauważył* zapytał* dodaje opowiada* nazwał* określił* kontynuował*"},
    {"bg",
     "каза казаха казва казал казала заяви заявиха заявява добави добавя съобщи обясни обяснява "
     "написа пише предупреди подчерта отбеляза посочи сподели споделя твърди коментира отговори "
     "допълни попита изтъкна продължи разказа разказва споменава нарича описа описва изказал"},
    {"cs",
     "řekl* říká říkají řekla uvedl* dodal* dodává prohlásil* napsal* píše varoval* vysvětlil* "
     "vysvětluje oznámil* zdůraznil* sdělil* tvrd* odpověděl* poznamenal* komentoval* pokračoval* "
     "zeptal* konstatoval* popsal* nazval* citoval*"},
    {"tr",
     "dedi dediler diyor söyledi belirtti ekledi açıkladı yazdı uyardı vurguladı "
     "bildirdi ifade konuştu anlattı kaydetti savundu iddia duyurdu aktardı yanıtladı sordu "
     "söylüyor söylemişti demişti diye tweetledi dile sözlerle"},
    {"hu",
     "mondta mondták mondja közölte közölték hozzátette írta írja jelentette nyilatkozta "
     "nyilatkozott kijelentette elmondta hangsúlyozta figyelmeztetett magyarázta kifejtette "
     "állítja "
     "állította fogalmazott válaszolta kommentálta folytatta kérdezte megjegyezte szólt nevezte"},
    {"it",
     "detto dice dicono disse dichiarato dichiara aggiunto aggiunge affermato afferma spiegato "
     "spiega scritto scrive avvertito sottolineato annunciato twittato sostenuto sostiene "
     "raccontato risposto commentato precisato osservato riferito continuato concluso ribadito "
     "chiesto definito descritto"},
    {"pt",
     "disse disseram diz dizem declarou afirmou afirma acrescentou adicionou explicou explica "
     "escreveu alertou advertiu ressaltou anunciou comentou respondeu informou tuitou contou "
     "continuou destacou argumentou garantiu salientou observou perguntou sublinhou descreveu "
     "chamou relatou falou revelou admitiu referiu prosseguiu acrescentado"},
    {"ar",
     "قال قالت قالوا وقال وقالت يقول تقول ويقول وتقول أضاف أضافت وأضاف وأضافت صرح صرحت وصرح وصرحت "
     "أعلن أعلنت وأعلن أكد أكدت وأكد وأكدت كتب كتبت وكتب أوضح أوضحت وأوضح حذر حذرت ذكر ذكرت وذكر "
     "تابع وتابع بحسب وبحسب وفقا ووفقا قائلا قائلة مضيفا أشار أشارت وصف وصفت"},
};

constexpr WordList telling[] = {
    {"en", "told tells informed"},
};

constexpr WordList sources[] = {
    {"en", "according"},          {"ro", "potrivit conform"},
    {"el", "σύμφωνα κατά"},       {"uk", "словами"},
    {"ru", "словам мнению"},      {"de", "laut so zufolge"},
    {"fr", "selon d'après"},      {"es", "según"},
    {"pl", "według zdaniem"},     {"bg", "според думите"},
    {"cs", "podle slov"},         {"it", "secondo"},
    {"pt", "segundo acordo com"},
};

constexpr WordList sources_behind[] = {{"hu", "szerint"}, {"tr", "göre"}};

constexpr WordList pronouns[] = {
    {"en", "he she they it we i who you"},
    {"ro", "el ea ei ele acesta aceasta eu noi care"},
    {"el", "αυτός αυτή εκείνος εκείνη ο ίδιος η ίδια"},
    {"uk", "він вона вони я ми який яка"},
    {"ru", "он она они я мы который которая"},
    {"de", "er sie es ich wir dieser diese"},
    {"fr", "il elle ils elles on je nous t-il t-elle qui"},
    {"es", "él ella ellos ellas yo quien"},
    {"pl", "on ona oni ja my który która"},
    {"bg", "той тя те аз ние който която"},
    {"cs", "on ona oni já my který která"},
    {"tr", "o onlar ben biz"},
    {"hu", "ő ők én mi aki"},
    {"it", "lui lei egli ella loro io chi"},
    {"pt", "ele ela eles elas eu nós quem"},
};

constexpr WordList articles[] = {
    {"en", "the a an"},
    {"el", "ο η οι το τα"},
    {"de", "der die das ein eine"},
    {"fr", "le la les un une l'"},
    {"es", "el la los las un una"},
    {"it", "il la lo i gli le un una"},
    {"pt", "o a os as um uma"},
    {"hu", "a az egy"},
};

/// Substrings, since no spaces part words.
constexpr WordList unspaced_verbs[] = {
    {"zh", "说 說 表示 称 稱 写道 指出 认为 補充 补充 告诉 解释 回应 强调 宣布 问道 描述"},
    {"ja", "述べ 語 話 言 とコメント 説明 発表 主張 指摘 伝え 書い 訴え 答え 明らか 強調 呼"},
};

bool is_in(std::span<const WordList> lists, std::string_view lang, std::string_view folded) {
  const auto matches = [&](std::string_view entry) {
    if (!entry.ends_with('*')) return entry == folded;
    return folded.starts_with(entry.substr(0, entry.size() - 1));
  };
  return std::ranges::any_of(lists, [&](const WordList& list) {
    return list.lang == lang && any_in_list(list.words, ' ', matches);
  });
}

}  // namespace

SpeechRole speech_role(std::string_view folded, std::string_view lang) {
  if (is_in(verbs, lang, folded)) return SpeechRole::verb;
  if (is_in(telling, lang, folded)) return SpeechRole::telling;
  if (is_in(sources, lang, folded)) return SpeechRole::source;
  if (is_in(sources_behind, lang, folded)) return SpeechRole::source_behind;
  // Of words that are both, such as Greek "ο", an article is what news has.
  if (is_in(articles, lang, folded)) return SpeechRole::article;
  return is_in(pronouns, lang, folded) ? SpeechRole::pronoun : SpeechRole::none;
}

bool has_speech_verb(std::string_view text, std::string_view lang) {
  return std::ranges::any_of(unspaced_verbs, [&](const WordList& list) {
    return list.lang == lang && any_in_list(list.words, ' ', [&](std::string_view verb) {
             return text.find(verb) != std::string_view::npos;
           });
  });
}

}  // namespace diglot::tokenize
