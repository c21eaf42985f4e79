#pragma once

#include <string>
#include <vector>

#include "corpora/pair.h"

namespace diglot::corpora {

/// Reads pairs as `align --format jsonl` writes them; of the evidence nothing is kept. Throws Error
/// at a line that is not such a pair.
std::vector<Pair> read_pairs(const std::string& path);

}  // namespace diglot::corpora
