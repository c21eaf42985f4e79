#include "tokenize/posts.h"

#include <algorithm>
#include <iterator>

#include "tokenize/code_points.h"
#include "tokenize/lines.h"
#include "tokenize/pattern.h"

namespace diglot::tokenize {
namespace {

/// How addresses begin that posts end in, and that nobody types.
constexpr std::string_view post_links[] = {"pic.twitter.com/", "pic.x.com/", "https://t.co/",
                                           "http://t.co/"};
constexpr std::string_view links[] = {"https://", "http://", "www."};

constexpr std::size_t longest_signature = 200;  // bytes

const Pattern& signature() {
  static const Pattern pattern(
      R"((?:^|[\s\p{P}\p{L}\p{N}])(?:[—–―]|-- ?|- )\s?[^@()—\n]{1,60}[(（]@\w{1,15}[)）])"
      R"((?:\s(?:[^@()\n]{0,24}\b(?:19|20)\d\d[^@().!?\n]{0,12}|\d{4}\. \p{L}{3,12} \d{1,2}\.))?$)");
  return pattern;
}

const Pattern& author() {
  static const Pattern pattern(R"(^(?:RT )?@\w{2,15}: )");
  return pattern;
}

/// Where a link begins in a word; its size if there is none. Links of posts may be glued to the
/// word before them.
std::size_t link_in(std::string_view word) {
  for (const std::string_view link : post_links) {
    if (const std::size_t found = word.find(link); found != word.npos) return found;
  }
  const bool link = std::any_of(std::begin(links), std::end(links),
                                [&](auto begin) { return word.starts_with(begin); });
  const std::size_t dot = word.find('.');
  const UChar32 behind = dot == word.npos ? -1 : code_point_at(word, dot + 1).value;
  return link && (is_letter(behind) || is_digit(behind)) ? 0 : word.size();
}

std::size_t last_word(std::string_view line, std::size_t end) {
  while (end > 0) {
    const CodePoint c = code_point_before(line, end);
    if (is_space(c.value)) break;
    end = c.begin;
  }
  return end;
}

/// Whether nothing is missing behind `text`: it ends as a sentence does.
bool is_finished(std::string_view text) {
  const UChar32 last = code_point_before(text, text.size()).value;
  return last < 0 || last == ':' || last == 0x2026 ||
         u_hasBinaryProperty(last, UCHAR_S_TERM) != 0 ||
         u_hasBinaryProperty(last, UCHAR_QUOTATION_MARK) != 0;
}

bool is_post_link(std::string_view link) {
  return std::any_of(std::begin(post_links), std::end(post_links),
                     [&](auto begin) { return link.starts_with(begin); });
}

}  // namespace

std::size_t find_links(std::string_view line) {
  std::size_t begin = line.size();
  std::size_t end = line.size();
  bool of_post = false;
  while (end > 0) {
    const std::size_t word = last_word(line, end);
    const std::size_t link = word + link_in(line.substr(word, end - word));
    if (link == end) break;
    of_post = of_post || is_post_link(line.substr(link));
    begin = link;
    end = trim(line, {0, link}).end;
    if (link > word) break;
  }
  return of_post || is_finished(line.substr(0, end)) ? begin : line.size();
}

bool is_post(std::string_view line) {
  const std::size_t last = last_word(line, line.size());
  const std::string_view word = line.substr(last);
  if (is_post_link(word.substr(link_in(word)))) return true;
  const std::string_view head = head_of(line, longest_signature);
  const std::string_view tail = tail_of(line, longest_signature);
  // Looked for first, since matching patterns takes long and nearly no line has them.
  return (head.find('@') != head.npos && !author().find(head).empty()) ||
         (tail.find('@') != tail.npos && !signature().find(tail).empty());
}

}  // namespace diglot::tokenize
