#include "align/neighbour_batches.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "align/batch_blocks.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

constexpr std::size_t batches_ahead = 16;
constexpr std::size_t groups_per_batch = 4;

/// The source side says what a pair is about: the other one would say the same.
Vectors encode(const TrainingSet& data, const RoundedVectors& vectors,
               const std::vector<std::uint32_t>& pairs) {
  Vectors encoded(pairs.size(), vectors.dimension);
  for_each_block(pairs.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      encode_features(vectors, data.src(pairs[i]).features, encoded[i]);
    }
  });
  return encoded;
}

/// For each vector the nearest of the first `pivots`; the first of equals.
std::vector<std::size_t> nearest_pivots(const Vectors& vectors, std::size_t pivots) {
  std::vector<std::size_t> nearest(vectors.size());
  for_each_block(vectors.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      float best = -2;
      for (std::size_t pivot = 0; pivot < pivots; ++pivot) {
        const float cosine = dot(vectors[i], vectors[pivot]);
        if (cosine <= best) continue;
        best = cosine;
        nearest[i] = pivot;
      }
    }
  });
  return nearest;
}

}  // namespace

NeighbourBatches::NeighbourBatches(const TrainingSet& data, PairSampler sampler, std::size_t batch)
    : data_(data), sampler_(std::move(sampler)), batch_(batch) {}

void NeighbourBatches::draw(std::size_t count) {
  pool_.resize(count);
  for (std::uint32_t& pair : pool_) pair = static_cast<std::uint32_t>(sampler_.next());
  drawn_ += count;
  position_ = 0;
}

std::span<const std::uint32_t> NeighbourBatches::next_at_random() {
  assert(waiting().empty());
  draw(batch_);
  position_ = batch_;
  return pool_;
}

std::span<const std::uint32_t> NeighbourBatches::next(const RoundedVectors& vectors) {
  if (waiting().empty()) {
    draw(batches_ahead * batch_);
    group(vectors);
  }
  position_ += batch_;
  return std::span(pool_).subspan(position_ - batch_, batch_);
}

void NeighbourBatches::group(const RoundedVectors& vectors) {
  const std::size_t group_size = std::max<std::size_t>(1, batch_ / groups_per_batch);
  const auto pivots = nearest_pivots(encode(data_, vectors, pool_),
                                     std::max<std::size_t>(1, pool_.size() / group_size));
  std::vector<std::size_t> order(pool_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pivots[i]; });
  // Runs of neighbours that follow one another go to different batches.
  std::vector<std::uint32_t> dealt;
  const std::size_t stride = batches_ahead * group_size;
  for (std::size_t first = 0; first < stride; first += group_size) {
    for (std::size_t begin = first; begin < order.size(); begin += stride) {
      const std::size_t end = std::min(order.size(), begin + group_size);
      for (std::size_t i = begin; i < end; ++i) dealt.push_back(pool_[order[i]]);
    }
  }
  pool_ = std::move(dealt);
}

void NeighbourBatches::restore(std::uint64_t drawn, std::span<const std::uint32_t> waiting) {
  assert(drawn_ == 0);
  for (; drawn_ < drawn; ++drawn_) (void)sampler_.next();
  pool_.assign(waiting.begin(), waiting.end());
  position_ = 0;
}

}  // namespace diglot::align
