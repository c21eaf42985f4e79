#pragma once

#include <string_view>

namespace diglot::corpora {

// The headers of WARC records and of HTTP messages: a first line, then "Name: value" a line, to an
// empty one.

/// The value of the first field of a name, whatever its case, without white space around it; ""
/// where there is none.
std::string_view header_field(std::string_view header, std::string_view name);

/// A value without its parameters, "text/html" of "text/html; charset=utf-8".
std::string_view without_parameters(std::string_view value);

/// A parameter of a value, without quotes: "utf-8" of that. "" where there is none.
std::string_view parameter(std::string_view value, std::string_view name);

}  // namespace diglot::corpora
