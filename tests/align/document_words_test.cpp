#include "align/document_words.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/unit_words.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

const StaticEncoder& encoder() { return testing::toy_model().encoder; }

TEST(DocumentWords, AreThoseOfEachSentence) {
  const auto article = testing::make_article("a", "ro", {"Bado feku bado.", "", "Feku, bado"});
  const DocumentWords words(article, encoder());
  ASSERT_EQ(words.sentences(), 3U);
  using Forms = std::vector<std::uint32_t>;
  const auto forms_of = [&](std::size_t sentence) {
    const auto forms = words.forms_of(sentence);
    return Forms(forms.begin(), forms.end());
  };
  EXPECT_EQ(forms_of(0), (Forms{0, 1, 2, 3}));  // "Bado", "feku", "bado", "."
  EXPECT_EQ(forms_of(1), Forms{});
  EXPECT_EQ(forms_of(2), (Forms{4, 5, 2}));  // "Feku", ",", "bado"
  EXPECT_EQ(words.first_of(2), 4U);
  EXPECT_EQ(words.first_of(3), words.forms().size());
}

TEST(DocumentWords, HaveTheVectorsOfWords) {
  const std::string text = "Bado feku goli.";
  const auto article = testing::make_article("a", "ro", {text});
  const DocumentWords words(article, encoder());
  const UnitWords expected = find_words(text, "ro", encoder());
  const std::vector<float> vectors = dequantize(words.vectors());
  for (std::size_t form = 0; form < expected.weights.size(); ++form) {
    EXPECT_EQ(words.weights()[form], expected.weights[form]);
    for (std::size_t k = 0; k < testing::toy_dimension; ++k) {
      EXPECT_NEAR(vectors[form * testing::toy_dimension + k],
                  expected.vectors[form][k] * expected.weights[form], 0.02);
    }
  }
}

TEST(DocumentWords, AddUpToSentences) {
  const std::vector<std::string> sentences = {"Bado feku goli duna.", "", "Goli bado"};
  const auto article = testing::make_article("a", "ro", sentences);
  const Vectors vectors = DocumentWords(article, encoder()).sentence_vectors();
  ASSERT_EQ(vectors.size(), 3U);
  std::vector<float> expected(testing::toy_dimension);
  for (const std::size_t i : {0U, 2U}) {
    encoder().encode_into(expected, sentences[i]);
    EXPECT_GT(dot(vectors[i], expected), 0.99F);
  }
  EXPECT_EQ(length(vectors[1]), 0);
}

}  // namespace
}  // namespace diglot::align
