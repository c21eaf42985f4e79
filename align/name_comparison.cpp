#include "align/name_comparison.h"

#include <algorithm>
#include <string>
#include <vector>

#include "align/international_nouns.h"
#include "align/name_similarity.h"

namespace diglot::align {
namespace {

using tokenize::Name;

/// A name in two parts. Only designators have digits.
struct NameParts {
  std::string digits;
  std::string rest;
};

std::vector<NameParts> split_names(const Facts& facts) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::vector<NameParts> parts(facts.names.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const char c : facts.names[i].key) {
      (is_digit(c) ? parts[i].digits : parts[i].rest) += c;
    }
  }
  return parts;
}

/// Pairs designators of which neither side has the other's, and that differ in their digits alone.
void find_designator_conflicts(const Facts& src, const std::vector<NameParts>& src_parts,
                               const Facts& tgt, const std::vector<NameParts>& tgt_parts,
                               FactComparison& result) {
  const auto has = [](const Facts& facts, const std::string& key) {
    return std::ranges::any_of(facts.names, [&](const Name& name) { return name.key == key; });
  };
  std::vector<bool> taken(tgt.names.size());
  for (std::size_t i = 0; i < src.names.size(); ++i) {
    if (src_parts[i].digits.empty() || has(tgt, src.names[i].key)) continue;
    for (std::size_t j = 0; j < tgt.names.size(); ++j) {
      const bool differs = !taken[j] && !tgt_parts[j].digits.empty() &&
                           src_parts[i].rest == tgt_parts[j].rest && !has(src, tgt.names[j].key);
      if (!differs) continue;
      taken[j] = true;
      result.designators.push_back({i, j});
      break;
    }
  }
}

/// "Police" and "Poliția", where both begin a sentence.
bool are_common_nouns(const Name& a, const Name& b) {
  return a.initial && b.initial && is_international_noun(a.key) && is_international_noun(b.key);
}

}  // namespace

void compare_names(const Facts& src, const Facts& tgt, FactComparison& result) {
  const std::vector<NameParts> src_parts = split_names(src);
  const std::vector<NameParts> tgt_parts = split_names(tgt);
  std::vector<bool> taken(tgt.names.size());
  for (std::size_t i = 0; i < src.names.size(); ++i) {
    double best = same_name;
    std::size_t best_index = tgt.names.size();
    for (std::size_t j = 0; j < tgt.names.size(); ++j) {
      if (taken[j] || src_parts[i].digits != tgt_parts[j].digits) continue;
      const double similarity = similarity_from(best, src.names[i].key, tgt.names[j].key);
      if (similarity >= best && !are_common_nouns(src.names[i], tgt.names[j])) {
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
  find_designator_conflicts(src, src_parts, tgt, tgt_parts, result);
}

}  // namespace diglot::align
