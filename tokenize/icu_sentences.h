#pragma once

#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// Sentences by ICU's rules alone (UAX #29), for languages that have none here. Line ends within
/// `line` end none. Otherwise as split_sentences().
std::vector<corpora::Bytes> split_sentences_by_icu(std::string_view line);

}  // namespace diglot::tokenize
