#include "align/interval.h"

#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

TEST(Middle95, LeavesOutAFortiethAtEitherEnd) {
  std::vector<double> values(80);
  std::iota(values.rbegin(), values.rend(), 1.0);
  EXPECT_EQ(middle_95(values).low, 3);
  EXPECT_EQ(middle_95(values).high, 78);
  values.resize(39);  // 80 to 42
  EXPECT_EQ(middle_95(values).low, 42);
  EXPECT_EQ(middle_95(values).high, 80);
  EXPECT_EQ(middle_95({5}).low, 5);
  EXPECT_EQ(middle_95({5}).high, 5);
}

}  // namespace
}  // namespace diglot::align
