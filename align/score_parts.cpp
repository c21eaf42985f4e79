#include "align/score_parts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "align/link_choice.h"
#include "align/link_features.h"
#include "align/ranked_beads.h"

namespace diglot::align {
namespace {

using corpora::Relation;
using corpora::ScorePart;
using corpora::Sentences;

/// The parts of a link's score; none where it is not the score of these features.
std::vector<ScorePart> parts_of(const Link& link, const LinkFeatures& features,
                                const PairScorer& scorer) {
  constexpr double least = 0.05;
  if (scorer.same(features) != link.bead.score) return {};
  const std::vector<double> added = scorer.contributions(features);
  const auto names = LinkFeatures::value_names();
  std::vector<ScorePart> parts;
  double others = 0;
  for (std::size_t f = 0; f < added.size(); ++f) {
    if (std::abs(added[f]) < least) {
      others += added[f];
    } else {
      parts.push_back({std::string(names[f]), added[f]});
    }
  }
  std::ranges::stable_sort(parts, {}, [](const auto& part) { return -std::abs(part.log_odds); });
  parts.push_back({"others", others});
  return parts;
}

/// Finds the parts of links that were judged in one way after the other.
class PartsFinder {
 public:
  PartsFinder(const std::vector<Link>& links, const Model& model)
      : links_(links), model_(model), parts_(links.size()) {}

  /// Those of links in any order.
  void look_at_choice(const RankedCandidates& ranked) {
    const std::vector<std::size_t> chosen = choose_links(ranked);
    const std::vector<LinkFeatures> features = find_link_features(ranked, chosen);
    std::map<std::pair<Sentences, Sentences>, std::size_t> chosen_at;
    for (std::size_t n = 0; n < chosen.size(); ++n) {
      chosen_at.emplace(std::pair(ranked.src_sentences(chosen[n]), ranked.tgt_sentences(chosen[n])),
                        n);
    }
    for (std::size_t k = 0; k < links_.size(); ++k) {
      const auto found = chosen_at.find({links_[k].bead.src, links_[k].bead.tgt});
      if (found != chosen_at.end()) look_at(k, features[found->second]);
    }
  }

  /// Those of beads in order.
  void look_at_beads(const corpora::Article& src, const corpora::Article& tgt) {
    std::vector<std::size_t> links;
    std::vector<corpora::Bead> beads;
    for (std::size_t k = 0; k < links_.size(); ++k) {
      const corpora::Bead& bead = links_[k].bead;
      if (bead.src.empty() || bead.tgt.empty()) continue;
      links.push_back(k);
      beads.push_back(bead);
    }
    rank_beads(src, tgt, beads, model_, [&](const RankedCandidates& ranked, std::size_t first) {
      std::vector<std::size_t> all(ranked.candidates.size());
      std::iota(all.begin(), all.end(), 0);
      const std::vector<LinkFeatures> features = find_link_features(ranked, all);
      for (const std::size_t n : all) look_at(links[first + n], features[n]);
    });
  }

  /// Whether each link has its parts that has any.
  [[nodiscard]] bool complete() const {
    for (std::size_t k = 0; k < links_.size(); ++k) {
      const Relation relation = links_[k].relation;
      const bool deletion = links_[k].bead.src.empty() || links_[k].bead.tgt.empty();
      const bool has_parts = relation == Relation::translation || relation == Relation::same;
      if (has_parts && !deletion && parts_[k].empty()) return false;
    }
    return true;
  }

  std::vector<std::vector<ScorePart>> take() { return std::move(parts_); }

 private:
  void look_at(std::size_t link, const LinkFeatures& features) {
    if (parts_[link].empty()) parts_[link] = parts_of(links_[link], features, model_.scorer);
  }

  const std::vector<Link>& links_;
  const Model& model_;
  std::vector<std::vector<ScorePart>> parts_;
};

}  // namespace

std::vector<std::vector<ScorePart>> find_score_parts(const RankedCandidates& ranked,
                                                     const std::vector<Link>& links,
                                                     const Model& model) {
  PartsFinder finder(links, model);
  finder.look_at_choice(ranked);
  if (!finder.complete()) finder.look_at_beads(*ranked.src->article, *ranked.tgt->article);
  return finder.take();
}

}  // namespace diglot::align
