// `evaluate segmentation`, with figures worked out by hand.
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "corpora/utf8.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

const std::string head =
    "scorer: CoNLL 2018, spans of characters, in %\n"
    "                       sentences            words\n"
    "                         prec.  recall     F1      F1\n";

class EvaluateSegmentation : public ::testing::Test {
 protected:
  [[nodiscard]] static Outcome evaluate(Words options) {
    options.insert(options.begin(), {"evaluate", "segmentation"});
    return run(options);
  }

  const corpora::TemporaryFolder folder_;
  const std::string gold_ = folder_.file("gold.json", R"({"lang": "en", "paras": [
      {"text": "It rained. We slept.", "sents": [[0, 10], [11, 20]],
       "tokens": [[0, 2], [3, 9], [9, 10], [11, 13], [14, 19], [19, 20]]},
      {"text": "The sun came late.", "sents": [[0, 18]],
       "tokens": [[0, 3], [4, 7], [8, 12], [13, 17], [17, 18]]}]})");
  /// The first sentence with its words, of which "rained." is wrong; the others in one.
  const std::string predicted_ = folder_.file(
      "pred.jsonl", R"({"text": "It rained.", "begin": 5, "end": 15, "tokens": [[5, 7], [8, 15]]})"
                    "\n"
                    R"({"text": "We slept. The sun came late.", "begin": 16, "end": 44})"
                    "\n");
};

TEST_F(EvaluateSegmentation, ByHand) {
  // Sentences: 1 of 2 right, 1 of 3 found. Words: 1 of 2, 1 of 11: F1 is 2 / 13.
  const Outcome text = evaluate({"--gold", gold_, "--pred", predicted_});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out, head + "gold.json               50.00  33.33  40.00   15.38\n");
  const json::value result =
      json::parse(evaluate({"--gold", gold_, "--pred", predicted_, "--json"}).out);
  ASSERT_EQ(result.as_array().size(), 1U);
  const json::value& only = result.as_array().front();
  EXPECT_EQ(only.at("name"), "gold.json");
  EXPECT_EQ(only.at("scorer"), "CoNLL 2018");
  EXPECT_DOUBLE_EQ(only.at("sentences").at("precision").to_number<double>(), 0.5);
  EXPECT_DOUBLE_EQ(only.at("sentences").at("recall").to_number<double>(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(only.at("sentences").at("f1").to_number<double>(), 0.4);
  EXPECT_DOUBLE_EQ(only.at("tokens").at("f1").to_number<double>(), 2.0 / 13);
}

TEST_F(EvaluateSegmentation, ANameMayBeLongAndOfAnyBytes) {
  const std::string name(200, 'n');
  const std::string gold = folder_.file(name + "\xFF.json", folder_.bytes_of("gold.json"));
  const Outcome text = evaluate({"--gold", gold, "--pred", predicted_});
  EXPECT_EQ(text.out, head + name + "\uFFFD.json  50.00  33.33  40.00   15.38\n");
  const Outcome with_json = evaluate({"--gold", gold, "--pred", predicted_, "--json"});
  EXPECT_FALSE(corpora::find_invalid_utf8(with_json.out)) << with_json.out;
}

TEST_F(EvaluateSegmentation, ReadsStandardInputOnce) {
  EXPECT_TRUE(mentions(evaluate({"--gold", "-", "--pred", "-"}).err,
                       "--gold and --pred name standard input more than once"));
}

TEST_F(EvaluateSegmentation, WithoutPredictionsSegmentsAnew) {
  const Outcome outcome = evaluate({"--gold", gold_});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, head + "gold.json              100.00 100.00 100.00  100.00\n");
}

TEST_F(EvaluateSegmentation, OfManyHasAMean) {
  // Two sentences are found where the gold has one, and no words are known.
  const std::string other = folder_.file("en.txt", "It rained. We slept.\n");
  const Outcome outcome = evaluate({"--gold", gold_, other});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, head + "gold.json              100.00 100.00 100.00  100.00\n" +
                             "en.txt                   0.00   0.00   0.00       -\n" +
                             "mean of 2                   -      -  50.00  100.00\n");
  const json::value result = json::parse(evaluate({"--gold", gold_, other, "--json"}).out);
  ASSERT_EQ(result.as_array().size(), 2U);
  EXPECT_FALSE(result.as_array()[1].as_object().contains("tokens"));
}

TEST_F(EvaluateSegmentation, ReadsWhatSegmentWrites) {
  const std::string text = folder_.file("a.txt", "It rained. We slept.\n\nThe sun came late.\n");
  const std::string found = folder_.path("found.jsonl");
  ASSERT_EQ(
      run({"segment", "--lang", "en", "--format", "jsonl", "--tokens", "-o", found, text}).status,
      0);
  const Outcome outcome = evaluate({"--gold", gold_, "--pred", found});
  EXPECT_EQ(outcome.out, head + "gold.json              100.00 100.00 100.00  100.00\n")
      << outcome.err;
}

TEST_F(EvaluateSegmentation, NamesWhatIsWrong) {
  const auto expect_error = [&](const Words& options, const std::string& part) {
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 2) << part;
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(mentions(outcome.err, part)) << outcome.err;
  };
  expect_error({}, "--gold");
  expect_error({"--gold", folder_.path("none.json")}, "none.json");
  expect_error({"--gold", gold_, gold_, "--pred", predicted_}, "--pred goes with one --gold");
  expect_error({"--gold", folder_.file("en.json", "{}")}, "is no segmented text");
  const std::string cut = folder_.file("cut.jsonl", "{\"text\": \"It rained.\"}\n{\n");
  expect_error({"--gold", gold_, "--pred", cut}, "cut.jsonl:2: is no sentence");
  const std::string outside =
      folder_.file("outside.jsonl", R"({"text": "It rained.", "begin": 5, "tokens": [[0, 2]]})"
                                    "\n");
  expect_error({"--gold", gold_, "--pred", outside}, "outside.jsonl:1: is no sentence");
  const std::string another = folder_.file("another.jsonl", "{\"text\": \"It snowed.\"}\n");
  expect_error({"--gold", gold_, "--pred", another},
               "sentence 1, \"It snowed.\", does not stand in gold.json");
}

}  // namespace
}  // namespace diglot::tools::testing
