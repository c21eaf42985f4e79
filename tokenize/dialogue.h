#pragma once

#include <optional>
#include <string_view>

#include "tokenize/quotation_marks.h"

namespace diglot::tokenize {

/// What is said in a sentence without quotation marks, as dashes set it off: "– So ist es – sagte
/// er". It has a dash in front or one and a verb of speaking behind it; lists have dashes too.
///
/// Linear time; thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::optional<QuotedSpan> find_dialogue(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
