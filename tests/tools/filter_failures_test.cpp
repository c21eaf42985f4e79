// `filter` where writing fails or it is killed: its output is whole or absent.
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class FilterFailures : public ::testing::Test {
 protected:
  FilterFailures() {
    std::string text = "src\ttgt\n";
    for (int i = 0; i < 20'000; ++i) {
      const std::string number = std::to_string(i * 7919 % 15'000);
      text += "The price was " + number + " euros.\tPrețul a fost de " + number + " de euro.\n";
    }
    input_ = folder_.file("in.tsv", text);
  }

  [[nodiscard]] Words command(const std::string& out) const {
    return {"filter", input_, "-o", folder_.path(out), "--rejected", folder_.path("no-" + out)};
  }

  /// What it writes where nothing fails.
  [[nodiscard]] std::string whole(const std::string& out) const {
    EXPECT_EQ(run(command(out)).status, 0);
    return folder_.bytes_of(out);
  }

  const corpora::TemporaryFolder folder_;
  std::string input_;
};

TEST_F(FilterFailures, AWriteThatFailsAtAnyByteLeavesTheOlderFile) {
  const std::string bytes = whole("all.tsv");
  constexpr std::size_t least = 1000;  // standard error is a file too
  for (std::size_t limit = least; limit < bytes.size(); limit += bytes.size() / 23) {
    static_cast<void>(folder_.file("out.tsv", "older"));
    const std::size_t before = folder_.entries();
    const Outcome outcome = run_with_file_limit(limit, command("out.tsv"));
    EXPECT_EQ(outcome.status, 2) << limit;
    EXPECT_TRUE(mentions(outcome.err, "cannot write: File too large")) << outcome.err;
    EXPECT_EQ(folder_.bytes_of("out.tsv"), "older") << limit;
    EXPECT_EQ(folder_.entries(), before) << "not even what was rejected";
  }
  EXPECT_EQ(run_with_file_limit(bytes.size(), command("out.tsv")).status, 0);
  EXPECT_EQ(folder_.bytes_of("out.tsv"), bytes);
}

TEST_F(FilterFailures, TheSameOfAnArchive) {
  const std::string packed = whole("all.tsv.gz");
  for (std::size_t limit = 0; limit < packed.size(); limit += packed.size() / 7) {
    EXPECT_EQ(run_with_file_limit(limit, command("out.tsv.gz")).status, 2) << limit;
    EXPECT_EQ(folder_.bytes_of("out.tsv.gz"), "") << limit;
  }
}

TEST_F(FilterFailures, KilledAtAnyTimeItsOutputIsWholeOrAbsent) {
  const auto begin = std::chrono::steady_clock::now();
  const std::string bytes = whole("all.tsv");
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  std::size_t killed = 0;
  for (int i = 0; i < 20; ++i) {
    const std::string out = "out" + std::to_string(i) + ".tsv";
    if (run_and_kill(duration * i / 20, command(out)).status == -9) ++killed;
    const std::string written = folder_.bytes_of(out);
    EXPECT_TRUE(written.empty() || written == bytes) << out;
    EXPECT_EQ(whole(out), bytes) << "a second run";
    EXPECT_EQ(folder_.entries(), 3U + 2 * (static_cast<std::size_t>(i) + 1))
        << "the input, and kept and rejected pairs: nothing else is left behind";
  }
  EXPECT_GT(killed, 0U);
}

}  // namespace
}  // namespace diglot::tools::testing
