#include "align/nearest_rows.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <span>
#include <tuple>

#include <tbb/parallel_for.h>

#include "align/matrix_product.h"

namespace diglot::align {
namespace {

// A block of cosines stays in the second-level cache.
constexpr std::size_t block_rows = 64;
constexpr std::size_t block_columns = 1024;

// A cosine from a block depends, in its last digits, on its place there: some more are kept than
// asked for, and compared by their exact ones.
constexpr std::size_t spare = 4;

bool is_nearer(const Neighbour& a, const Neighbour& b) {
  return std::tuple(-a.cosine, a.row) < std::tuple(-b.cosine, b.row);
}

/// The best few of many that come by in the order of their rows, nearest first.
class Nearest {
 public:
  explicit Nearest(std::size_t kept) : kept_(kept) {}

  void offer(std::size_t first_row, std::span<const float> cosines) {
    for (std::size_t j = 0; j < cosines.size(); ++j) {
      if (best_.size() == kept_ && !(cosines[j] > best_.back().cosine)) continue;
      const Neighbour neighbour{first_row + j, cosines[j]};
      if (best_.size() == kept_) best_.pop_back();
      best_.insert(std::ranges::upper_bound(best_, neighbour, is_nearer), neighbour);
    }
  }
  [[nodiscard]] std::vector<Neighbour> take() { return std::move(best_); }

 private:
  std::size_t kept_;
  std::vector<Neighbour> best_;
};

/// The nearest of `rows` (count x d), by cosines that may err in their last digits.
std::vector<Nearest> search_block(std::span<const float> rows, std::size_t count,
                                  const Vectors& others, std::size_t kept) {
  const std::size_t d = others.dimension();
  std::vector<Nearest> nearest(count, Nearest(kept));
  std::vector<float> cosines(count * block_columns);
  for (std::size_t begin = 0; begin < others.size(); begin += block_columns) {
    const std::size_t columns = std::min(block_columns, others.size() - begin);
    multiply(rows, others.values().subspan(begin * d, columns * d), d, cosines);
    for (std::size_t i = 0; i < count; ++i) {
      nearest[i].offer(begin, std::span(cosines).subspan(i * columns, columns));
    }
  }
  return nearest;
}

}  // namespace

Neighbours find_nearest(const Vectors& vectors, const Vectors& others, std::size_t k) {
  assert(vectors.size() == 0 || others.size() == 0 || vectors.dimension() == others.dimension());
  assert(k > 0);
  Neighbours result(vectors.size());
  if (others.size() == 0) return result;
  const std::size_t blocks = (vectors.size() + block_rows - 1) / block_rows;
  tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) {
    const std::size_t begin = block * block_rows;
    const std::size_t count = std::min(block_rows, vectors.size() - begin);
    const auto rows =
        vectors.values().subspan(begin * vectors.dimension(), count * vectors.dimension());
    std::vector<Nearest> nearest = search_block(rows, count, others, k + spare);
    for (std::size_t i = 0; i < count; ++i) {
      std::vector<Neighbour> found = nearest[i].take();
      for (Neighbour& neighbour : found) {
        neighbour.cosine = dot(vectors[begin + i], others[neighbour.row]);
      }
      std::ranges::sort(found, is_nearer);
      if (found.size() > k) found.resize(k);
      result[begin + i] = std::move(found);
    }
  });
  return result;
}

}  // namespace diglot::align
