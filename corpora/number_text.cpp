#include "corpora/number_text.h"

#include <charconv>
#include <system_error>

namespace diglot::corpora {
namespace {

std::string formatted(double value, std::chars_format format, int precision) {
  std::string text(15, '\0');  // as many as most numbers have, and a short string holds
  while (true) {
    char* const begin = text.data();
    const auto [end, error] = std::to_chars(begin, begin + text.size(), value, format, precision);
    if (error == std::errc()) {
      text.resize(static_cast<std::size_t>(end - begin));
      return text;
    }
    text.resize(2 * text.size());
  }
}

}  // namespace

std::string decimal(double value, int decimals) {
  return formatted(value, std::chars_format::fixed, decimals);
}

std::string significant(double value, int digits) {
  return formatted(value, std::chars_format::general, digits);
}

}  // namespace diglot::corpora
