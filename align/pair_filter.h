#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/explanation.h"
#include "corpora/article.h"
#include "corpora/pair.h"

namespace diglot::align {

/// Which links are given out.
struct PairFilter {
  double least_score = 0.5;
  std::vector<corpora::Relation> relations = {corpora::Relation::translation,
                                              corpora::Relation::same};

  [[nodiscard]] LinkFate fate(const Link& link) const;
  [[nodiscard]] bool accepts(const Link& link) const { return fate(link) == LinkFate::given_out; }
};

/// What a link is among the others of its two articles.
enum class PairOrder {
  best_first,  ///< those of one score in the order of the source
  by_source
};

/// The links that pass, with their texts, in that order.
std::vector<corpora::Pair> accepted_pairs(const corpora::Article& src, const corpora::Article& tgt,
                                          const std::vector<Link>& links, const PairFilter& filter,
                                          PairOrder order = PairOrder::best_first);

}  // namespace diglot::align
