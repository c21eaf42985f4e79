#include "align/article_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include <tbb/parallel_for.h>

#include "align/covered_words.h"
#include "align/matrix_product.h"
#include "align/unit_words.h"

namespace diglot::align {
namespace {

/// Some of the forms of an article, each with its place among them; from the beginning all, each at
/// its own place, where those are no more than `most`.
class SomeForms {
 public:
  SomeForms(const ArticleWords& words, std::size_t most)
      : words_(words),
        most_(most),
        all_(words.weights.size() <= most),
        place_of_(words.weights.size(), none) {
    if (all_) std::iota(place_of_.begin(), place_of_.end(), 0);
  }

  void add(std::span<const std::uint32_t> forms) {
    for (const std::uint32_t form : forms) {
      if (place_of_[form] != none) continue;
      place_of_[form] = static_cast<std::uint32_t>(some_.size());
      some_.push_back(form);
      const auto vector = words_.vectors[form];
      vectors_.insert(vectors_.end(), vector.begin(), vector.end());
    }
  }
  /// Leaves none but where all are held.
  void clear() {
    for (const std::uint32_t form : some_) place_of_[form] = none;
    some_.clear();
    vectors_.clear();
  }
  [[nodiscard]] bool is_full() const { return !all_ && some_.size() >= most_; }
  [[nodiscard]] std::size_t size() const { return all_ ? place_of_.size() : some_.size(); }
  [[nodiscard]] std::size_t place_of(std::uint32_t form) const { return place_of_[form]; }
  /// size() x d.
  [[nodiscard]] std::span<const float> vectors() const {
    return all_ ? words_.vectors.values() : std::span<const float>(vectors_);
  }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);

  const ArticleWords& words_;
  std::size_t most_;
  bool all_;
  std::vector<std::uint32_t> place_of_;  ///< of each form of the article
  std::vector<std::uint32_t> some_;
  std::vector<float> vectors_;
};

// Rows of odds are filled up with zeros to whole groups of lanes, which compilers make vector code
// of: sums and maxima keep one number a lane.
constexpr std::size_t lanes = 8;
using Lanes = std::array<float, lanes>;

std::size_t padded(std::size_t size) { return (size + lanes - 1) / lanes * lanes; }

float sum(std::span<const float> row) {
  Lanes sums{};
  for (std::size_t j = 0; j < row.size(); j += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += row[j + lane];
  }
  float total = 0;
  for (const float value : sums) total += value;
  return total;
}

/// The greatest product of numbers at one place; none is negative.
float greatest_product(std::span<const float> row, std::span<const float> factors) {
  Lanes greatest{};
  for (std::size_t j = 0; j < row.size(); j += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      greatest[lane] = std::max(greatest[lane], row[j + lane] * factors[j + lane]);
    }
  }
  return *std::ranges::max_element(greatest);
}

/// Compares units by the odds of their words.
class UnitComparison {
 public:
  UnitComparison(const ArticleWords& src, const ArticleWords& tgt) : src_(src), tgt_(tgt) {}

  /// `odds`: of each of the src forms with each of the tgt forms, which hold those of both units.
  Coverage operator()(const UnitPair& pair, const SomeForms& src_forms, const SomeForms& tgt_forms,
                      std::span<const float> odds) {
    const std::vector<std::uint32_t>& src = src_.units[pair.src];
    const std::vector<std::uint32_t>& tgt = tgt_.units[pair.tgt];
    const std::size_t width = padded(tgt.size());
    odds_.assign(src.size() * width, 0);
    src_factors_.resize(src.size());
    tgt_factors_.assign(width, 1);
    columns_.clear();
    for (const std::uint32_t form : tgt) columns_.push_back(tgt_forms.place_of(form));
    for (std::size_t i = 0; i < src.size(); ++i) {
      const auto all = odds.subspan(src_forms.place_of(src[i]) * tgt_forms.size());
      const auto row = row_of(i, width);
      for (std::size_t j = 0; j < columns_.size(); ++j) row[j] = all[columns_[j]];
      src_factors_[i] = 1 / std::sqrt(1 + sum(row));
      for (std::size_t j = 0; j < width; ++j) tgt_factors_[j] += row[j];
    }
    for (float& factor : tgt_factors_) factor = 1 / std::sqrt(factor);

    tgt_best_.assign(width, 0);
    CoveredWords src_words;
    for (std::size_t i = 0; i < src.size(); ++i) {
      const auto row = row_of(i, width);
      const float factor = src_factors_[i];
      src_words.add(factor * greatest_product(row, tgt_factors_), src_.weights[src[i]]);
      for (std::size_t j = 0; j < width; ++j) {
        tgt_best_[j] = std::max(tgt_best_[j], row[j] * factor);
      }
    }
    CoveredWords tgt_words;
    for (std::size_t j = 0; j < tgt.size(); ++j) {
      tgt_words.add(tgt_factors_[j] * tgt_best_[j], tgt_.weights[tgt[j]]);
    }
    return {src_words.coverage(), tgt_words.coverage(), src_words.gap(), tgt_words.gap()};
  }

