#pragma once

#include <cstddef>
#include <optional>

#include "tokenize/number_context.h"

namespace diglot::tokenize {

/// The month that token i names by itself, with no day or year beside it: "July", "июле",
/// "March's"; not where it is more likely another word: "may", "Theresa May's".
std::optional<double> read_lone_month(const NumberContext& context, std::size_t i);

/// Whether token i, which is spelled like a month and stands beside a number, is another word even
/// so: "20 may have died", "cu 5 mai mult".
bool is_other_than_month_of_day(const NumberContext& context, std::size_t i);

/// Whether token i is spelled like a month and is more likely another word, unless a day or a year
/// stands beside it: "Theresa May", "în mai multe orașe", "Rio de Janeiro".
bool is_other_than_month(const NumberContext& context, std::size_t i);

}  // namespace diglot::tokenize
