#include "align/fact_index.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

TEST(FactRarity, IsTheLogarithmOfHowFewHaveIt) {
  std::vector<std::vector<FactKey>> articles(200);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].push_back(1);  // a sixth of 1,200
    if (i < 120) articles[i].push_back(2);
    if (i < 3) articles[i].push_back(3);
  }
  const FactRarity rarity(articles);
  EXPECT_EQ(rarity.of(1), 0) << "more than a tenth have it";
  EXPECT_FLOAT_EQ(rarity.of(2), static_cast<float>(std::log(1200 / 120.5)));
  EXPECT_FLOAT_EQ(rarity.of(3), static_cast<float>(std::log(1200 / 3.5)));
  EXPECT_EQ(rarity.of(4), 0) << "none has it";
}

TEST(FactIndex, AddsTheCosineOfFactsForSomeRows) {
  Random random(7);
  std::vector<std::vector<FactKey>> articles(60);
  for (auto& facts : articles) {
    for (FactKey fact = 0; fact < 30; ++fact) {
      if (random.below(4) == 0) facts.push_back(fact);
    }
  }
  articles[9].clear();
  const FactRarity rarity(articles);
  std::vector<const std::vector<FactKey>*> rows;
  for (const auto& facts : articles) rows.push_back(&facts);
  const FactIndex index(rows, rarity);
  const auto squared = [&](const std::vector<FactKey>& facts) {
    double sum = 0;
    for (const FactKey fact : facts) {
      const auto weight = static_cast<double>(rarity.of(fact));
      sum += weight * weight;
    }
    return sum;
  };
  for (const std::size_t asked : {0UL, 9UL, 33UL}) {
    std::vector<float> similarities(30, 0.25F);
    index.add_similarities(index.find(articles[asked]), 5, 35, similarities);
    for (std::size_t row = 5; row < 35; ++row) {
      std::vector<FactKey> shared;
      std::ranges::set_intersection(articles[asked], articles[row], std::back_inserter(shared));
      const double norm = std::sqrt(squared(articles[asked]) * squared(articles[row]));
      const double cosine = norm > 0 ? squared(shared) / norm : 0;
      EXPECT_NEAR(similarities[row - 5], 0.25 + cosine, 1e-5) << asked << " and " << row;
    }
  }
}

TEST(FactIndex, MayHaveNoRows) {
  const FactRarity rarity({});
  const FactIndex index({}, rarity);
  const std::vector<FactKey> facts = {1, 2};
  EXPECT_TRUE(index.find(facts).empty());
  index.add_similarities(index.find(facts), 0, 0, {});
}

}  // namespace
}  // namespace diglot::align