 private:
  [[nodiscard]] std::span<float> row_of(std::size_t i, std::size_t width) {
    return std::span(odds_).subspan(i * width, width);
  }

  const ArticleWords& src_;
  const ArticleWords& tgt_;
  // Of the words of the units; kept from pair to pair to save allocations.
  std::vector<float> odds_;  // src x tgt, padded
  std::vector<std::size_t> columns_;
  std::vector<float> src_factors_;  // one over the root of what all translations weigh
  std::vector<float> tgt_factors_;
  std::vector<float> tgt_best_;
};

std::vector<float> find_odds(const SomeForms& src, const SomeForms& tgt, std::size_t d) {
  std::vector<float> odds(src.size() * tgt.size());
  multiply(src.vectors(), tgt.vectors(), d, odds);
  for (float& value : odds) value = translation_odds(value);
  return odds;
}

}  // namespace

ArticleWords find_article_words(std::span<const TextOf> units, const StaticEncoder& encoder) {
  std::vector<std::vector<corpora::Bytes>> places(units.size());
  tbb::parallel_for(std::size_t{0}, units.size(), [&](std::size_t i) {
    places[i] = compared_words(units[i].text, units[i].lang);
  });
  ArticleWords words;
  words.units.resize(units.size());
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::string_view> texts;  // of the forms
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const corpora::Bytes& place : places[i]) {
      const std::string_view text = units[i].text.substr(place.begin, place.size());
      const auto [found, is_new] =
          numbers.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
      if (is_new) texts.push_back(text);
      words.units[i].push_back(found->second);
    }
  }
  words.vectors = Vectors(texts.size(), encoder.dimension());
  words.weights.resize(texts.size());
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t form) {
    encoder.add_features(texts[form], words.vectors[form]);
    words.weights[form] = length(words.vectors[form]);
    normalize(words.vectors[form]);
  });
  return words;
}

std::vector<Coverage> find_coverages(const ArticleWords& src, const ArticleWords& tgt,
                                     std::span<const UnitPair> pairs) {
  // Whole articles of the press; those of one more unit may come on top.
  constexpr std::size_t most_src_forms = 512;
  constexpr std::size_t most_tgt_forms = 1024;
  std::vector<Coverage> coverages;
  coverages.reserve(pairs.size());
  SomeForms src_forms(src, most_src_forms);
  SomeForms tgt_forms(tgt, most_tgt_forms);
  UnitComparison compare(src, tgt);
  for (std::size_t begin = 0; begin < pairs.size();) {
    src_forms.clear();
    tgt_forms.clear();
    std::size_t end = begin;
    while (end < pairs.size() && !src_forms.is_full() && !tgt_forms.is_full()) {
      src_forms.add(src.units[pairs[end].src]);
      tgt_forms.add(tgt.units[pairs[end].tgt]);
      ++end;
    }
    const std::vector<float> odds = find_odds(src_forms, tgt_forms, src.vectors.dimension());
    for (; begin < end; ++begin) {
      coverages.push_back(compare(pairs[begin], src_forms, tgt_forms, odds));
    }
  }
  return coverages;
}

}  // namespace diglot::align
