#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "align/collection.h"
#include "corpora/article.h"

namespace diglot::tools {

/// The stories of a collection, each a line of JSON with its LF: {"story": 1, "articles": [{"doc",
/// "lang", "date"?, "title"?}, ...], "pairs": [{"src", "tgt", "probability", "relation", "links"},
/// ...]}. `links` tells how many links of each pair are written.
std::string to_jsonl(const align::AlignedCollection& collection,
                     std::span<const corpora::Article> articles,
                     std::span<const std::size_t> links);

}  // namespace diglot::tools
