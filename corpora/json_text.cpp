#include "corpora/json_text.h"

#include <charconv>
#include <iterator>

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace diglot::corpora {

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::string(text));
}

std::string decimal(double value, int decimals) {
  char digits[32];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::fixed, decimals)
          .ptr;
  return {digits, end};
}

}  // namespace diglot::corpora
