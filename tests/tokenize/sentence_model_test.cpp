#include "tokenize/sentence_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
#include "tests/corpora/message_of.h"

namespace diglot::tokenize {
namespace {

std::string bytes_of(float value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

/// Features that are all of bucket 2 of 4, but for one of each of these hashes.
SentenceFeatures features(float prior, const std::vector<std::uint32_t>& hashes) {
  SentenceFeatures result;
  result.prior = prior;
  result.hashes.fill(0x80000000U);
  std::copy(hashes.begin(), hashes.end(), result.hashes.begin());
  return result;
}

TEST(SentenceModel, BucketsAreOfEqualSize) {
  EXPECT_EQ(bucket_of(0, 4), 0U);
  EXPECT_EQ(bucket_of(0x3FFFFFFFU, 4), 0U);
  EXPECT_EQ(bucket_of(0x40000000U, 4), 1U);
  EXPECT_EQ(bucket_of(0x80000000U, 4), 2U);
  EXPECT_EQ(bucket_of(0xFFFFFFFFU, 4), 3U);
  EXPECT_EQ(bucket_of(0xFFFFFFFFU, 983'040), 983'039U);
}

TEST(SentenceModel, LogitIsThePriorAndTheWeights) {
  const SentenceModel model(std::vector<float>{0.5F, -1, 0, 1.27F}, {"en"});  // the scale is 0.01
  EXPECT_NEAR(model.logit(features(0.25F, {})), 0.25, 1e-6);
  EXPECT_NEAR(model.logit(features(0.25F, {0x40000000U, 0xC0000000U})), 0.52, 1e-6);
  EXPECT_NEAR(model.logit(features(-2, {0, 0, 0x7FFFFFFFU})), -2, 1e-6);
}

TEST(SentenceModel, RoundsWeightsToHalfAStep) {
  constexpr std::size_t buckets = 256;
  std::vector<float> weights(buckets);
  float most = 0;
  for (std::size_t i = 0; i < buckets; ++i) {
    if (i != bucket_of(0x80000000U, buckets)) weights[i] = 3 * std::sin(static_cast<float>(i));
    most = std::max(most, std::abs(weights[i]));
  }
  const SentenceModel model(weights, {});
  for (std::size_t i = 0; i < buckets; ++i) {
    const auto hash = static_cast<std::uint32_t>(i << 24U);
    EXPECT_NEAR(model.logit(features(0, {hash})), weights[i], most / 127 / 2 + 1e-6) << i;
  }
}

TEST(SentenceModel, OfNoWeightsButZeroIsThePrior) {
  const SentenceModel model(std::vector<float>(4), {});
  EXPECT_EQ(model.logit(features(1.5F, {0, 1, 2})), 1.5F);
}

TEST(SentenceModel, IsWrittenAsItsHeaderSays) {
  const SentenceModel model(std::vector<float>{0.5F, -1, 0, 127}, {"en", "ro"});
  const std::string bytes = model.serialize();
  EXPECT_EQ(bytes.substr(0, 13),
            "DIGLOTS1\x02"
            "enro");
  EXPECT_EQ(bytes.substr(13, 4), bytes_of(1));
  EXPECT_EQ(bytes.substr(17), std::string("\x01\xFF\x00\x7F", 4)) << "0.5 is rounded up";
}

TEST(SentenceModel, IsReadAsWritten) {
  const SentenceModel model(std::vector<float>{0.5F, -1, 0, 1.27F}, {"en", "ro"});
  const SentenceModel again(std::string_view(model.serialize()));
  EXPECT_EQ(again.serialize(), model.serialize());
  EXPECT_TRUE(again.knows("en"));
  EXPECT_TRUE(again.knows("ro"));
  for (const char* lang : {"", "nr", "e", "enro", "de"}) EXPECT_FALSE(again.knows(lang)) << lang;
  const SentenceFeatures one = features(0.25F, {0x40000000U, 0});
  EXPECT_EQ(again.logit(one), model.logit(one));
}

TEST(SentenceModel, RefusesWhatIsNone) {
  const std::string start = "DIGLOTS1";
  const std::string en = start + "\x01" + "en";
  for (const std::string& bytes :
       {std::string(), std::string("text"),
        std::string("DIGLOTS2") + "\x01" + "en" + bytes_of(1) + "w", start, start + "\x01", en,
        en + "abc", en + bytes_of(1), start + "\x02" + "en" + bytes_of(1) + "w",
        en + bytes_of(std::numeric_limits<float>::infinity()) + "w",
        en + bytes_of(std::nanf("")) + "w"}) {
    EXPECT_THROW(SentenceModel{std::string_view(bytes)}, corpora::Error) << bytes;
  }
  EXPECT_EQ(corpora::message_of([] { SentenceModel{std::string_view("text")}; }),
            "this is no model of sentence ends; make one with `diglot train-segmenter`");
  EXPECT_NO_THROW(SentenceModel(std::string_view(en + bytes_of(1) + "w")));
}

TEST(SentenceModel, TheBuiltinKnowsAllLanguagesThatHaveTables) {
  for (const char* lang : {"en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl", "bg", "cs", "tr",
                           "hu", "it", "pt", "ar", "zh", "ja"}) {
    EXPECT_TRUE(SentenceModel::builtin().knows(lang)) << lang;
  }
  EXPECT_FALSE(SentenceModel::builtin().knows("sv"));
}

}  // namespace
}  // namespace diglot::tokenize
