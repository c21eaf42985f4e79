#include "tools/text_table.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "corpora/utf8.h"

namespace diglot::tools {
namespace {

std::vector<std::string> lines_of(const std::string& cell) {
  std::vector<std::string> lines(1);
  for (const char c : cell) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

/// A column leaves a space on both sides of its widest line, and two more of its head's.
std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < widths.size(); ++c) {
      for (const std::string& line : lines_of(rows[r][c])) {
        widths[c] = std::max(widths[c], corpora::count_code_points(line) + (r == 0 ? 2 : 0));
      }
    }
  }
  return widths;
}

/// What lies between two rows: its left end, its line, where that crosses others, its right end.
std::string rule(const std::vector<std::size_t>& widths, std::string_view left,
                 std::string_view line, std::string_view crossing, std::string_view right) {
  std::string text;
  for (std::size_t c = 0; c < widths.size(); ++c) {
    text += c == 0 ? left : crossing;
    for (std::size_t i = 0; i < widths[c] + 2; ++i) text += line;
  }
  return text.append(right) += '\n';
}

std::string row_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 0;
  for (const std::string& cell : cells) {
    lines.push_back(lines_of(cell));
    height = std::max(height, lines.back().size());
  }
  std::string text;
  for (std::size_t i = 0; i < height; ++i) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string line = i < lines[c].size() ? lines[c][i] : "";
      const std::size_t room = widths[c] - corpora::count_code_points(line);
      const std::size_t before = c == 0 ? room : room / 2;
      text += "│ " + std::string(before, ' ') + line + std::string(room - before + 1, ' ');
    }
    text += "│\n";
  }
  return text;
}

}  // namespace

std::string draw_table(const std::vector<std::vector<std::string>>& rows) {
  const std::vector<std::size_t> widths = widths_of(rows);
  std::string text = rule(widths, "╒", "═", "╤", "╕");
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r == 1) text += rule(widths, "╞", "═", "╪", "╡");
    if (r > 1) text += rule(widths, "├", "─", "┼", "┤");
    text += row_of(rows[r], widths);
  }
  return text + rule(widths, "╘", "═", "╧", "╛");
}

}  // namespace diglot::tools
