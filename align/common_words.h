#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/bitext_collection.h"

namespace diglot::align {

/// Words that look like names where they have a capital ("the Officer") but mostly have none: by
/// the bitext of a training.
///
/// A view of hashes that must outlive it. Immutable; thread-safe.
class CommonWords {
 public:
  /// Precondition: in ascending order. See find_common_words.
  explicit CommonWords(std::span<const std::uint32_t> hashes) : hashes_(hashes) {}

  /// Precondition: the word is in tokenize::fold's spelling; `lang` is an ISO 639-1 code. Of words
  /// that are not in it, one in 70,000 is taken for one that is.
  [[nodiscard]] bool contains(std::string_view folded, std::string_view lang) const;

 private:
  std::span<const std::uint32_t> hashes_;
};

/// The words that a bitext has as names (see tokenize::find_names) and in small letters as well,
/// not much more rarely: their hashes, in ascending order. Linear time.
std::vector<std::uint32_t> find_common_words(const BitextCollection& bitext);

}  // namespace diglot::align
