#include "align/neighbour_batches.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Pairs = std::vector<std::uint32_t>;

/// 1,600 pairs about one of four things: all sentences about a thing hold its word.
class NeighbourBatchesOf : public ::testing::Test {
 protected:
  static constexpr std::size_t count = 1600;
  static constexpr std::size_t things = 4;

  NeighbourBatchesOf() {
    Random random(3);
    std::vector<std::string> src;
    std::vector<std::string> tgt;
    for (std::size_t i = 0; i < count; ++i) {
      src.push_back(thing_words_[i % things] + " " + testing::invent_word(random));
      tgt.push_back(thing_words_[i % things]);
    }
    data_.add(extractor_, "en-ro", "toy", 1, src, tgt);
    FeatureVectors exact = initial_vectors(data_, extractor_.size(), pieces_.size(), 32, 1);
    // The word of a thing outweighs all else that a sentence has.
    for (const std::uint32_t feature :
         extractor_.extract(tgt[0] + " " + tgt[1] + " " + tgt[2] + " " + tgt[3])) {
      for (std::size_t k = 0; k < 32; ++k) exact.values[feature * 32 + k] *= 5;
    }
    vectors_ = RoundedVectors(exact);
  }

  [[nodiscard]] NeighbourBatches batches(std::size_t size) const {
    return {data_, PairSampler(data_, 1, 7), size};
  }
  /// What 16 batches give, one after the other.
  static Pairs give_out(NeighbourBatches& batches, const RoundedVectors& vectors,
                        std::size_t count_of_batches = 16) {
    Pairs given;
    for (std::size_t i = 0; i < count_of_batches; ++i) {
      const auto batch = batches.next(vectors);
      given.insert(given.end(), batch.begin(), batch.end());
    }
    return given;
  }

  const std::vector<std::string> thing_words_ = {"bado", "kelu", "mina", "tavi"};
  const std::string compiled_ = tokenize::compile_unigram(testing::toy_vocabulary());
  const tokenize::Unigram pieces_{compiled_};
  const FeatureExtractor extractor_{pieces_, 4096};
  TrainingSet data_;
  RoundedVectors vectors_;
};

TEST_F(NeighbourBatchesOf, GiveOutEachPairThatIsDrawnOnce) {
  for (const std::size_t size : {100U, 64U, 50U, 3U, 2U}) {  // groups of 25, 16, 12, 1 and 1
    NeighbourBatches grouped = batches(size);
    Pairs given = give_out(grouped, vectors_);
    NeighbourBatches plain = batches(size);
    Pairs drawn;
    for (int i = 0; i < 16; ++i) {
      const auto batch = plain.next_at_random();
      ASSERT_EQ(batch.size(), size);
      drawn.insert(drawn.end(), batch.begin(), batch.end());
    }
    EXPECT_EQ(grouped.drawn(), 16 * size);
    EXPECT_TRUE(grouped.waiting().empty());
    std::ranges::sort(given);
    std::ranges::sort(drawn);
    EXPECT_EQ(given, drawn) << size;
  }
}

TEST_F(NeighbourBatchesOf, PutPairsTogetherThatAreAboutTheSame) {
  NeighbourBatches grouped = batches(100);
  const Pairs given = give_out(grouped, vectors_);
  // Neighbours in a batch, of which a random order would have a quarter about the same thing.
  std::size_t alike = 0;
  for (std::size_t i = 1; i < given.size(); ++i) {
    alike += given[i] % things == given[i - 1] % things ? 1 : 0;
  }
  EXPECT_GT(alike, given.size() * 9 / 10);
}

TEST_F(NeighbourBatchesOf, DoNotDependOnTheNumberOfThreads) {
  const auto with = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    NeighbourBatches grouped = batches(64);
    return give_out(grouped, vectors_);
  };
  EXPECT_EQ(with(1), with(2));
}

TEST_F(NeighbourBatchesOf, GoOnFromWhereTheyWere) {
  NeighbourBatches whole = batches(64);
  const Pairs expected = give_out(whole, vectors_, 40);
  NeighbourBatches first = batches(64);
  Pairs given = give_out(first, vectors_, 5);
  NeighbourBatches second = batches(64);
  second.restore(first.drawn(), first.waiting());
  const Pairs rest = give_out(second, vectors_, 35);
  given.insert(given.end(), rest.begin(), rest.end());
  EXPECT_EQ(given, expected);
}

TEST_F(NeighbourBatchesOf, GoOnAfterBatchesAtRandom) {
  NeighbourBatches first = batches(64);
  for (int i = 0; i < 3; ++i) (void)first.next_at_random();
  EXPECT_EQ(first.drawn(), 3 * 64U);
  EXPECT_TRUE(first.waiting().empty());
  NeighbourBatches second = batches(64);
  second.restore(first.drawn(), first.waiting());
  EXPECT_EQ(give_out(second, vectors_, 20), give_out(first, vectors_, 20));
  EXPECT_EQ(first.drawn(), (3 + 32) * 64U) << "16 batches at a time";
  EXPECT_EQ(first.waiting().size(), (32 - 20) * 64U);
}

TEST_F(NeighbourBatchesOf, AtRandomComeAsTheSamplerDraws) {
  NeighbourBatches plain = batches(50);
  PairSampler sampler(data_, 1, 7);
  for (int batch = 0; batch < 2; ++batch) {
    for (const std::uint32_t pair : plain.next_at_random()) ASSERT_EQ(pair, sampler.next());
  }
}

TEST_F(NeighbourBatchesOf, HoldFourGroupsOfEqualPairs) {
  // Eight texts of 80 pairs each are just 16 batches of 40: eight groups of ten of each text, and
  // a batch has groups that are 16 apart.
  constexpr std::size_t texts = 8;
  Random random(5);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < texts; ++i) words.push_back(testing::invent_sentence(random, 3));
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < texts * 80; ++i) sentences.push_back(words[i % texts]);
  TrainingSet data;
  data.add(extractor_, "en-ro", "toy", 1, sentences, sentences);
  const RoundedVectors vectors(initial_vectors(data, extractor_.size(), pieces_.size(), 32, 1));
  NeighbourBatches grouped(data, PairSampler(data, 1, 7), 40);
  for (int batch = 0; batch < 16; ++batch) {
    const auto pairs = grouped.next(vectors);
    std::set<std::size_t> of_groups;
    for (std::size_t first = 0; first < 40; first += 10) {
      of_groups.insert(pairs[first] % texts);
      for (std::size_t i = first; i < first + 10; ++i) {
        EXPECT_EQ(pairs[i] % texts, pairs[first] % texts) << "batch " << batch << ", pair " << i;
      }
    }
    EXPECT_EQ(of_groups.size(), 4U) << "each group about another thing";
  }
}

}  // namespace
}  // namespace diglot::align
