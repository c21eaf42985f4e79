#pragma once

#include "align/fact_comparison.h"

namespace diglot::align {

/// Adds to a comparison how the names of two texts compare: those that sound alike and have the
/// same digits, designators that differ in their digits alone, and how many are left over. Time:
/// the product of the numbers of names.
void compare_names(const Facts& src, const Facts& tgt, FactComparison& result);

}  // namespace diglot::align
