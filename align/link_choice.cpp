#include "align/link_choice.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diglot::align {
namespace {

/// Which sentences of an article are linked already.
class Taken {
 public:
  explicit Taken(const PreparedArticle& article) : taken_(article.article->sentences.size()) {}

  [[nodiscard]] bool any_of(corpora::Sentences sentences) const {
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
      if (taken_[i]) return true;
    }
    return false;
  }
  void take(corpora::Sentences sentences) {
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) taken_[i] = true;
  }

 private:
  std::vector<bool> taken_;
};

}  // namespace

RankedCandidates rank_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                 std::vector<Candidate> candidates, const PairScorer& scorer) {
  RankedCandidates ranked{&src, &tgt, std::move(candidates), {}, {}};
  std::vector<JudgedAlone> alone;
  for (const Candidate& candidate : ranked.candidates) {
    alone.push_back(
        {candidate.src_unit, candidate.tgt_unit, scorer.score(candidate.features).same});
  }
  ranked.contexts =
      find_contexts(src, tgt, alone, scorer.usual(src.article->lang, tgt.article->lang));
  for (std::size_t k = 0; k < alone.size(); ++k) {
    PairContext context = ranked.contexts[k];
    const PairFeatures& features = ranked.candidates[k].features;
    if (features.conflict > 0) {
      const double agreeing = log_odds(scorer.score(without_conflict(features)).same);
      context.alone = std::max(context.alone, agreeing);
    }
    ranked.probabilities.push_back(scorer.same(context));
  }
  return ranked;
}

std::vector<std::size_t> choose_links(const RankedCandidates& ranked) {
  std::vector<std::size_t> order(ranked.candidates.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t k) { return -ranked.probabilities[k]; });
  Taken src_taken(*ranked.src);
  Taken tgt_taken(*ranked.tgt);
  std::vector<std::size_t> chosen;
  for (const std::size_t k : order) {
    const corpora::Sentences src = ranked.src_sentences(k);
    const corpora::Sentences tgt = ranked.tgt_sentences(k);
    if (src_taken.any_of(src) || tgt_taken.any_of(tgt)) continue;
    src_taken.take(src);
    tgt_taken.take(tgt);
    chosen.push_back(k);
  }
  return chosen;
}

}  // namespace diglot::align
