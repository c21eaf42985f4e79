#pragma once

#include <compare>
#include <cstddef>

namespace diglot::corpora {

/// A half-open interval [begin, end) of things counted in `Unit`. The unit is part of the type, so
/// a range of bytes can't be taken for a range of sentences.
template <class Unit>
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t position) const {
    return begin <= position && position < end;
  }
  friend constexpr auto operator<=>(const Range&, const Range&) = default;
};

namespace unit {
struct Byte;
struct CodePoint;
struct Sentence;
}  // namespace unit

/// Bytes of a UTF-8 text.
using Bytes = Range<unit::Byte>;
/// Unicode code points of a text: the unit of every offset that Diglot writes.
using CodePoints = Range<unit::CodePoint>;
/// Consecutive sentences of an article, by their zero-based index.
using Sentences = Range<unit::Sentence>;

}  // namespace diglot::corpora
