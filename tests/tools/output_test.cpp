// Output is whole or absent: full disks, closed pipes, folders that aren't there, runs that fail.
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

/// A subcommand that writes; without -o to standard output.
struct Writer {
  const char* name;
  Words (*command)(const News& news);

  friend void PrintTo(const Writer& value, std::ostream* out) { *out << value.name; }
};

Words segment(const News& news) { return {"segment", news.path("ro/flood.txt")}; }
Words segment_jsonl(const News& news) {
  return {"segment", "--format", "jsonl", news.path("ro/flood.txt")};
}
Words tokenize(const News& news) { return {"tokenize", news.path("ro/flood.txt")}; }
Words embed(const News& news) {
  return {"embed", "--encoder", news.path("model.diglot"), news.path("ro/flood.txt")};
}
Words align(const News& news) { return news.align({news.path("ro"), news.path("uk")}); }
Words align_tsv(const News& news) {
  return news.align({"--format", "tsv", news.path("ro"), news.path("uk")});
}
Words align_text(const News& news) {
  return news.align({"--format", "text", news.path("ro"), news.path("uk")});
}
Words align_vecalign(const News& news) {
  return news.align(
      {"--parallel", "--format", "vecalign", news.path("ro/flood.txt"), news.path("uk/flood.txt")});
}

