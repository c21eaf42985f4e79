#pragma once

#include <cstddef>
#include <optional>

#include "tokenize/number_context.h"

namespace diglot::tokenize {

/// The month that token i names by itself, with no day or year beside it: "July", "июле",
/// "March's"; not where it is more likely another word: "may", "Theresa May's".
std::optional<double> read_lone_month(const NumberContext& context, std::size_t i);

/// Whether token i is spelled like a month and is more likely another word, unless a day or a year
/// stands beside it.
bool is_other_than_month(const NumberContext& context, std::size_t i);

}  // namespace diglot::tokenize
