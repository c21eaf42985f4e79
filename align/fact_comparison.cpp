#include "align/fact_comparison.h"

#include <algorithm>
#include <cmath>

#include "align/name_similarity.h"

namespace diglot::align {
namespace {

using tokenize::Name;
using tokenize::Number;
using tokenize::NumberKind;

bool equal(const Number& a, const Number& b) {
  // Ordinals and cardinals are not told apart as reliably as values are.
  const auto counts = [](NumberKind kind) {
    return kind == NumberKind::cardinal || kind == NumberKind::ordinal;
  };
  const bool one_kind = a.kind == b.kind || (counts(a.kind) && counts(b.kind));
  return one_kind && std::abs(a.value - b.value) <= 1e-9 * std::abs(a.value);
}

template <class Fact>
std::string written(std::string_view text, const Fact& fact) {
  return std::string(text.substr(fact.bytes.begin, fact.bytes.size()));
}

void compare_numbers(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> taken(tgt.numbers.size());
  for (std::size_t i = 0; i < src.numbers.size(); ++i) {
    std::size_t j = 0;
    while (j < tgt.numbers.size() && (taken[j] || !equal(src.numbers[i], tgt.numbers[j]))) ++j;
    if (j < tgt.numbers.size()) {
      taken[j] = true;
      result.numbers.push_back({i, j});
    } else {
      result.missing_src.push_back(i);
    }
  }
  for (std::size_t j = 0; j < tgt.numbers.size(); ++j) {
    if (!taken[j]) result.missing_tgt.push_back(j);
  }
}

void find_conflicts(const Facts& src, const Facts& tgt, FactComparison& result) {
  for (const std::size_t i : result.missing_src) {
    const NumberKind kind = src.numbers[i].kind;
    const auto same_kind_src = std::ranges::count_if(
        result.missing_src, [&](std::size_t k) { return src.numbers[k].kind == kind; });
    const auto is_kind = [&](std::size_t k) { return tgt.numbers[k].kind == kind; };
    const auto other = std::ranges::find_if(result.missing_tgt, is_kind);
    if (same_kind_src == 1 && std::ranges::count_if(result.missing_tgt, is_kind) == 1) {
      result.conflict.push_back({i, *other});
    }
  }
}

void compare_names(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> taken(tgt.names.size());
  for (std::size_t i = 0; i < src.names.size(); ++i) {
    double best = same_name;
    std::size_t best_index = tgt.names.size();
    for (std::size_t j = 0; j < tgt.names.size(); ++j) {
      const double similarity = name_similarity(src.names[i].key, tgt.names[j].key);
      if (!taken[j] && similarity >= best) {
        best = similarity;
        best_index = j;
      }
    }
    if (best_index < tgt.names.size()) {
      taken[best_index] = true;
      result.names.push_back({i, best_index});
    } else if (!src.names[i].initial) {
      ++result.unmatched_names_src;
    }
  }
  for (std::size_t j = 0; j < tgt.names.size(); ++j) {
    if (!taken[j] && !tgt.names[j].initial) ++result.unmatched_names_tgt;
  }
}

}  // namespace

Facts find_facts(std::string_view text, std::string_view lang) {
  return {text, tokenize::find_numbers(text, lang), tokenize::find_names(text, lang), {}};
}

double number_weight(const Number& number) {
  constexpr double digits_of_full_weight = 2;
  return std::clamp(std::log10(1 + std::abs(number.value)) / digits_of_full_weight, 0.2, 1.0);
}

FactComparison compare_facts(const Facts& src, const Facts& tgt) {
  FactComparison result;
  compare_numbers(src, tgt, result);
  find_conflicts(src, tgt, result);
  compare_names(src, tgt, result);
  return result;
}

corpora::Evidence to_evidence(const Facts& src, const Facts& tgt,
                              const FactComparison& comparison) {
  corpora::Evidence evidence;
  const auto numbers = [&](const FactPair& pair) {
    return corpora::Agreement(written(src.text, src.numbers[pair.src]),
                              written(tgt.text, tgt.numbers[pair.tgt]));
  };
  for (const FactPair& pair : comparison.numbers) evidence.numbers.push_back(numbers(pair));
  for (const FactPair& pair : comparison.conflict) evidence.conflict.push_back(numbers(pair));
  for (const FactPair& pair : comparison.names) {
    evidence.names.emplace_back(written(src.text, src.names[pair.src]),
                                written(tgt.text, tgt.names[pair.tgt]));
  }
  for (const std::size_t i : comparison.missing_src) {
    evidence.missing_src.push_back(written(src.text, src.numbers[i]));
  }
  for (const std::size_t j : comparison.missing_tgt) {
    evidence.missing_tgt.push_back(written(tgt.text, tgt.numbers[j]));
  }
  return evidence;
}

}  // namespace diglot::align
