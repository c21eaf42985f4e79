#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/vectors.h"
#include "corpora/utf8.h"
#include "tools/chosen_encoder.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Different sentences of a file with one a line; views into a text that is kept elsewhere.
struct Sentences {
  std::string path;                     ///< of the file
  std::vector<std::string_view> texts;  ///< in the order in which they stand there first
  std::vector<std::size_t> lines;       ///< the numbers of the lines on which they do, from 0
};

/// The different sentences of a file (see align::distinct_sentences), and their text.
class SentenceFile {
 public:
  /// Reads it (see for_each_line).
  SentenceFile(const std::string& path, corpora::OnBadUtf8 on_bad_utf8, Messages& messages);

  SentenceFile(const SentenceFile&) = delete;
  SentenceFile& operator=(const SentenceFile&) = delete;
  ~SentenceFile() = default;

  /// How many lines the file has in all.
  [[nodiscard]] std::size_t lines() const { return lines_.size(); }
  /// Those that count.
  [[nodiscard]] const Sentences& sentences() const { return sentences_; }

 private:
  std::vector<std::string> lines_;
  Sentences sentences_;
};

/// A row for each sentence. `first_line` is the place of the file's first line among all that the
/// encoder has vectors for. Progress begins with `name`.
align::Vectors encode(const Sentences& sentences, std::size_t first_line, LineEncoder& encoder,
                      const std::string& name, Messages& messages);

}  // namespace diglot::tools
