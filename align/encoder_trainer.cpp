#include "align/encoder_trainer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <span>
#include <string>

#include <cblas.h>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "align/pair_sampler.h"
#include "align/random.h"
#include "align/vectors.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

/// Rows of a batch that one task works on. Fixed, so that sums are made in the same order whatever
/// the number of threads.
constexpr std::size_t block_rows = 64;

template <class Function>
void for_each_block(std::size_t rows, const Function& function) {
  tbb::parallel_for(std::size_t{0}, (rows + block_rows - 1) / block_rows, [&](std::size_t block) {
    const std::size_t begin = block * block_rows;
    function(begin, std::min(rows, begin + block_rows));
  });
}

/// Adam (Kingma & Ba 2015), applied to a row only when a batch touches it.
class SparseAdam {
 public:
  SparseAdam(std::size_t rows, std::size_t dimension)
      : dimension_(dimension), first_(rows * dimension), second_(rows * dimension) {}

  void start_step(float learning_rate) {
    ++step_;
    rate_ = learning_rate * std::sqrt(1 - std::pow(beta2, static_cast<float>(step_))) /
            (1 - std::pow(beta1, static_cast<float>(step_)));
  }

  void update(std::size_t row, std::span<float> values, std::span<const float> gradient) {
    float* first = first_.data() + row * dimension_;
    float* second = second_.data() + row * dimension_;
    for (std::size_t i = 0; i < dimension_; ++i) {
      first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
      second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
      values[i] -= rate_ * first[i] / (std::sqrt(second[i]) + 1e-8F);
    }
  }

 private:
  static constexpr float beta1 = 0.9F;
  static constexpr float beta2 = 0.999F;
  std::size_t dimension_;
  std::size_t step_ = 0;
  float rate_ = 0;
  std::vector<float> first_;
  std::vector<float> second_;
};

/// One side of a batch: its sentences, their unit vectors and the gradient of those.
struct Side {
  std::vector<TrainingSentence> sentences;
  Vectors unit;
  std::vector<float> lengths;  ///< of the sums before they were scaled to unit length
  Vectors gradient;

  Side(std::size_t batch, std::size_t dimension)
      : sentences(batch), unit(batch, dimension), lengths(batch), gradient(batch, dimension) {}
};

class Trainer {
 public:
  Trainer(const TrainingSet& data, std::size_t feature_count, std::size_t piece_count,
          const EncoderTrainerOptions& options)
      : data_(data),
        options_(options),
        values_(initial_vectors(feature_count, piece_count)),
        adam_(feature_count, options.dimension),
        sampler_(data, options.balance, options.seed),
        src_(options.batch, options.dimension),
        tgt_(options.batch, options.dimension),
        scores_(options.batch * options.batch) {}

  FeatureVectors run(const std::function<void(const TrainingProgress&)>& progress) {
    const std::size_t batches = std::max<std::size_t>(1, options_.pairs / options_.batch);
    constexpr std::size_t report_every = 20;
    double loss = 0;
    for (std::size_t batch = 0; batch < batches; ++batch) {
      adam_.start_step(learning_rate(batch, batches));
      loss += step();
      if ((batch + 1) % report_every == 0 || batch + 1 == batches) {
        const std::size_t reported = batch % report_every + 1;
        const double mean = loss / static_cast<double>(reported);
        if (!std::isfinite(mean)) {
          throw corpora::Error(
              "training diverged: the loss is no longer a number; lower the "
              "learning rate");
        }
        progress({(batch + 1) * options_.batch, batches * options_.batch, mean});
        loss = 0;
      }
    }
    return {options_.dimension, std::move(values_)};
  }

 private:
  std::vector<float> initial_vectors(std::size_t feature_count, std::size_t piece_count) {
    const auto frequencies = data_.document_frequencies(feature_count);
    const auto sentences = static_cast<float>(2 * data_.size());
    const std::size_t d = options_.dimension;
    std::vector<float> values(feature_count * d);
    for_each_block(feature_count, [&](std::size_t begin, std::size_t end) {
      for (std::size_t row = begin; row < end; ++row) {
        Random random(options_.seed * 0x9E3779B97F4A7C15ULL + row);
        const float idf = std::log(sentences / (1.0F + static_cast<float>(frequencies[row])));
        constexpr float hashed_share = 0.3F;  // measured: several features stand for one word
        const float length = idf * (row < piece_count ? 1.0F : hashed_share);
        const std::span<float> vector(values.data() + row * d, d);
        for (float& value : vector) {
          value = static_cast<float>(2 * random.uniform() - 1);
        }
        normalize(vector);
        for (float& value : vector) value *= length;
      }
    });
    return values;
  }

