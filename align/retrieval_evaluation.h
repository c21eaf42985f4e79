#pragma once

#include <cstddef>

#include "align/vectors.h"

namespace diglot::align {

/// How similarities are compared.
enum class Margin {
  none,  ///< cosine
  ratio  ///< cosine over the mean of those with the k nearest of both sides (see best_by_ratio)
};

struct RetrievalOptions {
  Margin margin = Margin::ratio;
  std::size_t k = 4;  ///< neighbours for the margin; at least 1
};

/// How many rows of `src` have another best row of `tgt` than the one of the same index: the error
/// count of LASER's xsim (there "absolute" for Margin::none). As there, only the k nearest by
/// cosine compete by margin. Of rows equally near, the first counts as nearest. Time and threads as
/// find_nearest. Precondition: as many rows on both sides, of one dimension.
std::size_t count_retrieval_errors(const Vectors& src, const Vectors& tgt,
                                   const RetrievalOptions& options);

}  // namespace diglot::align
