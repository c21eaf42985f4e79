#include "tokenize/lines.h"

#include <utility>

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

constexpr UChar32 next_line = 0x85;
constexpr UChar32 line_separator = 0x2028;
constexpr UChar32 paragraph_separator = 0x2029;

bool ends_line(UChar32 c) {
  return (c >= '\n' && c <= '\r') || c == next_line || c == line_separator ||
         c == paragraph_separator;
}

/// Collects lines, and numbers paragraphs by what separates them.
class Lines {
 public:
  Lines(std::string_view text, LineEnds line_ends) : text_(text), line_ends_(line_ends) {}

  void add(Bytes raw) {
    const Bytes line = trim(text_, raw);
    if (line.empty()) {
      end_paragraph();
      return;
    }
    if (paragraph_ended_ && !lines_.empty()) ++paragraph_;
    const bool joins = line_ends_ == LineEnds::join && !paragraph_ended_ && !lines_.empty();
    paragraph_ended_ = false;
    if (joins) {
      lines_.back().bytes.end = line.end;
    } else {
      lines_.push_back({line, paragraph_});
    }
  }
  void end_paragraph() { paragraph_ended_ = true; }
  std::vector<Line> take() { return std::move(lines_); }

 private:
  std::string_view text_;
  LineEnds line_ends_;
  std::vector<Line> lines_;
  std::size_t paragraph_ = 0;
  bool paragraph_ended_ = true;
};

}  // namespace

Bytes trim(std::string_view text, Bytes range) {
  const std::size_t begin = range.begin;
  while (range.end > begin) {
    const CodePoint last = code_point_before(text.substr(0, range.end), range.end);
    if (!is_invisible(last.value)) break;
    range.end = last.begin;
  }
  while (range.begin < range.end) {
    const CodePoint first = code_point_at(text, range.begin);
    if (!is_invisible(first.value)) break;
    range.begin = first.end;
  }
  return range.empty() ? Bytes{begin, begin} : range;
}

std::vector<Line> split_lines(std::string_view text, LineEnds line_ends) {
  Lines lines(text, line_ends);
  std::size_t begin = 0;
  for (std::size_t position = 0; position < text.size();) {
    const CodePoint c = code_point_at(text, position);
    position = c.end;
    if (!ends_line(c.value)) continue;
    lines.add({begin, c.begin});
    if (c.value == paragraph_separator) lines.end_paragraph();
    if (c.value == '\r' && position < text.size() && text[position] == '\n') ++position;
    begin = position;
  }
  lines.add({begin, text.size()});
  return lines.take();
}

}  // namespace diglot::tokenize
