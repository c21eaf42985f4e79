#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "align/pair_context.h"
#include "align/pair_features.h"
#include "align/ranked_candidates.h"

namespace diglot::align {

/// What is known of a pair that was chosen as a link, once all links of two articles are: more than
/// of a candidate, as it has won against its rivals, and as the others show how the two articles
/// correspond.
struct LinkFeatures {
  PairFeatures pair;
  PairContext context;
  double in_context = 0;  ///< log odds of the candidate in its context
  double lead = 0;        ///< log odds of the pair alone, less those of its best rival
  /// How much more of the words is covered, and how much greater the margin is, than in the mean of
  /// the articles' links: some languages are harder than others.
  double relative_coverage = 0;
  double relative_margin = 0;
  double usual_coverage = 0;     ///< that mean of the coverage
  double linked = 0;             ///< how much of the shorter article the links hold, 0 to 1
  double further_sentences = 0;  ///< beyond one on either side
  double crosses_paragraph = 0;  ///< 1 where a side is of two paragraphs
  double linked_neighbours = 0;  ///< 0 to 2: the probability of the links right before and after it
  double linked_nearby = 0;      ///< the sum of the probabilities of links near it on both sides
  double length = 0;             ///< log(1 + the number of words of the shorter side)

  /// As the classifier sees them, and what it calls them.
  [[nodiscard]] std::vector<double> values() const;
  [[nodiscard]] static std::span<const std::string_view> value_names();
};

/// The features of each chosen candidate, in the order of `chosen`. Time: linear in their number.
std::vector<LinkFeatures> find_link_features(const RankedCandidates& ranked,
                                             const std::vector<std::size_t>& chosen);

}  // namespace diglot::align
