#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/regex.h>

#include "corpora/range.h"

namespace diglot::tokenize {

/// A regular expression in ICU's syntax, over UTF-8. Immutable; thread-safe. Matching backtracks,
/// and gives up after a fixed number of steps: only for texts of bounded length.
class Pattern {
 public:
  /// Precondition: `regex` is well-formed.
  explicit Pattern(const std::string& regex);

  /// Where the first match and its groups are, in bytes of `text`: element 0 is all of the match,
  /// groups that took no part are empty. No elements when nothing matches.
  /// Precondition: valid UTF-8.
  [[nodiscard]] std::vector<corpora::Bytes> find(std::string_view text) const;

 private:
  std::unique_ptr<const icu::RegexPattern> pattern_;
};

/// The beginning of `text`, of at most `bytes` and whole code points.
std::string_view head_of(std::string_view text, std::size_t bytes);
/// The end of `text`, likewise.
std::string_view tail_of(std::string_view text, std::size_t bytes);

}  // namespace diglot::tokenize
