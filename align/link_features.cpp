#include "align/link_features.h"

#include <algorithm>
#include <cmath>

namespace diglot::align {
namespace {

using corpora::Sentences;

/// How two articles correspond as wholes, by their links.
struct Correspondence {
  double coverage = 0;
  double margin = 0;
  double linked = 0;
};

double mean_coverage(const PairFeatures& features) {
  return (features.coverage_src + features.coverage_tgt) / 2;
}

/// Means over the links, weighted by probability, as if half a link more were as usual.
Correspondence correspondence_of(const RankedCandidates& ranked,
                                 const std::vector<std::size_t>& chosen) {
  constexpr double prior = 0.5;
  constexpr double usual_coverage = 0.6;
  constexpr double usual_margin = 0.4;
  double weight = prior;
  double coverage = prior * usual_coverage;
  double margin = prior * usual_margin;
  double linked = 0;
  for (const std::size_t k : chosen) {
    const PairFeatures& features = ranked.candidates[k].features;
    const double probability = ranked.probabilities[k];
    weight += probability;
    coverage += probability * mean_coverage(features);
    margin += probability * features.margin;
    linked += probability;
  }
  const std::size_t shorter = std::min(ranked.src->sentences, ranked.tgt->sentences);
  return {coverage / weight, margin / weight,
          linked / static_cast<double>(std::max<std::size_t>(1, shorter))};
}

/// Links by the first of their src sentences.
class Links {
 public:
  Links(const RankedCandidates& ranked, const std::vector<std::size_t>& chosen)
      : ranked_(ranked), chosen_at_(ranked.src->article->sentences.size(), none) {
    for (const std::size_t k : chosen) chosen_at_[ranked.src_sentences(k).begin] = k;
  }

  /// Sets what the links near that of candidate `k` tell.
  void look_around(std::size_t k, LinkFeatures& features) const {
    constexpr std::size_t near = 4;  // sentences
    const Sentences src = ranked_.src_sentences(k);
    const Sentences tgt = ranked_.tgt_sentences(k);
    double before = 0;
    double after = 0;
    const std::size_t first = src.begin < near ? 0 : src.begin - near;
    const std::size_t end = std::min(chosen_at_.size(), src.begin + near + 1);
    for (std::size_t s = first; s < end; ++s) {
      const std::size_t other = chosen_at_[s];
      if (other == none || other == k) continue;
      const Sentences other_src = ranked_.src_sentences(other);
      const Sentences other_tgt = ranked_.tgt_sentences(other);
      const double probability = ranked_.probabilities[other];
      if (follows(src, other_src) && follows(tgt, other_tgt))
        before = std::max(before, probability);
      if (follows(other_src, src) && follows(other_tgt, tgt)) after = std::max(after, probability);
      const std::size_t apart =
          std::max(other_tgt.begin, tgt.begin) - std::min(other_tgt.begin, tgt.begin);
      if (apart <= near) features.linked_nearby += probability;
    }
    features.linked_neighbours = before + after;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// With one sentence in between at most.
  static bool follows(Sentences later, Sentences earlier) {
    return earlier.end <= later.begin && later.begin <= earlier.end + 1;
  }

  const RankedCandidates& ranked_;
  std::vector<std::size_t> chosen_at_;  ///< of each src sentence, the candidate that begins there
};

bool crosses_paragraph(const PreparedArticle& article, Sentences sentences) {
  const auto& all = article.article->sentences;
  return all[sentences.begin].paragraph != all[sentences.end - 1].paragraph;
}

}  // namespace

std::span<const std::string_view> LinkFeatures::value_names() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> names(PairFeatures::value_names().begin(),
                                        PairFeatures::value_names().end());
    const auto of_context = PairContext::value_names();
    names.insert(names.end(), of_context.begin(), of_context.end());
    names.insert(names.end(), {"in_context", "lead", "relative_coverage", "relative_margin",
                               "usual_coverage", "linked", "further_sentences", "crosses_paragraph",
                               "linked_neighbours", "linked_nearby", "length"});
    return names;
  }();
  return all;
}

std::vector<double> LinkFeatures::values() const {
  std::vector<double> values = pair.values();
  const std::vector<double> of_context = context.values();
  values.insert(values.end(), of_context.begin(), of_context.end());
  values.insert(values.end(),
                {in_context, lead, relative_coverage, relative_margin, usual_coverage, linked,
                 further_sentences, crosses_paragraph, linked_neighbours, linked_nearby, length});
  return values;
}

std::vector<LinkFeatures> find_link_features(const RankedCandidates& ranked,
                                             const std::vector<std::size_t>& chosen) {
  const Correspondence all = correspondence_of(ranked, chosen);
  const Links links(ranked, chosen);
  std::vector<LinkFeatures> result;
  for (const std::size_t k : chosen) {
    const Candidate& candidate = ranked.candidates[k];
    const Sentences src = ranked.src_sentences(k);
    const Sentences tgt = ranked.tgt_sentences(k);
    LinkFeatures features;
    features.pair = candidate.features;
    features.context = ranked.contexts[k];
    features.in_context = log_odds(ranked.probabilities[k]);
    features.lead = features.context.alone - features.context.rival;
    features.relative_coverage = mean_coverage(candidate.features) - all.coverage;
    features.relative_margin = candidate.features.margin - all.margin;
    features.usual_coverage = all.coverage;
    features.linked = all.linked;
    features.further_sentences = static_cast<double>(src.size() + tgt.size() - 2);
    features.crosses_paragraph =
        crosses_paragraph(*ranked.src, src) || crosses_paragraph(*ranked.tgt, tgt) ? 1 : 0;
    features.length = std::log1p(
        static_cast<double>(std::min(ranked.src->words.units[candidate.src_unit].size(),
                                     ranked.tgt->words.units[candidate.tgt_unit].size())));
    links.look_around(k, features);
    result.push_back(features);
  }
  return result;
}

}  // namespace diglot::align
