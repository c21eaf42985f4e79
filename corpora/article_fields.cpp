#include "corpora/article_fields.h"

#include <charconv>

#include <unicode/locid.h>

namespace diglot::corpora {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// What CLDR writes for a code of three letters, two where there are such.
std::string shortest_code(const std::string& code) {
  const std::string canonical = icu::Locale::createCanonical(code.c_str()).getLanguage();
  return canonical.empty() ? code : canonical;
}

}  // namespace

std::string language_code(std::string_view tag) {
  std::string code;
  std::size_t at = 0;
  for (; at < tag.size() && is_letter(tag[at]); ++at) code += static_cast<char>(tag[at] | 0x20);
  if (code.size() < 2 || code.size() > 3) return "";
  for (; at < tag.size(); ++at) {
    const char c = tag[at];
    if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_') return "";
  }
  return code.size() == 3 ? shortest_code(code) : code;
}

std::optional<std::chrono::sys_days> read_date(std::string_view date) {
  if (date.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? date[i] != '-' : !is_digit(date[i])) return std::nullopt;
  }
  const std::chrono::year_month_day day(
      std::chrono::year(to_int(date.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(to_int(date.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(to_int(date.substr(8, 2)))));
  if (!day.ok()) return std::nullopt;
  return std::chrono::sys_days(day);
}

bool is_date(std::string_view date) { return read_date(date).has_value(); }

std::string day_of(std::string_view timestamp) {
  constexpr std::size_t day_length = 10;
  const std::string_view day = timestamp.substr(0, day_length);
  const std::string_view time = timestamp.substr(day.size());
  const bool is_time = time.empty() || (time.size() > 1 && is_digit(time[1]) &&
                                        (time[0] == 'T' || time[0] == 't' || time[0] == ' '));
  return is_time && is_date(day) ? std::string(day) : std::string();
}

}  // namespace diglot::corpora
