#include "tokenize/line_kinds.h"

#include <algorithm>
#include <cstddef>

#include "tokenize/bylines.h"
#include "tokenize/code_points.h"
#include "tokenize/credits.h"
#include "tokenize/datelines.h"
#include "tokenize/lines.h"
#include "tokenize/posts.h"
#include "tokenize/site_lines.h"
#include "tokenize/stamps.h"
#include "tokenize/word_count.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;
using corpora::LineKind;

constexpr std::size_t most_headline_words = 20;

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

/// A caption is a sentence or two; an article that ends in a credit is more.
constexpr std::size_t most_caption_words = 60;

/// What a text is that nothing is to be peeled off from.
LineKind kind_of(std::string_view text) {
  if (is_teaser(text)) return LineKind::teaser;
  if (is_byline(text)) return LineKind::byline;
  return is_headline(text) ? LineKind::headline : LineKind::text;
}

}  // namespace

std::vector<LineSpan> split_kinds(std::string_view line) {
  std::vector<LineSpan> spans;
  Bytes rest = trim(line, {0, line.size()});
  const auto text = [&] { return line.substr(rest.begin, rest.size()); };
  const auto add = [&](Bytes bytes, LineKind kind) {
    const Bytes trimmed = trim(line, bytes);
    if (!trimmed.empty()) spans.push_back({trimmed, kind});
  };
  const auto peel_front = [&](LineOpening opening, LineKind kind) {
    add({rest.begin, rest.begin + opening.end}, kind);
    rest = trim(line, {rest.begin + opening.text_begin, rest.end});
  };
  if (is_site_line(text())) {
    add(rest, LineKind::boilerplate);
    return spans;
  }
  peel_front(find_stamp(text()), LineKind::stamp);
  peel_front(find_dateline(text()), LineKind::dateline);

  const Bytes credit = {rest.begin + find_credit(text()), rest.end};
  const bool post = credit.empty() && is_post(text());
  const Bytes links = {credit.empty() ? rest.begin + find_links(text()) : credit.begin,
                       credit.begin};
  rest = trim(line, {rest.begin, links.begin});
  const bool caption =
      !credit.empty() && count_words(text(), most_caption_words) <= most_caption_words;
  add(rest, caption ? LineKind::caption : post ? LineKind::tweet : kind_of(text()));
  add(links, LineKind::link);
  add(credit, LineKind::credit);
  return spans;
}

}  // namespace diglot::tokenize
