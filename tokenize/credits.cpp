#include "tokenize/credits.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/lines.h"
#include "tokenize/pattern.h"

namespace diglot::tokenize {
namespace {

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

/// Credits in brackets at the end of a line, and "© AFP".
const Pattern& bracketed_credit() {
  static const Pattern pattern(
      R"((?:[(\[（](?:AP Photo|Photo by|Photo courtesy|Photos? ?:|Photo credit|Image ?:|Credits?:|)"
      R"(Foto ?:|Foto von|FOTO:|Sursa foto:|Φωτό:|Φωτογραφία:|Фото:|Снимка:|Fotó:|Fotoğraf:|Zdjęcie:|写真[:：]|图片来源[:：]|图[:：])"
      R"()[^()\[\]（）]{0,100}[)\]）]|©\s?[\p{Lu}\p{Lo}][^©.!?]{1,60})$)");
  return pattern;
}

constexpr std::size_t longest_credit = 80;
constexpr std::size_t longest_bracket = 160;

/// Bars and slashes that part a credit from its caption.
bool is_bar(UChar32 c) { return c == '|' || c == '/' || c == 0x2022 || c == 0xB7; }

bool is_finished_by(UChar32 c) {
  return is_bar(c) || (c >= 0 && (u_hasBinaryProperty(c, UCHAR_S_TERM) != 0 ||
                                  u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0));
}

/// A mark in front of the line, glued to the word before it as no writer would do it, or behind the
/// end of the caption.
bool may_begin_credit(std::string_view line, std::size_t position) {
  const UChar32 before = code_point_before(line, position).value;
  // Such a credit has its bracket with it: see bracketed_credit().
  if (before == '(' || before == '[' || before == 0xFF08) return false;
  if (before < 0 || !is_space(before)) return true;
  const corpora::Bytes caption = trim(line, {0, position});
  return is_finished_by(code_point_before(line, caption.end).value) && !line.ends_with('.');
}

/// Whether the pattern, which takes long, is worth a try.
bool may_end_credit(std::string_view tail) {
  const UChar32 last = code_point_before(tail, tail.size()).value;
  return (last >= 0 && u_charType(last) == U_END_PUNCTUATION) || tail.find("©") != tail.npos;
}

/// Where the credit begins with the bar that parts it from its caption.
std::size_t with_bar(std::string_view line, std::size_t credit) {
  const std::size_t end = trim(line, {0, credit}).end;
  const CodePoint last = code_point_before(line, end);
  return is_bar(last.value) ? last.begin : credit;
}

}  // namespace

std::size_t find_credit(std::string_view line) {
  const std::size_t from = line.size() - tail_of(line, longest_credit).size();
  std::size_t first = line.size();
  const std::string_view end = line.substr(from);
  const bool has_colon = end.find(':') != end.npos || end.find("：") != end.npos;
  for (const std::string_view mark : credit_marks) {
    if (!has_colon) break;  // all marks end in one
    std::size_t found = line.find(mark, from);
    while (found < first && !may_begin_credit(line, found)) found = line.find(mark, found + 1);
    first = std::min(first, found);
  }
  if (first < line.size()) return with_bar(line, first);
  const std::string_view tail = tail_of(line, longest_bracket);
  if (may_end_credit(tail)) {
    const auto parts = bracketed_credit().find(tail);
    if (!parts.empty()) return line.size() - tail.size() + parts[0].begin;
  }
  if (line.size() > longest_credit) return line.size();
  const std::string folded = fold(line, "");
  const bool whole = std::any_of(std::begin(credit_lines), std::end(credit_lines),
                                 [&](auto begin) { return folded.starts_with(begin); });
  return whole ? 0 : line.size();
}

}  // namespace diglot::tokenize
