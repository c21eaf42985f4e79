// `diglot mine`: sentences of two files that translate each other.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

const Words romanian = {
    "Parlamentul a votat aseară bugetul pentru anul viitor.",
    "Un pod de cale ferată s-a prăbușit lângă Timișoara.",
    "Echipa a câștigat finala cu 3-1 în fața a 40.000 de spectatori.",
    "Pescarii cer despăgubiri după scurgerea de petrol.",
    "Prețul pâinii a crescut cu 12 la sută.",
    "Zăpada a închis aeroportul timp de două zile.",
};
const Words english = {
    "Snow closed the airport for two days.",
    "The choir will tour Japan in the spring.",
    "A railway bridge has collapsed near Timisoara.",
    "Parliament voted last night on the budget for next year.",
    "The museum has bought a painting by a local artist.",
    "The price of bread has risen by 15 percent.",
    "The team won the final 3-1 in front of 40,000 spectators.",
};

class Mine : public ::testing::Test {
 protected:
  [[nodiscard]] std::string write(const std::string& name, const Words& lines) const {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return folder_.file(name, text);
  }
  [[nodiscard]] Outcome mine(const Words& options) const {
    Words arguments = {"mine", "--src", write("news.ro", romanian), "--tgt",
                       write("news.en", english)};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run(arguments);
  }

  const corpora::TemporaryFolder folder_;
};

/// "i-j" of the pairs that a TSV holds.
std::set<std::string> pairs_of(const Outcome& outcome) {
  std::set<std::string> pairs;
  const auto number = [](const Words& lines, const std::string& line) {
    return std::to_string(std::ranges::find(lines, line) - lines.begin());
  };
  for (const std::string& line : lines_of(outcome.out)) {
    const Words columns = columns_of(line);
    pairs.insert(number(romanian, columns.at(1)) + "-" + number(english, columns.at(2)));
  }
  return pairs;
}

TEST_F(Mine, FindsTranslationsAndNoOthers) {
  const Outcome outcome = mine({});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(pairs_of(outcome), (std::set<std::string>{"0-3", "1-2", "2-6", "5-0"}));
  EXPECT_TRUE(mentions(outcome.err, "1 pair with numbers that contradict")) << outcome.err;
}

TEST_F(Mine, WritesTheBestFirst) {
  double last = 100;
  for (const std::string& line : lines_of(mine({}).out)) {
    const double score = std::stod(columns_of(line).at(0));
    EXPECT_GE(last, score);
    EXPECT_GE(score, 2.2);
    last = score;
  }
  EXPECT_LT(last, 100);
}

TEST_F(Mine, KeepsWhatContradictsIfAsked) {
  EXPECT_TRUE(pairs_of(mine({"--keep-conflicts"})).contains("4-5")) << "12 and 15 percent";
}

TEST_F(Mine, ForwardHasAPairForEverySentence) {
  const Outcome outcome = mine({"--retrieval", "forward", "--threshold", "-9", "--keep-conflicts"});
  EXPECT_EQ(lines_of(outcome.out).size(), romanian.size()) << outcome.err;
}

