#include "align/precision_table.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/model_file.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

/// Forty links: of the twenty of 0.9 all are right, of the twenty of 0.6 half are.
std::vector<ScoredLink> forty() {
  std::vector<ScoredLink> links;
  for (int k = 0; k < 20; ++k) {
    links.push_back({0.9, true});
    links.push_back({0.6, k % 2 == 0});
  }
  return links;
}

TEST(PrecisionTable, GivesTheLowestScoreThatIsRightSoOften) {
  const PrecisionTable table(forty());
  EXPECT_EQ(table.least_score(0.75), 0) << "30 of 40 are right";
  EXPECT_EQ(table.least_score(0.76), 0.61);
  EXPECT_EQ(table.least_score(1), 0.61);
}

TEST(PrecisionTable, ThrowsWhereNoScoreIsRightSoOften) {
  std::vector<ScoredLink> links = forty();
  for (ScoredLink& link : links) link.right = false;
  EXPECT_THROW(static_cast<void>(PrecisionTable(links).least_score(0.5)), corpora::Error);
  links.resize(19);
  for (ScoredLink& link : links) link.right = true;
  EXPECT_THROW(static_cast<void>(PrecisionTable(links).least_score(0.5)), corpora::Error)
      << "19 links are too few to tell";
}

TEST(PrecisionTable, GoesThroughAFile) {
  const auto file = ModelFile::parse(serialize_model(PrecisionTable(forty()).serialize()), "my");
  EXPECT_EQ(PrecisionTable(file).least_score(0.9), 0.61);
}

TEST(PrecisionTable, ThatIsMalformedIsRefused) {
  for (const char* json : {"", "{}", "[]", "[0.5]", "[\"a\"]"}) {
    const auto file = ModelFile::parse(serialize_model({{"precision", json}}), "my");
    EXPECT_THROW(PrecisionTable{file}, corpora::Error) << json;
  }
}

}  // namespace
}  // namespace diglot::align
