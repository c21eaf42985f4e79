#include "tokenize/line_kinds.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/lines.h"
#include "tokenize/stamps.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using corpora::LineKind;

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
                                           "إعلان"};

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

/// What names the source of a picture; glued to its caption, or in front of a line.
constexpr std::string_view credit_marks[] = {
    "Credits:",   "Credit:",   "Image credit:", "Photo credit:",  "Photograph:",   "Photo:",
    "Picture:",   "Image:",    "Sursa foto:",   "Foto:",          "FOTO:",         "Φωτογραφία:",
    "Φωτό:",      "Фото:",     "Bildquelle:",   "Crédit photo :", "Crédit photo:", "Crédit :",
    "Crédit:",    "Crédits :", "Photo :",       "Crédito:",       "Créditos:",     "Credito:",
    "Zdjęcie:",   "Fotó:",     "Снимка:",       "Fotoğraf:",      "写真:",         "写真：",
    "图片来源：", "图片来源:", "الصورة:"};

/// Credits that take a whole line.
constexpr std::string_view credit_lines[] = {
    "with reporting by ", "reporting by ", "source: ", "sursa: ", "πηγή: ",  "джерело: ",
    "источник: ",         "quelle: ",      "fuente: ", "fonte: ", "źródło: "};

/// No line of a site or credit is longer; saves folding long lines.
constexpr std::size_t longest_site_line = 200;
constexpr std::size_t longest_credit = 80;
constexpr std::size_t most_headline_words = 20;

bool is_site_line(std::string_view line) {
  if (line.size() > longest_site_line) return false;
  const std::string folded = fold(line, "");
  const std::size_t last = folded.find_last_not_of(" *:.!…»>-");
  const std::string_view core = std::string_view(folded).substr(0, last + 1);
  return std::find(std::begin(site_lines), std::end(site_lines), core) != std::end(site_lines) ||
         std::any_of(std::begin(site_beginnings), std::end(site_beginnings),
                     [&](std::string_view beginning) { return core.starts_with(beginning); });
}

/// A mark in front of the line, or glued to the word before it as no writer would do it.
bool may_begin_credit(std::string_view line, std::size_t position) {
  const UChar32 before = code_point_before(line, position).value;
  return before < 0 || !is_space(before);
}

/// Where a credit at the end of the line begins.
std::optional<std::size_t> find_credit(std::string_view line) {
  const std::size_t from = line.size() - std::min(line.size(), longest_credit);
  std::optional<std::size_t> first;
  for (const std::string_view mark : credit_marks) {
    const std::size_t found = line.find(mark, from);
    if (found != line.npos && may_begin_credit(line, found) && (!first || found < *first)) {
      first = found;
    }
  }
  if (first || line.size() > longest_credit) return first;
  const std::string folded = fold(line, "");
  const bool whole = std::any_of(std::begin(credit_lines), std::end(credit_lines),
                                 [&](auto begin) { return folded.starts_with(begin); });
  return whole ? std::optional<std::size_t>(0) : std::nullopt;
}

bool is_opening_quote(UChar32 c) {
  const auto type = u_charType(c);
  return c == 0x201E || (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0 &&
                         (type == U_INITIAL_PUNCTUATION || type == U_START_PUNCTUATION));
}

/// Punctuation that a title doesn't end with.
bool ends_text(UChar32 c) {
  return c == ',' || c == ':' || c == ';' || c == 0x2026 ||
         u_hasBinaryProperty(c, UCHAR_S_TERM) != 0;
}

/// The last code point in front of the quotes and brackets that close at the end.
UChar32 last_mark(std::string_view line) {
  CodePoint c = code_point_before(line, line.size());
  while (c.begin > 0 && (u_hasBinaryProperty(c.value, UCHAR_QUOTATION_MARK) != 0 ||
                         u_charType(c.value) == U_END_PUNCTUATION || is_space(c.value))) {
    c = code_point_before(line, c.begin);
  }
  return c.value;
}

/// Words between spaces, and two ideographs count as one; counts no further than `most` + 1.
std::size_t count_words(std::string_view line, std::size_t most) {
  std::size_t ideographs = 0;
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < line.size() && words + ideographs / 2 <= most;) {
    const CodePoint c = code_point_at(line, i);
    i = c.end;
    if (is_ideograph(c.value)) {
      ++ideographs;
      inside = false;
    } else if (is_space(c.value)) {
      inside = false;
    } else if (!inside) {
      ++words;
      inside = true;
    }
  }
  return words + ideographs / 2;
}

/// A quotation that goes on in the next line.
bool is_open_quotation(std::string_view line) {
  const UChar32 first = code_point_at(line, 0).value;
  const UChar32 last = code_point_before(line, line.size()).value;
  const bool closed = u_hasBinaryProperty(last, UCHAR_QUOTATION_MARK) != 0;
  if (first == '"') return std::count(line.begin(), line.end(), '"') % 2 != 0;
  if (!is_opening_quote(first)) return false;
  return !closed && std::none_of(line.begin(), line.end(), [](char c) { return c == '"'; }) &&
         line.find("”") == line.npos && line.find("“", 1) == line.npos &&
         line.find("»") == line.npos && line.find("’") == line.npos;
}

bool is_headline(std::string_view line) {
  if (ends_text(last_mark(line)) || count_words(line, most_headline_words) > most_headline_words) {
    return false;
  }
  return !is_lower(code_point_at(line, 0).value) && !is_open_quotation(line);
}

}  // namespace

std::vector<LineSpan> split_kinds(std::string_view line) {
  std::vector<LineSpan> spans;
  const auto add = [&](Bytes bytes, LineKind kind) {
    const Bytes trimmed = trim(line, bytes);
    if (!trimmed.empty()) spans.push_back({trimmed, kind});
  };
  const Bytes whole = trim(line, {0, line.size()});
  if (is_site_line(line.substr(whole.begin, whole.size()))) {
    add(whole, LineKind::boilerplate);
    return spans;
  }
  const Stamp stamp = find_stamp(line.substr(whole.begin, whole.size()));
  add({whole.begin, whole.begin + stamp.end}, LineKind::stamp);
  const std::size_t begin = whole.begin + stamp.text_begin;
  const std::string_view rest = line.substr(begin, whole.end - begin);
  const std::size_t credit = find_credit(rest).value_or(rest.size());
  const Bytes body = trim(line, {begin, begin + credit});
  const bool caption = credit < rest.size();
  const bool headline = !caption && is_headline(line.substr(body.begin, body.size()));
  add(body, headline ? LineKind::headline : LineKind::text);
  add({begin + credit, whole.end}, LineKind::credit);
  return spans;
}

}  // namespace diglot::tokenize
