#pragma once

#include <vector>

#include "corpora/article.h"
#include "corpora/bead.h"
#include "corpora/pair.h"

namespace diglot::align {

/// A bead and why it is believed.
struct Link {
  corpora::Bead bead;
  corpora::Relation relation = corpora::Relation::same;
  corpora::Evidence evidence;
};

/// Finds the sentences of two articles that correspond.
class Aligner {
 public:
  Aligner() = default;
  Aligner(const Aligner&) = delete;
  Aligner& operator=(const Aligner&) = delete;
  virtual ~Aligner() = default;

  /// The links of two segmented articles. A sentence is in one link at most; one in none has no
  /// counterpart. Thread-safe.
  [[nodiscard]] virtual std::vector<Link> align(const corpora::Article& src,
                                                const corpora::Article& tgt) const = 0;
};

/// A link with its texts. Precondition: neither side is empty.
corpora::Pair to_pair(const corpora::Article& src, const corpora::Article& tgt, const Link& link);

}  // namespace diglot::align
