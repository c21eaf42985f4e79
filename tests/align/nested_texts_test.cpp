#include "align/nested_texts.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

using Views = std::vector<std::string_view>;

TEST(NestedTexts, HoldOrAreHeld) {
  EXPECT_TRUE(are_nested("a b", "b"));
  EXPECT_TRUE(are_nested("b", "a b"));
  EXPECT_TRUE(are_nested("b", "b"));
  EXPECT_FALSE(are_nested("a b", "b a"));
  EXPECT_FALSE(are_nested("", "b"));
  EXPECT_FALSE(are_nested("b", ""));
  EXPECT_FALSE(are_nested("", ""));
}

TEST(NestedTexts, OfNone) {
  EXPECT_EQ(NestedTexts({}).find("a long enough text"), Views{});
  EXPECT_EQ(NestedTexts({}).find(""), Views{});
}

TEST(NestedTexts, FindsWhatLookingAtAllFinds) {
  Random random(7);
  std::size_t met = 0;
  for (int trial = 0; trial < 500; ++trial) {
    // Few letters and any length about that of a gram, so that many are nested.
    const std::string source = [&] {
      std::string letters(80, 'a');
      for (char& letter : letters) letter = static_cast<char>('a' + random.below(2));
      return letters;
    }();
    const auto any_part = [&] {
      const std::size_t begin = random.below(60);
      return source.substr(begin, random.below(21));
    };
    std::vector<std::string> texts(random.below(30));
    for (std::string& text : texts) text = any_part();
    const NestedTexts nested(Views(texts.begin(), texts.end()));
    for (int i = 0; i < 20; ++i) {
      const std::string text = any_part() + (random.below(3) == 0 ? any_part() : "");
      Views expected;
      for (const std::string& other : texts) {
        const bool holds = other.find(text) != std::string::npos;
        const bool is_held = text.find(other) != std::string::npos;
        if (!text.empty() && !other.empty() && (holds || is_held)) expected.push_back(other);
      }
      std::ranges::sort(expected);
      expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
      EXPECT_EQ(nested.find(text), expected) << text;
      met += expected.size();
    }
  }
  EXPECT_GT(met, 1000U);
}

}  // namespace
}  // namespace diglot::align
