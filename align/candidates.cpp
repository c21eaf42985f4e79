#include "align/candidates.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

#include "align/matrix_product.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

/// A unit of either article, and their margin.
struct Place {
  std::size_t src = 0;
  std::size_t tgt = 0;
  float margin = 0;
};

/// The best few of many, as they come by; the first of equals wins.
class Best {
 public:
  void offer(const Place& place, std::size_t kept) {
    if (best_.size() == kept && place.margin <= best_.back().margin) return;
    best_.insert(std::ranges::upper_bound(best_, place.margin, std::greater{}, &Place::margin),
                 place);
    if (best_.size() > kept) best_.pop_back();
  }
  void add_to(std::vector<Place>& places) const {
    places.insert(places.end(), best_.begin(), best_.end());
  }

 private:
  std::vector<Place> best_;
};

/// The margin of units of two articles.
class Margins {
 public:
  Margins(const PreparedArticle& src, const PreparedArticle& tgt, const Background& background)
      : src_(src),
        tgt_(tgt),
        background_(background),
        src_nearness_(src.nearness->find(src.vectors, background, tgt.article->lang)),
        tgt_nearness_(tgt.nearness->find(tgt.vectors, background, src.article->lang)) {}

  [[nodiscard]] Place operator()(std::size_t i, std::size_t j) const {
    return {i, j, margin(dot(src_.vectors[i], tgt_.vectors[j]), i, j)};
  }

  /// Calls visit(place) for all in order.
  void visit_all(const auto& visit) const {
    constexpr std::size_t block_rows = 64;
    const std::size_t columns = tgt_.size();
    const std::size_t d = src_.vectors.dimension();
    std::vector<float> cosines(std::min(block_rows, src_.size()) * columns);
    for (std::size_t begin = 0; begin < src_.size(); begin += block_rows) {
      const std::size_t count = std::min(block_rows, src_.size() - begin);
      multiply(src_.vectors.values().subspan(begin * d, count * d), tgt_.vectors.values(), d,
               cosines);
      for (std::size_t k = 0; k < count; ++k) {
        const std::size_t i = begin + k;
        for (std::size_t j = 0; j < columns; ++j) {
          visit(Place{i, j, margin(cosines[k * columns + j], i, j)});
        }
      }
    }
  }

 private:
  [[nodiscard]] float margin(float cosine, std::size_t i, std::size_t j) const {
    return background_.margin(cosine, src_nearness_[i], tgt_nearness_[j]);
  }

  const PreparedArticle& src_;
  const PreparedArticle& tgt_;
  const Background& background_;
  const std::vector<float>& src_nearness_;
  const std::vector<float>& tgt_nearness_;
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

/// For each unit of either side the `nearest` of the other by margin, in order.
std::vector<Place> nearest_places(const PreparedArticle& src, const PreparedArticle& tgt,
                                  const Margins& margins, std::size_t nearest) {
  std::vector<Best> rows(src.size());
  std::vector<Best> columns(tgt.size());
  margins.visit_all([&](const Place& place) {
    if (!can_be_linked(src, place.src, tgt, place.tgt)) return;
    rows[place.src].offer(place, nearest);
    columns[place.tgt].offer(place, nearest);
  });
  std::vector<Place> places;
  for (const Best& row : rows) row.add_to(places);
  for (const Best& column : columns) column.add_to(places);
  const auto units = [](const Place& place) { return std::pair(place.src, place.tgt); };
  std::ranges::sort(places, {}, units);
  const auto same = [&](const Place& a, const Place& b) { return units(a) == units(b); };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
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

/// Measures words and facts of candidates whose margins and advantages are known.
void look_closely(std::vector<Candidate>& candidates, const PreparedArticle& src,
                  const PreparedArticle& tgt) {
  std::vector<UnitPair> pairs;
  for (const Candidate& candidate : candidates) {
    pairs.push_back({candidate.src_unit, candidate.tgt_unit});
  }
  const std::vector<Coverage> coverages = find_coverages(src.words, tgt.words, pairs);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& candidate = candidates[k];
    const auto& [i, j] = pairs[k];
    candidate.facts = compare_facts(src.facts[i], tgt.facts[j]);
    PairFeatures features = measure(src, i, tgt, j, candidate.facts, coverages[k]);
    features.margin = candidate.features.margin;
    features.advantage = candidate.features.advantage;
    candidate.features = features;
  }
}

std::vector<Candidate> compare_margins(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const std::vector<Place>& places) {
  std::vector<Candidate> candidates;
  candidates.reserve(places.size());
  for (const Place& place : places) {
    candidates.push_back({place.src, place.tgt, {}, {}});
    candidates.back().features.margin = static_cast<double>(place.margin);
  }
  compare_rivals(candidates, src, tgt);
  return candidates;
}

}  // namespace

std::vector<Candidate> find_candidates(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const Background& background, std::size_t nearest) {
  const Margins margins(src, tgt, background);
  std::vector<Candidate> candidates =
      compare_margins(src, tgt, nearest_places(src, tgt, margins, nearest));
  look_closely(candidates, src, tgt);
  return candidates;
}

std::vector<Candidate> compare_in_order(const PreparedArticle& src, const PreparedArticle& tgt,
                                        const Background& background) {
  assert(src.size() == tgt.size());
  constexpr std::size_t reach = 2;
  const Margins margins(src, tgt, background);
  std::vector<Place> places;
  for (std::size_t i = 0; i < src.size(); ++i) {
    for (std::size_t j = i < reach ? 0 : i - reach; j < std::min(src.size(), i + reach + 1); ++j) {
      places.push_back(margins(i, j));
    }
  }
  std::vector<Candidate> candidates = compare_margins(src, tgt, places);
  std::erase_if(candidates, [](const Candidate& c) { return c.src_unit != c.tgt_unit; });
  look_closely(candidates, src, tgt);
  return candidates;
}

}  // namespace diglot::align
