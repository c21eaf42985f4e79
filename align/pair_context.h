#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "align/prepared_article.h"

namespace diglot::align {

/// Two units of two articles, and the probability that they state the same facts, as far as the two
/// alone tell.
struct JudgedAlone {
  std::size_t src_unit = 0;
  std::size_t tgt_unit = 0;
  double same = 0;
};

/// What two articles say about a pair of units, beside the pair itself.
struct PairContext {
  double alone = 0;  ///< log odds that the two state the same facts, as far as they alone tell
  /// The greatest log odds of a pair that would take a sentence of one of the two and leave the
  /// other free; -8 where there is none.
  double rival = 0;
  /// The greatest log odds of another pair that would take sentences of both, such as one more on
  /// one side; -8 where there is none.
  double variant = 0;
  /// 0 to 2: the probability of a pair right before it, and of one right after it, with one
  /// sentence in between at most: newsrooms keep local order.
  double neighbours = 0;
  double distance = 0;  ///< between the two places, as parts of their articles: 0 to 1
  double headline = 0;  ///< 1 where just one of the two is a headline
  /// How near the articles are to translations of one another: of the one with fewer sentences, the
  /// mean of each sentence's greatest probability, 0 to 1.
  double closeness = 0;
  /// Log odds that pairs of these languages that state the same facts usually have alone, less
  /// those of all languages.
  double usual = 0;

  /// As the classifier sees them, and what it calls them.
  [[nodiscard]] std::vector<double> values() const;
  [[nodiscard]] static std::span<const std::string_view> value_names();
};

/// Log odds, no further from 0 than 8.
double log_odds(double probability);

/// The context of each of the pairs, no two of the same units, among all of them. Time: the number
/// of pairs, times its logarithm, as long as few others vary a pair.
std::vector<PairContext> find_contexts(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const std::vector<JudgedAlone>& pairs, double usual);

}  // namespace diglot::align
