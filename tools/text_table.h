#pragma once

#include <string>
#include <vector>

namespace diglot::tools {

/// A table drawn with lines, as tabulate's "fancy_grid" for Python draws it. The first row is the
/// head; each row has as many cells as it. The first column is right-aligned, the others are
/// centred; an LF begins a new line in a cell. Widths are counted in code points. Precondition:
/// valid UTF-8.
std::string draw_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace diglot::tools