  [[nodiscard]] float learning_rate(std::size_t batch, std::size_t batches) const {
    const float done = static_cast<float>(batch + 1) / static_cast<float>(batches);
    if (done < options_.warm_up) return options_.learning_rate * done / options_.warm_up;
    return options_.learning_rate * std::max(0.01F, (1 - done) / (1 - options_.warm_up));
  }

  /// One batch; returns its loss.
  double step() {
    for (std::size_t i = 0; i < options_.batch; ++i) {
      const std::size_t pair = sampler_.next();
      src_.sentences[i] = data_.src(pair);
      tgt_.sentences[i] = data_.tgt(pair);
    }
    encode(src_);
    encode(tgt_);
    const double loss = softmax_gradient();
    multiply_gradients();
    pull_back(src_);
    pull_back(tgt_);
    update_features();
    return loss;
  }

  void encode(Side& side) const {
    const std::size_t d = options_.dimension;
    for_each_block(options_.batch, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const std::span<float> sum = side.unit[i];
        std::ranges::fill(sum, 0.0F);
        for (const std::uint32_t feature : side.sentences[i].features) {
          const float* row = values_.data() + feature * d;
          for (std::size_t k = 0; k < d; ++k) sum[k] += row[k];
        }
        side.lengths[i] = std::max(1e-6F, std::sqrt(dot(sum, sum)));
        for (float& value : sum) value /= side.lengths[i];
      }
    });
  }

  /// scores_ becomes the gradient of the loss by each cosine; returns the loss.
  double softmax_gradient() {
    const auto n = options_.batch;
    const auto size = static_cast<blasint>(n);
    const auto d = static_cast<blasint>(options_.dimension);
    std::vector<double> row_sums(n);
    std::vector<double> diagonal(n);
    const std::size_t blocks = (n + block_rows - 1) / block_rows;
    std::vector<std::vector<double>> column_sums(blocks, std::vector<double>(n));
    // exp(scale (cosine - 1)): no cosine is above 1, so nothing overflows, and rows and columns
    // share the exponentials.
    for_each_block(n, [&](std::size_t begin, std::size_t end) {
      float* rows = scores_.data() + begin * n;
      cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<blasint>(end - begin), size,
                  d, options_.scale, src_.unit[begin].data(), d, tgt_.unit[0].data(), d, 0, rows,
                  size);
      std::vector<double>& columns = column_sums[begin / block_rows];
      for (std::size_t i = begin; i < end; ++i) {
        float* row = scores_.data() + i * n;
        for (std::size_t j = 0; j < n; ++j) {
          const bool same = i != j && (src_.sentences[i].hash == src_.sentences[j].hash ||
                                       tgt_.sentences[i].hash == tgt_.sentences[j].hash);
          const float penalty = i == j ? options_.scale * options_.margin : 0.0F;
          row[j] = same ? 0.0F : std::exp(row[j] - penalty - options_.scale);
          row_sums[i] += row[j];
          columns[j] += row[j];
        }
        diagonal[i] = row[i];
      }
    });
    std::vector<double> columns(n);
    for (const auto& block : column_sums) {
      for (std::size_t j = 0; j < n; ++j) columns[j] += block[j];
    }

    double loss = 0;
    for (std::size_t i = 0; i < n; ++i) {
      diagonal[i] = std::max(diagonal[i], 1e-37);
      loss += 0.5 * (std::log(row_sums[i] / diagonal[i]) + std::log(columns[i] / diagonal[i]));
    }
    const float factor = 0.5F * options_.scale / static_cast<float>(n);
    for_each_block(n, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        float* row = scores_.data() + i * n;
        const auto by_row = static_cast<float>(1 / row_sums[i]);
        for (std::size_t j = 0; j < n; ++j) {
          row[j] *= factor * (by_row + static_cast<float>(1 / columns[j]));
        }
        row[i] -= 2 * factor;
      }
    });
    return loss / static_cast<double>(n);
  }

  /// The gradients of both sides' unit vectors: G tgt and G^T src.
  void multiply_gradients() {
    const auto size = static_cast<blasint>(options_.batch);
    const auto d = static_cast<blasint>(options_.dimension);
    for_each_block(options_.batch, [&](std::size_t begin, std::size_t end) {
      const auto rows = static_cast<blasint>(end - begin);
      cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, d, size, 1,
                  scores_.data() + begin * options_.batch, size, tgt_.unit[0].data(), d, 0,
                  src_.gradient[begin].data(), d);
      cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, rows, d, size, 1, scores_.data() + begin,
                  size, src_.unit[0].data(), d, 0, tgt_.gradient[begin].data(), d);
    });
  }

  /// From the gradient of the unit vectors to that of the sums.
  void pull_back(Side& side) const {
    for_each_block(options_.batch, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const std::span<float> gradient = side.gradient[i];
        const std::span<const float> unit = side.unit[i];
        const float along = dot(gradient, unit);
        for (std::size_t k = 0; k < gradient.size(); ++k) {
          gradient[k] = (gradient[k] - along * unit[k]) / side.lengths[i];
        }
      }
    });
  }

  /// Sums each feature's gradient over the sentences that have it, in the order of the batch, and
  /// moves its vector. One thread works on a feature, so the order of sums is fixed.
  void update_features() {
    struct Use {
      std::uint32_t feature;
      std::uint32_t sentence;  ///< tgt sentences count on from the batch's size
    };
    std::vector<Use> uses;
    const auto n = static_cast<std::uint32_t>(options_.batch);
    for (std::uint32_t i = 0; i < 2 * n; ++i) {
      const TrainingSentence& sentence = i < n ? src_.sentences[i] : tgt_.sentences[i - n];
      for (const std::uint32_t feature : sentence.features) uses.push_back({feature, i});
    }
    std::ranges::stable_sort(uses, {}, &Use::feature);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < uses.size(); ++i) {
      if (i == 0 || uses[i].feature != uses[i - 1].feature) starts.push_back(i);
    }
    starts.push_back(uses.size());

    const std::size_t d = options_.dimension;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, starts.size() - 1, 64), [&](auto& range) {
      std::vector<float> gradient(d);
      for (std::size_t s = range.begin(); s != range.end(); ++s) {
        std::ranges::fill(gradient, 0.0F);
        for (std::size_t u = starts[s]; u < starts[s + 1]; ++u) {
          const std::uint32_t i = uses[u].sentence;
          const auto part =
              i < n ? std::as_const(src_.gradient)[i] : std::as_const(tgt_.gradient)[i - n];
          for (std::size_t k = 0; k < d; ++k) gradient[k] += part[k];
        }
        const std::size_t row = uses[starts[s]].feature;
        adam_.update(row, std::span(values_).subspan(row * d, d), gradient);
      }
    });
  }

  const TrainingSet& data_;
  const EncoderTrainerOptions& options_;
  std::vector<float> values_;
  SparseAdam adam_;
  PairSampler sampler_;
  Side src_;
  Side tgt_;
  std::vector<float> scores_;
};

}  // namespace

