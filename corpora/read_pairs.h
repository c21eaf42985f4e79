#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/pair.h"

namespace diglot::corpora {

/// Reads a pair from a line of what `align --format jsonl` writes; of the evidence, words and parts
/// are not kept, and a line may have none. Nothing for a text that is in no pair, as
/// `align --explain` writes it. Throws Error, without the place, where the line is not such a pair.
std::optional<Pair> read_pair(std::string_view line);

/// Calls `use` with each pair of a file that `align --format jsonl` wrote. Throws Error, with the
/// line, where that is not such a pair or `use` throws one.
void for_each_pair(const std::string& path, const std::function<void(Pair)>& use);

/// All of them.
std::vector<Pair> read_pairs(const std::string& path);

}  // namespace diglot::corpora
