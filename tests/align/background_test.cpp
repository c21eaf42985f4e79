#include "align/background.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"

namespace diglot::align {
namespace {

constexpr std::size_t d = 16;

/// Unit vectors along the axes of these numbers.
Vectors axes(const std::vector<std::size_t>& numbers) {
  Vectors vectors(numbers.size(), d);
  for (std::size_t i = 0; i < numbers.size(); ++i) vectors[i][numbers[i]] = 1;
  return vectors;
}

Background background(const std::map<std::string, Vectors>& languages) {
  return {ModelFile::parse(serialize_model(serialize_background(languages)), "my.diglot"), d};
}

TEST(Background, NearnessIsTheMeanCosineWithTheFourNearest) {
  // Axis 0 has cosine 1 with three of en's six, 0 with the others: (1 + 1 + 1 + 0) / 4.
  const Background subject =
      background({{"en", axes({0, 5, 0, 6, 0, 7})}, {"ro", axes({1, 1, 1, 1, 1})}});
  const auto nearness = subject.nearness(axes({0, 5, 1}), "en");
  ASSERT_EQ(nearness.size(), 3U);
  EXPECT_FLOAT_EQ(nearness[0], 0.75F);
  EXPECT_FLOAT_EQ(nearness[1], 0.25F);
  EXPECT_FLOAT_EQ(nearness[2], 0);
  EXPECT_FLOAT_EQ(subject.nearness(axes({1}), "ro")[0], 1);
}

TEST(Background, OfAnUnknownLanguageIsThatOfAll) {
  const Background subject = background({{"en", axes({0, 0, 2, 2})}, {"ro", axes({0, 0, 1, 1})}});
  EXPECT_FLOAT_EQ(subject.nearness(axes({0}), "xx")[0], 1);
  EXPECT_FLOAT_EQ(subject.nearness(axes({0}), "en")[0], 0.5F);
}

TEST(Background, IsRoundedTo8Bits) {
  Vectors vectors(4, d);
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t k = 0; k < d; ++k) vectors[i][k] = k % 2 == 0 ? 0.25F : -0.25F;
  }
  EXPECT_NEAR(background({{"en", vectors}}).nearness(vectors, "en")[0], 1, 0.01);
}

TEST(Background, MayHoldNoSentences) {
  EXPECT_EQ(background({}).nearness(axes({0}), "en")[0], 0);
  EXPECT_EQ(background({{"en", Vectors(0, d)}}).nearness(axes({0}), "en")[0], 0);
  EXPECT_TRUE(background({}).nearness(Vectors(0, d), "en").empty());
}

TEST(Background, MarginsAreOnItsScale) {
  EXPECT_FLOAT_EQ(Background({}, d, {}).margin(0.7F, 0.2F, 0.4F), 0.4F);
  EXPECT_FLOAT_EQ(Background({}, d, {.slope = 2, .shift = -0.5F}).margin(0.7F, 0.2F, 0.4F), 0.3F);
}

Vectors random_vectors(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  return testing::random_vectors(random, count, d);
}

/// Nearness by the definition.
float nearness_by_hand(std::span<const float> vector, const Vectors& rows) {
  std::vector<float> cosines(4);  // zeros, where there are fewer
  for (std::size_t i = 0; i < rows.size(); ++i) cosines.push_back(dot(vector, rows[i]));
  std::ranges::sort(cosines, std::greater{});
  return (cosines[0] + cosines[1] + cosines[2] + cosines[3]) / 4;
}

TEST(Background, NearnessIsThatOfLookingAtEveryPair) {
  // Fewer and more than a block of rows, and of vectors.
  for (const std::size_t rows : {0UL, 1UL, 3UL, 128UL, 300UL}) {
    const Background subject = background({{"en", random_vectors(rows, 3)}});
    const std::map<std::string, Vectors> languages = subject.languages();
    for (const std::size_t count : {1UL, 64UL, 130UL}) {
      const Vectors vectors = random_vectors(count, 4);
      const auto nearness = subject.nearness(vectors, "en");
      for (std::size_t i = 0; i < count; ++i) {
        EXPECT_NEAR(nearness[i], nearness_by_hand(vectors[i], languages.at("en")), 1e-5);
      }
    }
  }
}

TEST(NearnessByLanguage, IsThatOfTheBackground) {
  const Background subject = background({{"en", random_vectors(9, 3)}, {"ro", axes({3})}});
  const Vectors vectors = random_vectors(5, 4);
  NearnessByLanguage nearness;
  const std::vector<float>& en = nearness.find(vectors, subject, "en");
  EXPECT_EQ(nearness.find(vectors, subject, "ro"), subject.nearness(vectors, "ro"));
  EXPECT_EQ(en, subject.nearness(vectors, "en"));
  EXPECT_EQ(&nearness.find(vectors, subject, "en"), &en) << "found once";
}

TEST(Background, GivesBackTheVectorsOfItsLanguages) {
  const std::map<std::string, Vectors> languages = {
      {"en", random_vectors(5, 1)}, {"el", Vectors(0, d)}, {"ro", random_vectors(3, 2)}};
  const auto back = background(languages).languages();
  ASSERT_EQ(back.size(), 3U);
  for (const auto& [lang, vectors] : languages) {
    const Vectors& found = back.at(lang);
    ASSERT_EQ(found.size(), vectors.size()) << lang;
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      for (std::size_t k = 0; k < d; ++k) {
        // Rounded to the nearest of 127 steps; a hair more, for the float's own rounding.
        EXPECT_NEAR(found[i][k], vectors[i][k], 0.501 / 127) << lang << ' ' << i << ' ' << k;
      }
    }
  }
  EXPECT_TRUE(background({}).languages().empty());
}

TEST(Background, OfVectorsThatItGaveBackIsTheSame) {
  const auto sections = serialize_background({{"en", random_vectors(5, 1)}, {"ro", axes({3})}});
  const Background subject(ModelFile::parse(serialize_model(sections), "my.diglot"), d);
  EXPECT_EQ(serialize_background(subject.languages()), sections);
}

TEST(Background, OfVectorsIsThatOfTheirSections) {
  const std::map<std::string, Vectors> languages = {{"en", axes({0, 5, 0, 6, 0, 7})}};
  EXPECT_FLOAT_EQ(Background(languages, d, {}).nearness(axes({0}), "en")[0], 0.75F);
}

}  // namespace
}  // namespace diglot::align
