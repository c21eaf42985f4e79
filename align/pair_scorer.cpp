#include "align/pair_scorer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/json.hpp>

namespace diglot::align {
namespace {

/// In the order of PairFeatures::values().
constexpr std::array<std::string_view, 11> feature_names = {
    "margin",  "coverage", "least_coverage", "coverage_gap",    "length_ratio",        "numbers",
    "missing", "conflict", "names",          "unmatched_names", "margin_without_facts"};

/// The share of `words`, by weight, that has a counterpart among `others`: each word counts with the
/// cosine of its nearest other word.
double coverage(const UnitWords& words, const UnitWords& others) {
  double covered = 0;
  double total = 0;
  for (std::size_t i = 0; i < words.weights.size(); ++i) {
    float best = 0;
    for (std::size_t j = 0; j < others.weights.size(); ++j) {
      best = std::max(best, dot(words.vectors[i], others.vectors[j]));
    }
    covered += static_cast<double>(words.weights[i] * best);
    total += static_cast<double>(words.weights[i]);
  }
  return total == 0 ? 0 : covered / total;
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
    features.missing += number_weight(src.numbers[i]);
  }
  for (const std::size_t j : comparison.missing_tgt) {
    features.missing += number_weight(tgt.numbers[j]);
  }
  features.conflict = comparison.conflict.empty() ? 0 : 1;
  for (const FactPair& pair : comparison.names) {
    features.names += (name_weight(src, pair.src) + name_weight(tgt, pair.tgt)) / 2;
  }
  features.numbers = std::min(features.numbers, 3.0);
  features.missing = std::min(features.missing, 3.0);
  features.names = std::min(features.names, 3.0);
  const auto unmatched = comparison.unmatched_names_src + comparison.unmatched_names_tgt;
  features.unmatched_names = static_cast<double>(std::min<std::size_t>(unmatched, 4));
}

}  // namespace

std::vector<double> PairFeatures::values() const {
  const bool no_facts = numbers == 0 && names == 0;
  return {margin,
          (coverage_src + coverage_tgt) / 2,
          std::min(coverage_src, coverage_tgt),
          std::abs(coverage_src - coverage_tgt),
          length_ratio,
          numbers,
          missing,
          conflict,
          names,
          unmatched_names,
          no_facts ? margin : 0};
}

PairFeatures measure(const PreparedArticle& src, std::size_t src_unit, double src_nearness,
                     const PreparedArticle& tgt, std::size_t tgt_unit, double tgt_nearness,
                     const FactComparison& facts) {
  const UnitWords& src_words = src.words[src_unit];
  const UnitWords& tgt_words = tgt.words[tgt_unit];
  const auto words = [](const UnitWords& unit) {
    return static_cast<double>(unit.weights.size() + 1);
  };
  PairFeatures features;
  features.cosine = static_cast<double>(dot(src.vectors[src_unit], tgt.vectors[tgt_unit]));
  features.margin = features.cosine - (src_nearness + tgt_nearness) / 2;
  features.coverage_src = coverage(src_words, tgt_words);
  features.coverage_tgt = coverage(tgt_words, src_words);
  features.length_ratio = std::abs(std::log(words(src_words) / words(tgt_words)));
  add_facts(features, src.facts[src_unit], tgt.facts[tgt_unit], facts);
  return features;
}

PairScorer::PairScorer(LogisticModel same, LogisticModel related)
    : same_(std::move(same)), related_(std::move(related)) {}

PairScorer::PairScorer(const ModelFile& file) {
  boost::system::error_code failure;
  const auto section = boost::json::parse(file.section("scorer"), failure);
  file.require(!failure && section.is_object(), "scorer");
  const auto read = [&](std::string_view name) {
    const boost::json::value* json = section.get_object().if_contains(name);
    file.require(json != nullptr, "scorer");
    const auto model = read_logistic(*json, feature_names);
    file.require(model.has_value(), "scorer");
    return *model;
  };
  same_ = read("same");
  related_ = read("related");
}

PairScore PairScorer::score(const PairFeatures& features) const {
  const std::vector<double> values = features.values();
  const double same = same_.probability(values);
  return {same, std::max(same, related_.probability(values))};
}

std::map<std::string, std::string> PairScorer::serialize() const {
  return {{"scorer", boost::json::serialize(boost::json::object{
                         {"same", to_json(same_, feature_names)},
                         {"related", to_json(related_, feature_names)}})}};
}

}  // namespace diglot::align
