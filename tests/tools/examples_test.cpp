// The main job on the example articles, with the model that comes with Diglot.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;

class Examples : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  }

  static std::vector<json::value> align(const std::vector<std::string>& options = {}) {
    std::vector<std::string> command = {"align", "corpora/examples"};
    command.insert(command.end(), options.begin(), options.end());
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<json::value> pairs;
    for (const std::string& line : lines_of(outcome.out)) pairs.push_back(json::parse(line));
    return pairs;
  }
};

/// The folder of a side's article: its story.
std::string story(const json::value& pair, const char* side) {
  const std::string doc(pair.at(side).at("doc").as_string());
  return std::filesystem::path(doc).parent_path().filename();
}

bool text_holds(const json::value& pair, const char* side, std::string_view part) {
  return mentions(std::string_view(pair.at(side).at("text").as_string()), part);
}

void expect_no_contradiction(const json::value& pair) {
  const bool twelve = text_holds(pair, "src", "Twelve firefighters") ||
                      text_holds(pair, "tgt", "Twelve firefighters");
  const bool fourteen =
      text_holds(pair, "src", "Δεκατέσσερις") || text_holds(pair, "tgt", "Δεκατέσσερις");
  EXPECT_FALSE(twelve && fourteen) << pair;
  EXPECT_NE(pair.at("relation"), "contradiction") << pair;
}

void expect_no_credit_or_stamp(const json::value& pair) {
  for (const char* side : {"src", "tgt"}) {
    EXPECT_FALSE(text_holds(pair, side, "Photo: Hanna Brooks")) << pair;
    EXPECT_FALSE(text_holds(pair, side, "UPDATE")) << pair;
  }
}

// Aligning all examples takes long with sanitizers: what is to be seen in one run is tested in one.

TEST_F(Examples, PairsAreOfOneStoryAndOfEach) {
  const auto pairs = align();
  EXPECT_GE(pairs.size(), 20U);
  std::set<std::string> stories;
  for (const json::value& pair : pairs) {
    stories.insert(story(pair, "src"));
    EXPECT_EQ(story(pair, "src"), story(pair, "tgt")) << pair;
    EXPECT_GE(pair.at("score").to_number<double>(), 0.5) << pair;
    expect_no_contradiction(pair);
  }
  EXPECT_EQ(stories, (std::set<std::string>{"marble-head", "river-flood", "wildfire-landes",
                                            "wildfire-samos"}));
}

TEST_F(Examples, OfAnyRelationAndScoreTheTwoWildfiresShareNothing) {
  for (const json::value& pair : align({"--relations", "all", "--min-score", "0"})) {
    EXPECT_FALSE(story(pair, "src").starts_with("wildfire") &&
                 story(pair, "tgt").starts_with("wildfire") &&
                 story(pair, "src") != story(pair, "tgt"))
        << pair;
    expect_no_credit_or_stamp(pair);
  }
}

TEST_F(Examples, PartsAndOneConstantMakeEachScore) {
  std::vector<double> constants;
  for (const json::value& pair : align({"--explain", "--relations", "all", "--min-score", "0"})) {
    const json::object* evidence =
        pair.as_object().contains("alone") ? nullptr : &pair.at("evidence").as_object();
    if (evidence == nullptr || !evidence->contains("parts")) continue;
    const double score = pair.at("score").to_number<double>();
    if (score < 0.02 || score > 0.98) continue;  // four decimals tell little of their log odds
    double constant = std::log(score / (1 - score));
    for (const auto& part : evidence->at("parts").as_object()) {
      constant -= part.value().to_number<double>();
    }
    constants.push_back(constant);
  }
  ASSERT_GT(constants.size(), 20U);
  const auto [least, greatest] = std::ranges::minmax(constants);
  EXPECT_LT(greatest - least, 0.2) << "as parts are rounded to two decimals";
}

TEST_F(Examples, AreAlignedAlikeByAnyNumberOfThreads) {
  const auto align_two_stories = [](const std::string& threads) {
    return run({"align", "corpora/examples/marble-head", "corpora/examples/river-flood",
                "--threads", threads})
        .out;
  };
  EXPECT_EQ(align_two_stories("1"), align_two_stories("2"));
}

}  // namespace
}  // namespace diglot::tools::testing
