#include "corpora/header_fields.h"

#include <algorithm>

#include "corpora/ascii_case.h"

namespace diglot::corpora {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Takes what stands in front of `separator`, or all, off the front of `text`.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

}  // namespace

std::string_view header_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    std::string_view line = take_until(header, '\n');
    if (equal_but_for_case(trimmed(take_until(line, ':')), name)) return trimmed(line);
  }
  return "";
}

std::string_view without_parameters(std::string_view value) {
  return trimmed(take_until(value, ';'));
}

std::string_view parameter(std::string_view value, std::string_view name) {
  take_until(value, ';');
  while (!value.empty()) {
    std::string_view part = take_until(value, ';');
    if (!equal_but_for_case(trimmed(take_until(part, '=')), name)) continue;
    part = trimmed(part);
    if (part.starts_with('"')) part.remove_prefix(1);
    return part.substr(0, part.find('"'));
  }
  return "";
}

}  // namespace diglot::corpora
