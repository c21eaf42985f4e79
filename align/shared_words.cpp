#include "align/shared_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <cblas.h>
#include <tbb/parallel_for.h>

#include "align/unit_words.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

// Chosen on the development file of Text+Berg and on news with lines joined; the optimum is flat.
constexpr float nothing = 0.35F;
constexpr float temperature = 0.05F;

/// The words of sentences [begin, end) of an article, one behind the other.
struct SentenceWords {
  std::size_t begin = 0;
  std::vector<std::size_t> first;  ///< of each sentence, and the end of the last
  std::vector<float> vectors;      ///< words x d
  std::vector<float> weights;

  [[nodiscard]] std::size_t first_of(std::size_t sentence) const { return first[sentence - begin]; }
};

SentenceWords read_words(const corpora::Article& article, std::size_t begin, std::size_t end,
                         const StaticEncoder& encoder) {
  SentenceWords words{begin, {0}, {}, {}};
  for (std::size_t i = begin; i < end; ++i) {
    const corpora::Sentence& sentence = article.sentences[i];
    const UnitWords found = find_words(article.text_of(sentence.bytes), sentence.lang, encoder);
    const auto values = found.vectors.values();
    words.vectors.insert(words.vectors.end(), values.begin(), values.end());
    words.weights.insert(words.weights.end(), found.weights.begin(), found.weights.end());
    words.first.push_back(words.weights.size());
  }
  return words;
}

/// A stretch of src sentences, with those around it that compete for the same words of tgt.
class Stretch {
 public:
  Stretch(const corpora::Article& src, const corpora::Article& tgt, const Band& band,
          std::size_t begin, std::size_t end, const StaticEncoder& encoder)
      : band_(band), begin_(begin), end_(end), dimension_(encoder.dimension()) {
    const std::size_t tgt_begin = band.begin[begin];
    const std::size_t tgt_end = band.end[end - 1];
    outer_begin_ = begin;
    while (outer_begin_ > 0 && band.end[outer_begin_ - 1] > tgt_begin) --outer_begin_;
    outer_end_ = end;
    while (outer_end_ < src.sentences.size() && band.begin[outer_end_] < tgt_end) ++outer_end_;
    src_words_ = read_words(src, outer_begin_, outer_end_, encoder);
    tgt_words_ = read_words(tgt, band.begin[outer_begin_], band.end[outer_end_ - 1], encoder);
  }

  /// Writes the cells of the stretch's rows.
  void write_shares(std::vector<float>& shares) {
    add_totals();
    for (std::size_t i = begin_; i < end_; ++i) {
      const std::vector<float> odds = odds_of(i);
      for (std::size_t j = band_.begin[i]; j < band_.end[i]; ++j) {
        shares[band_.cell(i, j)] = share(odds, i, j);
      }
    }
  }

 private:
  struct Words {
    std::size_t first;
    std::size_t count;
  };
  [[nodiscard]] Words src_of(std::size_t i) const {
    return {src_words_.first_of(i), src_words_.first_of(i + 1) - src_words_.first_of(i)};
  }
  /// Of all tgt sentences in row i of the band.
  [[nodiscard]] Words tgt_near(std::size_t i) const {
    const std::size_t first = tgt_words_.first_of(band_.begin[i]);
    return {first, tgt_words_.first_of(band_.end[i]) - first};
  }

  /// The odds of each src word of sentence i and each tgt word near it, against "nothing".
  [[nodiscard]] std::vector<float> odds_of(std::size_t i) const {
    const Words src = src_of(i);
    const Words tgt = tgt_near(i);
    std::vector<float> odds(src.count * tgt.count);
    if (odds.empty()) return odds;
    const auto d = static_cast<blasint>(dimension_);
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<blasint>(src.count),
                static_cast<blasint>(tgt.count), d, 1,
                src_words_.vectors.data() + src.first * dimension_, d,
                tgt_words_.vectors.data() + tgt.first * dimension_, d, 0, odds.data(),
                static_cast<blasint>(tgt.count));
    for (float& value : odds) {
      constexpr float too_little = nothing - 5 * temperature;  // less than a hundredth of "nothing"
      value = value < too_little ? 0 : std::exp((value - nothing) / temperature);
    }
    return odds;
  }

  /// What each word may translate into in all, with "nothing".
  void add_totals() {
    src_totals_.assign(src_words_.weights.size(), 1);
    tgt_totals_.assign(tgt_words_.weights.size(), 1);
    for (std::size_t i = outer_begin_; i < outer_end_; ++i) {
      const std::vector<float> odds = odds_of(i);
      const Words src = src_of(i);
      const Words tgt = tgt_near(i);
      for (std::size_t a = 0; a < src.count; ++a) {
        for (std::size_t b = 0; b < tgt.count; ++b) {
          const float value = odds[a * tgt.count + b];
          src_totals_[src.first + a] += value;
          tgt_totals_[tgt.first + b] += value;
        }
      }
    }
  }

  [[nodiscard]] float share(const std::vector<float>& odds, std::size_t i, std::size_t j) const {
    const Words src = src_of(i);
    const std::size_t columns = tgt_near(i).count;
    const std::size_t first_column = tgt_words_.first_of(j) - tgt_near(i).first;
    const std::size_t tgt_first = tgt_words_.first_of(j);
    const std::size_t tgt_count = tgt_words_.first_of(j + 1) - tgt_first;
    float of_src = 0;
    float of_tgt = 0;
    float src_weight = 0;
    float tgt_weight = 0;
    for (std::size_t a = 0; a < src.count; ++a) src_weight += src_words_.weights[src.first + a];
    for (std::size_t b = 0; b < tgt_count; ++b) tgt_weight += tgt_words_.weights[tgt_first + b];
    for (std::size_t a = 0; a < src.count; ++a) {
      for (std::size_t b = 0; b < tgt_count; ++b) {
        const float value = odds[a * columns + first_column + b];
        of_src += src_words_.weights[src.first + a] * value / src_totals_[src.first + a];
        of_tgt += tgt_words_.weights[tgt_first + b] * value / tgt_totals_[tgt_first + b];
      }
    }
    return (src_weight > 0 ? of_src / src_weight : 0) + (tgt_weight > 0 ? of_tgt / tgt_weight : 0);
  }

  const Band& band_;
  std::size_t begin_;
  std::size_t end_;
  std::size_t dimension_;
  std::size_t outer_begin_ = 0;
  std::size_t outer_end_ = 0;
  SentenceWords src_words_;
  SentenceWords tgt_words_;
  std::vector<float> src_totals_;
  std::vector<float> tgt_totals_;
};

}  // namespace

SharedWords::SharedWords(const corpora::Article& src, const corpora::Article& tgt, Band band,
                         const StaticEncoder& encoder)
    : band_(std::move(band)), shares_(band_.cells) {
  openblas_set_num_threads(1);  // the stretches take all cores
  constexpr std::size_t stretch = 128;
  const std::size_t rows = src.sentences.size();
  tbb::parallel_for(std::size_t{0}, (rows + stretch - 1) / stretch, [&](std::size_t k) {
    const std::size_t end = std::min(rows, (k + 1) * stretch);
    Stretch(src, tgt, band_, k * stretch, end, encoder).write_shares(shares_);
  });
}

}  // namespace diglot::align
