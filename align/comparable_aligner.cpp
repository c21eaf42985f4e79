#include "align/comparable_aligner.h"

#include "align/background_at_hand.h"
#include "align/candidates.h"
#include "align/judge.h"
#include "align/link_choice.h"
#include "align/link_features.h"

namespace diglot::align {

std::vector<Link> judge_links(const RankedCandidates& ranked,
                              const std::vector<std::size_t>& chosen, const PairScorer& scorer) {
  const std::vector<LinkFeatures> features = find_link_features(ranked, chosen);
  std::vector<Link> links;
  for (std::size_t n = 0; n < chosen.size(); ++n) {
    const Candidate& candidate = ranked.candidates[chosen[n]];
    const Judgement judgement = judge(features[n], scorer);
    links.push_back(
        {{ranked.src_sentences(chosen[n]), ranked.tgt_sentences(chosen[n]), judgement.score},
         judgement.relation,
         to_evidence(ranked.src->facts[candidate.src_unit], ranked.tgt->facts[candidate.tgt_unit],
                     candidate.facts),
         judgement.same});
  }
  return links;
}

std::vector<Link> link_comparable(const PreparedArticle& src, const PreparedArticle& tgt,
                                  const Background& background, const PairScorer& scorer) {
  const RankedCandidates ranked =
      rank_candidates(src, tgt, find_candidates(src, tgt, background), scorer);
  return judge_links(ranked, choose_links(ranked), scorer);
}

std::vector<Link> ComparableAligner::align(const corpora::Article& src,
                                           const corpora::Article& tgt) const {
  const StaticEncoder& own = model_->encoder;
  if (encoder_ == nullptr) {
    return link_comparable(prepare(src, linkable_units(src), own, own),
                           prepare(tgt, linkable_units(tgt), own, own), model_->background,
                           model_->scorer);
  }
  std::vector<PreparedArticle> prepared;
  prepared.push_back(prepare(src, linkable_units(src), *encoder_, own));
  prepared.push_back(prepare(tgt, linkable_units(tgt), *encoder_, own));
  return link_comparable(prepared[0], prepared[1], background_at_hand(prepared, *model_),
                         model_->scorer);
}

}  // namespace diglot::align
