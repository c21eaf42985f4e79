#include "align/collection_file.h"

#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

const std::vector<ArticleCandidate> candidates = {{0, 2, 0.1F, true}, {1, 2, -0.25F, false}};

TEST(CandidateFile, GivesBackWhatWentIn) {
  EXPECT_EQ(parse_candidates(serialize_candidates(candidates), 3, "f"), candidates);
  EXPECT_TRUE(parse_candidates(serialize_candidates({}), 0, "f").empty());
  EXPECT_EQ(serialize_candidates(candidates).size(), 8 + 8 + 2 * 16);
}

TEST(CandidateFile, RefusesWhatIsNone) {
  const std::string bytes = serialize_candidates(candidates);
  for (const std::string& other :
       {std::string(), std::string("DIGLOTAC"), bytes.substr(0, bytes.size() - 1), bytes + "x",
        bytes.substr(0, bytes.size() - 16), "DIGLOTSF" + bytes.substr(8)}) {
    EXPECT_THROW(static_cast<void>(parse_candidates(other, 3, "f")), corpora::Error);
  }
  EXPECT_THROW(static_cast<void>(parse_candidates(bytes, 2, "f")), corpora::Error)
      << "there are no three articles";
  for (const ArticleCandidate& second : {ArticleCandidate{0, 2}, {0, 1}, {2, 2}}) {
    const std::vector<ArticleCandidate> both = {candidates[0], second};
    EXPECT_THROW(static_cast<void>(parse_candidates(serialize_candidates(both), 3, "f")),
                 corpora::Error);
  }
}

TEST(FeatureFile, GivesBackEveryBit) {
  StoryFeatures one;
  one.cosine = 0.1;
  one.best = -std::numeric_limits<double>::denorm_min();
  one.nearer = 1.0 / 3;
  const auto read = parse_features(serialize_features(std::vector{one, {}}), 2, "f");
  EXPECT_EQ(read.at(0).values(), one.values());
  EXPECT_EQ(read.at(1).values(), StoryFeatures{}.values());
}

TEST(FeatureFile, RefusesAnotherNumber) {
  const std::string bytes = serialize_features(std::vector<StoryFeatures>(2));
  EXPECT_THROW(static_cast<void>(parse_features(bytes, 3, "f")), corpora::Error);
  EXPECT_THROW(static_cast<void>(parse_features(bytes.substr(1), 2, "f")), corpora::Error);
}

}  // namespace
}  // namespace diglot::align
