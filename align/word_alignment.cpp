#include "align/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <unicode/uchar.h>

#include "align/vectors.h"
#include "tokenize/code_points.h"

namespace diglot::align {
namespace {

// Chosen by the stories in tests/align/stories, each scored by a classifier that was fitted to the
// others, and by the first half of NTREX; the optimum is flat. Lexicons by IBM Model 1 of 40,000
// entries for each language beside English told less, and nothing more beside these.
constexpr float nothing = 0.2F;
constexpr float temperature = 0.05F;

bool has_letter_or_digit(std::string_view word) {
  for (std::size_t begin = 0; begin < word.size();) {
    const tokenize::CodePoint c = tokenize::code_point_at(word, begin);
    if (u_isalnum(c.value) != 0) return true;
    begin = c.end;
  }
  return false;
}

}  // namespace

float translation_odds(float cosine) { return std::exp((cosine - nothing) / temperature); }

WordAlignment::WordAlignment(const UnitWords& src, const UnitWords& tgt)
    : odds_(src.vectors.size() * tgt.vectors.size()),
      src_totals_(src.vectors.size(), 1),
      tgt_totals_(tgt.vectors.size(), 1) {
  const std::size_t columns = tgt_totals_.size();
  for (std::size_t i = 0; i < src_totals_.size(); ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      const float odds = translation_odds(dot(src.vectors[i], tgt.vectors[j]));
      odds_[i * columns + j] = odds;
      src_totals_[i] += odds;
      tgt_totals_[j] += odds;
    }
  }
  std::vector<float> src_best(src_totals_.size());
  std::vector<float> tgt_best(columns);
  for (std::size_t i = 0; i < src_best.size(); ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      const auto probability = static_cast<float>(both(i, j));
      src_best[i] = std::max(src_best[i], probability);
      tgt_best[j] = std::max(tgt_best[j], probability);
    }
  }
  for (std::size_t i = 0; i < src_best.size(); ++i) covered_src_.add(src_best[i], src.weights[i]);
  for (std::size_t j = 0; j < columns; ++j) covered_tgt_.add(tgt_best[j], tgt.weights[j]);
}

double WordAlignment::tgt_given_src(std::size_t i, std::size_t j) const {
  return static_cast<double>(odds(i, j) / src_totals_[i]);
}

double WordAlignment::src_given_tgt(std::size_t i, std::size_t j) const {
  return static_cast<double>(odds(i, j) / tgt_totals_[j]);
}

double WordAlignment::both(std::size_t i, std::size_t j) const {
  return static_cast<double>(odds(i, j) / std::sqrt(src_totals_[i] * tgt_totals_[j]));
}

std::vector<WordLink> WordAlignment::links(double least) const {
  const std::size_t rows = src_totals_.size();
  const std::size_t columns = tgt_totals_.size();
  const auto off_diagonal = [&](std::size_t i, std::size_t j) {
    return std::abs((static_cast<double>(i) + 0.5) / static_cast<double>(rows) -
                    (static_cast<double>(j) + 0.5) / static_cast<double>(columns));
  };
  const auto rank = [&](std::size_t i, std::size_t j) {
    return std::pair(both(i, j), -off_diagonal(i, j));
  };
  std::vector<std::size_t> best_of_src(rows);
  std::vector<std::size_t> best_of_tgt(columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      if (rank(i, j) > rank(i, best_of_src[i])) best_of_src[i] = j;
      if (rank(i, j) > rank(best_of_tgt[j], j)) best_of_tgt[j] = i;
    }
  }
  std::vector<WordLink> links;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      if (best_of_src[i] != j && best_of_tgt[j] != i) continue;
      if (both(i, j) >= least) links.push_back({i, j, both(i, j)});
    }
  }
  return links;
}

std::vector<corpora::WordTranslation> translate_words(const corpora::Place& src,
                                                      const corpora::Place& tgt,
                                                      const StaticEncoder& encoder) {
  constexpr double least = 0.3;
  const UnitWords src_words = find_words(src.text, src.lang, encoder);
  const UnitWords tgt_words = find_words(tgt.text, tgt.lang, encoder);
  const auto written = [](const corpora::Place& place, const UnitWords& words, std::size_t i) {
    return place.text.substr(words.places[i].begin, words.places[i].size());
  };
  std::vector<corpora::WordTranslation> translations;
  for (const WordLink& link : WordAlignment(src_words, tgt_words).links(least)) {
    std::string src_word = written(src, src_words, link.src);
    std::string tgt_word = written(tgt, tgt_words, link.tgt);
    if (!has_letter_or_digit(src_word) || !has_letter_or_digit(tgt_word)) continue;
    translations.push_back({std::move(src_word), std::move(tgt_word), link.probability});
  }
  return translations;
}

}  // namespace diglot::align
