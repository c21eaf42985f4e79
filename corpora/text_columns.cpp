#include "corpora/text_columns.h"

#include <algorithm>

namespace diglot::corpora {

namespace {

/// `text` with a space for each of `breaks`, and one for CRLF.
std::string with_spaces_for(std::string_view text, std::string_view breaks) {
  std::string result;
  result.reserve(text.size());
  while (true) {
    const auto found = text.find_first_of(breaks);
    result += text.substr(0, found);
    if (found == std::string_view::npos) return result;
    result += ' ';
    text.remove_prefix(found);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  }
}

}  // namespace

std::string_view text_of_line(std::string_view line, std::size_t number) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::vector<std::string_view> tab_columns(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const auto tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

std::string as_line(std::string_view text) { return with_spaces_for(text, "\r\n"); }

std::string as_column(std::string_view text) { return with_spaces_for(text, "\t\r\n"); }

}  // namespace diglot::corpora
