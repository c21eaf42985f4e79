#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace diglot::align {

/// Whether one of two texts holds the other. An empty text neither holds nor is held.
bool are_nested(std::string_view a, std::string_view b);

/// Texts to find those in that are nested with another one: not all of them are looked at, but
/// those that share eight bytes which few texts have. (Of a text of less than eight bytes, all.)
/// What they view must outlive it.
class NestedTexts {
 public:
  explicit NestedTexts(std::vector<std::string_view> texts);

  /// Those that `text` is nested with, each once, in ascending order.
  [[nodiscard]] std::vector<std::string_view> find(std::string_view text) const;

 private:
  /// Eight bytes.
  using Gram = std::uint64_t;
  /// Eight bytes, and the index of a text that has them.
  using Posting = std::pair<Gram, std::size_t>;

  void index_by_rarest();
  /// All texts that may hold this one, of at least eight bytes.
  [[nodiscard]] std::span<const Posting> possible_holders(std::string_view text) const;

  std::vector<std::string_view> texts_;                           // each once, in order
  std::vector<std::size_t> short_;                                // those of less than eight bytes
  std::vector<Posting> postings_;                                 // in order
  std::unordered_map<Gram, std::vector<std::size_t>> by_rarest_;  // each text once
};

}  // namespace diglot::align
