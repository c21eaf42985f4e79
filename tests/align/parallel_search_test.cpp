#include "align/parallel_search.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using corpora::Bead;
using corpora::Sentences;

constexpr std::size_t d = 32;

void add(std::span<float> sum, std::span<const float> vector) {
  for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += vector[k];
}

Vectors random_vectors(Random& random, std::size_t count) {
  Vectors vectors(count, d);
  for (std::size_t i = 0; i < count; ++i) {
    for (float& value : vectors[i]) value = static_cast<float>(2 * random.uniform() - 1);
    normalize(vectors[i]);
  }
  return vectors;
}

/// Runs of neighbouring sentences are the directions of their sums.
Overlaps overlaps_of(const Vectors& sentences, std::size_t longest_run = 5) {
  Overlaps overlaps;
  for (std::size_t run = 1; run <= longest_run; ++run) {
    Vectors vectors(sentences.size(), d);
    for (std::size_t i = 0; i + run <= sentences.size(); ++i) {
      for (std::size_t k = 0; k < run; ++k) add(vectors[i], sentences[i + k]);
      normalize(vectors[i]);
    }
    overlaps.runs.push_back(std::move(vectors));
  }
  return overlaps;
}

/// A document and its translation, with the beads that lead from one to the other.
struct Planted {
  Vectors src;
  Vectors tgt;
  std::vector<Bead> beads;
};

/// Beads in a random order: mostly 1-1; 1-2, 2-1, 1-3. Translations are off by noise.
Planted plant(Random& random, std::size_t beads) {
  std::vector<std::pair<std::size_t, std::size_t>> shapes;
  std::size_t src_count = 0;
  std::size_t tgt_count = 0;
  for (std::size_t k = 0; k < beads; ++k) {
    static constexpr std::pair<std::size_t, std::size_t> rare[] = {{1, 2}, {2, 1}, {1, 3}};
    shapes.push_back(random.below(10) < 7 ? std::pair<std::size_t, std::size_t>(1, 1)
                                          : rare[random.below(std::size(rare))]);
    src_count += shapes.back().first;
    tgt_count += shapes.back().second;
  }
  Planted planted{random_vectors(random, src_count), random_vectors(random, tgt_count), {}};
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [n, m] : shapes) {
    planted.beads.push_back({{i, i + n}, {j, j + m}, 0});
    if (n > 0 && m > 0) {
      // The sides share their meaning; whichever is split holds it in parts.
      const Vectors noise = random_vectors(random, 1);
      Vectors whole(1, d);
      for (std::size_t k = 0; k < std::max(n, m); ++k) {
        add(whole[0], std::as_const(n >= m ? planted.src : planted.tgt)[n >= m ? i + k : j + k]);
      }
      for (std::size_t k = 0; k < d; ++k) whole[0][k] += 0.3F * noise[0][k];
      normalize(whole[0]);
      std::ranges::copy(whole[0], (n >= m ? planted.tgt[j] : planted.src[i]).begin());
    }
    i += n;
    j += m;
  }
  return planted;
}

std::vector<Bead> search(const Planted& planted, const ParallelSearchOptions& options = {}) {
  return search_parallel(overlaps_of(planted.src), overlaps_of(planted.tgt), options);
}

void expect_complete(const std::vector<Bead>& beads, std::size_t src, std::size_t tgt) {
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Bead& bead : beads) {
    if (!bead.src.empty()) {
      ASSERT_EQ(bead.src.begin, i);
    }
    if (!bead.tgt.empty()) {
      ASSERT_EQ(bead.tgt.begin, j);
    }
    ASSERT_TRUE(!bead.src.empty() || !bead.tgt.empty());
    i += bead.src.size();
    j += bead.tgt.size();
  }
  EXPECT_EQ(i, src);
  EXPECT_EQ(j, tgt);
}

/// The share of the planted beads that was found.
double recall(const std::vector<Bead>& found, const std::vector<Bead>& planted) {
  const auto same = [](const Bead& a, const Bead& b) {
    // An empty range may stand anywhere.
    return (a.src == b.src || (a.src.empty() && b.src.empty())) &&
           (a.tgt == b.tgt || (a.tgt.empty() && b.tgt.empty()));
  };
  std::size_t right = 0;
  std::size_t begin = 0;
  for (const Bead& bead : planted) {
    for (std::size_t k = begin; k < found.size(); ++k) {
      if (!same(bead, found[k])) continue;
      ++right;
      begin = k + 1;
      break;
    }
  }
  return static_cast<double>(right) / static_cast<double>(planted.size());
}

// The slow, obviously right search: all cells, all beads, the costs as the header defines them.

class Oracle {
 public:
  /// Documents of 64 sentences at most: the means are over all of the other side.
  Oracle(const Overlaps& src, const Overlaps& tgt, float deletion)
      : src_(src), tgt_(tgt), deletion_(deletion) {}

