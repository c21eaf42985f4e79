#include "align/overlap_vectors.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <filesystem>
#include <system_error>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::align {
namespace {

using corpora::Error;

std::string_view strip(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(strip(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The vectors of so many lines, which tell the dimension.
VectorFile open_vectors(const OverlapVectors::Files& files, std::size_t lines) {
  std::error_code failure;
  const std::uintmax_t size = std::filesystem::file_size(files.vectors, failure);
  const std::size_t column = lines * sizeof(float);
  if (!failure && (size == 0 || lines == 0 || size % column != 0)) {
    throw Error(files.vectors, "has " + corpora::counted(size, "byte") +
                                   ", which are no vectors of " + "float32 for the " +
                                   corpora::counted(lines, "line") + " of " + files.text +
                                   "; encode just these lines");
  }
  return VectorFile::open_raw(files.vectors, failure ? 1 : size / column);
}

std::string join(const corpora::Article& article, const corpora::Sentences& unit) {
  std::string joined;
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (i > unit.begin) joined += ' ';
    joined += strip(article.text_of(article.sentences[i].bytes));
  }
  return joined;
}

bool has_empty(const corpora::Article& article, const corpora::Sentences& unit) {
  for (std::size_t i = unit.begin; i < unit.end; ++i) {
    if (strip(article.text_of(article.sentences[i].bytes)).empty()) return true;
  }
  return unit.empty();
}

}  // namespace

OverlapVectors::OverlapVectors(const std::vector<Files>& documents) {
  assert(!documents.empty());
  for (const Files& files : documents) read_lines(files);
}

void OverlapVectors::read_lines(const Files& files) {
  const auto lines = split_lines(texts_.emplace_back(corpora::read_file(files.text)));
  const std::size_t file = vectors_.size();
  vectors_.push_back(open_vectors(files, lines.size()));
  const std::size_t first_dimension = vectors_.front().dimension();
  if (vectors_.back().dimension() != first_dimension) {
    throw Error(files.vectors, "has vectors of " + std::to_string(vectors_.back().dimension()) +
                                   " numbers and " + vectors_.front().path() + " of " +
                                   std::to_string(first_dimension) +
                                   "; encode all with one encoder");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [found, is_new] = rows_.try_emplace(lines[i], Row{file, i});
    if (!is_new && found->second.file == file) {
      throw Error(files.text, i + 1,
                  "is line " + std::to_string(found->second.number + 1) +
                      " again; write each overlap once, as vecalign's overlap.py does");
    }
  }
}

Vectors OverlapVectors::encode(const corpora::Article& article,
                               std::span<const corpora::Sentences> units) const {
  Vectors vectors(units.size(), dimension());
  for (std::size_t k = 0; k < units.size(); ++k) {
    if (has_empty(article, units[k])) continue;
    const auto found = rows_.find(join(article, units[k]));
    if (found != rows_.end()) {
      vectors_[found->second.file].read_row(found->second.number, vectors[k]);
    } else if (units[k].size() == 1) {
      throw Error(article.file, "no file of overlaps has sentence " +
                                    std::to_string(units[k].begin + 1) + ", \"" +
                                    join(article, units[k]) +
                                    "\"; make the overlaps of these very sentences");
    }
  }
  return vectors;
}

}  // namespace diglot::align
