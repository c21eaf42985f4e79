#include "align/fact_index.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace diglot::align {
namespace {

/// Of a vector of facts with their rarities; 0 where it is zero.
float inverse_norm(std::span<const FactKey> facts, const FactRarity& rarity) {
  float sum = 0;
  for (const FactKey fact : facts) {
    const float of_fact = rarity.of(fact);
    sum += of_fact * of_fact;
  }
  return sum > 0 ? 1 / std::sqrt(sum) : 0;
}

}  // namespace

FactRarity::FactRarity(std::span<const std::vector<FactKey>> articles) {
  constexpr double more_articles = 1000;
  constexpr double greatest_share = 0.1;
  std::vector<FactKey> all;
  for (const auto& facts : articles) all.insert(all.end(), facts.begin(), facts.end());
  std::ranges::sort(all);
  const double total = static_cast<double>(articles.size()) + more_articles;
  for (auto fact = all.begin(); fact != all.end();) {
    const auto next = std::upper_bound(fact, all.end(), *fact);
    const auto count = static_cast<double>(next - fact);
    if (count <= greatest_share * total) {
      facts_.push_back(*fact);
      rarities_.push_back(static_cast<float>(std::log(total / (count + 0.5))));
    }
    fact = next;
  }
}

float FactRarity::of(FactKey fact) const {
  const auto found = std::ranges::lower_bound(facts_, fact);
  if (found == facts_.end() || *found != fact) return 0;
  return rarities_[static_cast<std::size_t>(found - facts_.begin())];
}

FactIndex::FactIndex(std::span<const std::vector<FactKey>* const> facts, const FactRarity& rarity)
    : rarity_(rarity) {
  std::vector<std::pair<FactKey, std::uint32_t>> entries;
  for (std::size_t row = 0; row < facts.size(); ++row) {
    inverse_norms_.push_back(inverse_norm(*facts[row], rarity));
    for (const FactKey fact : *facts[row]) {
      if (rarity.of(fact) > 0) entries.emplace_back(fact, static_cast<std::uint32_t>(row));
    }
  }
  std::ranges::sort(entries);
  for (const auto& [fact, row] : entries) {
    if (facts_.empty() || facts_.back() != fact) {
      facts_.push_back(fact);
      begins_.push_back(rows_.size());
    }
    rows_.push_back(row);
  }
  begins_.push_back(rows_.size());
}

std::vector<FactIndex::Holders> FactIndex::find(std::span<const FactKey> facts) const {
  const float norm = inverse_norm(facts, rarity_);
  std::vector<Holders> found;
  for (const FactKey fact : facts) {
    const auto entry = std::ranges::lower_bound(facts_, fact);
    if (entry == facts_.end() || *entry != fact) continue;
    const auto place = static_cast<std::size_t>(entry - facts_.begin());
    const float rarity = rarity_.of(fact);
    found.push_back({std::span(rows_).subspan(begins_[place], begins_[place + 1] - begins_[place]),
                     rarity * rarity * norm});
  }
  return found;
}

void FactIndex::add_similarities(std::span<const Holders> facts, std::size_t begin, std::size_t end,
                                 std::span<float> similarities) const {
  assert(begin <= end && end <= inverse_norms_.size() && similarities.size() >= end - begin);
  for (const Holders& fact : facts) {
    auto row = std::ranges::lower_bound(fact.rows, begin);
    for (; row != fact.rows.end() && *row < end; ++row) {
      similarities[*row - begin] += fact.weight * inverse_norms_[*row];
    }
  }
}

}  // namespace diglot::align
