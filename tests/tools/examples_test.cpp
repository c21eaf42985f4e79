// The main job on the example articles, with the model that comes with Diglot.
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

TEST_F(Examples, PairsAreOfOneStory) {
  const auto pairs = align();
  EXPECT_GE(pairs.size(), 20U);
  for (const json::value& pair : pairs) EXPECT_EQ(story(pair, "src"), story(pair, "tgt")) << pair;
}

TEST_F(Examples, TheTwoWildfiresShareNothing) {
  for (const json::value& pair : align({"--relations", "all", "--min-score", "0"})) {
    EXPECT_FALSE(story(pair, "src").starts_with("wildfire") &&
                 story(pair, "tgt").starts_with("wildfire") &&
                 story(pair, "src") != story(pair, "tgt"))
        << pair;
  }
}

TEST_F(Examples, EveryStoryIsFound) {
  std::set<std::string> stories;
  for (const json::value& pair : align()) stories.insert(story(pair, "src"));
  EXPECT_EQ(stories, (std::set<std::string>{"marble-head", "river-flood", "wildfire-landes",
                                            "wildfire-samos"}));
}

TEST_F(Examples, TwelveInjuredAreNotFourteen) {
  for (const json::value& pair : align()) {
    const bool contradicts = text_holds(pair, "src", "Twelve firefighters") ||
                             text_holds(pair, "tgt", "Twelve firefighters");
    const bool greek =
        text_holds(pair, "src", "Δεκατέσσερις") || text_holds(pair, "tgt", "Δεκατέσσερις");
    EXPECT_FALSE(contradicts && greek) << pair;
    EXPECT_NE(pair.at("relation"), "contradiction") << pair;
    EXPECT_GE(pair.at("score").to_number<double>(), 0.5) << pair;
  }
}

TEST_F(Examples, CreditsAndStampsAreNoPairs) {
  for (const json::value& pair : align({"--relations", "all", "--min-score", "0"})) {
    for (const char* side : {"src", "tgt"}) {
      EXPECT_FALSE(text_holds(pair, side, "Photo: Hanna Brooks")) << pair;
      EXPECT_FALSE(text_holds(pair, side, "UPDATE")) << pair;
    }
  }
}

TEST_F(Examples, TheSameForAnyNumberOfThreads) {
  EXPECT_EQ(run({"align", "corpora/examples", "--threads", "1"}).out,
            run({"align", "corpora/examples", "--threads", "2"}).out);
}

}  // namespace
}  // namespace diglot::tools::testing
