#include "align/fact_comparison.h"

#include <algorithm>
#include <cmath>

#include "align/name_similarity.h"

namespace diglot::align {
namespace {

using tokenize::Name;
using tokenize::Number;
using tokenize::NumberKind;

/// Whether a number of this kind says how many or how much: percent signs, ordinals and years are
/// not told from plain numbers as reliably as values are ("between 27 and 29 percent", "1900").
bool is_quantity(NumberKind kind) {
  return kind != NumberKind::month && kind != NumberKind::day && kind != NumberKind::time;
}

/// "6 Uhr" and "6:00", "at 1 p.m." and "13:00".
bool is_hour_of(const Number& hour, const Number& time) {
  constexpr double minutes = 60;
  constexpr double half_day = 12;
  return time.kind == NumberKind::time && is_quantity(hour.kind) &&
         (hour.value * minutes == time.value || (hour.value + half_day) * minutes == time.value);
}

bool equal(const Number& a, const Number& b) {
  if (is_hour_of(a, b) || is_hour_of(b, a)) return true;
  const bool comparable = a.kind == b.kind || (is_quantity(a.kind) && is_quantity(b.kind));
  return comparable && std::abs(a.value - b.value) <= 1e-9 * std::abs(a.value);
}

/// Whether `round` may be `exact` in round figures: "180" for 186, "160" for 158.
bool is_rounding(double round, double exact) {
  double unit = 1;
  while (round != 0 && std::fmod(round, 10 * unit) == 0) unit *= 10;
  constexpr double coarsest = 0.15;
  return unit > 1 && unit <= coarsest * round && std::abs(round - exact) < unit;
}

/// Whether two numbers that differ can't both be true of one thing.
bool exclude_each_other(const Number& a, const Number& b) {
  return a.kind == b.kind && !is_rounding(a.value, b.value) && !is_rounding(b.value, a.value);
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

/// Of the numbers left over on both sides, each conflicts with the next of its kind on the other.
void find_conflicts(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> taken(result.missing_tgt.size());
  for (const std::size_t i : result.missing_src) {
    for (std::size_t k = 0; k < taken.size(); ++k) {
      const std::size_t j = result.missing_tgt[k];
      if (taken[k] || !exclude_each_other(src.numbers[i], tgt.numbers[j])) continue;
      taken[k] = true;
      result.conflict.push_back({i, j});
      break;
    }
  }
}

void compare_names(const Facts& src, const Facts& tgt, FactComparison& result) {
  std::vector<bool> taken(tgt.names.size());
  for (std::size_t i = 0; i < src.names.size(); ++i) {
    double best = same_name;
    std::size_t best_index = tgt.names.size();
    for (std::size_t j = 0; j < tgt.names.size(); ++j) {
      if (taken[j]) continue;
      const double similarity = name_similarity(src.names[i].key, tgt.names[j].key);
      if (similarity >= best) {
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
  // Names are compared each with each: a monstrous sentence must not cost the square of its length.
  constexpr std::size_t most = 256;
  Facts facts{text, tokenize::find_numbers(text, lang), tokenize::find_names(text, lang), {}};
  if (facts.numbers.size() > most) facts.numbers.resize(most);
  if (facts.names.size() > most) facts.names.resize(most);
  return facts;
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
