#pragma once

#include "tokenize/token_context.h"

namespace diglot::tokenize {

/// Whether words that can name a day of the week do so where they stand. They don't in names
/// ("Black Friday", "Plácido Domingo"), nor where they are other words: Romanian "trei luni" is
/// three months, Greek "τρίτη" third, Russian "среда" an environment. Constant time.
bool names_weekday(const TokenContext& words);

}  // namespace diglot::tokenize