  [[nodiscard]] float cost(const Bead& bead) const {
    if (bead.src.empty() || bead.tgt.empty()) {
      return deletion_ * static_cast<float>(bead.src.size() + bead.tgt.size());
    }
    const auto a = src_.runs[bead.src.size() - 1][bead.src.begin];
    const auto b = tgt_.runs[bead.tgt.size() - 1][bead.tgt.begin];
    const float mean = (mean_distance(a, tgt_) + mean_distance(b, src_)) / 2;
    const float distance = std::max(0.01F, 1 - dot(a, b));  // what costs nothing has no best path
    return distance / mean * static_cast<float>(bead.src.size() * bead.tgt.size());
  }

  [[nodiscard]] float cost(const std::vector<Bead>& beads) const {
    float sum = 0;
    for (const Bead& bead : beads) sum += cost(bead);
    return sum;
  }

  [[nodiscard]] float least_cost(std::size_t most_sentences) const {
    const std::size_t rows = src_.sentences();
    const std::size_t columns = tgt_.sentences();
    std::vector<std::vector<float>> best(
        rows + 1, std::vector<float>(columns + 1, std::numeric_limits<float>::infinity()));
    best[0][0] = 0;
    for (std::size_t i = 0; i <= rows; ++i) {
      for (std::size_t j = 0; j <= columns; ++j) {
        for (std::size_t n = 0; n <= std::min(i, src_.longest_run()); ++n) {
          for (std::size_t m = 0; m <= std::min(j, tgt_.longest_run()); ++m) {
            const bool deletion = n + m == 1;
            if (!deletion && (n == 0 || m == 0 || n + m > most_sentences)) continue;
            const Bead bead{{i - n, i}, {j - m, j}, 0};
            best[i][j] = std::min(best[i][j], best[i - n][j - m] + cost(bead));
          }
        }
      }
    }
    return best[rows][columns];
  }

  /// The least and the greatest cost of a bead of two sentences.
  [[nodiscard]] std::pair<float, float> extremes() const {
    float least = std::numeric_limits<float>::infinity();
    float greatest = 0;
    for (std::size_t i = 0; i < src_.sentences(); ++i) {
      for (std::size_t j = 0; j < tgt_.sentences(); ++j) {
        const float here = cost(Bead{{i, i + 1}, {j, j + 1}, 0});
        least = std::min(least, here);
        greatest = std::max(greatest, here);
      }
    }
    return {least, greatest};
  }

 private:
  static float mean_distance(std::span<const float> vector, const Overlaps& others) {
    float sum = 0;
    for (std::size_t k = 0; k < others.sentences(); ++k) sum += 1 - dot(vector, others.runs[0][k]);
    return sum / static_cast<float>(others.sentences());
  }

  const Overlaps& src_;
  const Overlaps& tgt_;
  float deletion_;
};

TEST(ParallelSearch, FindsBeadsOfLeastCostOnSmallDocuments) {
  // With so few sentences the thousand draws meet all beads of two, so that the quantiles 0 and 1
  // are the least and the greatest.
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const Vectors src_sentences = random_vectors(random, 1 + random.below(6));
    const Vectors tgt_sentences = random_vectors(random, 1 + random.below(6));
    const Overlaps src = overlaps_of(src_sentences);
    const Overlaps tgt = overlaps_of(tgt_sentences);
    const auto [least, greatest] = Oracle(src, tgt, 0).extremes();
    for (const double quantile : {0.0, 1.0}) {
      const Oracle oracle(src, tgt, std::clamp(quantile == 0 ? least : greatest, 0.3F, 1.0F));
      const std::size_t most = 2 + random.below(5);
      const auto beads =
          search_parallel(src, tgt, {.most_sentences = most, .deletion_quantile = quantile});
      expect_complete(beads, src.sentences(), tgt.sentences());
      for (const Bead& bead : beads) ASSERT_LE(bead.src.size() + bead.tgt.size(), most);
      const float expected = oracle.least_cost(most);
      ASSERT_NEAR(oracle.cost(beads), expected, 1e-4F * (1 + expected))
          << "round " << round << ", quantile " << quantile;
    }
  }
}

TEST(ParallelSearch, FindsAPlantedPathInShortDocuments) {
  Random random(2);
  for (int round = 0; round < 20; ++round) {
    const Planted planted = plant(random, 40);
    const auto beads = search(planted);
    expect_complete(beads, planted.src.size(), planted.tgt.size());
    EXPECT_GE(recall(beads, planted.beads), 0.9) << "round " << round;
  }
}

TEST(ParallelSearch, FindsAPlantedPathInLongDocuments) {
  Random random(3);
  const Planted planted = plant(random, 2000);
  const auto beads = search(planted);
  expect_complete(beads, planted.src.size(), planted.tgt.size());
  EXPECT_GE(recall(beads, planted.beads), 0.95);
}

