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

/// What the words of each tgt sentence may translate into in all, with "nothing".
using Totals = std::vector<std::vector<float>>;

/// Src sentences [begin, end) and the tgt sentences near them.
class Stretch {
 public:
  Stretch(const corpora::Article& src, const corpora::Article& tgt, const Band& band,
          std::size_t begin, std::size_t end, const StaticEncoder& encoder)
      : band_(band),
        begin_(begin),
        end_(end),
        dimension_(encoder.dimension()),
        src_words_(read_words(src, begin, end, encoder)),
        tgt_words_(read_words(tgt, band.begin[begin], band.end[end - 1], encoder)) {}

  /// For each tgt sentence near the stretch, in order, its words' sums of odds with the words of
  /// the stretch.
  [[nodiscard]] Totals tgt_odds() const {
    std::vector<float> sums(tgt_words_.weights.size());
    for (std::size_t i = begin_; i < end_; ++i) {
      const std::vector<float> odds = odds_of(i);
      const Words tgt = tgt_near(i);
      for (std::size_t k = 0; k < odds.size(); ++k) sums[tgt.first + k % tgt.count] += odds[k];
    }
    Totals by_sentence;
    for (std::size_t k = 1; k < tgt_words_.first.size(); ++k) {
      by_sentence.emplace_back(sums.begin() + static_cast<std::ptrdiff_t>(tgt_words_.first[k - 1]),
                               sums.begin() + static_cast<std::ptrdiff_t>(tgt_words_.first[k]));
    }
    return by_sentence;
  }

  /// Writes the cells of the stretch's rows.
  void write_shares(const Totals& totals, std::vector<float>& shares) const {
    for (std::size_t i = begin_; i < end_; ++i) {
      const std::vector<float> odds = odds_of(i);
      const std::vector<float> src_totals = totals_of(odds, src_of(i).count);
      for (std::size_t j = band_.begin[i]; j < band_.end[i]; ++j) {
        shares[band_.cell(i, j)] = share(odds, src_totals, totals[j], i, j);
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

  /// What each of `count` src words may translate into in all, with "nothing".
  static std::vector<float> totals_of(const std::vector<float>& odds, std::size_t count) {
    std::vector<float> totals(count, 1);
    for (std::size_t k = 0; k < odds.size(); ++k) totals[k / (odds.size() / count)] += odds[k];
    return totals;
  }

  [[nodiscard]] float share(const std::vector<float>& odds, const std::vector<float>& src_totals,
                            const std::vector<float>& tgt_totals, std::size_t i,
                            std::size_t j) const {
    const Words src = src_of(i);
    const Words near = tgt_near(i);
    const std::size_t tgt_first = tgt_words_.first_of(j);
    float of_src = 0;
    float of_tgt = 0;
    float src_weight = 0;
    float tgt_weight = 0;
    for (std::size_t b = 0; b < tgt_totals.size(); ++b) {
      tgt_weight += tgt_words_.weights[tgt_first + b];
    }
    for (std::size_t a = 0; a < src.count; ++a) {
      const float weight = src_words_.weights[src.first + a];
      src_weight += weight;
      const float* row = odds.data() + a * near.count + (tgt_first - near.first);
      for (std::size_t b = 0; b < tgt_totals.size(); ++b) {
        of_src += weight * row[b] / src_totals[a];
        of_tgt += tgt_words_.weights[tgt_first + b] * row[b] / tgt_totals[b];
      }
    }
    return (src_weight > 0 ? of_src / src_weight : 0) + (tgt_weight > 0 ? of_tgt / tgt_weight : 0);
  }

  const Band& band_;
  std::size_t begin_;
  std::size_t end_;
  std::size_t dimension_;
  SentenceWords src_words_;
  SentenceWords tgt_words_;
};

}  // namespace

SharedWords::SharedWords(const corpora::Article& src, const corpora::Article& tgt, Band band,
                         const StaticEncoder& encoder)
    : band_(std::move(band)), shares_(band_.cells) {
  openblas_set_num_threads(1);  // the stretches take all cores
  constexpr std::size_t rows_of_stretch = 128;
  const std::size_t rows = src.sentences.size();
  const std::size_t stretches = (rows + rows_of_stretch - 1) / rows_of_stretch;
  const auto stretch = [&](std::size_t k) {
    const std::size_t begin = k * rows_of_stretch;
    return Stretch(src, tgt, band_, begin, std::min(rows, begin + rows_of_stretch), encoder);
  };
  // In two rounds: words of tgt are shared out among all stretches that are near them. The order of
  // the sums is that of the stretches, whatever the threads do.
  Totals totals(tgt.sentences.size());
  std::vector<Totals> odds(stretches);
  tbb::parallel_for(std::size_t{0}, stretches,
                    [&](std::size_t k) { odds[k] = stretch(k).tgt_odds(); });
  for (std::size_t k = 0; k < stretches; ++k) {
    for (std::size_t n = 0; n < odds[k].size(); ++n) {
      std::vector<float>& total = totals[band_.begin[k * rows_of_stretch] + n];
      total.resize(odds[k][n].size(), 1);
      for (std::size_t b = 0; b < total.size(); ++b) total[b] += odds[k][n][b];
    }
    odds[k].clear();
  }
  tbb::parallel_for(std::size_t{0}, stretches,
                    [&](std::size_t k) { stretch(k).write_shares(totals, shares_); });
}

}  // namespace diglot::align
