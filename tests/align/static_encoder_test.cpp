#include "align/static_encoder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "corpora/input.h"
#include "tests/align/toy_model.h"
#include "tokenize/subwords.h"
#include "tokenize/unigram.h"

namespace diglot::align {
namespace {

constexpr std::size_t d = 32;
constexpr std::uint32_t buckets = 512;

class Encoding : public ::testing::Test {
 protected:
  Encoding() {
    Random random(4);
    vectors_.values.resize(extractor_.size() * d);
    for (std::size_t i = 0; i < vectors_.values.size(); ++i) {
      // Rows of very different lengths: each has its own scale.
      const float scale = i / d % 3 == 0 ? 0.01F : 5.0F;
      vectors_.values[i] = scale * static_cast<float>(2 * random.uniform() - 1);
    }
  }

  [[nodiscard]] StaticEncoder encoder(Bits bits = Bits::eight) const {
    return StaticEncoder(ModelFile::parse(
        serialize_model(serialize_encoder(vocabulary_, buckets, {}, vectors_, bits)),
        "toy.diglot"));
  }

  /// What the encoder should give, from the vectors that were not rounded.
  [[nodiscard]] Vectors encode_exactly(std::string_view text) const {
    Vectors sum(1, d);
    for (const std::uint32_t feature : extractor_.extract(text)) {
      for (std::size_t k = 0; k < d; ++k) sum[0][k] += vectors_.values[feature * d + k];
    }
    normalize(sum[0]);
    return sum;
  }

  const std::string vocabulary_ = testing::toy_vocabulary();
  const std::string compiled_ = tokenize::compile_unigram(vocabulary_);
  const FeatureExtractor extractor_{tokenize::Unigram(compiled_), buckets};
  FeatureVectors vectors_{d, {}};
};

const std::vector<std::string_view> sentences = {"Badoke lumi tavi.", "", "1.170 북 北京",
                                                 "Київ, Харків!", "Badoke lumi tavi."};

TEST_F(Encoding, RowsHaveUnitLength) {
  const Vectors rows = encoder().encode(sentences);
  ASSERT_EQ(rows.size(), sentences.size());
  ASSERT_EQ(rows.dimension(), d);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_NEAR(length(rows[i]), sentences[i].empty() ? 0 : 1, 1e-5) << sentences[i];
  }
}

TEST_F(Encoding, RoundingTo8BitsTurnsSentencesLittle) {
  const Vectors rows = encoder().encode(sentences);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (sentences[i].empty()) continue;
    EXPECT_GT(dot(rows[i], encode_exactly(sentences[i])[0]), 0.9995F) << sentences[i];
  }
}

TEST_F(Encoding, RoundingTo4BitsTurnsThemMore) {
  const StaticEncoder subject = encoder(Bits::four);
  ASSERT_EQ(subject.dimension(), d);
  const Vectors rows = subject.encode(sentences);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (sentences[i].empty()) continue;
    const float cosine = dot(rows[i], encode_exactly(sentences[i])[0]);
    EXPECT_GT(cosine, 0.98F) << sentences[i];
    EXPECT_LT(cosine, 0.99999F) << sentences[i];
  }
}

TEST_F(Encoding, RoundsEachNumberByHalfAStepAtMost) {
  const auto sections = serialize_encoder(vocabulary_, buckets, {}, vectors_);
  const ModelFile file = ModelFile::parse(serialize_model(sections), "toy.diglot");
  const auto scales = file.numbers<float>("scales");
  const auto rows = file.numbers<std::int8_t>("rows");
  ASSERT_EQ(scales.size(), extractor_.size());
  ASSERT_EQ(rows.size(), vectors_.values.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float scale = scales[i / d];
    ASSERT_LE(std::abs(scale * static_cast<float>(rows[i]) - vectors_.values[i]), 0.501F * scale);
  }
}

TEST_F(Encoding, ARowDependsOnItsSentenceAlone) {
  const StaticEncoder subject = encoder();
  const Vectors rows = subject.encode(sentences);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Vectors alone = subject.encode(std::vector{sentences[i]});
    EXPECT_TRUE(std::ranges::equal(std::as_const(rows)[i], std::as_const(alone)[0]))
        << sentences[i];
  }
}

TEST_F(Encoding, OneByOneIsAsManyAtATime) {
  const StaticEncoder subject = encoder();
  const Vectors rows = subject.encode(sentences);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::vector<float> vector(d, 7);  // what was there does not matter
    subject.encode_into(vector, sentences[i]);
    EXPECT_TRUE(std::ranges::equal(vector, std::as_const(rows)[i])) << sentences[i];
  }
}

