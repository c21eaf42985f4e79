#pragma once

#include <cstddef>
#include <vector>

#include "align/fact_comparison.h"

namespace diglot::align {

/// The numbers of two texts that name one day, each side in its own way.
struct DaysInCommon {
  std::vector<FactPair> pairs;   ///< one of each side, of which neither had a counterpart
  std::vector<std::size_t> src;  ///< all numbers that take part: with a day, its month and weekday
  std::vector<std::size_t> tgt;
};

/// Finds the days that both texts name: "yesterday" and "3 February", "Tuesday" and "3 February",
/// "Tuesday, 3 February" and "3 February". A number that is marked in `src_paired` or `tgt_paired`
/// has a counterpart already. A day of a month is one of the year that is told beside it, or else
/// the one nearest to the article's date; a weekday is within a week of that date. Where neither
/// tells the year, days are compared by day and month. Time: the product of the numbers of days.
DaysInCommon find_days_in_common(const Facts& src, const std::vector<bool>& src_paired,
                                 const Facts& tgt, const std::vector<bool>& tgt_paired);

/// Whether a number is the day of the text itself: "today", which often means "nowadays".
bool is_today(const Facts& facts, const tokenize::Number& number);

}  // namespace diglot::align
