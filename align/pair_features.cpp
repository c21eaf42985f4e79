#include "align/pair_features.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diglot::align {
namespace {

/// That one text lacks a day that words name in the other tells nothing against the two: reports of
/// one event tell the day of it, of a statement, or neither.
bool is_named_day(const tokenize::Number& number) {
  using tokenize::NumberKind;
  return number.kind == NumberKind::weekday || number.kind == NumberKind::date;
}

/// Whether it tells against two texts that one lacks a number of the other. Fractions don't: many
/// words say "half" and "part".
bool tells_where_missing(const tokenize::Number& number) {
  return !is_named_day(number) && number.kind != tokenize::NumberKind::fraction;
}

void add_facts(PairFeatures& features, const Facts& src, const Facts& tgt,
               const FactComparison& comparison) {
  const auto name_weight = [](const Facts& facts, std::size_t name) {
    return facts.name_weights.empty() ? 1 : facts.name_weights[name];
  };
  for (const FactPair& pair : comparison.numbers) {
    features.numbers += number_weight(src.numbers[pair.src]);
  }
  for (const std::size_t i : comparison.missing_src) {
    if (tells_where_missing(src.numbers[i])) features.missing += number_weight(src.numbers[i]);
  }
  for (const std::size_t j : comparison.missing_tgt) {
    if (tells_where_missing(tgt.numbers[j])) features.missing += number_weight(tgt.numbers[j]);
  }
  for (const FactPair& pair : comparison.conflict) {
    const double weight =
        number_weight(src.numbers[pair.src]) + number_weight(tgt.numbers[pair.tgt]);
    features.conflict += weight;
    if (is_named_day(src.numbers[pair.src])) features.missing += weight;
  }
  features.conflict +=
      static_cast<double>(comparison.designators.size() + comparison.src_number_tgt_name.size() +
                          comparison.src_name_tgt_number.size());
  for (const FactPair& pair : comparison.names) {
    features.names += (name_weight(src, pair.src) + name_weight(tgt, pair.tgt)) / 2;
  }
  const auto unmatched = comparison.unmatched_names_src + comparison.unmatched_names_tgt;
  features.unmatched_names = static_cast<double>(unmatched);
}

}  // namespace

std::span<const std::string_view> PairFeatures::value_names() {
  static constexpr std::array<std::string_view, 13> all = {"margin",
                                                           "advantage",
                                                           "coverage",
                                                           "least_coverage",
                                                           "coverage_gap",
                                                           "gap",
                                                           "length_ratio",
                                                           "numbers",
                                                           "missing",
                                                           "conflict",
                                                           "names",
                                                           "unmatched_names",
                                                           "margin_without_facts"};
  return all;
}

std::vector<double> PairFeatures::values() const {
  const bool no_facts = numbers == 0 && names == 0;
  return {margin,
          advantage,
          (coverage_src + coverage_tgt) / 2,
          std::min(coverage_src, coverage_tgt),
          std::abs(coverage_src - coverage_tgt),
          std::log1p(gap),
          length_ratio,
          std::min(numbers, 3.0),
          std::min(missing, 3.0),
          conflict > 0 ? 1.0 : 0.0,
          std::min(names, 3.0),
          std::min(unmatched_names, 4.0),
          no_facts ? margin : 0};
}

PairFeatures without_conflict(PairFeatures features) {
  features.missing -= features.conflict;
  features.numbers += features.conflict / 2;
  features.conflict = 0;
  return features;
}

PairFeatures measure(const PreparedArticle& src, std::size_t src_unit, const PreparedArticle& tgt,
                     std::size_t tgt_unit, const FactComparison& facts, const Coverage& coverage) {
  const auto words = [](const PreparedArticle& article, std::size_t unit) {
    return static_cast<double>(article.words.units[unit].size() + 1);
  };
  PairFeatures features;
  features.coverage_src = coverage.src;
  features.coverage_tgt = coverage.tgt;
  features.gap = std::max(coverage.src_gap, coverage.tgt_gap);
  features.length_ratio = std::abs(std::log(words(src, src_unit) / words(tgt, tgt_unit)));
  add_facts(features, src.facts[src_unit], tgt.facts[tgt_unit], facts);
  return features;
}

}  // namespace diglot::align
