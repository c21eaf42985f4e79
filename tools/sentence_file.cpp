#include "tools/sentence_file.h"

#include <algorithm>
#include <span>

#include "align/sentence_mining.h"
#include "tools/lines.h"

namespace diglot::tools {

SentenceFile::SentenceFile(const std::string& path, corpora::OnBadUtf8 on_bad_utf8,
                           Messages& messages)
    : lines_(read_lines(path, on_bad_utf8, messages)), sentences_{path, {}, {}} {
  const std::vector<std::string_view> views(lines_.begin(), lines_.end());
  sentences_.lines = align::distinct_sentences(views);
  for (const std::size_t line : sentences_.lines) sentences_.texts.push_back(views[line]);
}

align::Vectors encode(const Sentences& sentences, std::size_t first_line, LineEncoder& encoder,
                      const std::string& name, Messages& messages) {
  constexpr std::size_t part = 16384;
  const std::size_t count = sentences.texts.size();
  align::Vectors vectors(count, encoder.dimension());
  for (std::size_t begin = 0; begin < count; begin += part) {
    const std::size_t size = std::min(part, count - begin);
    std::vector<std::size_t> numbers;
    for (std::size_t i = begin; i < begin + size; ++i) {
      numbers.push_back(first_line + sentences.lines[i]);
    }
    const align::Vectors encoded =
        encoder.encode(std::span(sentences.texts).subspan(begin, size), numbers);
    for (std::size_t i = 0; i < size; ++i) {
      std::ranges::copy(encoded[i], vectors[begin + i].begin());
    }
    messages.progress(name + ": " + std::to_string(begin + size) + " of " + std::to_string(count) +
                      " sentences encoded");
  }
  messages.progress("");
  return vectors;
}

}  // namespace diglot::tools
