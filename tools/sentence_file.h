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

/// The different sentences of a file with one a line: a line that repeats another one, or is blank,
/// would be its nearest neighbour and take away its margin.
class SentenceFile {
 public:
  /// Reads it (see for_each_line).
  SentenceFile(const std::string& path, corpora::OnBadUtf8 on_bad_utf8, Messages& messages);

  SentenceFile(const SentenceFile&) = delete;
  SentenceFile& operator=(const SentenceFile&) = delete;
  ~SentenceFile() = default;

  [[nodiscard]] const std::string& path() const { return path_; }
  /// How many lines the file has in all.
  [[nodiscard]] std::size_t lines() const { return lines_.size(); }
  /// Those that count.
  [[nodiscard]] const std::vector<std::string_view>& sentences() const { return sentences_; }
  /// The number of the line on which sentence `i` stands first, from 0.
  [[nodiscard]] std::size_t line(std::size_t i) const { return first_lines_[i]; }

  /// A row for each sentence. Every line is asked for, so that rows of a file of vectors are those
  /// of the lines.
  [[nodiscard]] align::Vectors encode(LineEncoder& encoder, Messages& messages) const;

 private:
  std::string path_;
  std::vector<std::string> lines_;
  std::vector<std::string_view> sentences_;
  std::vector<std::size_t> first_lines_;
};

}  // namespace diglot::tools
