#include "align/pair_filter.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace diglot::align {

LinkFate PairFilter::fate(const Link& link) const {
  using enum LinkFate;
  if (link.bead.src.empty() || link.bead.tgt.empty()) return deletion;
  if (std::ranges::find(relations, link.relation) == relations.end()) return other_relation;
  return link.bead.score >= least_score ? given_out : low_score;
}

std::vector<corpora::Pair> accepted_pairs(const corpora::Article& src, const corpora::Article& tgt,
                                          const std::vector<Link>& links, const PairFilter& filter,
                                          PairOrder order) {
  std::vector<Link> accepted;
  std::ranges::copy_if(links, std::back_inserter(accepted),
                       [&](const Link& link) { return filter.accepts(link); });
  std::ranges::sort(accepted, {}, [&](const Link& link) {
    const double first = order == PairOrder::best_first ? -link.bead.score : 0;
    return std::tuple(first, link.bead.src, link.bead.tgt);
  });
  const IndexedArticle src_index(src);
  const IndexedArticle tgt_index(tgt);
  std::vector<corpora::Pair> pairs;
  for (const Link& link : accepted) pairs.push_back(to_pair(src_index, tgt_index, link));
  return pairs;
}

}  // namespace diglot::align
