#include "tools/lines.h"

#include <array>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "tools/standard_input.h"

namespace diglot::tools {

void for_each_line(const std::string& file, corpora::OnBadUtf8 on_bad_utf8, Messages& messages,
                   const std::function<void(std::string_view)>& function) {
  corpora::LineReader reader(file, {.on_bad_utf8 = on_bad_utf8});
  while (const auto line = reader.next()) {
    if (const auto defect = corpora::text_defect(*line, "line")) {
      throw corpora::Error(reader.name(), reader.number(), *defect);
    }
    function(line->ends_with('\r') ? line->substr(0, line->size() - 1) : *line);
  }
  if (reader.replaced() > 0) {
    messages.note(corpora::replacement_note(reader.name(), reader.replaced()));
  }
}

std::vector<std::string> read_lines(const std::string& file, corpora::OnBadUtf8 on_bad_utf8,
                                    Messages& messages) {
  std::vector<std::string> lines;
  for_each_line(file, on_bad_utf8, messages,
                [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

std::vector<std::string> read_lines(const std::string& file) {
  Messages messages;  // where bad bytes are an error, there is nothing to tell
  return read_lines(file, corpora::OnBadUtf8::error, messages);
}

LinePairs read_line_pairs(const std::string& src, const std::string& tgt) {
  require_one_standard_input(std::array{src, tgt}, "--src and --tgt");
  LinePairs pairs{read_lines(src), read_lines(tgt)};
  if (pairs.src.size() != pairs.tgt.size()) {
    throw corpora::Error(src + " has " + corpora::counted(pairs.src.size(), "line") + " and " +
                         tgt + " has " + std::to_string(pairs.tgt.size()) +
                         "; line i of one must translate line i of the other");
  }
  if (pairs.src.empty()) throw corpora::Error(src, "is empty; give one sentence a line");
  return pairs;
}

}  // namespace diglot::tools
