#pragma once

#include <cstdint>
#include <vector>

#include "align/bitext_collection.h"

namespace diglot::align {

/// Learns the table of a Transliteration from the names of a bitext. Names of a line that sound
/// alike teach the first table; names that it takes for each other's best counterpart teach the
/// next, and so on (hard EM). Each two spellings count once.
///
/// Languages without capitals teach nothing. Linear time; deterministic. A bitext without names
/// gives a table by which only equal letters correspond.
std::vector<std::int8_t> train_transliteration(const BitextCollection& bitext);

}  // namespace diglot::align
