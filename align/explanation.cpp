#include "align/explanation.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "align/candidates.h"
#include "align/link_choice.h"
#include "align/pair_scorer.h"
#include "align/prepared_article.h"
#include "align/score_parts.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Relation;
using corpora::Sentences;

bool holds(Sentences sentences, std::size_t sentence) {
  return sentences.begin <= sentence && sentence < sentences.end;
}

bool is_deletion(const Link& link) { return link.bead.src.empty() || link.bead.tgt.empty(); }

/// Whether texts of two places can't both be linked where links keep one order.
bool crosses(const Link& link, Sentences src, Sentences tgt) {
  return (link.bead.src.end <= src.begin && tgt.end <= link.bead.tgt.begin) ||
         (src.end <= link.bead.src.begin && link.bead.tgt.end <= tgt.begin);
}

std::string why_not_given_out(const Link& link, LinkFate fate) {
  if (fate == LinkFate::low_score) return "not sure enough";
  switch (link.relation) {
    case Relation::contradiction:
      return "numbers conflict with those of its counterpart";
    case Relation::partial:
      return "shares a fact at most with what is nearest";
    default:
      return "has a counterpart of a relation that was not asked for";
  }
}

/// The sentences of one side that are in no link that is given out.
class Alone {
 public:
  enum class Side { src, tgt };

  Alone(const RankedCandidates& ranked, const std::vector<Link>& links,
        const std::vector<LinkFate>& fates, const PairScorer& scorer)
      : ranked_(ranked),
        src_(*ranked.src->article),
        tgt_(*ranked.tgt->article),
        links_(links),
        fates_(fates),
        scorer_(scorer) {}

  [[nodiscard]] std::vector<corpora::LoneText> of(Side side) const {
    const IndexedArticle& indexed = side == Side::src ? src_ : tgt_;
    const Article& article = *indexed.article;
    std::vector<corpora::LoneText> alone;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
      const auto link = link_of(side, {i, i + 1});
      if (link && fates_[*link] == LinkFate::given_out) continue;
      if (article.sentences[i].bytes.empty()) continue;
      corpora::LoneText text{to_place(indexed, {i, i + 1}), {}, {}};
      if (link) {
        text.nearest = to_pair(src_, tgt_, links_[*link]);
        text.reason = why_not_given_out(links_[*link], fates_[*link]);
      } else {
        explain_unlinked(side, i, text);
      }
      alone.push_back(std::move(text));
    }
    return alone;
  }

 private:
  static Sentences side_of(const Link& link, Side side) {
    return side == Side::src ? link.bead.src : link.bead.tgt;
  }

  /// The first link that holds one of these sentences.
  [[nodiscard]] std::optional<std::size_t> link_of(Side side, Sentences sentences) const {
    const auto found = std::ranges::find_if(links_, [&](const Link& link) {
      const Sentences own = side_of(link, side);
      return !is_deletion(link) && own.begin < sentences.end && sentences.begin < own.end;
    });
    if (found == links_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - links_.begin());
  }

  [[nodiscard]] std::optional<std::size_t> nearest_candidate(Side side,
                                                             std::size_t sentence) const {
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < ranked_.candidates.size(); ++k) {
      const Sentences own = side == Side::src ? ranked_.src_sentences(k) : ranked_.tgt_sentences(k);
      if (!holds(own, sentence)) continue;
      if (!best || ranked_.probabilities[k] > ranked_.probabilities[*best]) best = k;
    }
    return best;
  }

  void explain_unlinked(Side side, std::size_t sentence, corpora::LoneText& text) const {
    const PreparedArticle& article = side == Side::src ? *ranked_.src : *ranked_.tgt;
    const corpora::LineKind kind = article.article->sentences[sentence].kind;
    if (kind != corpora::LineKind::text && kind != corpora::LineKind::headline) {
      text.reason =
          "a " + std::string(corpora::to_string(kind)) + ", which is linked in translations only";
      return;
    }
    const auto best = nearest_candidate(side, sentence);
    if (!best) {
      text.reason = "nothing of the other article is near";
      return;
    }
    const Candidate& candidate = ranked_.candidates[*best];
    const double same = ranked_.probabilities[*best];
    const double related = std::max(same, scorer_.score(candidate.features).related);
    text.nearest = to_pair(src_, tgt_,
                           {{ranked_.src_sentences(*best), ranked_.tgt_sentences(*best), related},
                            Relation::partial,
                            to_evidence(ranked_.src->facts[candidate.src_unit],
                                        ranked_.tgt->facts[candidate.tgt_unit], candidate.facts),
                            same});
    text.reason = why_unlinked(side, *best);
  }

  /// Why a candidate with a sentence that is in no link is none.
  [[nodiscard]] std::string why_unlinked(Side side, std::size_t candidate) const {
    const Sentences src = ranked_.src_sentences(candidate);
    const Sentences tgt = ranked_.tgt_sentences(candidate);
    const bool of_src = side == Side::src;
    if (const auto rival = link_of(of_src ? Side::tgt : Side::src, of_src ? tgt : src)) {
      return fates_[*rival] == LinkFate::given_out
                 ? "what is nearest is in another pair"
                 : "what is nearest has another counterpart, in a pair that is not given out";
    }
    if (link_of(side, of_src ? src : tgt)) {
      return "near only together with its neighbour, which has another counterpart";
    }
    const bool crossing = std::ranges::any_of(
        links_, [&](const Link& link) { return !is_deletion(link) && crosses(link, src, tgt); });
    return crossing ? "what is nearest stands elsewhere in the order of the pairs"
                    : "what is nearest is too unlike it for a pair";
  }

  const RankedCandidates& ranked_;
  IndexedArticle src_;
  IndexedArticle tgt_;
  const std::vector<Link>& links_;
  const std::vector<LinkFate>& fates_;
  const PairScorer& scorer_;
};

}  // namespace

Explanation explain_links(const Article& src, const Article& tgt, const std::vector<Link>& links,
                          const std::vector<LinkFate>& fates, const Model& model) {
  const PreparedArticle a = prepare(src, linkable_units(src), model.encoder, model.encoder);
  const PreparedArticle b = prepare(tgt, linkable_units(tgt), model.encoder, model.encoder);
  const RankedCandidates ranked =
      rank_candidates(a, b, find_candidates(a, b, model.background), model.scorer);
  const Alone alone(ranked, links, fates, model.scorer);
  Explanation explanation{find_score_parts(ranked, links, model), alone.of(Alone::Side::src)};
  for (corpora::LoneText& text : alone.of(Alone::Side::tgt)) {
    explanation.alone.push_back(std::move(text));
  }
  return explanation;
}

}  // namespace diglot::align
