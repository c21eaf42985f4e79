#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// Where the source of a picture at the end of a line (trimmed) begins; the line's size if there is
/// none. It is alone ("Foto: Reuters"), glued to its caption ("...Kyiv regionCredit: AFP"), behind
/// its end ("... in Kyiv. Photo: AP", "... in Kyiv | Foto: dpa") or in brackets ("(AP Photo/Jane
/// Doe)"). "He asked for a Credit: he got it." has none. Linear time; thread-safe. Precondition:
/// valid UTF-8.
std::size_t find_credit(std::string_view line);

}  // namespace diglot::tokenize
