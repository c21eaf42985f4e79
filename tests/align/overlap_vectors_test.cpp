#include "align/overlap_vectors.h"

#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::align {
namespace {

using corpora::message_of;
using corpora::Sentences;

class OverlapVectorsOf : public ::testing::Test {
 protected:
  [[nodiscard]] OverlapVectors::Files files(const std::string& name, const std::string& text,
                                            const std::vector<float>& values) const {
    return {folder_.file(name, text),
            folder_.file(name + ".emb",
                         {reinterpret_cast<const char*>(values.data()), 4 * values.size()})};
  }
  [[nodiscard]] std::string message(const std::vector<OverlapVectors::Files>& documents) const {
    return message_of([&] {
      const std::vector<Sentences> units = {{0, 1}, {2, 3}};
      (void)OverlapVectors(documents).encode(article_, units);
    });
  }

  const corpora::TemporaryFolder folder_;
  const corpora::Article article_ = testing::make_article("a", "ro", {"One. ", "", "Two.", "Six."});
};

std::vector<float> values_of(std::span<const float> row) { return {row.begin(), row.end()}; }

TEST_F(OverlapVectorsOf, LinesAreFoundByTheirText) {
  const OverlapVectors vectors(
      {files("b", "PAD\nNot here.\n", {9, 9, 9, 9}),
       files("a", "PAD\nOne.\n Two. \r\nTwo. Six.\nSix.", {9, 9, 2, 0, 0, 3, 0, -1, -4, 0})});
  EXPECT_EQ(vectors.dimension(), 2U);
  const std::vector<Sentences> units = {{0, 1}, {1, 2}, {2, 3}, {2, 4}, {0, 3}, {0, 0}};
  const Vectors found = vectors.encode(article_, units);
  EXPECT_EQ(values_of(found[0]), (std::vector<float>{1, 0}));
  EXPECT_EQ(values_of(found[1]), (std::vector<float>{0, 0})) << "an empty line";
  EXPECT_EQ(values_of(found[2]), (std::vector<float>{0, 1}));
  EXPECT_EQ(values_of(found[3]), (std::vector<float>{0, -1}));
  EXPECT_EQ(values_of(found[4]), (std::vector<float>{0, 0})) << "holds an empty line";
  EXPECT_EQ(values_of(found[5]), (std::vector<float>{0, 0}));
}

TEST_F(OverlapVectorsOf, JoinsThatAreNotThereHaveNoVector) {
  const OverlapVectors vectors({files("a", "Two.\nSix.\n", {1, 0, 0, 1})});
  const std::vector<Sentences> units = {{2, 4}};
  EXPECT_EQ(values_of(vectors.encode(article_, units)[0]), (std::vector<float>{0, 0}));
}

TEST_F(OverlapVectorsOf, WhatDoesNotFitIsToldWithItsFile) {
  EXPECT_EQ(message({files("a", "One.\nTwo.\n", {1, 0, 0, 1})}), "no error");
  EXPECT_NE(message({files("a", "One.\nTwo.\n", {1, 0, 0})}).find("a.emb: has 12 bytes"),
            std::string::npos);
  EXPECT_NE(message({files("a", "One.\nTwo.\n", {})}).find("a.emb: has 0 bytes"),
            std::string::npos);
  EXPECT_NE(message({files("a", "", {1})}).find("a.emb: has 4 bytes"), std::string::npos);
  EXPECT_NE(message({files("a", "One.\nTwo.\nOne.\n", {1, 2, 3})}).find("a:3: is line 1 again"),
            std::string::npos);
  EXPECT_NE(message({files("a", "One.\n", {1}), files("b", "Two.\n", {1, 2})}).find("b.emb: has"),
            std::string::npos);
  EXPECT_NE(message({files("a", "One.\n", {1})}).find("has sentence 3, \"Two.\""),
            std::string::npos);
  EXPECT_NE(message({files("a", "One.\nTwo.\n", {1, std::numeric_limits<float>::infinity()})})
                .find("a.emb: row 2"),
            std::string::npos);
  EXPECT_NE(message({{folder_.path("none"), folder_.path("none.emb")}}).find("none"),
            std::string::npos);
}

}  // namespace
}  // namespace diglot::align
