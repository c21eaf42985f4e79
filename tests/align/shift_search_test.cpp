#include "align/shift_search.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "align/shift_candidates.h"
#include "tests/sanitizers.h"

namespace diglot::align {
namespace {

using Words = std::vector<std::int32_t>;

// The oracle: TER as it is defined, by whole matrices, every shift made and its distance computed.

constexpr int nowhere = 1'000'000;

/// Column by row. What the cheapest ways to them cost; `nowhere` outside the beam.
std::vector<std::vector<int>> distances(const Words& hypothesis, const Words& reference) {
  const auto n = static_cast<int>(hypothesis.size());
  const auto m = static_cast<int>(reference.size());
  std::vector<std::vector<int>> costs(hypothesis.size() + 1,
                                      std::vector<int>(reference.size() + 1, nowhere));
  for (int j = 0; j <= m; ++j) costs[0][static_cast<std::size_t>(j)] = j;
  const double ratio = n == 0 ? 1 : static_cast<double>(m) / n;
  const int beam = ratio > 50 ? static_cast<int>(std::ceil(ratio / 2 + 25)) : 25;
  for (int i = 1; i <= n; ++i) {
    for (int j = 0; j <= m; ++j) {
      const int diagonal = static_cast<int>(std::floor(i * ratio));
      if (j < diagonal - beam || (j >= diagonal + beam && i < n)) continue;
      const auto row = static_cast<std::size_t>(i);
      const auto column = static_cast<std::size_t>(j);
      int& cost = costs[row][column];
      cost = std::min(cost, costs[row - 1][column] + 1);
      if (j == 0) continue;
      const int differ = hypothesis[row - 1] == reference[column - 1] ? 0 : 1;
      cost = std::min({cost, costs[row - 1][column - 1] + differ, costs[row][column - 1] + 1});
    }
  }
  return costs;
}

int distance(const Words& hypothesis, const Words& reference) {
  return distances(hypothesis, reference).back().back();
}

/// The operations from the front to the end: 'm' pairs equal words, 's' others, 'h' and 'r' are a
/// word of one side alone.
std::string operations(const Words& hypothesis, const Words& reference) {
  const auto costs = distances(hypothesis, reference);
  std::string result;
  std::size_t i = hypothesis.size();
  std::size_t j = reference.size();
  while (i > 0 || j > 0) {
    const int cost = costs[i][j];
    const bool equal = i > 0 && j > 0 && hypothesis[i - 1] == reference[j - 1];
    if (i > 0 && j > 0 && costs[i - 1][j - 1] + (equal ? 0 : 1) == cost) {
      result += equal ? 'm' : 's';
      --i, --j;
    } else if (i > 0 && costs[i - 1][j] + 1 == cost) {
      result += 'h';
      --i;
    } else {
      result += 'r';
      --j;
    }
  }
  return {result.rbegin(), result.rend()};
}

Words part(const Words& words, std::size_t begin, std::size_t end) {
  begin = std::min(begin, words.size());
  end = std::clamp(end, begin, words.size());
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

Words joined(const std::vector<Words>& parts) {
  Words result;
  for (const Words& words : parts) result.insert(result.end(), words.begin(), words.end());
  return result;
}

Words shifted(const Words& words, std::size_t begin, std::size_t length, std::size_t target) {
  const Words phrase = part(words, begin, begin + length);
  if (target < begin) {
    return joined({part(words, 0, target), phrase, part(words, target, begin),
                   part(words, begin + length, words.size())});
  }
  const std::size_t end = target > begin + length ? target : target + length;
  return joined({part(words, 0, begin), part(words, begin + length, end), phrase,
                 part(words, end, words.size())});
}

struct Round {
  int gain = 0;
  Words words;
  int tried = 0;
};

Round best_shift(const Words& hypothesis, const Words& reference, int tried) {
  std::map<int, int> counterpart;  // of each word of the reference; -1: before the first
  std::vector<bool> wrong_hypothesis;
  std::vector<bool> wrong_reference;
  for (const char operation : operations(hypothesis, reference)) {
    if (operation != 'r') wrong_hypothesis.push_back(operation != 'm');
    if (operation == 'h') continue;
    counterpart[static_cast<int>(wrong_reference.size())] =
        static_cast<int>(wrong_hypothesis.size()) - 1;
    wrong_reference.push_back(operation != 'm');
  }
  const int before = distance(hypothesis, reference);
  using Rank = std::tuple<int, int, int, int>;  // the greatest is the best
  std::optional<Rank> best;
  Round round{0, hypothesis, tried};
  const auto n = static_cast<int>(hypothesis.size());
  const auto m = static_cast<int>(reference.size());
  for (int h = 0; h < n; ++h) {
    for (int r = std::max(0, h - 50); r < m && r <= h + 50; ++r) {
      for (int length = 1; length <= 10 && h + length <= n && r + length <= m; ++length) {
        const auto begin_h = static_cast<std::size_t>(h);
        const auto begin_r = static_cast<std::size_t>(r);
        const auto size = static_cast<std::size_t>(length);
        if (part(hypothesis, begin_h, begin_h + size) != part(reference, begin_r, begin_r + size)) {
          break;
        }
        const auto any = [&](const std::vector<bool>& wrong, int begin) {
          return std::find(wrong.begin() + begin, wrong.begin() + begin + length, true) !=
                 wrong.begin() + begin + length;
        };
        if (!any(wrong_hypothesis, h) || !any(wrong_reference, r)) continue;
        if (counterpart.at(r) >= h && counterpart.at(r) < h + length) continue;
        int last_target = -1;
        for (int word = r - 1; word < r + length; ++word) {
          const int target = word < 0 ? 0 : counterpart.at(word) + 1;
          if (target == last_target) continue;
          last_target = target;
          ++round.tried;
          Words words = shifted(hypothesis, begin_h, size, static_cast<std::size_t>(target));
          const int gain = before - distance(words, reference);
          const Rank rank{gain, length, -h, -target};
          if (best && *best >= rank) continue;
          best = rank;
          round.gain = gain;
          round.words = std::move(words);
        }
        if (round.tried >= 1000) return round;
      }
    }
  }
  return round;
}

std::size_t oracle(Words hypothesis, const Words& reference) {
  if (reference.empty()) return hypothesis.size();
  std::size_t shifts = 0;
  int tried = 0;
  for (;;) {
    Round round = best_shift(hypothesis, reference, tried);
    tried = round.tried;
    if (tried >= 1000 || round.gain <= 0) break;
    hypothesis = std::move(round.words);
    ++shifts;
  }
  return shifts + static_cast<std::size_t>(distance(hypothesis, reference));
}

/// The words of the reference numbered as they first come; -1 for others of the hypothesis.
void number(Words& hypothesis, Words& reference) {
  std::map<std::int32_t, std::int32_t> numbers;
  for (std::int32_t& word : reference) {
    word = numbers.try_emplace(word, static_cast<std::int32_t>(numbers.size())).first->second;
  }
  for (std::int32_t& word : hypothesis) {
    const auto known = numbers.find(word);
    word = known == numbers.end() ? -1 : known->second;
  }
}

class RandomSegments {
 public:
  explicit RandomSegments(unsigned seed) : random_(seed) {}

  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  Words words(int size, int vocabulary) {
    Words result(static_cast<std::size_t>(size));
    for (std::int32_t& word : result) word = below(vocabulary);
    return result;
  }

  /// `reference` with phrases moved and words changed, put in and left out.
  Words translation_of(Words reference, int changes, int vocabulary) {
    for (int change = 0; change < changes && !reference.empty(); ++change) {
      const auto size = static_cast<int>(reference.size());
      const auto at = reference.begin() + below(size);
      switch (below(5)) {
        case 0:
          *at = below(vocabulary);
          break;
        case 1:
          reference.insert(at, below(vocabulary));
          break;
        case 2:
          reference.erase(at);
          break;
        default: {
          const auto end = at + 1 + below(std::min(12, static_cast<int>(reference.end() - at)));
          std::rotate(reference.begin() + below(static_cast<int>(at - reference.begin()) + 1), at,
                      end);
        }
      }
    }
    return reference;
  }

 private:
  std::mt19937 random_;
};

void expect_as_oracle(Words hypothesis, Words reference) {
  number(hypothesis, reference);
  ASSERT_EQ(edits_with_shifts(hypothesis, reference), oracle(hypothesis, reference))
      << ::testing::PrintToString(hypothesis) << " " << ::testing::PrintToString(reference);
}

constexpr int scale = under_sanitizers ? 5 : 1;  // of numbers of rounds

TEST(ShiftSearch, ByHand) {
  EXPECT_EQ(edits_with_shifts(Words{}, Words{}), 0U);
  EXPECT_EQ(edits_with_shifts(Words{-1, -1}, Words{}), 2U);
  EXPECT_EQ(edits_with_shifts(Words{}, Words{0, 1, 0}), 3U);
  EXPECT_EQ(edits_with_shifts(Words{0, 1, 2}, Words{0, 1, 2}), 0U);
  EXPECT_EQ(edits_with_shifts(Words{2, 3, 0, 1}, Words{0, 1, 2, 3}), 1U);
  EXPECT_EQ(edits_with_shifts(Words{2, 3, -1, 0, 1}, Words{0, 1, 2, 3}), 2U);
}

TEST(ShiftSearch, FindsNoPhraseLongerThanTen) {
  Words reference(24);
  for (std::size_t i = 0; i < reference.size(); ++i) reference[i] = static_cast<std::int32_t>(i);
  Words hypothesis = reference;
  std::rotate(hypothesis.begin(), hypothesis.begin() + 10, hypothesis.end());
  EXPECT_EQ(edits_with_shifts(hypothesis, reference), 1U);
  std::rotate(hypothesis.begin(), hypothesis.begin() + 2, hypothesis.end());
  EXPECT_EQ(edits_with_shifts(hypothesis, reference), 2U);
}

TEST(ShiftSearch, IsTheOracleOfShortSegments) {
  RandomSegments random(1);
  for (int round = 0; round < 6000 / scale; ++round) {
    const int vocabulary = 1 + random.below(12);
    expect_as_oracle(random.words(random.below(12), vocabulary),
                     random.words(random.below(12), vocabulary));
  }
}

TEST(ShiftSearch, IsTheOracleOfTranslations) {
  RandomSegments random(2);
  for (int round = 0; round < 400 / scale; ++round) {
    const int vocabulary = 3 + random.below(round % 2 == 0 ? 10 : 60);
    const Words reference = random.words(1 + random.below(60), vocabulary);
    expect_as_oracle(random.translation_of(reference, random.below(12), vocabulary), reference);
  }
}

TEST(ShiftSearch, IsTheOracleBeyondTheBeamAndTheLimitOfCandidates) {
  RandomSegments random(3);
  for (int round = 0; round < 60 / scale; ++round) {
    const int vocabulary = 4 + random.below(400);
    const Words reference = random.words(90 + random.below(60), vocabulary);
    expect_as_oracle(random.translation_of(reference, 5 + random.below(20), vocabulary), reference);
  }
}

std::size_t shifts_at_first(const Words& hypothesis, const Words& reference) {
  EditRows rows(EditBand(hypothesis.size(), reference.size()), reference);
  rows.fill(hypothesis, 0);
  return find_shifts(hypothesis, reference, ReferencePlaces(reference),
                     align_edits(rows, hypothesis, reference), 5000)
      .count;
}

TEST(ShiftSearch, IsTheOracleRightAtTheLimitOfCandidates) {
  RandomSegments random(5);
  std::map<std::size_t, int> found;
  for (int round = 0; round < 5000; ++round) {
    Words reference = random.words(80, 6);
    Words hypothesis = random.translation_of(reference, 16, 6);
    number(hypothesis, reference);
    const std::size_t shifts = shifts_at_first(hypothesis, reference);
    if (shifts != 999 && shifts != 1000) continue;
    ++found[shifts];
    expect_as_oracle(hypothesis, reference);
  }
  EXPECT_GT(found[999], 0);
  EXPECT_GT(found[1000], 0);
}

TEST(ShiftSearch, IsTheOracleOfSidesOfVeryDifferentLengths) {
  RandomSegments random(4);
  for (int round = 0; round < 200 / scale; ++round) {
    const int vocabulary = 2 + random.below(100);
    Words longer = random.words(1 + random.below(250), vocabulary);
    Words shorter = random.words(1 + random.below(6), vocabulary);
    expect_as_oracle(longer, shorter);
    expect_as_oracle(shorter, longer);
  }
}

}  // namespace
}  // namespace diglot::align
