#include "align/background.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include <boost/json.hpp>
#include <tbb/parallel_for.h>

#include "align/matrix_product.h"

namespace diglot::align {
namespace {

constexpr float one = std::numeric_limits<std::int8_t>::max();

// A block of cosines stays in the second-level cache, and so do the rows that it is made of.
constexpr std::size_t block_vectors = 64;
constexpr std::size_t block_rows = 128;

/// The four largest of many cosines; zero where there are fewer.
class Nearest {
 public:
  void offer(std::span<const float> cosines) {
    for (const float cosine : cosines) {
      if (cosine <= nearest_.back()) continue;
      nearest_.back() = cosine;
      std::ranges::sort(nearest_, std::greater{});
    }
  }
  [[nodiscard]] float mean() const {
    float total = 0;
    for (const float value : nearest_) total += value / one;
    return total / static_cast<float>(nearest_.size());
  }

 private:
  std::array<float, 4> nearest_{};
};

/// Of the vectors [begin, end): the mean of the four largest cosines with the rows.
void find_nearness(const Vectors& vectors, std::size_t begin, std::size_t end,
                   std::span<const std::int8_t> rows, std::span<float> result) {
  const std::size_t d = vectors.dimension();
  const std::size_t count = end - begin;
  std::vector<Nearest> nearest(count);
  std::vector<float> block(block_rows * d);
  std::vector<float> cosines(count * block_rows);
  while (!rows.empty()) {
    const auto some = rows.first(std::min(rows.size(), block.size()));
    rows = rows.subspan(some.size());
    std::ranges::copy(some, block.begin());
    const std::size_t columns = some.size() / d;
    multiply(vectors.values().subspan(begin * d, count * d), std::span(block).first(some.size()), d,
             cosines);
    for (std::size_t i = 0; i < count; ++i) {
      nearest[i].offer(std::span(cosines).subspan(i * columns, columns));
    }
  }
  for (std::size_t i = 0; i < count; ++i) result[begin + i] = nearest[i].mean();
}

}  // namespace

Background::Background(ModelFile file, std::size_t dimension)
    : file_(std::move(file)), dimension_(dimension), rows_(file_.numbers<std::int8_t>("bg-rows")) {
  boost::system::error_code failure;
  const auto counts = boost::json::parse(file_.section("bg-languages"), failure);
  file_.require(!failure && counts.is_object(), "bg-languages");
  std::size_t begin = 0;
  for (const auto& [lang, count] : counts.get_object()) {
    file_.require(count.is_int64() && count.get_int64() >= 0 &&
                      count.get_int64() <= static_cast<std::int64_t>(rows_.size()),
                  "bg-languages");
    const auto size = static_cast<std::size_t>(count.get_int64()) * dimension_;
    file_.require(size <= rows_.size() - begin, "bg-rows");
    languages_.emplace(lang, rows_.subspan(begin, size));
    begin += size;
  }
  file_.require(begin == rows_.size(), "bg-rows");
}

Background::Background(const std::map<std::string, Vectors>& languages, std::size_t dimension,
                       MarginScale scale)
    : Background(ModelFile::parse(serialize_model(serialize_background(languages)), "background"),
                 dimension) {
  scale_ = scale;
}

std::vector<float> Background::nearness(const Vectors& vectors, std::string_view lang) const {
  const auto found = languages_.find(lang);
  const auto rows = found == languages_.end() ? rows_ : found->second;
  std::vector<float> result(vectors.size());
  const std::size_t blocks = (vectors.size() + block_vectors - 1) / block_vectors;
  tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
    const std::size_t begin = block * block_vectors;
    find_nearness(vectors, begin, std::min(vectors.size(), begin + block_vectors), rows, result);
  });
  return result;
}

std::map<std::string, Vectors> Background::languages() const {
  std::map<std::string, Vectors> all;
  for (const auto& [lang, rows] : languages_) {
    Vectors& vectors = all[lang] = Vectors(rows.size() / dimension_, dimension_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      vectors[i / dimension_][i % dimension_] = static_cast<float>(rows[i]) / one;
    }
  }
  return all;
}

const std::vector<float>& NearnessByLanguage::find(const Vectors& vectors,
                                                   const Background& background,
                                                   std::string_view lang) {
  {
    const std::scoped_lock lock(mutex_);
    assert(background_ == nullptr || background_ == &background);
    background_ = &background;
    const auto found = languages_.find(lang);
    if (found != languages_.end()) return found->second;
  }
  // Not under the lock: a thread that waits for its share of the work may take up other work, which
  // may ask for the same.
  std::vector<float> nearness = background.nearness(vectors, lang);
  const std::scoped_lock lock(mutex_);
  return languages_.try_emplace(std::string(lang), std::move(nearness)).first->second;
}

std::map<std::string, std::string> serialize_background(
    const std::map<std::string, Vectors>& languages) {
  boost::json::object counts;
  std::vector<std::int8_t> rows;
  for (const auto& [lang, vectors] : languages) {
    counts[lang] = vectors.size();
    for (const float value : vectors.values()) {
      rows.push_back(static_cast<std::int8_t>(std::lround(one * value)));
    }
  }
  return {{"bg-languages", boost::json::serialize(counts)},
          {"bg-rows", to_bytes(std::span<const std::int8_t>(rows))}};
}

}  // namespace diglot::align
