#pragma once

#include <string>

#include "corpora/lone_text.h"
#include "corpora/pair.h"

namespace diglot::tools {

/// A pair for a person to read: score and relation, then both texts under each other with their
/// articles, then the facts that agree, conflict, or stand on one side alone,
/// and, where the evidence has them, the words that translate each other. Several lines.
std::string to_readable(const corpora::Pair& pair);

/// A text that is in no pair, for people: it, why, and what is nearest.
std::string to_readable(const corpora::LoneText& lone);

}  // namespace diglot::tools
