#include "align/background.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include <boost/json.hpp>
#include <tbb/parallel_for.h>

namespace diglot::align {
namespace {

constexpr float one = std::numeric_limits<std::int8_t>::max();

/// Mean of the four largest cosines; of fewer where there are fewer.
float mean_of_nearest(std::span<const float> vector, std::span<const std::int8_t> rows) {
  std::array<float, 4> nearest{};
  const std::size_t d = vector.size();
  for (std::size_t begin = 0; begin < rows.size(); begin += d) {
    const auto row = rows.subspan(begin, d);
    float sum = 0;
    for (std::size_t i = 0; i < d; ++i) sum += vector[i] * static_cast<float>(row[i]);
    if (sum <= nearest.back()) continue;
    nearest.back() = sum;
    std::ranges::sort(nearest, std::greater{});
  }
  float total = 0;
  for (const float value : nearest) total += value / one;
  return total / static_cast<float>(nearest.size());
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
  tbb::parallel_for(std::size_t{0}, vectors.size(),
                    [&](std::size_t i) { result[i] = mean_of_nearest(vectors[i], rows); });
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
