#pragma once

#include <cstddef>

#include "tokenize/number_context.h"

namespace diglot::tokenize {

/// Whether the words behind token i name a world war, which makes "first" a number: "Première
/// Guerre mondiale". Constant time.
bool numbers_world_war(const NumberContext& context, std::size_t i);

}  // namespace diglot::tokenize
