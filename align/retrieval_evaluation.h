#pragma once

#include <cstddef>

#include "align/vectors.h"

namespace diglot::align {

/// How similarities are compared.
enum class Margin {
  none,  ///< cosine
  ratio  ///< cosine over the mean of those with the k nearest of both sides (Artetxe & Schwenk
         ///< 2019)
};

struct RetrievalOptions {
  Margin margin = Margin::ratio;
  std::size_t k = 4;  ///< neighbours for the margin; at least 1
};

/// How many rows of `src` have another nearest row of `tgt` than the one of the same index: the
/// error count of LASER's xsim. Of rows equally near, the first counts as nearest. Time grows with
/// the square of the number of rows; memory is linear. Deterministic; uses all threads.
/// Precondition: as many rows on both sides, of one dimension.
std::size_t count_retrieval_errors(const Vectors& src, const Vectors& tgt,
                                   const RetrievalOptions& options);

}  // namespace diglot::align
