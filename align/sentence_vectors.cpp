#include "align/sentence_vectors.h"

#include <cassert>

#include <tbb/parallel_for.h>

#include "corpora/error.h"

namespace diglot::align {

VectorRows::VectorRows(std::vector<VectorFile> files) : files_(std::move(files)) {
  assert(!files_.empty());
  for (const VectorFile& file : files_) {
    if (file.dimension() != dimension()) {
      throw corpora::Error(file.path(), "has vectors of " + std::to_string(file.dimension()) +
                                            " numbers and " + files_.front().path() + " of " +
                                            std::to_string(dimension()) +
                                            "; encode all with one encoder");
    }
    size_ += file.size();
  }
}

std::string VectorRows::name() const {
  std::string name = files_.front().path();
  for (std::size_t i = 1; i < files_.size(); ++i) {
    name += i + 1 == files_.size() ? " and " : ", ";
    name += files_[i].path();
  }
  return name;
}

Vectors VectorRows::read(std::size_t begin, std::size_t count) const {
  assert(begin <= size_ && count <= size_ - begin);
  Vectors vectors(count, dimension());
  std::size_t file_begin = 0;
  for (const VectorFile& file : files_) {
    const std::size_t first = std::max(begin, file_begin);
    const std::size_t last = std::min(begin + count, file_begin + file.size());
    tbb::parallel_for(first, std::max(first, last), [&](std::size_t row) {
      file.read_row(row - file_begin, vectors[row - begin]);
    });
    file_begin += file.size();
  }
  return vectors;
}

void SentenceVectors::add(const corpora::Article& article) {
  const std::size_t sentences = article.sentences.size();
  if (!begins_.emplace(std::pair(article.file, article.id), used_).second) return;
  used_ += sentences;
  if (used_ > rows_.size()) {
    throw corpora::Error(rows_.name(), "has " + std::to_string(rows_.size()) +
                                           " rows, and the articles up to " + article.id +
                                           " have " + std::to_string(used_) +
                                           " sentences; encode those of `diglot segment`, or the "
                                           "lines of files with one sentence a line");
  }
}

void SentenceVectors::require_all_used() const {
  if (used_ == rows_.size()) return;
  throw corpora::Error(rows_.name(), "has " + std::to_string(rows_.size()) +
                                         " rows, and the articles have " + std::to_string(used_) +
                                         " sentences; encode those of `diglot segment`, or the "
                                         "lines of files with one sentence a line");
}

Vectors SentenceVectors::encode(const corpora::Article& article,
                                std::span<const corpora::Sentences> units) const {
  const auto found = begins_.find({article.file, article.id});
  assert(found != begins_.end());
  const Vectors sentences = rows_.read(found->second, article.sentences.size());
  Vectors vectors(units.size(), dimension());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto sum = vectors[i];
    for (std::size_t s = units[i].begin; s < units[i].end; ++s) {
      if (article.sentences[s].bytes.empty()) {
        std::ranges::fill(sum, 0.0F);
        break;
      }
      align::add(sum, sentences[s]);
    }
    normalize(sum);
  }
  return vectors;
}

}  // namespace diglot::align
