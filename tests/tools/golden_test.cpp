// The output for a few texts is that which a person checked: see tests/golden/README.md.
#include <string>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

class Golden : public ::testing::TestWithParam<const char*> {
 protected:
  [[nodiscard]] static std::string path(const std::string& suffix) {
    return std::string("tests/golden/") + GetParam() + suffix;
  }
};

INSTANTIATE_TEST_SUITE_P(Of, Golden, ::testing::Values("ro", "en", "el", "uk", "de", "fr", "zh"),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(Golden, Segments) {
  const Outcome outcome = run({"segment", "--format", "jsonl", path(".txt")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, corpora::read_file(path(".segment.jsonl")));
}

TEST_P(Golden, Words) {
  const Outcome outcome = run({"tokenize", "--lang", GetParam(), path(".txt")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, corpora::read_file(path(".words")));
}

}  // namespace
}  // namespace diglot::tools::testing
