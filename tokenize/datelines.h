#pragma once

#include <string_view>

#include "tokenize/line_opening.h"

namespace diglot::tokenize {

/// Finds the dateline in front of a report (a line, trimmed): place, date and news agency, or some
/// of them, with a dash behind: "KYIV, Feb 3 (Reuters) —", "București, 3 feb /Agerpres/ -",
/// "(dpa) -", "新华社基辅2月3日电". What isn't sure is none: an agency or month must be a known
/// one, and a place alone a city in capitals. Constant time; thread-safe. Precondition: valid
/// UTF-8.
LineOpening find_dateline(std::string_view line);

}  // namespace diglot::tokenize