TEST_F(Encoding, DoesNotDependOnTheNumberOfThreads) {
  const StaticEncoder subject = encoder(Bits::four);
  std::vector<std::string_view> many;
  for (int i = 0; i < 500; ++i) many.push_back(sentences[static_cast<std::size_t>(i * 7 % 5)]);
  const auto on_threads = [&](std::size_t threads) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return subject.encode(many);
  };
  const Vectors one = on_threads(1);
  const Vectors four = on_threads(4);
  EXPECT_TRUE(std::ranges::equal(one.values(), four.values()));
}

TEST_F(Encoding, OfAnEmptyLineIsTheZeroVector) {
  const StaticEncoder subject = encoder();
  for (const std::string_view empty : {"", " ", "\t \u00A0"}) {
    const Vectors rows = subject.encode(std::vector{empty});
    for (const float value : rows.values()) EXPECT_EQ(value, 0) << '[' << empty << ']';
  }
}

TEST_F(Encoding, OfTenMegabytesIsThatOfWhatIsRepeatedInIt) {
  const StaticEncoder subject = encoder();
  const std::string word = "badoke ";
  std::string text;
  while (text.size() < 10'000'000) text += word;
  const Vectors rows = subject.encode(std::vector<std::string_view>{text, word});
  EXPECT_GT(dot(rows[0], rows[1]), 0.999F) << "sums of millions of numbers are less exact";
  const std::string unspaced(10'000'000, 'm');
  EXPECT_NEAR(length(subject.encode(std::vector<std::string_view>{unspaced})[0]), 1, 1e-5);
}

TEST_F(Encoding, OfNothingIsNothing) {
  const Vectors rows = encoder().encode({});
  EXPECT_EQ(rows.size(), 0U);
  EXPECT_EQ(rows.dimension(), d);
}

TEST_F(Encoding, OfAZeroVectorForEveryFeatureIsZero) {
  vectors_.values.assign(vectors_.values.size(), 0);
  const Vectors rows = encoder().encode(sentences);
  for (const float value : rows.values()) EXPECT_EQ(value, 0);
}

TEST_F(Encoding, AddsToWhatIsThere) {
  const StaticEncoder subject = encoder();
  Vectors sum(2, d);
  subject.add_features("badoke", sum[0]);
  subject.add_features("badoke", sum[1]);
  subject.add_features("badoke", sum[1]);
  for (std::size_t k = 0; k < d; ++k) EXPECT_NEAR(sum[1][k], 2 * sum[0][k], 1e-4);
}

// With the model that comes with Diglot.

constexpr const char* model_path = "align/models/news18.diglot";

/// Whether its encoder cuts each line of a file into the pieces that SentencePiece cuts it into.
void expect_pieces_of_sentencepiece(const std::string& path, const ModelFile& model) {
  const tokenize::Subwords subwords(model.section("subwords"));
  const tokenize::Unigram unigram(model.section("unigram"));
  tokenize::Unigram::Scratch scratch;
  corpora::LineReader lines(path);
  while (const auto line = lines.next()) {
    const auto ids = unigram.ids(*line, scratch);
    ASSERT_TRUE(std::ranges::equal(ids, subwords.ids(*line),
                                   [](std::uint32_t a, int b) { return static_cast<int>(a) == b; }))
        << path << ':' << lines.number();
  }
}

TEST(ShippedVocabulary, CutsNewsIn18LanguagesAsSentencePieceDoes) {
  const std::string folder = "../shared/data/dev/ntrex-dev/";
  if (!std::filesystem::exists(model_path) || !std::filesystem::exists(folder)) {
    GTEST_SKIP() << model_path << " or " << folder << " is not there";
  }
  const ModelFile model = ModelFile::open(model_path);
  for (const char* lang : {"en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl", "bg", "cs", "tr",
                           "hu", "it", "pt", "ar", "zh", "ja"}) {
    expect_pieces_of_sentencepiece(folder + "ntrex." + lang, model);
  }
}

TEST(ShippedVocabulary, CutsTheExampleArticlesAsSentencePieceDoes) {
  if (!std::filesystem::exists(model_path)) {
    GTEST_SKIP() << model_path << " is not there; `align/models/train.sh` makes it";
  }
  const ModelFile model = ModelFile::open(model_path);
  for (const auto& entry : std::filesystem::recursive_directory_iterator("corpora/examples")) {
    if (entry.path().extension() == ".txt") expect_pieces_of_sentencepiece(entry.path(), model);
  }
}

}  // namespace
}  // namespace diglot::align
