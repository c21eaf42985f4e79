#include "corpora/number_text.h"

#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(Decimal, HasSoManyDecimals) {
  EXPECT_EQ(decimal(0.125, 2), "0.12") << "halves to the even digit";
  EXPECT_EQ(decimal(-1.5, 3), "-1.500");
  EXPECT_EQ(decimal(12345678, 0), "12345678");
  EXPECT_EQ(decimal(0, 100), "0." + std::string(100, '0'));
}

TEST(Decimal, TakesTheGreatestNumber) {
  const std::string text = decimal(std::numeric_limits<double>::max(), 1);
  EXPECT_EQ(text.size(), 309U + 2);
  EXPECT_EQ(text.substr(0, 9), "179769313");
  EXPECT_TRUE(text.ends_with(".0")) << text;
}

TEST(Significant, HasNoMoreDigitsThanItNeeds) {
  EXPECT_EQ(significant(0.37, 6), "0.37");
  EXPECT_EQ(significant(4.0 / 11, 6), "0.363636");
  EXPECT_EQ(significant(1e-7, 6), "1e-07");
}

}  // namespace
}  // namespace diglot::corpora
