#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "corpora/article.h"
#include "corpora/temporary_file.h"

namespace diglot::corpora {

/// Articles that need not all be in memory: the first are, as long as their texts take no more than
/// some bytes; the others lie in a temporary file.
class ArticleStore {
 public:
  explicit ArticleStore(std::size_t most_in_memory = std::size_t{1} << 30)
      : most_in_memory_(most_in_memory) {}
  /// These, which must outlive it, and no others.
  explicit ArticleStore(std::span<const Article> articles);

  /// Throws Error where there is no room for a temporary file.
  void add(Article article);

  [[nodiscard]] std::size_t size() const { return heads_.size(); }
  /// All articles but their texts and sentences.
  [[nodiscard]] std::span<const Article> heads() const { return heads_; }
  /// An article as it was added. Throws Error where the disk fails. Thread-safe.
  [[nodiscard]] std::shared_ptr<const Article> read(std::size_t i) const;

 private:
  std::size_t most_in_memory_;
  std::size_t in_memory_ = 0;  // bytes of text
  std::vector<Article> heads_;
  std::vector<std::shared_ptr<const Article>> first_;
  TemporaryFile others_;
  std::vector<std::size_t> begins_;  // of the others, in the file
};

}  // namespace diglot::corpora
