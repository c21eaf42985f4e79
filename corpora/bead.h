#pragma once

#include "corpora/range.h"

namespace diglot::corpora {

/// A bead: consecutive source sentences that correspond to consecutive target sentences. One side
/// may be empty (a deletion), never both.
struct Bead {
  Sentences src;
  Sentences tgt;
  double score = 0;  ///< probability that the two sides state the same; 0 for a deletion

  friend bool operator==(const Bead&, const Bead&) = default;
};

}  // namespace diglot::corpora
