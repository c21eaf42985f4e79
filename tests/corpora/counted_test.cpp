#include "corpora/counted.h"

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(Counted, OnlyOneIsSingular) {
  EXPECT_EQ(counted(0, "line"), "0 lines");
  EXPECT_EQ(counted(1, "line"), "1 line");
  EXPECT_EQ(counted(21, "line"), "21 lines");
}

}  // namespace
}  // namespace diglot::corpora
