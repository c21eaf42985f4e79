#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/edit_rows.h"

namespace diglot::align {

/// How the words of a hypothesis and a reference correspond on the cheapest way of editing.
struct EditAlignment {
  /// For each word of the reference, how many words of the hypothesis are used up when it is: the
  /// place behind its counterpart, or the place where it is missing.
  std::vector<std::size_t> places;
  /// Of each side's first i words, how many are substituted, inserted or deleted: one entry more
  /// than words.
  std::vector<std::uint32_t> hypothesis_errors;
  std::vector<std::uint32_t> reference_errors;
};

/// The alignment of the hypothesis that `rows` were filled for. Of ways that cost the same, looked
/// at from the end, Tercom's: a pair of words before a word of the hypothesis alone before a word
/// of the reference alone.
EditAlignment align_edits(const EditRows& rows, std::span<const std::int32_t> hypothesis,
                          std::span<const std::int32_t> reference);

}  // namespace diglot::align
