#include "align/explanation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "align/candidates.h"
#include "align/link_choice.h"
#include "align/link_features.h"
#include "align/prepared_article.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Relation;
using corpora::Sentences;

bool holds(Sentences sentences, std::size_t sentence) {
  return sentences.begin <= sentence && sentence < sentences.end;
}

/// The links that are candidates, by what they are in `ranked`.
class LinkedCandidates {
 public:
  LinkedCandidates(const RankedCandidates& ranked, const std::vector<Link>& links) {
    std::map<std::pair<Sentences, Sentences>, std::size_t> candidate_at;
    for (std::size_t k = 0; k < ranked.candidates.size(); ++k) {
      candidate_at.emplace(std::pair(ranked.src_sentences(k), ranked.tgt_sentences(k)), k);
    }
    for (const Link& link : links) {
      const auto found = candidate_at.find({link.bead.src, link.bead.tgt});
      if (found == candidate_at.end()) continue;
      candidates_.push_back(found->second);
      links_.push_back(&link);
    }
    features_ = find_link_features(ranked, candidates_);
  }

  /// What the features of a link add; none where it is no candidate.
  [[nodiscard]] std::vector<corpora::ScorePart> parts(const Link& link,
                                                      const PairScorer& scorer) const {
    constexpr double least = 0.05;
    const auto found = std::ranges::find(links_, &link);
    if (found == links_.end()) return {};
    const LinkFeatures& features = features_[static_cast<std::size_t>(found - links_.begin())];
    const std::vector<double> added = scorer.contributions(features);
    const auto names = LinkFeatures::value_names();
    std::vector<corpora::ScorePart> parts;
    for (std::size_t f = 0; f < added.size(); ++f) {
      if (std::abs(added[f]) >= least) parts.push_back({std::string(names[f]), added[f]});
    }
    std::ranges::stable_sort(parts, {}, [](const auto& part) { return -std::abs(part.log_odds); });
    return parts;
  }

 private:
  std::vector<std::size_t> candidates_;
  std::vector<const Link*> links_;  ///< of each of the candidates
  std::vector<LinkFeatures> features_;
};

/// The sentences of one side that are in no accepted link.
class Alone {
 public:
  enum class Side { src, tgt };

  Alone(const RankedCandidates& ranked, const std::vector<Link>& links,
        const std::vector<bool>& accepted)
      : ranked_(ranked),
        src_(*ranked.src->article),
        tgt_(*ranked.tgt->article),
        links_(links),
        accepted_(accepted) {}

  [[nodiscard]] std::vector<corpora::LoneText> of(Side side) const {
    const IndexedArticle& indexed = side == Side::src ? src_ : tgt_;
    const Article& article = *indexed.article;
    std::vector<corpora::LoneText> alone;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
      const std::size_t link = link_of(side, i);
      if (link < links_.size() && accepted_[link]) continue;
      if (article.sentences[i].bytes.empty()) continue;
      corpora::LoneText text{to_place(indexed, {i, i + 1}), {}, {}};
      if (link < links_.size()) {
        text.nearest = pair_of(links_[link]);
        text.reason = why_not_accepted(links_[link]);
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
  [[nodiscard]] std::size_t link_of(Side side, std::size_t sentence) const {
    const auto found = std::ranges::find_if(links_, [&](const Link& link) {
      const bool deletion = link.bead.src.empty() || link.bead.tgt.empty();
      return !deletion && holds(side_of(link, side), sentence);
    });
    return static_cast<std::size_t>(found - links_.begin());
  }
  [[nodiscard]] corpora::Pair pair_of(const Link& link) const { return to_pair(src_, tgt_, link); }

  static std::string why_not_accepted(const Link& link) {
    switch (link.relation) {
      case Relation::contradiction:
        return "numbers conflict with those of its counterpart";
      case Relation::partial:
        return "shares a fact at most with what is nearest";
      default:
        return "not sure enough";
    }
  }

  void explain_unlinked(Side side, std::size_t sentence, corpora::LoneText& text) const {
    const PreparedArticle& article = side == Side::src ? *ranked_.src : *ranked_.tgt;
    const corpora::LineKind kind = article.article->sentences[sentence].kind;
    if (kind != corpora::LineKind::text && kind != corpora::LineKind::headline) {
      text.reason = "a " + std::string(corpora::to_string(kind)) + ", which is never linked";
      return;
    }
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < ranked_.candidates.size(); ++k) {
      const Sentences own = side == Side::src ? ranked_.src_sentences(k) : ranked_.tgt_sentences(k);
      if (!holds(own, sentence)) continue;
      if (!best || ranked_.probabilities[k] > ranked_.probabilities[*best]) best = k;
    }
    if (!best) {
      text.reason = "nothing of the other article is near";
      return;
    }
    const Candidate& candidate = ranked_.candidates[*best];
    const double probability = ranked_.probabilities[*best];
    text.nearest =
        pair_of({{ranked_.src_sentences(*best), ranked_.tgt_sentences(*best), probability},
                 Relation::partial,
                 to_evidence(ranked_.src->facts[candidate.src_unit],
                             ranked_.tgt->facts[candidate.tgt_unit], candidate.facts),
                 probability});
    text.reason = "what is nearest has a better counterpart";
  }

  const RankedCandidates& ranked_;
  IndexedArticle src_;
  IndexedArticle tgt_;
  const std::vector<Link>& links_;
  const std::vector<bool>& accepted_;
};

}  // namespace

Explanation explain_links(const Article& src, const Article& tgt, const std::vector<Link>& links,
                          const std::vector<bool>& accepted, const Model& model) {
  const PreparedArticle a = prepare(src, linkable_units(src), model.encoder, model.encoder);
  const PreparedArticle b = prepare(tgt, linkable_units(tgt), model.encoder, model.encoder);
  const RankedCandidates ranked =
      rank_candidates(a, b, find_candidates(a, b, model.background), model.scorer);
  const LinkedCandidates linked(ranked, links);
  Explanation explanation;
  for (const Link& link : links) {
    explanation.parts.push_back(linked.parts(link, model.scorer));
  }
  const Alone alone(ranked, links, accepted);
  explanation.alone = alone.of(Alone::Side::src);
  for (corpora::LoneText& text : alone.of(Alone::Side::tgt)) {
    explanation.alone.push_back(std::move(text));
  }
  return explanation;
}

}  // namespace diglot::align