void EncoderTrainerOptions::validate() const {
  const auto require = [](bool holds, const std::string& what) {
    if (!holds) throw corpora::Error(what);
  };
  require(dimension >= 16 && dimension <= 4096 && dimension % 16 == 0,
          "the dimension is " + std::to_string(dimension) + "; give a multiple of 16 up to 4096");
  require(batch >= 2 && batch <= 65536,
          "the batch is " + std::to_string(batch) + "; give 2 to 65,536 pairs");
  require(learning_rate > 0 && learning_rate < 1, "the learning rate must lie between 0 and 1");
  require(warm_up >= 0 && warm_up < 1, "the warm-up is a share: give 0 to 1");
  // Beyond that, exponentials leave the range of a float.
  require(scale > 0 && scale <= 38, "the scale must lie between 0 and 38");
  require(margin >= 0 && margin < 1, "the margin must lie between 0 and 1");
  require(balance >= 0 && balance <= 1, "the balance must lie between 0 and 1");
}

FeatureVectors train_encoder(const TrainingSet& data, std::size_t feature_count,
                             std::size_t piece_count, const EncoderTrainerOptions& options,
                             const std::function<void(const TrainingProgress&)>& progress) {
  options.validate();
  if (data.size() < 2) {
    throw corpora::Error("there are " + std::to_string(data.size()) +
                         " usable sentence pairs; training needs more bitext");
  }
  const auto drawn = [](const TrainingSet::Cell& cell) {
    return cell.weight > 0 && !cell.pairs.empty();
  };
  if (std::ranges::none_of(data.cells(), drawn)) {
    throw corpora::Error("every source of the bitext has the weight 0; give one a greater weight");
  }
  // Threads are oneTBB's; a matrix product inside a task is to stay there.
  openblas_set_num_threads(1);
  return Trainer(data, feature_count, piece_count, options).run(progress);
}

}  // namespace diglot::align