TEST(ParallelSearch, FindsItsWayAroundALongDeletion) {
  Random random(4);
  Planted planted = plant(random, 600);
  // 150 sentences that the other side lacks, in the middle.
  const std::size_t cut = planted.src.size() / 2;
  const Vectors extra = random_vectors(random, 150);
  Vectors longer(planted.src.size() + extra.size(), d);
  for (std::size_t i = 0; i < longer.size(); ++i) {
    const auto row = i < cut                  ? std::as_const(planted.src)[i]
                     : i < cut + extra.size() ? extra[i - cut]
                                              : std::as_const(planted.src)[i - extra.size()];
    std::ranges::copy(row, longer[i].begin());
  }
  for (Bead& bead : planted.beads) {
    if (bead.src.begin < cut) continue;
    bead.src = {bead.src.begin + extra.size(), bead.src.end + extra.size()};
  }
  planted.src = longer;
  const auto beads = search(planted);
  expect_complete(beads, planted.src.size(), planted.tgt.size());
  EXPECT_GE(recall(beads, planted.beads), 0.85);
}

TEST(ParallelSearch, OfAnEmptySideIsAllDeletions) {
  Random random(5);
  const Overlaps none = overlaps_of(Vectors(0, d));
  const Overlaps two = overlaps_of(random_vectors(random, 2));
  EXPECT_TRUE(search_parallel(none, none).empty());
  EXPECT_EQ(search_parallel(two, none),
            (std::vector<Bead>{{{0, 1}, {0, 0}, 0}, {{1, 2}, {0, 0}, 0}}));
  EXPECT_EQ(search_parallel(none, two),
            (std::vector<Bead>{{{0, 0}, {0, 1}, 0}, {{0, 0}, {1, 2}, 0}}));
}

TEST(ParallelSearch, OfDocumentsWithoutVectorsIsComplete) {
  // What empty lines, or words that the model doesn't know, give.
  const Overlaps zeros = overlaps_of(Vectors(300, d));
  expect_complete(search_parallel(zeros, zeros), 300, 300);
}

TEST(ParallelSearch, ACopyIsAlignedOneToOne) {
  Random random(9);
  for (const std::size_t size : {1U, 2U, 5U, 30U, 200U}) {
    const Overlaps document = overlaps_of(random_vectors(random, size));
    const auto beads = search_parallel(document, document);
    expect_complete(beads, size, size);
    EXPECT_EQ(beads.size(), size);
    EXPECT_TRUE(std::ranges::all_of(beads, [](const Bead& bead) { return bead.src == bead.tgt; }));
  }
}

TEST(ParallelSearch, FindsEveryBeadOfDocumentsOfAFewSentences) {
  Random random(10);
  for (std::size_t size = 1; size <= 12; ++size) {
    const Vectors src = random_vectors(random, size);
    const Vectors noise = random_vectors(random, size);
    Vectors tgt = src;
    for (std::size_t i = 0; i < size; ++i) {
      // Translations of different quality: cosines of about 0.98 to 0.77.
      const float loud = 0.2F + 0.6F * static_cast<float>(i % 4) / 3;
      for (std::size_t k = 0; k < d; ++k) tgt[i][k] += loud * noise[i][k];
      normalize(tgt[i]);
    }
    const auto beads = search_parallel(overlaps_of(src), overlaps_of(tgt));
    expect_complete(beads, size, size);
    const auto right =
        std::ranges::count_if(beads, [](const Bead& bead) { return bead.src == bead.tgt; });
    EXPECT_EQ(right, std::ssize(beads)) << "of " << size << " sentences";
    EXPECT_EQ(beads.size(), size);
  }
}

TEST(ParallelSearch, OfAThousandIdenticalSentencesIsComplete) {
  Random random(6);
  const Vectors one = random_vectors(random, 1);
  Vectors same(1000, d);
  for (std::size_t i = 0; i < same.size(); ++i) std::ranges::copy(one[0], same[i].begin());
  const auto beads = search_parallel(overlaps_of(same), overlaps_of(same));
  expect_complete(beads, 1000, 1000);
  const auto linked = std::ranges::count_if(
      beads, [](const Bead& bead) { return !bead.src.empty() && !bead.tgt.empty(); });
  EXPECT_GE(linked, 900) << "what is the same is not left out";
}

TEST(ParallelSearch, OfVeryUnequalLengthsIsComplete) {
  Random random(7);
  for (const auto& [rows, columns] : std::vector<std::pair<std::size_t, std::size_t>>{
           {1, 700}, {700, 1}, {129, 2000}, {2000, 130}}) {
    const Overlaps src = overlaps_of(random_vectors(random, rows));
    const Overlaps tgt = overlaps_of(random_vectors(random, columns));
    expect_complete(search_parallel(src, tgt), rows, columns);
  }
}

TEST(ParallelSearch, TakesLinearTime) {
  Random random(8);
  const Planted planted = plant(random, 20'000);
  const Overlaps src = overlaps_of(planted.src, 2);
  const Overlaps tgt = overlaps_of(planted.tgt, 2);
  const auto begin = std::chrono::steady_clock::now();
  expect_complete(search_parallel(src, tgt, {.most_sentences = 3}), planted.src.size(),
                  planted.tgt.size());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(seconds.count(), 60) << "the square of 20,000 would take minutes";
}

}  // namespace
}  // namespace diglot::align
