#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "align/fact_comparison.h"

namespace diglot::align {

/// How the quotations of two texts compare.
struct QuotationComparison {
  std::vector<FactPair> pairs;           ///< that correspond, in the order of both sides
  std::vector<std::size_t> missing_src;  ///< of src, where tgt quotes nothing or others
  std::vector<std::size_t> missing_tgt;
  std::optional<FactPair> conflict;  ///< whose speakers are two people
};

/// Compares the first 32 quotations of each side by order, length and speaker. Two correspond when
/// one of them is not brief, and either one has no speaker or a name of one speaker sounds like one
/// of the other's. Translations join and split quotations: only where a side has nothing in
/// quotation marks are those of the other missing. They conflict where one on each side has a
/// speaker that the other side doesn't name at all; then those without a counterpart are missing.
QuotationComparison compare_quotations(const Facts& src, const Facts& tgt);

/// What the pairs of a comparison quote.
std::vector<corpora::Agreement> corresponding_quotations(const Facts& src, const Facts& tgt,
                                                         const QuotationComparison& comparison);

}  // namespace diglot::align
