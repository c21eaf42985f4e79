#include "corpora/json_members.h"

#include <algorithm>
#include <cstdint>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include "corpora/error.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

namespace json = boost::json;

/// Takes whatever Boost.JSON's parser tells, which has the names and types of these functions.
struct AcceptAll {
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  using Code = json::error_code;
  using View = json::string_view;
  static bool on_document_begin(Code&) { return true; }
  static bool on_document_end(Code&) { return true; }
  static bool on_object_begin(Code&) { return true; }
  static bool on_object_end(std::size_t, Code&) { return true; }
  static bool on_array_begin(Code&) { return true; }
  static bool on_array_end(std::size_t, Code&) { return true; }
  static bool on_key_part(View, std::size_t, Code&) { return true; }
  static bool on_key(View, std::size_t, Code&) { return true; }
  static bool on_string_part(View, std::size_t, Code&) { return true; }
  static bool on_string(View, std::size_t, Code&) { return true; }
  static bool on_number_part(View, Code&) { return true; }
  static bool on_int64(std::int64_t, View, Code&) { return true; }
  static bool on_uint64(std::uint64_t, View, Code&) { return true; }
  static bool on_double(double, View, Code&) { return true; }
  static bool on_bool(bool, Code&) { return true; }
  static bool on_null(Code&) { return true; }
  static bool on_comment_part(View, Code&) { return true; }
  static bool on_comment(View, Code&) { return true; }
};

constexpr std::string_view white_space = " \t\r\n";

/// Walks over valid JSON.
class Walk {
 public:
  explicit Walk(std::string_view text) : rest_(text) { skip_space(); }

  /// Whether `c` comes next; passes over it, and white space behind it, then.
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    skip_space();
    return true;
  }

  /// Passes over a value, and white space behind it.
  std::string_view take_value() {
    const auto value = rest_.substr(0, value_size());
    rest_.remove_prefix(value.size());
    skip_space();
    return value;
  }

 private:
  void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(white_space), rest_.size()));
  }

  [[nodiscard]] std::size_t string_size(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
    return end + 1 - begin;
  }

  [[nodiscard]] std::size_t value_size() const {
    std::size_t depth = 0;
    std::size_t at = 0;
    do {
      const char c = rest_[at];
      if (c == '"') {
        at += string_size(at);
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at;
      } else if (depth == 0) {
        return std::min(rest_.find_first_of(",]} \t\r\n", at), rest_.size());
      } else {
        ++at;
      }
    } while (depth > 0);
    return at;
  }

  std::string_view rest_;
};

/// The text of a string as it is written, with its quotes.
std::string decoded(std::string_view value) {
  const auto inside = value.substr(1, value.size() - 2);
  if (inside.find('\\') == std::string_view::npos) return std::string(inside);
  const json::value parsed = json::parse(json::string_view(value.data(), value.size()));
  return std::string(parsed.as_string());
}

void require_unique(const std::vector<JsonMember>& members) {
  std::vector<std::string_view> names;
  for (const JsonMember& member : members) names.push_back(member.name);
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice == names.end()) return;
  throw Error("the key \"" + std::string(*twice) + "\" stands twice; keep one");
}

}  // namespace

void require_json(std::string_view text, std::string_view whole) {
  if (const auto defect = text_defect(text, whole)) throw Error(*defect);
  json::parse_options options;
  options.max_depth = 256;
  json::basic_parser<AcceptAll> parser(options);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = json::error::extra_data;
  if (error) {
    throw Error("invalid JSON at byte " + std::to_string(read + 1) + " of the " +
                std::string(whole) + ": " + error.message());
  }
}

std::vector<JsonMember> json_members(std::string_view text, std::string_view expected) {
  Walk walk(text);
  if (!walk.take('{')) throw Error("is not a JSON object; " + std::string(expected));
  std::vector<JsonMember> members;
  while (!walk.take('}')) {
    std::string name = decoded(walk.take_value());
    walk.take(':');
    members.push_back({std::move(name), walk.take_value()});
    walk.take(',');
  }
  require_unique(members);
  return members;
}

std::vector<std::string_view> json_elements(std::string_view text, std::string_view expected) {
  Walk walk(text);
  if (!walk.take('[')) throw Error("is not a JSON array; " + std::string(expected));
  std::vector<std::string_view> elements;
  while (!walk.take(']')) {
    elements.push_back(walk.take_value());
    walk.take(',');
  }
  return elements;
}

std::string text_of(const JsonMember& member) {
  const auto refuse = [&](const std::string& reason) {
    return Error("\"" + member.name + "\"" + reason);
  };
  if (!member.is_string()) throw refuse(" is not a string; put it between quotation marks");
  std::string text = decoded(member.value);
  if (const auto defect = text_defect(text, "value")) throw refuse(": " + *defect);
  return text;
}

}  // namespace diglot::corpora
