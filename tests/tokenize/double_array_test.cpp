#include "tokenize/double_array.h"

#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

using Keys = std::map<std::string, std::uint32_t>;
using Found = std::vector<std::pair<std::size_t, std::uint32_t>>;

std::vector<std::uint32_t> build(const Keys& keys) {
  return build_double_array(
      std::vector<std::pair<std::string_view, std::uint32_t>>(keys.begin(), keys.end()));
}

Found prefixes(const std::vector<std::uint32_t>& units, std::string_view text) {
  Found found;
  DoubleArray(units).prefixes(
      text, [&](std::size_t length, std::uint32_t value) { found.emplace_back(length, value); });
  return found;
}

TEST(DoubleArray, FindsTheKeysThatATextBeginsWith) {
  const auto units = build({{"a", 3}, {"ab", 0}, {"abcd", 7}, {"b", 1}, {"ж", 2}});
  EXPECT_EQ(prefixes(units, "abcde"), (Found{{1, 3}, {2, 0}, {4, 7}}));
  EXPECT_EQ(prefixes(units, "abc"), (Found{{1, 3}, {2, 0}}));
  EXPECT_EQ(prefixes(units, "жук"), (Found{{2, 2}}));
  EXPECT_EQ(prefixes(units, "c"), Found{});
  EXPECT_EQ(prefixes(units, ""), Found{});
}

TEST(DoubleArray, KnowsWhetherAKeyBeginsWithAText) {
  const auto units = build({{"abcd", 7}, {"b", 1}});
  const DoubleArray array(units);
  EXPECT_TRUE(array.has_prefix("a"));
  EXPECT_TRUE(array.has_prefix("abcd"));
  EXPECT_TRUE(array.has_prefix("b"));
  EXPECT_FALSE(array.has_prefix("abcde"));
  EXPECT_FALSE(array.has_prefix("bc"));
  EXPECT_FALSE(array.has_prefix("c"));
}

TEST(DoubleArray, TakesANulByteForNoPartOfAKey) {
  using namespace std::string_view_literals;
  const auto units = build({{"a", 3}, {"\x01", 4}, {"\x01\x02", 5}});
  EXPECT_EQ(prefixes(units, "a\0"sv), (Found{{1, 3}}));
  EXPECT_EQ(prefixes(units, "\0a"sv), Found{});
}

TEST(DoubleArray, WithoutKeysFindsNone) {
  EXPECT_EQ(prefixes({}, "a"), Found{});
  EXPECT_EQ(prefixes(build({}), "a"), Found{});
  EXPECT_FALSE(DoubleArray().has_prefix("a"));
}

TEST(DoubleArray, FindsWhatAMapFinds) {
  std::mt19937 random(5);
  const auto below = [&](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  // Few letters give long common beginnings, many give full nodes.
  for (const std::uint32_t letters : {2U, 20U, 255U}) {
    const auto text = [&] {
      std::string made(1 + below(6), '\0');
      for (char& c : made) c = static_cast<char>(1 + below(letters));
      return made;
    };
    Keys keys;
    for (std::uint32_t i = 0; i < 5000; ++i) keys.emplace(text(), i);
    const auto units = build(keys);
    ASSERT_TRUE(DoubleArray::is_valid(units, 5000));
    for (int i = 0; i < 5000; ++i) {
      const std::string asked = text();
      Found expected;
      for (std::size_t length = 1; length <= asked.size(); ++length) {
        const auto found = keys.find(asked.substr(0, length));
        if (found != keys.end()) expected.emplace_back(length, found->second);
      }
      ASSERT_EQ(prefixes(units, asked), expected);
    }
  }
}

TEST(DoubleArray, IsValidOnlyWithinItsUnitsAndValues) {
  const auto units = build({{"a", 3}, {"ab", 0}});
  EXPECT_TRUE(DoubleArray::is_valid({}, 0));
  EXPECT_TRUE(DoubleArray::is_valid(units, 4));
  EXPECT_FALSE(DoubleArray::is_valid(units, 3)) << "a value of 3";
  EXPECT_FALSE(DoubleArray::is_valid(std::span(units).first(255), 4)) << "a block cut short";
  auto far = units;
  far[0] = 1U << 30U;  // an offset of 2^20
  EXPECT_FALSE(DoubleArray::is_valid(far, 4));
  auto rootless = units;
  rootless[0] = 1U << 31U;
  EXPECT_FALSE(DoubleArray::is_valid(rootless, 4));
}

}  // namespace
}  // namespace diglot::tokenize
