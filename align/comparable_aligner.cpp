#include "align/comparable_aligner.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "align/judge.h"

namespace diglot::align {
namespace {

/// For each row of `a`, the columns of the `nearest` rows of `b` by margin, as (a, b) pairs.
std::set<std::pair<std::size_t, std::size_t>> nearest_pairs(const PreparedArticle& src,
                                                            const PreparedArticle& tgt,
                                                            const std::vector<float>& src_nearness,
                                                            const std::vector<float>& tgt_nearness,
                                                            std::size_t nearest) {
  const std::size_t rows = src.size();
  const std::size_t columns = tgt.size();
  std::vector<float> margins(rows * columns);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      margins[i * columns + j] =
          dot(src.vectors[i], tgt.vectors[j]) - (src_nearness[i] + tgt_nearness[j]) / 2;
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  const auto add_best = [&](std::size_t count, const auto& place) {
    std::vector<std::size_t> order(count);
    for (std::size_t k = 0; k < count; ++k) order[k] = k;
    const std::size_t kept = std::min(nearest, count);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept),
                              [&](std::size_t a, std::size_t b) {
                                const auto [ai, aj] = place(a);
                                const auto [bi, bj] = place(b);
                                return std::tuple(-margins[ai * columns + aj], a) <
                                       std::tuple(-margins[bi * columns + bj], b);
                              });
    for (std::size_t k = 0; k < kept; ++k) pairs.insert(place(order[k]));
  };
  for (std::size_t i = 0; i < rows; ++i) {
    add_best(columns, [&](std::size_t k) { return std::pair(i, k); });
  }
  for (std::size_t j = 0; j < columns; ++j) {
    add_best(rows, [&](std::size_t k) { return std::pair(k, j); });
  }
  return pairs;
}

bool overlap(corpora::Sentences a, corpora::Sentences b) {
  return a.begin < b.end && b.begin < a.end;
}

bool overlap(const Link& a, const Link& b) {
  return overlap(a.bead.src, b.bead.src) || overlap(a.bead.tgt, b.bead.tgt);
}

/// What is believed most comes first; ties go to the earlier place.
auto rank(const Link& link) {
  const int group = link.relation == corpora::Relation::partial         ? 2
                    : link.relation == corpora::Relation::contradiction ? 1
                                                                        : 0;
  return std::tuple(group, -link.bead.score, link.bead.src, link.bead.tgt);
}

}  // namespace

std::vector<Candidate> find_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const Background& background, std::size_t nearest) {
  const auto src_nearness = background.nearness(src.vectors, tgt.article->lang);
  const auto tgt_nearness = background.nearness(tgt.vectors, src.article->lang);
  std::vector<Candidate> candidates;
  for (const auto& [i, j] : nearest_pairs(src, tgt, src_nearness, tgt_nearness, nearest)) {
    if (src.units[i].sentences.size() > 1 && tgt.units[j].sentences.size() > 1) continue;
    FactComparison facts = compare_facts(src.facts[i], tgt.facts[j]);
    const PairFeatures features = measure(src, i, static_cast<double>(src_nearness[i]), tgt, j,
                                          static_cast<double>(tgt_nearness[j]), facts);
    candidates.push_back({i, j, features, std::move(facts)});
  }
  return candidates;
}

std::vector<Link> link_comparable(const PreparedArticle& src, const PreparedArticle& tgt,
                                  const Background& background, const PairScorer& scorer) {
  std::vector<Link> links;
  for (const Candidate& candidate : find_candidates(src, tgt, background)) {
    const Judgement judgement = judge(candidate.features, scorer);
    links.push_back({{src.units[candidate.src_unit].sentences,
                      tgt.units[candidate.tgt_unit].sentences, judgement.score},
                     judgement.relation,
                     to_evidence(src.facts[candidate.src_unit], tgt.facts[candidate.tgt_unit],
                                 candidate.facts)});
  }
  std::ranges::sort(links, {}, rank);
  std::vector<Link> chosen;
  for (Link& link : links) {
    if (std::ranges::none_of(chosen, [&](const Link& other) { return overlap(link, other); })) {
      chosen.push_back(std::move(link));
    }
  }
  return chosen;
}

std::vector<Link> ComparableAligner::align(const corpora::Article& src,
                                           const corpora::Article& tgt) const {
  const auto prepared = [&](const corpora::Article& article) {
    return prepare(article, linkable_units(article), model_->encoder, model_->encoder);
  };
  return link_comparable(prepared(src), prepared(tgt), model_->background, model_->scorer);
}

}  // namespace diglot::align