Words operator+(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

class Writing : public ::testing::TestWithParam<Writer> {
 protected:
  [[nodiscard]] Words command() const { return GetParam().command(news_); }
  [[nodiscard]] Words command_to(const std::string& path) const {
    return command() + Words{"-o", path};
  }

  /// Files in the folder, hidden ones too.
  [[nodiscard]] std::size_t entries() const {
    const std::filesystem::directory_iterator files(news_.path());
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
  }

  const News news_;
};

INSTANTIATE_TEST_SUITE_P(By, Writing,
                         ::testing::Values(Writer{"Segment", segment},
                                           Writer{"SegmentJsonl", segment_jsonl},
                                           Writer{"Tokenize", tokenize}, Writer{"Embed", embed},
                                           Writer{"Align", align}, Writer{"AlignTsv", align_tsv},
                                           Writer{"AlignText", align_text},
                                           Writer{"AlignVecalign", align_vecalign}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(Writing, ToAFileIsWhatStandardOutputGets) {
  const Outcome to_file = run(command_to(news_.path("out")));
  EXPECT_EQ(to_file.status, 0) << to_file.err;
  EXPECT_EQ(to_file.out, "");
  const std::string bytes = news_.bytes_of("out");
  EXPECT_FALSE(bytes.empty());
  EXPECT_EQ(run(command_to("-")).out, bytes);
  if (std::string_view(GetParam().name) != "Embed") {
    EXPECT_EQ(run(command()).out, bytes);
  }
}

TEST_P(Writing, CompressesByTheSuffix) {
  ASSERT_EQ(run(command_to(news_.path("out"))).status, 0);
  for (const char* suffix : {".gz", ".zst", ".xz"}) {
    const std::string packed = news_.path("packed") + suffix;
    ASSERT_EQ(run(command_to(packed)).status, 0);
    EXPECT_NE(news_.bytes_of("packed" + std::string(suffix)), news_.bytes_of("out"));
    EXPECT_EQ(corpora::read_file(packed), news_.bytes_of("out")) << suffix;
  }
}

TEST_P(Writing, ToAFullDiskIsAnError) {
  const Outcome to_device = run(command_to("/dev/full"));
  EXPECT_EQ(to_device.status, 2);
  EXPECT_TRUE(mentions(to_device.err, "diglot: /dev/full: cannot write: No space left on device"))
      << to_device.err;
  const Outcome standard = run(command_to("-"), "", StandardOutput::full);
  EXPECT_EQ(standard.status, 2);
  EXPECT_TRUE(mentions(standard.err, "diglot: standard output: cannot write: No space left"))
      << standard.err;
}

TEST_P(Writing, ToAClosedPipeIsNoError) {
  const Outcome outcome = run(command_to("-"), "", StandardOutput::closed);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_P(Writing, IntoAFolderThatIsNotThereIsAnError) {
  const std::string out = news_.path("no/folder/out");
  const Outcome outcome = run(command_to(out));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "diglot: " + out + ": cannot write: No such file or directory"))
      << outcome.err;
}

TEST_P(Writing, ReplacesAnOlderFileAndLeavesNothingElse) {
  news_.write("out", "older");
  const std::size_t before = entries();
  ASSERT_EQ(run(command_to(news_.path("out"))).status, 0);
  EXPECT_NE(news_.bytes_of("out"), "older");
  EXPECT_EQ(entries(), before);
}

// Runs that fail.

class Failing : public ::testing::Test {
 protected:
  void expect_untouched(const Words& command) const {
    news_.write("out", "older");
    const Outcome outcome = run(command + Words{"-o", news_.path("out")});
    EXPECT_EQ(outcome.status, 2) << command[0];
    EXPECT_EQ(news_.bytes_of("out"), "older") << command[0] << ": " << outcome.err;
  }

  const News news_;
};

TEST_F(Failing, LeavesTheOlderFileWhereTheInputIsBad) {
  const std::string bad = news_.write("bad.txt", "Good.\n\xFF\n");
  const std::string model = news_.path("model.diglot");
  expect_untouched({"tokenize", bad});
  expect_untouched({"tokenize", "--format", "pieces", "--encoder", model, bad});
  expect_untouched({"embed", "--encoder", model, bad});
}

TEST_F(Failing, LeavesTheOlderFileWhereNothingCouldBeRead) {
  expect_untouched({"segment", news_.path("missing.txt")});
  expect_untouched(news_.align({news_.path("missing.txt")}));
  expect_untouched(news_.align({"--pair", news_.path("missing.txt"), news_.path("uk/flood.txt")}));
}

TEST_F(Failing, LeavesTheOlderFileWhereTheModelIsBroken) {
  const std::string model = news_.write("broken.diglot", "x");
  const std::string text = news_.path("ro/flood.txt");
  expect_untouched({"align", "--encoder", model, text});
  expect_untouched({"embed", "--encoder", model, text});
  expect_untouched({"tokenize", "--format", "ids", "--encoder", model, text});
}

TEST_F(Failing, LeavesTheOlderFileWhereOptionsContradict) {
  expect_untouched(news_.align({"--format", "vecalign", news_.path("ro/flood.txt")}));
  expect_untouched(news_.align({"--relations", "nonsense", news_.path("ro")}));
  expect_untouched(news_.align({"--parallel", news_.path("ro/flood.txt")}));
}

TEST(ClosedPipe, BehindTheFirstLineIsNoError) {
  const News news;
  std::string lines;
  for (int i = 0; i < 50'000; ++i) lines += "One line of many lines.\n";
  const std::string file = news.write("many.txt", lines);
  for (const Words& command :
       {Words{"tokenize", "--lang", "en", file}, Words{"segment", "--lang", "en", file}}) {
    const Outcome outcome = run_until_first_line(command);
    EXPECT_EQ(outcome.status, 0) << command[0];
    EXPECT_EQ(outcome.err, "") << command[0];
    EXPECT_TRUE(outcome.out.starts_with("One line of many lines")) << command[0];
  }
}

TEST(Moses, WritesBothFilesWholeOrNone) {
  const News news;
  const Words inputs = {news.path("ro"), news.path("uk")};
  const Outcome outcome =
      run(news.align(Words{"--format", "moses", "-o", news.path("no/out")} + inputs));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, news.path("no/out.ro-uk.ro") + ": cannot write"))
      << outcome.err;
  const Outcome to_standard = run(news.align(Words{"--format", "moses"} + inputs));
  EXPECT_EQ(to_standard.status, 2);
  EXPECT_TRUE(mentions(to_standard.err, "-o PREFIX")) << to_standard.err;
}

}  // namespace
}  // namespace diglot::tools::testing
