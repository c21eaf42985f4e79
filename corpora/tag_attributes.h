#pragma once

#include <string_view>

namespace diglot::corpora {

/// The attributes of a start tag as libxml2 tells them, which it looks at: name, value, name,
/// value,
/// ..., null, in UTF-8, the names in lower case, null for a value that is missing.
class TagAttributes {
 public:
  explicit TagAttributes(const unsigned char* const* list) : list_(list) {}

  /// The value of an attribute, "" when it is missing.
  std::string_view operator[](std::string_view name) const {
    const auto* found = find(name);
    return found == nullptr ? std::string_view() : view(found[1]);
  }

  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }

 private:
  static std::string_view view(const unsigned char* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
  }

  [[nodiscard]] const unsigned char* const* find(std::string_view name) const {
    for (const auto* at = list_; at != nullptr && *at != nullptr; at += 2) {
      if (view(at[0]) == name) return at;
    }
    return nullptr;
  }

  const unsigned char* const* list_;
};

}  // namespace diglot::corpora
