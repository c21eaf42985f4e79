#include "tokenize/site_lines.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/pattern.h"
#include "tokenize/word_openings.h"

namespace diglot::tokenize {
namespace {

/// Lines that sites add to their pages, folded; whole lines.
constexpr std::string_view site_lines[] = {"source link",
                                           "source",
                                           "leave a reply",
                                           "leave a comment",
                                           "post a comment",
                                           "cancel reply",
                                           "comments",
                                           "no comments",
                                           "read more",
                                           "read also",
                                           "see also",
                                           "related",
                                           "related articles",
                                           "related posts",
                                           "related stories",
                                           "share",
                                           "share this",
                                           "share this article",
                                           "advertisement",
                                           "ad",
                                           "loading",
                                           "tags",
                                           "lasă un răspuns",
                                           "lasă un comentariu",
                                           "comentarii",
                                           "sursa",
                                           "citește și",
                                           "citește mai mult",
                                           "publicitate",
                                           "σχόλια",
                                           "διαβάστε επίσης",
                                           "διαφήμιση",
                                           "коментарі",
                                           "залишити відповідь",
                                           "читайте також",
                                           "реклама",
                                           "комментарии",
                                           "читайте также",
                                           "оставить комментарий",
                                           "kommentare",
                                           "anzeige",
                                           "werbung",
                                           "kommentar hinterlassen",
                                           "schreibe einen kommentar",
                                           "lesen sie auch",
                                           "commentaires",
                                           "publicité",
                                           "lire aussi",
                                           "à lire aussi",
                                           "laisser un commentaire",
                                           "comentarios",
                                           "publicidad",
                                           "deja un comentario",
                                           "deja una respuesta",
                                           "lea también",
                                           "leer más",
                                           "commenti",
                                           "leggi anche",
                                           "lascia un commento",
                                           "pubblicità",
                                           "comentários",
                                           "leia também",
                                           "leia mais",
                                           "publicidade",
                                           "deixe um comentário",
                                           "komentarze",
                                           "czytaj także",
                                           "czytaj też",
                                           "dodaj komentarz",
                                           "reklama",
                                           "zobacz też",
                                           "коментари",
                                           "прочетете още",
                                           "вашият коментар",
                                           "komentáře",
                                           "čtěte také",
                                           "přidat komentář",
                                           "yorumlar",
                                           "yorum yap",
                                           "bir yanıt yazın",
                                           "hozzászólások",
                                           "hirdetés",
                                           "olvassa el",
                                           "التعليقات",
                                           "اقرأ أيضا",
                                           "إعلان",
                                           "推荐阅读",
                                           "相关新闻",
                                           "责任编辑",
                                           "関連記事",
                                           "あわせて読みたい",
                                           "広告"};

/// How such lines begin, whatever follows.
constexpr std::string_view site_beginnings[] = {
    "your email address will not be published",
    "required fields are marked",
    "save my name, email",
    "sign up for our newsletter",
    "sign up to our newsletter",
    "subscribe to our",
    "click here to",
    "follow us on",
    "share on facebook",
    "share on twitter",
    "all rights reserved",
    "copyright ©",
    "copyright (c)",
    "copyright 20",
    "© 20",
    "(c) 20",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "toate drepturile rezervate",
    "wszelkie prawa zastrzeżone",
    "všechna práva vyhrazena",
    "minden jog fenntartva",
    "tüm hakları saklıdır",
    "все права защищены",
    "всі права захищені",
    "усі права захищені",
    "всички права запазени",
    "με επιφύλαξη παντός δικαιώματος",
    "جميع الحقوق محفوظة",
    "版权所有",
    "無断転載",
    "adresa ta de email nu va fi publicată",
    "η ηλ. διεύθυνση σας δεν δημοσιεύεται",
    "ваша e-mail адреса не оприлюднюватиметься",
    "ваш адрес email не будет опубликован",
    "deine e-mail-adresse wird nicht veröffentlicht",
    "votre adresse e-mail ne sera pas publiée",
    "tu dirección de correo electrónico no será publicada",
    "il tuo indirizzo email non sarà pubblicato",
    "o seu endereço de e-mail não será publicado",
    "twój adres e-mail nie zostanie opublikowany",
    "вашият имейл адрес няма да бъде публикуван"};

/// What calls the reader to another article, folded.
constexpr std::string_view teaser_calls[] = {"read more",         "read also",
                                             "also read",         "read next",
                                             "see also",          "more on this",
                                             "related",           "related story",
                                             "don't miss",        "citește și",
                                             "citeşte şi",        "citiți și",
                                             "vezi și",           "citește mai mult",
                                             "citește mai multe", "pe aceeași temă",
                                             "διαβάστε επίσης",   "διαβάστε ακόμη",
                                             "διαβάστε ακόμα",    "διαβάστε περισσότερα",
                                             "δείτε επίσης",      "δείτε ακόμη",
                                             "читайте також",     "дивіться також",
                                             "читайте ще",        "читати також",
                                             "за темою",          "читайте также",
                                             "читать также",      "смотрите также",
                                             "читайте ещё",       "по теме",
                                             "lesen sie auch",    "lesen sie mehr",
                                             "mehr zum thema",    "lesen sie hier",
                                             "auch interessant",  "lire aussi",
                                             "à lire aussi",      "à lire",
                                             "voir aussi",        "lisez aussi",
                                             "lea también",       "lee también",
                                             "leer también",      "lea más",
                                             "leer más",          "ver también",
                                             "vea también",       "te puede interesar",
                                             "czytaj także",      "czytaj też",
                                             "czytaj również",    "czytaj więcej",
                                             "zobacz też",        "zobacz także",
                                             "przeczytaj także",  "прочетете още",
                                             "вижте още",         "вижте също",
                                             "още по темата",     "прочетете също",
                                             "čtěte také",        "čtěte více",
                                             "přečtěte si také",  "přečtěte si",
                                             "ayrıca okuyun",     "bunu da okuyun",
                                             "ayrıca bakınız",    "i̇lgili haber",
                                             "ilgili haber",      "olvassa el",
                                             "olvassa el ezt is", "ezt is olvassa el",
                                             "kapcsolódó cikk",   "leggi anche",
                                             "leggi di più",      "vedi anche",
                                             "per approfondire",  "leia também",
                                             "leia mais",         "veja também",
                                             "saiba mais",        "اقرأ أيضا",
                                             "اقرأ أيضًا",         "اقرأ المزيد",
                                             "شاهد أيضا",         "طالع أيضا",
                                             "延伸阅读",          "相关阅读",
                                             "推荐阅读",          "阅读更多",
                                             "関連記事",          "あわせて読みたい",
                                             "合わせて読みたい",  "続きを読む"};

/// What parts the call from the headline.
constexpr std::string_view teaser_marks[] = {":", "：", "|", "｜", "»", "►",
                                             "▶", "→",  ">", "–",  "—"};

/// Saves folding long lines.
constexpr std::size_t longest_site_line = 200;
constexpr std::size_t longest_teaser = 400;

bool is_one_of(std::span<const std::string_view> list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool begins_with_one_of(std::span<const std::string_view> list, std::string_view text) {
  return std::any_of(list.begin(), list.end(), [&](auto word) { return text.starts_with(word); });
}

/// Whether a line may begin as one of the tables: nearly none does, and folding a line takes long.
bool has_known_beginning(std::string_view line) {
  static const WordOpenings openings = [] {
    WordOpenings all;
    for (const std::string_view text : site_lines) all.add(text);
    for (const std::string_view text : site_beginnings) all.add(text);
    for (const std::string_view text : teaser_calls) all.add(text);
    return all;
  }();
  constexpr std::size_t head_bytes = 12;
  return openings.may_begin(fold(head_of(line, head_bytes), ""));
}

/// Behind the arrows and bullets that decorate a line.
std::size_t decoration_end(std::string_view line) {
  std::size_t begin = 0;
  for (CodePoint c = code_point_at(line, 0); c.value >= 0; c = code_point_at(line, c.end)) {
    begin = c.begin;
    if (u_isalnum(c.value) != 0) break;
  }
  return begin;
}

/// Whether a headline can end so: not with a full stop, or in the middle of a sentence.
bool may_end_headline(std::string_view text) {
  const UChar32 last = code_point_before(text, text.size()).value;
  return last >= 0 && last != '.' && last != ',' && last != ';' && last != ':' && last != 0x3002;
}

}  // namespace

bool is_site_line(std::string_view line) {
  if (line.size() > longest_site_line || !has_known_beginning(line)) return false;
  const std::string folded = fold(line, "");
  const std::size_t last = folded.find_last_not_of(" *:.!…»>-");
  const std::string_view core = std::string_view(folded).substr(0, last + 1);
  return is_one_of(site_lines, core) || begins_with_one_of(site_beginnings, core);
}

bool is_teaser(std::string_view line) {
  if (line.size() > longest_teaser || !may_end_headline(line)) return false;
  line.remove_prefix(decoration_end(line));
  if (!has_known_beginning(line)) return false;
  const std::string folded = fold(line, "");
  return std::any_of(std::begin(teaser_calls), std::end(teaser_calls), [&](std::string_view call) {
    if (!folded.starts_with(call)) return false;
    std::string_view rest = std::string_view(folded).substr(call.size());
    while (is_space(code_point_at(rest, 0).value)) rest.remove_prefix(code_point_at(rest, 0).end);
    return begins_with_one_of(teaser_marks, rest);
  });
}

}  // namespace diglot::tokenize
