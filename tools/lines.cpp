#include "tools/lines.h"

#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/utf8.h"

namespace diglot::tools {

std::size_t for_each_line(const std::string& file,
                          const std::function<void(std::string_view)>& function) {
  corpora::LineReader reader(file);
  while (const auto line = reader.next()) {
    if (const auto defect = corpora::text_defect(*line, "line")) {
      throw corpora::Error(reader.name(), reader.number(), *defect);
    }
    function(line->ends_with('\r') ? line->substr(0, line->size() - 1) : *line);
  }
  return reader.number();
}

std::vector<std::string> read_lines(const std::string& file) {
  std::vector<std::string> lines;
  for_each_line(file, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

}  // namespace diglot::tools
