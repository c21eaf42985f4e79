#include "align/neighbour_search.h"

namespace diglot::align {

bool is_approximate(const SearchOptions& options, std::size_t src, std::size_t tgt) {
  constexpr double most_exact_comparisons = 1e11;
  if (options.search != Search::automatic) return options.search == Search::approximate;
  return static_cast<double>(src) * static_cast<double>(tgt) > most_exact_comparisons;
}

NearestRows find_neighbours(const SearchOptions& options, const Vectors& src, const Vectors& tgt,
                            const SearchProgress& progress) {
  return is_approximate(options, src.size(), tgt.size())
             ? find_nearest_in_cells(src, tgt, options.k, {.probes = options.probes}, progress)
             : find_nearest(src, tgt, options.k, progress);
}

}  // namespace diglot::align
