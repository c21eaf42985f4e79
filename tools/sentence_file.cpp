#include "tools/sentence_file.h"

#include <algorithm>
#include <unordered_set>

#include "tools/lines.h"

namespace diglot::tools {

SentenceFile::SentenceFile(const std::string& path, corpora::OnBadUtf8 on_bad_utf8,
                           Messages& messages)
    : path_(path), lines_(read_lines(path, on_bad_utf8, messages)) {
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::string_view line = lines_[i];
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    if (!seen.insert(line).second) continue;
    sentences_.push_back(line);
    first_lines_.push_back(i);
  }
}

align::Vectors SentenceFile::encode(LineEncoder& encoder, Messages& messages) const {
  constexpr std::size_t part = 16384;
  align::Vectors vectors(sentences_.size(), encoder.dimension());
  std::size_t row = 0;
  std::vector<std::string_view> texts;
  for (std::size_t begin = 0; begin < lines_.size(); begin += part) {
    const std::size_t end = std::min(lines_.size(), begin + part);
    texts.assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                 lines_.begin() + static_cast<std::ptrdiff_t>(end));
    const align::Vectors encoded = encoder.encode(texts);
    for (; row < first_lines_.size() && first_lines_[row] < end; ++row) {
      std::ranges::copy(encoded[first_lines_[row] - begin], vectors[row].begin());
    }
    messages.progress(path_ + ": " + std::to_string(end) + " of " + std::to_string(lines_.size()) +
                      " lines encoded");
  }
  messages.progress("");
  return vectors;
}

}  // namespace diglot::tools
