#pragma once

#include <optional>
#include <string_view>

#include "tokenize/units.h"

namespace diglot::tokenize {

/// The unit of time that a word names in a language, in any of its cases: "minutes", "часов",
/// "hónapos". No forms that more often are other words, or that tell which one behind a number,
/// such as "19 века". Precondition: in fold()'s spelling.
std::optional<Unit> find_time_unit(std::string_view folded, std::string_view lang);

/// The unit of a number of days or weeks as the language counts: fifteen days are two weeks in
/// Romance languages ("quinze jours"), which count the days at both ends.
Unit counted_time_unit(double value, Unit unit, std::string_view lang);

}  // namespace diglot::tokenize
