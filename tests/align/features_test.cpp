#include "align/features.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"
#include "tokenize/subwords.h"

namespace diglot::align {
namespace {

class Features : public ::testing::Test {
 protected:
  static constexpr std::uint32_t buckets = 1U << 20U;  // few collisions

  /// Those behind the vocabulary's pieces, sorted.
  [[nodiscard]] std::vector<std::uint32_t> hashed(std::string_view text) const {
    std::vector<std::uint32_t> features = extractor_.extract(text);
    std::erase_if(features, [&](std::uint32_t feature) { return feature < pieces(); });
    std::ranges::sort(features);
    return features;
  }
  /// How many features behind the pieces two texts share.
  [[nodiscard]] std::size_t shared(std::string_view a, std::string_view b) const {
    const auto of_a = hashed(a);
    const auto of_b = hashed(b);
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(of_a, of_b, std::back_inserter(both));
    return both.size();
  }
  [[nodiscard]] std::uint32_t pieces() const {
    return static_cast<std::uint32_t>(subwords_.size());
  }

  const std::string vocabulary_ = testing::toy_vocabulary();
  const tokenize::Subwords subwords_{vocabulary_};
  const std::string compiled_ = tokenize::compile_unigram(vocabulary_);
  const FeatureExtractor extractor_{tokenize::Unigram(compiled_), buckets};
};

TEST_F(Features, AreThePiecesOfTheVocabularyAndHashes) {
  EXPECT_EQ(extractor_.size(), pieces() + buckets);
  const std::string text = "Badoke lumi, 12";
  auto features = extractor_.extract(text);
  for (const std::uint32_t feature : features) EXPECT_LT(feature, extractor_.size());
  const auto ids = subwords_.ids(text);
  ASSERT_GE(features.size(), ids.size());
  for (const int id : ids) {
    EXPECT_NE(std::ranges::find(features, static_cast<std::uint32_t>(id)), features.end());
  }
  EXPECT_EQ(features.size() - ids.size(), hashed(text).size());
}

TEST_F(Features, OfAWordAreItselfAndItsFourLetterGroups) {
  EXPECT_EQ(hashed("a").size(), 1U) << "^a$ is too short for a group";
  EXPECT_EQ(hashed("ab").size(), 2U) << "^ab$";
  EXPECT_EQ(hashed("kyiv").size(), 4U) << "^kyiv$: ^kyi kyiv yiv$";
  EXPECT_EQ(hashed("kyiv kyiv").size(), 8U) << "with repetitions";
  EXPECT_EQ(hashed("S300").size(), 4U) << "one word: ^s300$";
}

TEST_F(Features, OfWordsThatRomanizeAlikeAreTheSame) {
  EXPECT_EQ(hashed("Харків"), hashed("harkiv"));
  EXPECT_EQ(hashed("Straße"), hashed("STRASSE"));
  EXPECT_EQ(hashed("Ζελένσκι"), hashed("zelenski"));
  EXPECT_NE(hashed("harkiv"), hashed("kiev"));
}

// Words without consonants have no skeleton to be counted.
TEST_F(Features, OfWordsLongerThanFiveLettersAreTheirBeginningsToo) {
  EXPECT_EQ(hashed("aoueo").size(), 5U) << "itself and ^aou aoue oueo ueo$";
  EXPECT_EQ(hashed("aoueoa").size(), 7U) << "itself, ^aou aoue oueo ueoa eoa$, and ^aoueo";
  EXPECT_EQ(shared("aoueoa", "aoueoi"), 4U) << "^aou aoue oueo and ^aoueo";
  EXPECT_EQ(shared("aoueo", "aoueoi"), 3U) << "^aou aoue oueo";
  EXPECT_EQ(shared("aoueoa", "aoueioi"), 2U) << "^aou aoue";
}

TEST_F(Features, OfWordsOfThreeConsonantsAreTheirSkeletonsToo) {
  EXPECT_EQ(hashed("kyiv").size(), 4U) << "kf is too short";
  EXPECT_EQ(hashed("putin").size(), 6U) << "itself, ^put puti utin tin$, and ptn";
}

TEST_F(Features, OfANameInSeveralScriptsShareItsSkeleton) {
  // zelensky, zelenskii and zilinski: slnsk.
  EXPECT_EQ(shared("Zelensky", "زيلينسكي"), 1U) << "slnsk alone";
  EXPECT_EQ(shared("Zelensky", "Зеленський"), 7U) << "^zel zele elen lens ensk, ^zelen, and slnsk";
  EXPECT_EQ(shared("Зеленський", "زيلينسكي"), 2U) << "nski and slnsk";
  EXPECT_EQ(shared("Zelensky", "بوتين"), 0U);
}

TEST_F(Features, OfArabicWordsAreTheirStemsToo) {
  // ktab and alktab: both have the stem of "book".
  EXPECT_EQ(hashed("كتاب").size(), 6U) << "itself, ^kta ktab tab$, ktp, and the stem";
  EXPECT_EQ(hashed("الكتاب").size(), 9U)
      << "itself, ^alk alkt lkta ktab tab$, ^alkta, lktp, and the stem";
  EXPECT_EQ(shared("كتاب", "الكتاب"), 3U) << "ktab tab$ and the stem";
  EXPECT_EQ(shared("ktab", "الكتاب"), 2U) << "what is not Arabic has no stem";
  EXPECT_EQ(hashed("كتاب الكتاب").size(), 15U);
}

TEST_F(Features, OfNumbersDoNotDependOnGrouping) {
  EXPECT_EQ(hashed("1170").size(), 1U);
  EXPECT_EQ(hashed("1.170"), hashed("1170"));
  EXPECT_EQ(hashed("1,170"), hashed("1170"));
  EXPECT_EQ(hashed("1170."), hashed("1170")) << "a full stop is no part of it";
  EXPECT_EQ(hashed("٤٥٠"), hashed("450"));
  EXPECT_NE(hashed("1170"), hashed("1171"));
}

TEST_F(Features, OfHanAreCharactersAndTwoOfThem) {
  EXPECT_EQ(hashed("北").size(), 1U);
  EXPECT_EQ(hashed("北京").size(), 3U);
  const auto both = hashed("北京");
  const auto one = hashed("北");
  EXPECT_TRUE(std::ranges::includes(both, one));
  EXPECT_NE(hashed("北京"), hashed("京北"));
}

TEST_F(Features, OfALongTextAreThoseOfItsChunks) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "kyiv ";  // chunks end at spaces: no word is cut
  const std::vector<std::uint32_t> word = extractor_.extract("kyiv");
  std::vector<std::uint32_t> features = extractor_.extract(text);
  EXPECT_EQ(features.size(), 2000 * word.size());
  for (const std::uint32_t feature : features) {
    ASSERT_NE(std::ranges::find(word, feature), word.end());
  }
}

TEST_F(Features, InAUsedScratchAreThoseInANewOne) {
  FeatureExtractor::Scratch scratch;
  for (const std::string_view text : {"Badoke lumi, 12 北京", "kyiv", "", "1.170 badoke"}) {
    const auto features = extractor_.extract(text, scratch);
    EXPECT_TRUE(std::ranges::equal(features, extractor_.extract(text))) << text;
  }
}

TEST_F(Features, OfNothingAreNone) {
  EXPECT_TRUE(extractor_.extract("").empty());
  EXPECT_TRUE(hashed(" .,;!-\t").empty());
}

TEST_F(Features, ThatAreNotKnownAreLeftOut) {
  const std::vector<std::uint8_t> none = {0};
  const FeatureExtractor knows_none(tokenize::Unigram(compiled_), buckets, KnownFeatures(none));
  const auto kept = [&](std::string_view text) {
    std::vector<std::uint32_t> features = knows_none.extract(text);
    std::erase_if(features, [&](std::uint32_t feature) { return feature < pieces(); });
    return features.size();
  };
  EXPECT_EQ(kept("badoke"), 1U) << "its consonants may be those of a name";
  EXPECT_EQ(kept("oa ae"), 0U) << "words without";
  EXPECT_EQ(kept("1.170 12"), 2U) << "numbers count always";
  EXPECT_EQ(kept("北京"), 3U) << "so do characters, and the pair";
  const std::vector<std::uint8_t> all = {0xFF};
  const FeatureExtractor knows_all(tokenize::Unigram(compiled_), buckets, KnownFeatures(all));
  for (const char* text : {"Badoke lumi, 12", "والكتاب", "北京"}) {
    EXPECT_EQ(knows_all.extract(text), extractor_.extract(text)) << text;
  }
}

TEST_F(Features, ThatMayBeUnknownAreWordsTheirPartsAndStems) {
  const auto count = [](std::string_view text) {
    std::size_t hashes = 0;
    visit_optional_features(text, [&](std::uint64_t) { ++hashes; });
    return hashes;
  };
  EXPECT_EQ(count("badoke"), 1U + 5U + 1U) << "the word, its 4-grams, its beginning";
  EXPECT_EQ(count("12 北京"), 0U);
  EXPECT_EQ(count("بيت") - count("byt"), 1U) << "the stem";
}

}  // namespace
}  // namespace diglot::align
