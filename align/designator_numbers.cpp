#include "align/designator_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace diglot::align {
namespace {

using tokenize::Name;
using tokenize::Number;
using tokenize::NumberKind;

/// The number at the end of a name's key; none where digits stand elsewhere: "tu95ms".
std::optional<double> digits_of(std::string_view key) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::size_t most_digits = 4;
  const auto begin = static_cast<std::size_t>(std::ranges::find_if(key, is_digit) - key.begin());
  const std::string_view digits = key.substr(begin);
  if (digits.empty() || digits.size() > most_digits || begin == 0) return std::nullopt;
  double value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Whether a designator may be told as this number: a year by its last two digits.
bool tells(double designator, const Number& number) {
  constexpr double century = 100;
  return designator == number.value ||
         (number.kind == NumberKind::year && designator == std::fmod(number.value, century));
}

struct Designator {
  std::size_t name = 0;
  double value = 0;
  bool war = false;  ///< "WW1"
  bool taken = false;
};

/// Designators of which the other side has no like.
std::vector<Designator> lone_designators(const Facts& facts, const Facts& other,
                                         const std::vector<bool>& paired) {
  std::vector<Designator> lone;
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    if (paired[i]) continue;
    const std::optional<double> value = digits_of(facts.names[i].key);
    const bool shared = std::ranges::any_of(
        other.names, [&](const Name& name) { return name.key == facts.names[i].key; });
    if (value && !shared) lone.push_back({i, *value, facts.names[i].key.starts_with("ww")});
  }
  return lone;
}

/// Whether a designator with another number can't be told as this one: a year, or which of the
/// world wars.
bool excludes(const Designator& designator, const Number& number) {
  constexpr double last_war = 2;
  return number.kind == NumberKind::year ||
         (designator.war && number.kind == NumberKind::ordinal && number.value <= last_war);
}

/// Pairs numbers of `facts` with designators: {number, name} of those that conflict.
std::vector<FactPair> settle(const Facts& facts, std::vector<std::size_t>& missing,
                             const std::vector<bool>& in_conflict,
                             std::vector<Designator> designators) {
  std::erase_if(missing, [&](std::size_t i) {
    if (in_conflict[i]) return false;
    const auto found = std::ranges::find_if(designators, [&](const Designator& designator) {
      return !designator.taken && tells(designator.value, facts.numbers[i]);
    });
    if (found == designators.end()) return false;
    found->taken = true;
    return true;
  });
  std::vector<FactPair> conflict;
  for (const std::size_t i : missing) {
    const Number& number = facts.numbers[i];
    if (in_conflict[i]) continue;
    const auto found = std::ranges::find_if(designators, [&](const Designator& designator) {
      return !designator.taken && excludes(designator, number);
    });
    if (found == designators.end()) continue;
    found->taken = true;
    conflict.push_back({i, found->name});
  }
  return conflict;
}

}  // namespace

void compare_with_designators(const Facts& src, const Facts& tgt, FactComparison& comparison) {
  if (comparison.missing_src.empty() && comparison.missing_tgt.empty()) return;
  std::vector<bool> src_names(src.names.size());
  std::vector<bool> tgt_names(tgt.names.size());
  for (const auto* pairs : {&comparison.names, &comparison.designators}) {
    for (const FactPair& pair : *pairs) src_names[pair.src] = tgt_names[pair.tgt] = true;
  }
  std::vector<bool> src_numbers(src.numbers.size());
  std::vector<bool> tgt_numbers(tgt.numbers.size());
  for (const FactPair& pair : comparison.conflict) {
    src_numbers[pair.src] = tgt_numbers[pair.tgt] = true;
  }
  comparison.src_number_tgt_name =
      settle(src, comparison.missing_src, src_numbers, lone_designators(tgt, src, tgt_names));
  comparison.src_name_tgt_number =
      settle(tgt, comparison.missing_tgt, tgt_numbers, lone_designators(src, tgt, src_names));
  for (FactPair& pair : comparison.src_name_tgt_number) std::swap(pair.src, pair.tgt);
}

}  // namespace diglot::align
