// `train-segmenter`, on a text of a few sentences.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class TrainSegmenter : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome train(Words options) const {
    options.insert(options.begin(), {"train-segmenter", "--buckets", "1024", "-o", model_});
    return run(options);
  }

  const corpora::TemporaryFolder folder_;
  const std::string text_ =
      folder_.file("en.txt", "It rained.\nDr. Smith slept.\n\nThe sun came.\nWe woke up.\n");
  const std::string model_ = folder_.path("sentences.bin");
};

TEST_F(TrainSegmenter, WritesAModel) {
  const Outcome outcome = train({text_});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const std::string bytes = folder_.bytes_of("sentences.bin");
  EXPECT_EQ(bytes.substr(0, 11),
            "DIGLOTS1\x01"
            "en");
  EXPECT_EQ(bytes.size(), 11 + 4 + 1024U) << "the header, the scale, the weights";
  EXPECT_EQ(train({text_}).status, 0);
  EXPECT_EQ(folder_.bytes_of("sentences.bin"), bytes);
}

TEST_F(TrainSegmenter, LearnsFromTheSourcesOfABitext) {
  const std::string bitext = folder_.file("en-ro.tsv",
                                          "news\tOne day. Two days.\tO zi. Două zile.\n"
                                          "web\tOne.\tUna.\n");
  ASSERT_EQ(train({text_, "--bitext", bitext, "--source", "news"}).status, 0);
  EXPECT_EQ(folder_.bytes_of("sentences.bin").substr(0, 13),
            "DIGLOTS1\x02"
            "enro");
}

TEST_F(TrainSegmenter, NamesASourceThatNoBitextHas) {
  const std::string bitext = folder_.file("en-ro.tsv", "news\tOne day.\tO zi.\n");
  const Outcome outcome = train({text_, "--bitext", bitext, "--source", "radio"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(
      mentions(outcome.err, "--source: no pair is of the source 'radio'; the sources are 'news'"))
      << outcome.err;
}

TEST_F(TrainSegmenter, TellsBadLinesOfABitextAndGoesOn) {
  const std::string bitext = folder_.file("en-ro.tsv", "news\tOne day.\tO zi.\nbroken\n");
  const Outcome outcome = train({text_, "--bitext", bitext});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "en-ro.tsv:2")) << outcome.err;
  EXPECT_NE(folder_.bytes_of("sentences.bin"), "");
}

TEST_F(TrainSegmenter, NamesWhatIsWrongAndWritesNothing) {
  const auto expect_error = [&](const Words& options, const std::string& part) {
    const Outcome outcome = train(options);
    EXPECT_EQ(outcome.status, 2) << part;
    EXPECT_TRUE(mentions(outcome.err, part)) << outcome.err;
    EXPECT_EQ(folder_.bytes_of("sentences.bin"), "");
  };
  expect_error({}, "TEXT");
  expect_error({folder_.path("none.txt")}, "none.txt");
  expect_error({folder_.file("news.txt", "It rained.\n")}, "'news' is no ISO 639-1 code");
  expect_error({folder_.file("en.json", "{}")}, "is no segmented text");
  expect_error({text_, "--epochs", "0"}, "--epochs");
  expect_error({text_, "--bitext", folder_.file("pairs.tsv", "news\ta\tb\n"), "--source", "news"},
               "does not tell its languages");
}

}  // namespace
}  // namespace diglot::tools::testing
