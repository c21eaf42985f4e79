#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "align/article_words.h"
#include "align/fact_comparison.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// What is measured of two units to judge whether they belong together.
struct PairFeatures {
  double margin = 0;  ///< cosine minus the mean nearness of both to the background
  /// Margin less the best margin of either unit with another that does not overlap its counterpart.
  double advantage = 0;
  double coverage_src = 0;  ///< how much of src's words tgt has a counterpart for, 0 to 1
  double coverage_tgt = 0;
  double gap = 0;              ///< the longest passage of either without a counterpart, in words
  double length_ratio = 0;     ///< |log of the ratio of the numbers of words|
  double numbers = 0;          ///< agreeing ones, by weight (number_weight)
  double missing = 0;          ///< those of one side alone, by weight
  double conflict = 0;         ///< those of `missing` that conflict, by weight
  double names = 0;            ///< agreeing ones, by weight (Facts::name_weights)
  double unmatched_names = 0;  ///< of both sides

  /// As the classifiers see them (what counts facts, up to a limit), and what they call them there.
  [[nodiscard]] std::vector<double> values() const;
  [[nodiscard]] static std::span<const std::string_view> value_names();
};

/// The features that a pair would have if the numbers that conflict were equal.
PairFeatures without_conflict(PairFeatures features);

/// What is known of two units by their words and facts; margin and advantage, which take more than
/// the two to know, stay 0.
PairFeatures measure(const PreparedArticle& src, std::size_t src_unit, const PreparedArticle& tgt,
                     std::size_t tgt_unit, const FactComparison& facts, const Coverage& coverage);

}  // namespace diglot::align
