#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace diglot::align {

/// The words that lines have in small letters somewhere: with a capital elsewhere they are likely
/// no names ("the Officer" in a bitext that has "an officer").
class CommonWords {
 public:
  /// Of none.
  CommonWords() = default;
  /// Linear time. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
  CommonWords(std::span<const std::string> lines, std::string_view lang);

  /// Precondition: in tokenize::fold's spelling.
  [[nodiscard]] bool contains(const std::string& folded) const { return words_.contains(folded); }

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace diglot::align
