// `convert` and `split` where writing fails or they are killed: their outputs are whole or absent.
#include <algorithm>
#include <chrono>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

/// A command that writes a corpus into a folder.
struct Writer {
  const char* name;
  Words (*command)(const std::string& input, const std::string& folder);
  Words outputs;  ///< the files

  friend void PrintTo(const Writer& value, std::ostream* out) { *out << value.name; }
};

Words to_tmx(const std::string& input, const std::string& folder) {
  return {"convert", input, "-o", folder + "/out.tmx"};
}
Words to_moses(const std::string& input, const std::string& folder) {
  return {"convert", input, "--to", "moses", "-o", folder + "/out"};
}
Words to_parts(const std::string& input, const std::string& folder) {
  return {"split", input, "-o", folder, "--dev", "0.3", "--test", "0.3"};
}

class CorpusFailures : public ::testing::TestWithParam<Writer> {
 protected:
  CorpusFailures() {
    std::string text = "src\ttgt\n";
    for (int i = 0; i < 20'000; ++i) {
      std::string word;  // "acbd..." for the digits of i, so that no two lines are alike
      for (const char digit : std::to_string(i)) word += static_cast<char>(digit - '0' + 'a');
      text += "The price was " + word + " euros.\tPrețul a fost de " + word + " euro.\n";
    }
    input_ = folder_.file("in.tsv", text);
  }

  [[nodiscard]] Words command(const corpora::TemporaryFolder& folder) const {
    return GetParam().command(input_, folder.path());
  }

  /// The bytes of all outputs.
  [[nodiscard]] static Words written(const corpora::TemporaryFolder& folder) {
    Words bytes;
    for (const std::string& name : GetParam().outputs) bytes.push_back(folder.bytes_of(name));
    return bytes;
  }

  const corpora::TemporaryFolder folder_;
  std::string input_;
};

INSTANTIATE_TEST_SUITE_P(
    Of, CorpusFailures,
    ::testing::Values(Writer{"Tmx", to_tmx, {"out.tmx"}},
                      Writer{"Moses", to_moses, {"out.src-tgt.src", "out.src-tgt.tgt"}},
                      Writer{"Parts", to_parts, {"train.tsv", "dev.tsv", "test.tsv"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(CorpusFailures, AWriteThatFailsAtAnyByteLeavesNothing) {
  const corpora::TemporaryFolder whole;
  ASSERT_EQ(run(command(whole)).status, 0);
  std::size_t longest = 0;
  for (const std::string& bytes : written(whole)) {
    ASSERT_FALSE(bytes.empty());
    longest = std::max(longest, bytes.size());
  }
  constexpr std::size_t least = 1000;  // standard error is a file too
  for (std::size_t limit = least; limit < longest; limit += longest / 17) {
    const corpora::TemporaryFolder folder;
    const Outcome outcome = run_with_file_limit(limit, command(folder));
    EXPECT_EQ(outcome.status, 2) << limit;
    EXPECT_TRUE(mentions(outcome.err, "cannot write: File too large")) << outcome.err;
    EXPECT_EQ(folder.entries(), 0U) << limit;
  }
}

TEST_P(CorpusFailures, KilledAtAnyTimeEachOutputIsWholeOrAbsent) {
  const auto begin = std::chrono::steady_clock::now();
  const corpora::TemporaryFolder whole;
  ASSERT_EQ(run(command(whole)).status, 0);
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  const Words expected = written(whole);
  std::size_t killed = 0;
  for (int i = 0; i < 12; ++i) {
    const corpora::TemporaryFolder folder;
    if (run_and_kill(duration * i / 12, command(folder)).status == -9) ++killed;
    const Words left = written(folder);
    for (std::size_t file = 0; file < left.size(); ++file) {
      EXPECT_TRUE(left[file].empty() || left[file] == expected[file]) << i;
    }
    ASSERT_EQ(run(command(folder)).status, 0);
    EXPECT_EQ(written(folder), expected) << "a second run";
    EXPECT_EQ(folder.entries(), expected.size()) << "nothing else is left behind";
  }
  EXPECT_GT(killed, 0U);
}

}  // namespace
}  // namespace diglot::tools::testing
