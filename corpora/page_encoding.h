#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

/// Whether a web page says that it is UTF-8, or nothing of its encoding.
bool is_utf8_page(std::string_view page);

/// A web page as UTF-8 without a byte order mark. A page that isn't UTF-8 already is converted from
/// what `told`, if it is not empty, else its byte order mark or the "charset=" in its first 4096
/// bytes says, with the usual widening
/// of labels (a page that says iso-8859-1 is windows-1252: WHATWG Encoding, section 4.2). Throws
/// Error, with `file` as the name, when that is missing, unknown or wrong, or when there is a NUL.
std::string page_to_utf8(std::string_view page, const std::string& file,
                         std::string_view told = "");

}  // namespace diglot::corpora
