#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/unit_encoder.h"
#include "align/vector_file.h"

namespace diglot::align {

/// Vectors that were computed beforehand for the overlaps of documents, as vecalign takes them: a
/// text file with one, two, ... neighbouring sentences a line, joined by single spaces, each line
/// once; and the vectors of its lines in a file of bare float32.
class OverlapVectors : public UnitEncoder {
 public:
  /// The files of one document, or of several.
  struct Files {
    std::string text;
    std::string vectors;
  };

  /// Throws corpora::Error where a file can't be read, vectors don't go into the lines, a line is
  /// there twice in a file, or dimensions differ. Precondition: a document at least.
  explicit OverlapVectors(const std::vector<Files>& documents);

  [[nodiscard]] std::size_t dimension() const override { return vectors_.front().dimension(); }
  /// Joins of sentences that no file has get the zero vector. Throws corpora::Error where a file
  /// lacks a single sentence, or holds NaN or infinity.
  [[nodiscard]] Vectors encode(const corpora::Article& article,
                               std::span<const corpora::Sentences> units) const override;

 private:
  struct Row {
    std::size_t file;
    std::size_t number;
  };
  void read_lines(const Files& files);

  std::deque<std::string> texts_;  ///< what the keys of `rows_` look at
  std::vector<VectorFile> vectors_;
  std::unordered_map<std::string_view, Row> rows_;
};

}  // namespace diglot::align
