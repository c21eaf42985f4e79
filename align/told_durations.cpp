#include "align/told_durations.h"

#include <algorithm>
#include <cmath>

namespace diglot::align {
namespace {

using tokenize::Number;
using tokenize::NumberKind;

/// Whether a number may be minutes or seconds behind another: " години, " is in between at most.
bool may_follow(const Number& before, const Number& part) {
  constexpr std::size_t longest_unit = 24;  // bytes
  constexpr double most = 59;
  return part.kind == NumberKind::cardinal && part.value >= 0 && part.value <= most &&
         part.value == std::floor(part.value) &&
         part.bytes.begin - before.bytes.end <= longest_unit;
}

}  // namespace

std::size_t count_parts_of_time(const Number& time, std::span<const Number> parts) {
  if (time.kind != NumberKind::time || parts.empty() || parts[0].kind != NumberKind::cardinal) {
    return 0;
  }
  constexpr std::size_t most_parts = 3;
  constexpr double sixty = 60;
  double told = parts[0].value * sixty;
  double unit = 1;
  for (std::size_t i = 1; i < std::min(most_parts, parts.size()); ++i, unit /= sixty) {
    if (!may_follow(parts[i - 1], parts[i])) return 0;
    told += parts[i].value * unit;
    if (std::abs(told - time.value) < unit / 2 / sixty) return i + 1;
  }
  return 0;
}

}  // namespace diglot::align
