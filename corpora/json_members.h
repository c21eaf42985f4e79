#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

/// A member of a JSON object.
struct JsonMember {
  std::string name;
  std::string_view value;  ///< as it is written, without white space around it

  [[nodiscard]] bool is_string() const { return value.starts_with('"'); }
  [[nodiscard]] bool is_object() const { return value.starts_with('{'); }
};

/// Throws Error, without a place, unless `text` is one JSON value in valid UTF-8, at most 256 deep,
/// without lone surrogates. `whole` says what the bytes are counted in: "line", "body".
void require_json(std::string_view text, std::string_view whole = "line");

/// The members of an object in their order, as views into `text`. Throws Error, without a place,
/// where it is none, with what it should be, such as `a pair is {"src": ...}`, or where a name
/// stands twice. Precondition: require_json accepts it.
std::vector<JsonMember> json_members(std::string_view text, std::string_view expected);

/// The elements of an array in their order, likewise. Throws Error where it is none.
std::vector<std::string_view> json_elements(std::string_view text, std::string_view expected);

/// The text of a member that is a string. Throws Error, without a place, where it is none or holds
/// a NUL.
std::string text_of(const JsonMember& member);

}  // namespace diglot::corpora
