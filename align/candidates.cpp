#include "align/candidates.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <set>
#include <utility>

#include "align/vectors.h"

namespace diglot::align {
namespace {

using Place = std::pair<std::size_t, std::size_t>;  ///< a src unit, a tgt unit

/// The best few of many, as they come by; the first of equals wins.
class Best {
 public:
  void offer(float value, Place place, std::size_t kept) {
    if (best_.size() == kept && value <= best_.back().first) return;
    const auto position = std::ranges::upper_bound(best_, value, std::greater{},
                                                   [](const auto& entry) { return entry.first; });
    best_.insert(position, {value, place});
    if (best_.size() > kept) best_.pop_back();
  }
  void add_to(std::set<Place>& places) const {
    for (const auto& [value, place] : best_) places.insert(place);
  }

 private:
  std::vector<std::pair<float, Place>> best_;
};

/// The margin of units of two articles.
class Margins {
 public:
  Margins(const PreparedArticle& src, const PreparedArticle& tgt, const Background& background)
      : src_(src),
        tgt_(tgt),
        background_(background),
        src_nearness_(background.nearness(src.vectors, tgt.article->lang)),
        tgt_nearness_(background.nearness(tgt.vectors, src.article->lang)) {}

  [[nodiscard]] float operator()(std::size_t i, std::size_t j) const {
    return background_.margin(dot(src_.vectors[i], tgt_.vectors[j]), src_nearness_[i],
                              tgt_nearness_[j]);
  }

 private:
  const PreparedArticle& src_;
  const PreparedArticle& tgt_;
  const Background& background_;
  std::vector<float> src_nearness_;
  std::vector<float> tgt_nearness_;
};

const std::string& language(const PreparedArticle& article, std::size_t unit) {
  return article.article->sentences[article.units[unit].sentences.begin].lang;
}

/// Not two sentences with two; and not, say, the same post in English quoted by two newsrooms of
/// different languages: that is no pair of these.
bool can_be_linked(const PreparedArticle& src, std::size_t i, const PreparedArticle& tgt,
                   std::size_t j) {
  if (src.units[i].sentences.size() > 1 && tgt.units[j].sentences.size() > 1) return false;
  return src.article->lang == tgt.article->lang || language(src, i) != language(tgt, j);
}

/// For each unit of either side the `nearest` of the other by margin.
std::set<Place> nearest_places(const PreparedArticle& src, const PreparedArticle& tgt,
                               const Margins& margins, std::size_t nearest) {
  std::set<Place> places;
  std::vector<Best> columns(tgt.size());
  for (std::size_t i = 0; i < src.size(); ++i) {
    Best row;
    for (std::size_t j = 0; j < tgt.size(); ++j) {
      if (!can_be_linked(src, i, tgt, j)) continue;
      const float margin = margins(i, j);
      row.offer(margin, {i, j}, nearest);
      columns[j].offer(margin, {i, j}, nearest);
    }
    row.add_to(places);
  }
  for (const Best& column : columns) column.add_to(places);
  return places;
}

bool overlap(const Unit& a, const Unit& b) {
  return a.sentences.begin < b.sentences.end && b.sentences.begin < a.sentences.end;
}

/// The greatest margin of `rivals`, in falling order of margin, for which `apart` holds; `none`
/// where there is none.
double best_rival(const std::vector<const Candidate*>& rivals, double none, const auto& apart) {
  const auto rival = std::ranges::find_if(rivals, [&](const Candidate* r) { return apart(*r); });
  return rival == rivals.end() ? none : std::max(none, (*rival)->features.margin);
}

/// Sets each candidate's advantage over those that compete for one of its units.
void compare_rivals(std::vector<Candidate>& candidates, const PreparedArticle& src,
                    const PreparedArticle& tgt) {
  std::vector<std::vector<const Candidate*>> of_src(src.size());
  std::vector<std::vector<const Candidate*>> of_tgt(tgt.size());
  for (const Candidate& candidate : candidates) {
    of_src[candidate.src_unit].push_back(&candidate);
    of_tgt[candidate.tgt_unit].push_back(&candidate);
  }
  const auto falling = [](const Candidate* candidate) { return -candidate->features.margin; };
  for (auto& rivals : of_src) std::ranges::stable_sort(rivals, {}, falling);
  for (auto& rivals : of_tgt) std::ranges::stable_sort(rivals, {}, falling);

  constexpr double no_rival = -0.2;  // margins of unrelated sentences lie there and above
  constexpr double most = 0.5;
  for (Candidate& candidate : candidates) {
    const Unit& src_unit = src.units[candidate.src_unit];
    const Unit& tgt_unit = tgt.units[candidate.tgt_unit];
    const double rival = std::max(
        best_rival(of_src[candidate.src_unit], no_rival,
                   [&](const Candidate& r) { return !overlap(tgt.units[r.tgt_unit], tgt_unit); }),
        best_rival(of_tgt[candidate.tgt_unit], no_rival,
                   [&](const Candidate& r) { return !overlap(src.units[r.src_unit], src_unit); }));
    candidate.features.advantage = std::clamp(candidate.features.margin - rival, -most, most);
  }
}

/// Measures words and facts of a candidate whose margin and advantage are known.
void look_closely(Candidate& candidate, const PreparedArticle& src, const PreparedArticle& tgt) {
  candidate.facts = compare_facts(src.facts[candidate.src_unit], tgt.facts[candidate.tgt_unit]);
  PairFeatures features =
      measure(src, candidate.src_unit, tgt, candidate.tgt_unit, candidate.facts);
  features.margin = candidate.features.margin;
  features.advantage = candidate.features.advantage;
  candidate.features = features;
}

std::vector<Candidate> compare_margins(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const Margins& margins, const std::set<Place>& places) {
  std::vector<Candidate> candidates;
  for (const auto& [i, j] : places) {
    candidates.push_back({i, j, {}, {}});
    candidates.back().features.margin = static_cast<double>(margins(i, j));
  }
  compare_rivals(candidates, src, tgt);
  return candidates;
}

}  // namespace

std::vector<Candidate> find_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const Background& background, std::size_t nearest) {
  const Margins margins(src, tgt, background);
  std::vector<Candidate> candidates =
      compare_margins(src, tgt, margins, nearest_places(src, tgt, margins, nearest));
  for (Candidate& candidate : candidates) look_closely(candidate, src, tgt);
  return candidates;
}

std::vector<Candidate> compare_in_order(const PreparedArticle& src, const PreparedArticle& tgt,
                                        const Background& background) {
  assert(src.size() == tgt.size());
  constexpr std::size_t reach = 2;
  std::set<Place> places;
  for (std::size_t i = 0; i < src.size(); ++i) {
    for (std::size_t j = i < reach ? 0 : i - reach; j < std::min(src.size(), i + reach + 1); ++j) {
      places.emplace(i, j);
    }
  }
  std::vector<Candidate> candidates =
      compare_margins(src, tgt, Margins(src, tgt, background), places);
  std::erase_if(candidates, [](const Candidate& c) { return c.src_unit != c.tgt_unit; });
  for (Candidate& candidate : candidates) look_closely(candidate, src, tgt);
  return candidates;
}

}  // namespace diglot::align
