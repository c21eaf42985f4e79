#include "align/retrieval_evaluation.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <vector>

#include <tbb/parallel_for.h>

namespace diglot::align {
namespace {

/// The mean cosine of each row with its k nearest among `others`.
std::vector<float> mean_of_nearest(const Vectors& vectors, const Vectors& others, std::size_t k) {
  std::vector<float> means(vectors.size());
  const std::size_t kept = std::min(k, others.size());
  tbb::parallel_for(std::size_t{0}, vectors.size(), [&](std::size_t i) {
    std::vector<float> cosines(others.size());
    for (std::size_t j = 0; j < others.size(); ++j) cosines[j] = dot(vectors[i], others[j]);
    const auto end = cosines.begin() + static_cast<std::ptrdiff_t>(kept);
    std::ranges::partial_sort(cosines, end, std::greater{});
    float sum = 0;
    for (auto cosine = cosines.begin(); cosine != end; ++cosine) sum += *cosine;
    means[i] = sum / static_cast<float>(kept);
  });
  return means;
}

}  // namespace

std::size_t count_retrieval_errors(const Vectors& src, const Vectors& tgt,
                                   const RetrievalOptions& options) {
  assert(src.size() == tgt.size() && src.dimension() == tgt.dimension() && options.k > 0);
  const bool ratio = options.margin == Margin::ratio;
  const auto src_means = ratio ? mean_of_nearest(src, tgt, options.k) : std::vector<float>();
  const auto tgt_means = ratio ? mean_of_nearest(tgt, src, options.k) : std::vector<float>();
  std::vector<char> wrong(src.size());
  tbb::parallel_for(std::size_t{0}, src.size(), [&](std::size_t i) {
    const auto score = [&](std::size_t j) {
      const float cosine = dot(src[i], tgt[j]);
      return ratio ? 2 * cosine / (src_means[i] + tgt_means[j]) : cosine;
    };
    std::size_t best = 0;
    float best_score = score(0);
    for (std::size_t j = 1; j < tgt.size(); ++j) {
      if (const float here = score(j); here > best_score) {
        best = j;
        best_score = here;
      }
    }
    wrong[i] = best != i ? 1 : 0;
  });
  return static_cast<std::size_t>(std::ranges::count(wrong, 1));
}

}  // namespace diglot::align
