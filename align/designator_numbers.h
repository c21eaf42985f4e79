#pragma once

#include "align/fact_comparison.h"

namespace diglot::align {

/// Holds numbers that found no counterpart against the designators that found none on the other
/// side: "the 2019 collection" and "SS19" agree, "2019" and "SS18" conflict, "WW2" and "Première
/// Guerre mondiale" as well. Needs the numbers and names of `comparison`; takes what agrees from
/// its missing numbers and adds what conflicts.
void compare_with_designators(const Facts& src, const Facts& tgt, FactComparison& comparison);

}  // namespace diglot::align
