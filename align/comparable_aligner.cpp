#include "align/comparable_aligner.h"

#include <algorithm>
#include <tuple>

#include "align/background_at_hand.h"
#include "align/candidates.h"
#include "align/judge.h"

namespace diglot::align {
namespace {

/// A candidate with its judgement.
struct Judged {
  const Candidate* candidate;
  Judgement judgement;

  /// What is believed most comes first; ties go to the earlier place.
  [[nodiscard]] auto rank() const {
    using corpora::Relation;
    const int group = judgement.relation == Relation::partial         ? 2
                      : judgement.relation == Relation::contradiction ? 1
                                                                      : 0;
    return std::tuple(group, -judgement.score, candidate->src_unit, candidate->tgt_unit);
  }
};

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

std::vector<Link> link_comparable(const PreparedArticle& src, const PreparedArticle& tgt,
                                  const Background& background, const PairScorer& scorer) {
  const std::vector<Candidate> candidates = find_candidates(src, tgt, background);
  std::vector<Judged> ranked;
  for (const Candidate& candidate : candidates) {
    ranked.push_back({&candidate, judge(candidate.features, scorer)});
  }
  std::ranges::sort(ranked, {}, &Judged::rank);

  std::vector<Link> links;
  Taken src_taken(src);
  Taken tgt_taken(tgt);
  for (const auto& [candidate, judgement] : ranked) {
    const corpora::Sentences src_sentences = src.units[candidate->src_unit].sentences;
    const corpora::Sentences tgt_sentences = tgt.units[candidate->tgt_unit].sentences;
    if (src_taken.any_of(src_sentences) || tgt_taken.any_of(tgt_sentences)) continue;
    src_taken.take(src_sentences);
    tgt_taken.take(tgt_sentences);
    links.push_back({{src_sentences, tgt_sentences, judgement.score},
                     judgement.relation,
                     to_evidence(src.facts[candidate->src_unit], tgt.facts[candidate->tgt_unit],
                                 candidate->facts),
                     judgement.same});
  }
  return links;
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
