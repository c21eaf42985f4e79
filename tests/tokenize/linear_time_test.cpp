// No text takes more than linear time: a monster of 4 MB passes in seconds, where a quadratic step
// would take hours.
#include <chrono>
#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sanitizers.h"
#include "tests/tokenize/generated_text.h"
#include "tokenize/detokenize.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/quotations.h"
#include "tokenize/segment.h"
#include "tokenize/words.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t monster_bytes = under_sanitizers ? 400'000 : 4'000'000;
constexpr double most_seconds = 60;  // of the processor; some are enough

class Monster : public ::testing::TestWithParam<const char*> {
 protected:
  // What begins well fails at its end: whoever goes back to try again does so often.
  const std::string text_ = testing::repeat(GetParam(), monster_bytes) + "a!";

  template <class Work>
  static void expect_fast(Work work) {
    const std::clock_t begin = std::clock();
    work();
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, most_seconds);
  }
};

INSTANTIATE_TEST_SUITE_P(Of, Monster,
                         ::testing::Values("a", "A", "1", ".", "\"", "'", "’", "«",
                                           "\"a\" said Mark ", "\u0301", "\u0301\u0316", " ", "\n",
                                           "\u00AD", "-", "A-", "1-", "1,", "1.", "1 ", "111 ",
                                           ". ", ". (", "? \"", "A. ", "a\n", "a.B", "北", "。",
                                           "三", "あ", "/", "@", "1/", "A/1", "l'", "\uFEFF", "😀",
                                           "1:05 ", "1:", "-a1b", "two ", "twenty-", "Mark ", "( ",
                                           "1) ", "- ", "a.", "&#39;", "https://t.co/ ", "(AP) - ",
                                           "By A. ", "— A (@a) ", "Credit:"));

TEST_P(Monster, IsSegmented) {
  expect_fast([&] { segment(text_, {.lang = "en"}); });
  expect_fast([&] { segment(text_, {.lang = "de", .line_ends = LineEnds::join}); });
}

TEST_P(Monster, IsCutInWordsAndJoined) {
  for (const char* lang : {"fr", "de", "ro", "zh"}) {
    expect_fast([&] {
      std::vector<std::string> words;
      for (const auto bytes : split_words(text_, lang)) {
        words.push_back(text_.substr(bytes.begin, bytes.size()));
      }
      detokenize(words, lang);
    });
  }
}

TEST(Byline, ThatIsNoneIsGivenUp) {
  std::string text;
  for (int line = 0; line < 200; ++line) {
    text += "By Jane Doe" + testing::repeat("&A", 120) + "!\n";
  }
  const auto begin = std::chrono::steady_clock::now();
  segment(text, {.lang = "en"});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST_P(Monster, IsSearchedForFacts) {
  expect_fast([&] { find_numbers(text_, "en"); });
  expect_fast([&] { find_names(text_, "de"); });
  for (const char* lang : {"en", "tr"}) {
    expect_fast([&] { find_quotations(text_, lang); });
    expect_fast([&] { find_quotations("\"" + text_ + "\" said Mark", lang); });
  }
}

}  // namespace
}  // namespace diglot::tokenize
