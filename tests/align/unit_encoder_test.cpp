#include "align/unit_encoder.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using corpora::Sentences;

std::vector<float> values_of(std::span<const float> row) { return {row.begin(), row.end()}; }

TEST(TextUnitEncoder, EncodesTheTextFromTheFirstSentenceToTheLast) {
  const Model& model = testing::toy_model();
  corpora::Article article = testing::make_article("a", "en", {"Bado kelu.", "Mina tavi.", "X."});
  article.sentences[2].bytes.end = article.sentences[2].bytes.begin;
  const TextUnitEncoder encoder(model.encoder);
  const std::vector<Sentences> units = {{0, 2}, {1, 2}, {1, 3}, {2, 2}};
  const Vectors encoded = encoder.encode(article, units);
  const std::vector<std::string_view> texts = {"Bado kelu.\n\nMina tavi.", "Mina tavi.", "", ""};
  const Vectors expected = model.encoder.encode(texts);
  ASSERT_EQ(encoded.size(), 4U);
  EXPECT_EQ(values_of(encoded.values()), values_of(expected.values()));
  EXPECT_EQ(length(encoded[2]), 0) << "holds an empty line";
}

}  // namespace
}  // namespace diglot::align
