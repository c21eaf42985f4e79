#include "align/sentence_vectors.h"

#include <cmath>
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

class SentenceVectorsOf : public ::testing::Test {
 protected:
  /// A file of two numbers a row.
  [[nodiscard]] VectorFile file(const std::string& name, const std::vector<float>& values) const {
    return VectorFile::open_raw(
        folder_.file(name, {reinterpret_cast<const char*>(values.data()), 4 * values.size()}), 2);
  }

  const corpora::TemporaryFolder folder_;
  const corpora::Article first_ = testing::make_article("a", "ro", {"One.", "Two.", "Three."});
  const corpora::Article second_ = testing::make_article("b", "en", {"Four.", "Five."});
};

std::vector<float> values_of(std::span<const float> row) { return {row.begin(), row.end()}; }

TEST_F(SentenceVectorsOf, ArticlesComeFromTheRowsInOrder) {
  SentenceVectors vectors(
      VectorRows({file("a.f32", {1, 0, 0, 1, 1, 0}), file("b.f32", {0, -1, -1, 0})}));
  vectors.add(first_);
  vectors.add(second_);
  EXPECT_EQ(message_of([&] { vectors.require_all_used(); }), "no error");

  const std::vector<Sentences> units = {{1, 2}, {0, 2}, {0, 3}, {0, 0}};
  const Vectors of_first = vectors.encode(first_, units);
  ASSERT_EQ(of_first.size(), 4U);
  EXPECT_EQ(values_of(of_first[0]), (std::vector<float>{0, 1}));
  EXPECT_FLOAT_EQ(of_first[1][0], static_cast<float>(std::sqrt(0.5))) << "(1, 0) + (0, 1)";
  EXPECT_FLOAT_EQ(of_first[2][0], static_cast<float>(2 / std::sqrt(5.0))) << "(2, 1)";
  EXPECT_EQ(values_of(of_first[3]), (std::vector<float>{0, 0})) << "an empty stretch";
  const std::vector<Sentences> last = {{1, 2}};
  EXPECT_EQ(values_of(vectors.encode(second_, last)[0]), (std::vector<float>{-1, 0}));
}

TEST_F(SentenceVectorsOf, AnArticleThatComesAgainKeepsItsRows) {
  SentenceVectors vectors(VectorRows({file("a.f32", {1, 0, 0, 1, 1, 0})}));
  vectors.add(first_);
  vectors.add(first_);
  EXPECT_EQ(message_of([&] { vectors.require_all_used(); }), "no error");
}

TEST_F(SentenceVectorsOf, TooFewOrTooManyRowsAreAnErrorWithBothNumbers) {
  SentenceVectors few(VectorRows({file("a.f32", {1, 0, 0, 1, 1, 0}), file("b.f32", {1, 1})}));
  few.add(first_);
  const std::string too_few = message_of([&] { few.add(second_); });
  EXPECT_NE(too_few.find("b.f32: has 4 rows, and the articles up to b have 5 sentences"),
            std::string::npos)
      << too_few;
  SentenceVectors many(VectorRows({file("a.f32", {1, 0, 0, 1, 1, 0})}));
  many.add(second_);
  const std::string too_many = message_of([&] { many.require_all_used(); });
  EXPECT_NE(too_many.find("has 3 rows, and the articles have 2 sentences"), std::string::npos)
      << too_many;
}

TEST_F(SentenceVectorsOf, AStretchWithAnEmptyLineHasTheZeroVector) {
  corpora::Article article = first_;
  article.sentences[1].bytes.end = article.sentences[1].bytes.begin;
  SentenceVectors vectors(VectorRows({file("a.f32", {1, 0, 1, 0, 1, 0})}));
  vectors.add(article);
  const std::vector<Sentences> units = {{0, 2}, {1, 3}, {2, 3}};
  const Vectors encoded = vectors.encode(article, units);
  EXPECT_EQ(values_of(encoded[0]), (std::vector<float>{0, 0}));
  EXPECT_EQ(values_of(encoded[1]), (std::vector<float>{0, 0}));
  EXPECT_EQ(values_of(encoded[2]), (std::vector<float>{1, 0}));
}

TEST_F(SentenceVectorsOf, FilesOfDifferentDimensionsAreAnError) {
  const auto other = VectorFile::open_raw(folder_.file("c.f32", "12345678"), 1);
  const std::string message = message_of([&] { (void)VectorRows({file("a.f32", {1, 0}), other}); });
  EXPECT_NE(message.find("c.f32: has vectors of 1 numbers"), std::string::npos) << message;
  EXPECT_NE(message.find("a.f32 of 2"), std::string::npos) << message;
}

TEST_F(SentenceVectorsOf, RowsCrossFiles) {
  const VectorRows rows({file("a.f32", {1, 0, 0, 1}), file("b.f32", {-1, 0}), file("c", {0, -1})});
  EXPECT_EQ(rows.size(), 4U);
  const Vectors vectors = rows.read(1, 3);
  EXPECT_EQ(values_of(vectors.values()), (std::vector<float>{0, 1, -1, 0, 0, -1}));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const VectorRows bad({file("d.f32", {1, 0, nan, 1})});
  EXPECT_NE(message_of([&] { (void)bad.read(0, 2); }).find("d.f32: row 2"), std::string::npos);
}

}  // namespace
}  // namespace diglot::align