TEST_F(Mine, WritesPlacesAsJson) {
  const Outcome outcome = mine({"--format", "jsonl"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  bool found = false;
  for (const std::string& line : lines_of(outcome.out)) {
    const auto pair = boost::json::parse(line).as_object();
    if (pair.at("src").at("text").as_string() != romanian[1]) continue;
    found = true;
    EXPECT_EQ(pair.at("src").at("sentences"), (boost::json::array{1}));
    EXPECT_EQ(pair.at("src").at("lang").as_string(), "ro");
    EXPECT_EQ(pair.at("tgt").at("sentences"), (boost::json::array{2}));
    EXPECT_EQ(pair.at("tgt").at("doc").as_string(), folder_.path("news.en"));
  }
  EXPECT_TRUE(found);
}

TEST_F(Mine, IsTheSameForAnySearchAndNumberOfThreads) {
  const std::string bytes = mine({"--threads", "1"}).out;
  EXPECT_EQ(mine({"--threads", "2"}).out, bytes);
  EXPECT_EQ(mine({"--search", "exact"}).out, bytes);
  const auto approximate = mine({"--search", "approximate", "--probes", "100"});
  EXPECT_EQ(approximate.out, bytes);
  EXPECT_NE(approximate.err.find("the nearest sentence of 100.0 % of a sample"), std::string::npos)
      << approximate.err;
}

// These sentences are far enough from each other for vectors of float16.
TEST_F(Mine, InShardsFindsTheSame) {
  const Outcome outcome =
      mine({"--search", "exact", "--work", folder_.path("work"), "--shard", "3"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(pairs_of(outcome), pairs_of(mine({"--search", "exact"})));
}

TEST_F(Mine, CountsARepeatedLineOnceAndBlankOnesNot) {
  const std::string src = write("twice.ro", {romanian[0], "", romanian[0], "  ", romanian[1]});
  const Outcome outcome =
      run({"mine", "--src", src, "--tgt", write("news.en", english), "--format", "jsonl",
           "--retrieval", "forward", "--threshold", "-9", "--src-lang", "ro"});
  const Words lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 2U) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "\"sentences\": [0]"));
  EXPECT_TRUE(mentions(outcome.out, "\"sentences\": [4]"));
}

TEST_F(Mine, SaysWhyThereIsNothing) {
  const Outcome outcome = mine({"--threshold", "50"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(mentions(outcome.err, "no pair of the 6 sentences and 7 sentences")) << outcome.err;
  const Outcome empty = run({"mine", "--src", write("none", {}), "--tgt", write("some", english)});
  EXPECT_EQ(empty.status, 0) << empty.err;
  EXPECT_TRUE(mentions(empty.err, "no pair")) << empty.err;
}

TEST_F(Mine, SaysWhichNamesAnOptionTakes) {
  EXPECT_EQ(mine({"--search", "fast"}).err,
            "diglot: --search: fast not in {approximate,auto,exact}; see `diglot mine --help`\n");
  EXPECT_EQ(mine({"--search", "1"}).status, 2) << "a value has no other name";
  EXPECT_TRUE(mentions(mine({"--retrieval", "both"}).err, "{backward,forward,intersection,union}"));
}

TEST_F(Mine, RefusesWhatItCannotRead) {
  const Outcome missing = run({"mine", "--src", folder_.path("missing"), "--tgt", "-"});
  EXPECT_EQ(missing.status, 2);
  EXPECT_TRUE(mentions(missing.err, "missing")) << missing.err;
  const Outcome both = run({"mine", "--src", "-", "--tgt", "-"});
  EXPECT_EQ(both.status, 2);
  EXPECT_TRUE(mentions(both.err, "standard input")) << both.err;
  const Outcome bad =
      run({"mine", "--src", folder_.file("bad", "fine\n\xff\n"), "--tgt", write("some", english)});
  EXPECT_EQ(bad.status, 2);
  EXPECT_TRUE(mentions(bad.err, "bad:2")) << bad.err;
}

TEST_F(Mine, TakesVectorsOfOthersAndJudgesThemByMargin) {
  // Lines and their numbers of one axis each: float32, six of src and seven of tgt.
  const std::vector<int> axes = {3, 1, 6, 9, 10, 0, 0, 8, 1, 3, 7, 11, 6};
  std::string bytes;
  for (const int axis : axes) {
    std::vector<float> vector(12);
    vector[static_cast<std::size_t>(axis)] = 1;
    bytes.append(reinterpret_cast<const char*>(vector.data()), vector.size() * sizeof(float));
  }
  const std::string vectors = folder_.file("vectors", bytes);
  const Outcome outcome = mine({"--encoder", "vectors:" + vectors + ":12", "--keep-conflicts"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(pairs_of(outcome), (std::set<std::string>{"0-3", "1-2", "2-6", "5-0"}));
}

}  // namespace
}  // namespace diglot::tools::testing
