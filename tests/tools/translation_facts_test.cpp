// `evaluate translation` by facts and by similarity to the source.
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

class TranslationFacts : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome evaluate(const Words& options) const {
    Words words = {"evaluate", "translation", "--encoder", news_.path("model.diglot")};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }
  [[nodiscard]] json::object first_score(const Words& options) const {
    Words with_json = options;
    with_json.emplace_back("--json");
    return json::parse(evaluate(with_json).out).at(0).as_object();
  }

  const News news_;
  const std::string src_ = news_.write("src", "au zburat 70 de rachete\nși 9 drone\nla Kiev\n\n");
  const std::string ref_ = news_.write("ref", "70 missiles flew\nand 9 drones\nto Kiev\n\n");
  const std::string hyp_ = news_.write("hyp", "450 missiles flew\nand drones\nto Kiev\n\n");
  const Words of_source_ = {"--src", src_,         "--hyp", hyp_,         "--metrics",
                            "facts", "--src-lang", "ro",    "--tgt-lang", "en"};
};

TEST_F(TranslationFacts, OfTheSourceNeedNoReference) {
  const Outcome text = evaluate(of_source_);
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_TRUE(text.out.starts_with("facts|nrefs:0|of:src|lang:ro-en|version:diglot-")) << text.out;
  // Precision 1 of 2, recall 1 of 3.
  EXPECT_TRUE(mentions(text.out,
                       " = 40.0 (numbers P 0.0 R 0.0 of 2; names P 100.0 R 100.0 of 1; "
                       "quotations P 100.0 R 100.0 of 0)\n"))
      << text.out;
  const json::object facts = first_score(of_source_);
  EXPECT_EQ(facts.at("name"), "facts");
  EXPECT_NEAR(facts.at("score").to_number<double>(), 40, 1e-9);
  EXPECT_EQ(facts.at("precision"), 50);
  EXPECT_NEAR(facts.at("recall").to_number<double>(), 100.0 / 3, 1e-9);
  EXPECT_EQ(facts.at("numbers_expected"), 2);
  EXPECT_EQ(facts.at("numbers_told"), 1);
  EXPECT_EQ(facts.at("names_kept"), 1);
}

TEST_F(TranslationFacts, AreThoseOfTheReferenceWithoutASource) {
  const json::object facts =
      first_score({"--ref", ref_, "--hyp", hyp_, "--metrics", "facts", "--tgt-lang", "en"});
  EXPECT_EQ(facts.at("of"), "ref");
  EXPECT_EQ(facts.at("lang"), "en-en");
  EXPECT_NEAR(facts.at("score").to_number<double>(), 40, 1e-9);
}

TEST_F(TranslationFacts, AreComparedBetweenSystems) {
  Words options = of_source_;
  options.insert(options.end(), {"--hyp", ref_, "--paired-bs", "--json"});
  const Outcome outcome = evaluate(options);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const json::value list = json::parse(outcome.out);
  EXPECT_EQ(list.at(1).at("facts").at("score"), 100.0);
  EXPECT_TRUE(list.at(1).at("facts").at("p_value").is_double());
}

TEST_F(TranslationFacts, AdequacyIsTheSimilarityToTheSource) {
  const std::string same = news_.write("same", news_.ro(0) + '\n' + news_.ro(1) + '\n');
  const std::string translated = news_.write("translated", news_.uk(0) + '\n' + news_.uk(1) + '\n');
  const std::string swapped = news_.write("swapped", news_.uk(1) + '\n' + news_.uk(0) + '\n');
  const Words options = {"--src", same, "--metrics", "adequacy", "--hyp"};
  const auto score = [&](const std::string& hypothesis) {
    Words with_hypothesis = options;
    with_hypothesis.push_back(hypothesis);
    return first_score(with_hypothesis).at("score").to_number<double>();
  };
  EXPECT_NEAR(score(same), 100, 0.01);
  EXPECT_GT(score(translated), 80);
  EXPECT_LT(score(swapped), 50);
  Words with_same = options;
  with_same.push_back(same);
  const Outcome text = evaluate(with_same);
  EXPECT_TRUE(mentions(text.out, "|encoder:" + news_.path("model.diglot") + "|")) << text.out;
  EXPECT_TRUE(mentions(text.out,
                       " = 100.0 (similarity of source and hypothesis by the encoder, no "
                       "human judgement)"))
      << text.out;
}

TEST_F(TranslationFacts, TellWhatIsWrong) {
  const auto error = [&](const Words& options) {
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  EXPECT_TRUE(mentions(error({"--hyp", hyp_}), "give --ref"));
  EXPECT_TRUE(mentions(error({"--hyp", hyp_, "--metrics", "facts"}), "give --src or --ref"));
  EXPECT_TRUE(
      mentions(error({"--hyp", hyp_, "--ref", ref_, "--metrics", "adequacy"}), "give --src"));
  EXPECT_TRUE(mentions(error({"--hyp", hyp_, "--src", src_, "--src-lang", "romanian", "--tgt-lang",
                              "en", "--metrics", "facts"}),
                       "romanian"));
  const std::string digits = news_.write("digits", "1\n2\n3\n4\n");
  EXPECT_TRUE(
      mentions(error({"--hyp", digits, "--ref", digits, "--metrics", "facts"}), "give --tgt-lang"));
  const Outcome vectors = run({"evaluate", "translation", "--hyp", hyp_, "--src", src_, "--metrics",
                               "adequacy", "--encoder", "vectors:x.npy"});
  EXPECT_EQ(vectors.status, 2);
  EXPECT_TRUE(mentions(vectors.err, "no encoder of text")) << vectors.err;
}

}  // namespace
}  // namespace diglot::tools::testing
