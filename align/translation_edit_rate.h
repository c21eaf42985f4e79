#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "tokenize/ter_tokens.h"

namespace diglot::align {

/// What the translation edit rate (TER; Snover et al., "A Study of Translation Edit Rate with
/// Targeted Human Annotation", 2006) of a segment, or of many, is made of. Those of a corpus are
/// the sums of its segments'.
struct EditStatistics {
  std::size_t edits = 0;        ///< words inserted, deleted and substituted, and phrases shifted
  double reference_length = 0;  ///< words; the mean of several references

  EditStatistics& operator+=(const EditStatistics& other);
  friend bool operator==(const EditStatistics&, const EditStatistics&) = default;
};

/// The edits from a segment of a translation to the nearest of its references, equal to those of
/// sacreBLEU 2.6.0. Precondition: there is a reference (which may be empty). Throws corpora::Error
/// (without a place) if either has more than a million words, which take seconds and 500 MB.
EditStatistics count_edits(std::string_view hypothesis,
                           std::span<const std::string_view> references,
                           const tokenize::TerTokenOptions& options);

/// Edits for 100 words of reference; with none, 100 if there are edits, else 0.
double translation_edit_rate(const EditStatistics& statistics);

}  // namespace diglot::align
