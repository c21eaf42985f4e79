// No text takes more than linear time: a monster of 4 MB passes in seconds, where a quadratic step
// would take hours.
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"
#include "tokenize/detokenize.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/segment.h"
#include "tokenize/words.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t monster_bytes = 4'000'000;
constexpr double most_seconds = 60;  // with sanitizers; a second or two without

class Monster : public ::testing::TestWithParam<const char*> {
 protected:
  const std::string text_ = testing::repeat(GetParam(), monster_bytes);

  template <class Work>
  static void expect_fast(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), most_seconds);
  }
};

INSTANTIATE_TEST_SUITE_P(
    Of, Monster,
    ::testing::Values("a", "A", "1", ".", "\"", "'", "’", "«", "\u0301", "\u0301\u0316", " ", "\n",
                      "\u00AD", "-", "A-", "1-", "1,", "1.", "1 ", "111 ", ". ", ". (", "? \"",
                      "A. ", "a\n", "a.B", "北", "。", "三", "あ", "/", "@", "1/", "A/1", "l'",
                      "\uFEFF", "😀", "1:05 ", "two ", "twenty-", "Mark ", "( ", "1) ", "- ", "a.",
                      "&#39;", "https://t.co/ ", "(AP) - ", "By A. ", "— A (@a) ", "Credit:"));

TEST_P(Monster, IsSegmented) {
  expect_fast([&] { segment(text_, {.lang = "en"}); });
  expect_fast([&] { segment(text_, {.lang = "de", .line_ends = LineEnds::join}); });
}

TEST_P(Monster, IsCutInWordsAndJoined) {
  expect_fast([&] {
    std::vector<std::string> words;
    for (const auto bytes : split_words(text_, "fr")) {
      words.push_back(text_.substr(bytes.begin, bytes.size()));
    }
    detokenize(words, "fr");
  });
}

TEST_P(Monster, IsSearchedForFacts) {
  expect_fast([&] { find_numbers(text_, "en"); });
  expect_fast([&] { find_names(text_, "de"); });
}

}  // namespace
}  // namespace diglot::tokenize
