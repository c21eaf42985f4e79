// `split`: nothing of one part is in another.
#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class Split : public ::testing::Test {
 protected:
  /// 300 pairs of 60 stories, each in the Romanian words for its number.
  [[nodiscard]] std::string corpus(const std::string& more = "") const {
    std::string text = "src\ttgt\tstory\n";
    for (int i = 0; i < 300; ++i) {
      const std::string word(3 + static_cast<std::size_t>(i) / 26, static_cast<char>('a' + i % 26));
      text += "It was " + word + ".\tA fost " + word + ".\t" + std::to_string(i / 5) + "\n";
    }
    return folder_.file("in.tsv", text + more);
  }

  Outcome split(const std::string& input, const Words& options) const {
    Words command = {"split", input};
    command.insert(command.end(), options.begin(), options.end());
    return run(command);
  }

  /// What a column of a part holds.
  [[nodiscard]] std::set<std::string> column(const std::string& file, std::size_t index) const {
    std::set<std::string> values;
    const auto rows = lines_of(folder_.bytes_of(file));
    for (std::size_t i = 1; i < rows.size(); ++i) values.insert(columns_of(rows[i])[index]);
    return values;
  }

  static std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
    Words both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
  }

  const corpora::TemporaryFolder folder_;
};

TEST_F(Split, IntoAFolderByStory) {
  const Outcome outcome = split(corpus(), {"-o", folder_.path(), "--dev", "30", "--test", "0.1"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, "read 300 pairs: train 240, dev 30, test 30")) << outcome.err;
  const auto train = column("train.tsv", 2);
  const auto dev = column("dev.tsv", 2);
  const auto test = column("test.tsv", 2);
  EXPECT_EQ(train.size() + dev.size() + test.size(), 60U) << "each story in one part";
  EXPECT_EQ(common(train, dev) + common(train, test) + common(dev, test), 0U);
  EXPECT_EQ(
      column("train.tsv", 0).size() + column("dev.tsv", 0).size() + column("test.tsv", 0).size(),
      300U);
}

TEST_F(Split, KeepsNearDuplicatesInOnePart) {
  // Each of the stories tells once, in other marks, what another one tells.
  std::string more;
  for (int story = 0; story < 60; story += 2) {
    const std::string sentence(40, static_cast<char>('a' + story / 3));
    const std::string own(40 + static_cast<std::size_t>(story), 'z');
    more += sentence + own + " 1.\tx" + own + "\t" + std::to_string(story) + "\n";
    more += sentence + own + ": 2!\ty" + own + "\t" + std::to_string(story + 1) + "\n";
  }
  const Outcome outcome =
      split(corpus(more), {"-o", folder_.path(), "--dev", "0.2", "--test", "0.2"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto test = column("test.tsv", 2);
  EXPECT_GT(test.size(), 5U);
  for (const std::string& story : test) {
    const int number = std::stoi(story);
    EXPECT_TRUE(test.contains(std::to_string(number % 2 == 0 ? number + 1 : number - 1)));
  }
}

TEST_F(Split, NamesFilesAfterTheOutput) {
  const std::string input = corpus();
  EXPECT_EQ(split(input, {"-o", folder_.path("news.jsonl.gz"), "--test", "10"}).status, 0);
  EXPECT_NE(folder_.bytes_of("news.test.jsonl.gz"), "");
  EXPECT_EQ(split(input, {"-o", folder_.path("news"), "--test", "10"}).status, 0);
  EXPECT_NE(folder_.bytes_of("news.train.tsv"), "");
  EXPECT_EQ(split(input, {"-o", folder_.path("packed.gz"), "--test", "10"}).status, 0);
  EXPECT_TRUE(folder_.bytes_of("packed.test.tsv.gz").starts_with("\x1F\x8B"));
}

TEST_F(Split, DependsOnTheSeedAndNotOnTheThreads) {
  const std::string input = corpus();
  const auto test_part = [&](const Words& options) {
    Words all = {"-o", folder_.path(), "--dev", "20", "--test", "20"};
    all.insert(all.end(), options.begin(), options.end());
    EXPECT_EQ(split(input, all).status, 0);
    return folder_.bytes_of("dev.tsv") + folder_.bytes_of("test.tsv");
  };
  const std::string one = test_part({"--threads", "1"});
  EXPECT_EQ(test_part({"--threads", "4"}), one);
  EXPECT_NE(test_part({"--seed", "2"}), one);
}

TEST_F(Split, RefusesWhatCannotBe) {
  const std::string input =
      folder_.file("one.tsv", "src\ttgt\tstory\nOne.\tUnu.\t1\nTwo.\tDoi.\t1\nThree.\tTrei.\t1\n");
  const Outcome one = split(input, {"-o", folder_.path("out"), "--test", "1"});
  EXPECT_EQ(one.status, 2);
  EXPECT_TRUE(mentions(one.err, "nothing would be left for test: the 3 pairs are 1 group"))
      << one.err;
  EXPECT_EQ(folder_.entries(), 1U);
  const Outcome standard = split("-", {"-o", folder_.path("out"), "--from", "tsv", "--test", "1"});
  EXPECT_EQ(standard.status, 2);
  EXPECT_TRUE(mentions(standard.err, "reads its input twice")) << standard.err;
  const std::string fifo = folder_.path("fifo.tsv");
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  const Outcome pipe = split(fifo, {"-o", folder_.path("out"), "--test", "1"});
  EXPECT_EQ(pipe.status, 2);
  EXPECT_TRUE(mentions(pipe.err, "reads its input twice")) << pipe.err;
  for (const char* number : {"1e30", "inf", "nan"}) {
    const Outcome all = split(input, {"-o", folder_.path("out"), "--test", number});
    EXPECT_EQ(all.status, 2) << number;
    EXPECT_EQ(folder_.entries(), 2U);
  }
}

TEST_F(Split, TellsWhatTheOutputCannotHold) {
  std::string text = "src\ttgt\tsrc_lang\ttgt_lang\n";
  for (char c = 'a'; c <= 'z'; ++c) {
    text += std::string(40, c) + "\t" + c + "\ten\t" + (c == 'q' ? "en" : "ro") + "\n";
  }
  const Outcome outcome = split(folder_.file("two.tsv", text),
                                {"-o", folder_.path("out"), "--to", "moses", "--test", "5"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err,
                       "; left out: both sides of one language, whose files would have one name 1"))
      << outcome.err;
}

TEST_F(Split, TellsMalformedPairsOnce) {
  const std::string input = corpus("one column\n");
  const Outcome outcome = split(input, {"-o", folder_.path(), "--test", "10"});
  EXPECT_EQ(outcome.status, 2);
  const std::string place = input + ":302: ";
  EXPECT_TRUE(mentions(outcome.err, place)) << outcome.err;
  EXPECT_EQ(outcome.err.find(place), outcome.err.rfind(place));
  EXPECT_TRUE(mentions(outcome.err, "dev 0, test 10; malformed 1")) << outcome.err;
  EXPECT_EQ(column("test.tsv", 0).size(), 10U);
}

}  // namespace
}  // namespace diglot::tools::testing
