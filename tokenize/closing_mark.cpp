#include "tokenize/closing_mark.h"

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

bool is_closer(UChar32 c) {
  const auto category = u_charType(c);
  return c == '"' || c == '\'' || category == U_END_PUNCTUATION ||
         category == U_FINAL_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
}

ClosingMark kind_of(UChar32 c, std::string_view lang) {
  constexpr UChar32 ellipsis = 0x2026;
  constexpr UChar32 wide_colon = 0xFF1A;
  constexpr UChar32 wide_semicolon = 0xFF1B;
  constexpr UChar32 arabic_semicolon = 0x061B;
  if (c == ';' && lang == "el") return ClosingMark::stop;  // a question mark
  if (c == ellipsis || u_hasBinaryProperty(c, UCHAR_S_TERM) != 0) return ClosingMark::stop;
  if (c == ':' || c == wide_colon) return ClosingMark::colon;
  if (c == ';' || c == wide_semicolon || c == arabic_semicolon) return ClosingMark::semicolon;
  return ClosingMark::none;
}

}  // namespace

ClosingMark closing_mark(std::string_view sentence, std::string_view lang) {
  CodePoint last = code_point_before(sentence, sentence.size());
  while (last.value >= 0 && (is_invisible(last.value) || is_closer(last.value))) {
    last = code_point_before(sentence, last.begin);
  }
  return last.value < 0 ? ClosingMark::none : kind_of(last.value, lang);
}

}  // namespace diglot::tokenize
