#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// Whether the name of a time zone begins at byte `position`, or behind one white space there:
/// "GMT", "МСК", in Arabic "بتوقيت". Constant time. Precondition: valid UTF-8.
bool names_time_zone(std::string_view text, std::size_t position, std::string_view lang);

}  // namespace diglot::tokenize
