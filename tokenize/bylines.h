#pragma once

#include <string_view>

namespace diglot::tokenize {

/// Whether a line (trimmed) names who wrote the article and nothing else: "By Jane Doe, BBC News",
/// "De Ion Popescu", "Автор: Іван Петренко". Full names only, and no full stop behind: "By Friday
/// the war was over." is none. Constant time; thread-safe. Precondition: valid UTF-8.
bool is_byline(std::string_view line);

}  // namespace diglot::tokenize
