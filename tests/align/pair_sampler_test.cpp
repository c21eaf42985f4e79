#include "align/pair_sampler.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

class Sampler : public ::testing::Test {
 protected:
  void add(const char* languages, const char* source, double weight, std::size_t pairs) {
    const std::vector<std::string> side(pairs, "bado");
    data_.add(extractor_, languages, source, weight, side, side);
  }

  std::vector<std::size_t> draw(double balance, std::uint64_t seed, std::size_t count) const {
    PairSampler sampler(data_, balance, seed);
    std::vector<std::size_t> pairs(count);
    std::ranges::generate(pairs, [&] { return sampler.next(); });
    return pairs;
  }

  /// Which share of the draws comes from a cell.
  double share(std::size_t cell, double balance) const {
    constexpr std::size_t draws = 40'000;
    const auto drawn = draw(balance, 5, draws);
    const auto& pairs = data_.cells()[cell].pairs;
    const auto inside = std::ranges::count_if(
        drawn, [&](std::size_t pair) { return pairs.front() <= pair && pair <= pairs.back(); });
    return static_cast<double>(inside) / static_cast<double>(draws);
  }

  const std::string compiled_ = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, 64};
  TrainingSet data_;
};

TEST_F(Sampler, DrawsTheSameWithTheSameSeed) {
  add("en-ro", "", 1, 50);
  add("en-el", "", 1, 20);
  EXPECT_EQ(draw(0.7, 1, 500), draw(0.7, 1, 500));
  EXPECT_NE(draw(0.7, 1, 500), draw(0.7, 2, 500));
}

TEST_F(Sampler, DrawsEachPairOfACellOnceARound) {
  add("en-ro", "", 1, 50);
  const auto drawn = draw(0.7, 1, 100);
  EXPECT_EQ(std::set(drawn.begin(), drawn.begin() + 50).size(), 50U);
  EXPECT_EQ(std::set(drawn.begin() + 50, drawn.end()).size(), 50U);
  EXPECT_FALSE(std::equal(drawn.begin(), drawn.begin() + 50, drawn.begin() + 50))
      << "each round in an order of its own";
}

TEST_F(Sampler, DrawsLanguagesBySizeToThePowerOfTheBalance) {
  add("en-ro", "", 1, 900);
  add("en-el", "", 1, 100);
  EXPECT_NEAR(share(0, 0), 0.5, 0.02) << "evenly";
  EXPECT_NEAR(share(0, 1), 0.9, 0.02) << "as is";
  EXPECT_NEAR(share(0, 0.5), 0.75, 0.02) << "30 to 10";
}

TEST_F(Sampler, DrawsSourcesOfALanguagePairBySizeAndWeight) {
  add("en-ro", "news", 3, 100);
  add("en-ro", "web", 1, 300);
  add("en-el", "web", 1, 400);
  // The languages evenly, whatever the weights; then 3 x 100 against 1 x 300.
  EXPECT_NEAR(share(0, 0.7), 0.25, 0.02);
  EXPECT_NEAR(share(1, 0.7), 0.25, 0.02);
  EXPECT_NEAR(share(2, 0.7), 0.5, 0.02);
}

TEST_F(Sampler, NeverDrawsASourceOfNoWeight) {
  add("en-ro", "news", 1, 100);
  add("en-ro", "ui", 0, 300);
  EXPECT_EQ(share(1, 1), 0);
  EXPECT_EQ(share(0, 1), 1);
}

}  // namespace
}  // namespace diglot::align
