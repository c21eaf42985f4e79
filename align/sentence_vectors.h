#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/unit_encoder.h"
#include "align/vector_file.h"

namespace diglot::align {

/// Rows of files, one behind the other, that are handed out in order.
class VectorRows {
 public:
  /// Throws corpora::Error where the dimensions differ. Precondition: a file at least.
  explicit VectorRows(std::vector<VectorFile> files);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t dimension() const { return files_.front().dimension(); }
  /// The files' names, to print.
  [[nodiscard]] std::string name() const;

  /// Rows [begin, begin + count), of unit length; uses all threads. Throws corpora::Error at NaN or
  /// infinity. Precondition: there are so many.
  [[nodiscard]] Vectors read(std::size_t begin, std::size_t count) const;

 private:
  std::vector<VectorFile> files_;
  std::size_t size_ = 0;
};

/// Gives stretches of articles vectors that were computed for their sentences: the unit-length sum
/// of those of its sentences.
class SentenceVectors : public UnitEncoder {
 public:
  explicit SentenceVectors(VectorRows rows) : rows_(std::move(rows)) {}

  /// The next rows are those of the sentences of this article, in order; one that was added before
  /// (of the same file and id) keeps its rows. Throws corpora::Error where too few are left. Not
  /// thread-safe.
  void add(const corpora::Article& article);
  /// Throws corpora::Error where rows are left that belong to no article.
  void require_all_used() const;

  [[nodiscard]] std::size_t dimension() const override { return rows_.dimension(); }
  /// Precondition: the article was added. Throws corpora::Error at rows of NaN or infinity.
  [[nodiscard]] Vectors encode(const corpora::Article& article,
                               std::span<const corpora::Sentences> units) const override;

 private:
  VectorRows rows_;
  std::map<std::pair<std::string, std::string>, std::size_t> begins_;  ///< of each file and id
  std::size_t used_ = 0;
};

}  // namespace diglot::align
