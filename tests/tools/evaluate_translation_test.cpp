// `evaluate translation`: the command around BLEU, chrF and TER.
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

/// Of "a b c d", "a b x d" has 3 of 4 words, 1 of 3 pairs, no triple and no four.
class EvaluateTranslation : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome evaluate(Words options, std::string_view input = "") const {
    options.insert(options.begin(), {"evaluate", "translation"});
    return run(options, input);
  }
  [[nodiscard]] std::string file(const std::string& name, std::string_view text) const {
    return folder_.file(name, text);
  }
  /// The version, as signatures tell it.
  static std::string version() {
    const std::string text = run({"--version"}).out;
    const std::size_t begin = text.find(' ') + 1;
    return "version:diglot-" + text.substr(begin, text.find('\n') - begin);
  }

  corpora::TemporaryFolder folder_;
  const std::string ref_ = file("ref", "a b x d\nthe same line, twice\n");
  const std::string hyp_ = file("hyp", "a b c d\nthe same line, twice\n");
  const std::string bad_ = file("bad", "c a d b\nsame twice\n");
};

TEST_F(EvaluateTranslation, PrintsALineForEachMetric) {
  const Outcome outcome =
      evaluate({"--ref", ref_, "--hyp", hyp_, "--metrics", "bleu,chrf", "--width", "2"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 2U);
  // 8 of 9 words, 5 of 7 pairs, 3 of 5 triples, 2 of 3 fours: (8/9 * 5/7 * 3/5 * 2/3) ^ (1/4).
  EXPECT_EQ(lines[0], "  BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|" + version() +
                          " = 70.99 88.9/71.4/60.0/66.7 (BP = 1.000 ratio = 1.000 hyp_len = 9 "
                          "ref_len = 9)");
  EXPECT_TRUE(lines[1].starts_with("chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|" +
                                   version() + " = "))
      << lines[1];
  const Outcome brief = evaluate({"--ref", ref_, "--hyp", hyp_, "--short"});
  EXPECT_TRUE(brief.out.starts_with("BLEU|#:1|c:mixed|e:no|tok:13a|s:exp|v:diglot-")) << brief.out;
  EXPECT_TRUE(mentions(brief.out, " = 71.0 88.9/"));
}

TEST_F(EvaluateTranslation, PrintsJsonWithAllDigits) {
  const Outcome outcome =
      evaluate({"--ref", ref_, "--hyp", hyp_, "--metrics", "bleu,chrf", "--json"});
  const json::value list = json::parse(outcome.out);
  ASSERT_EQ(list.as_array().size(), 2U);
  const json::object& bleu = list.at(0).as_object();
  EXPECT_EQ(bleu.at("name"), "BLEU");
  EXPECT_NEAR(bleu.at("score").to_number<double>(), 100 * std::pow(16.0 / 63, 0.25), 1e-9);
  EXPECT_EQ(bleu.at("signature"),
            json::string("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|" + version()));
  EXPECT_EQ(bleu.at("tok"), "13a");
  EXPECT_EQ(bleu.at("verbose_score"),
            "88.9/71.4/60.0/66.7 (BP = 1.000 ratio = 1.000 hyp_len = 9 ref_len = 9)");
  EXPECT_EQ(json::serialize(bleu.at("counts")), "[8,5,3,2]");
  EXPECT_EQ(list.at(1).at("name"), "chrF2");
  EXPECT_EQ(list.at(1).at("nc"), "6");
}

TEST_F(EvaluateTranslation, TakesTheOptionsOfTheMetrics) {
  const auto score = [&](Words options) {
    options.insert(options.end(),
                   {"--ref", ref_, "--hyp", file("upper", "A B X D\nThe same\n"), "--json"});
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const json::value list = json::parse(outcome.out);
    const json::object& first = list.at(0).as_object();
    return json::value_to<std::string>(first.at("name")) + ' ' +
           json::value_to<std::string>(first.at("signature")).substr(8);
  };
  EXPECT_TRUE(score({"--lowercase", "--tokenize", "char", "--smooth-method", "floor",
                     "--smooth-value", "0.25", "--force"})
                  .starts_with("BLEU case:lc|eff:no|tok:char|smooth:floor[0.25]|"));
  EXPECT_TRUE(score({"--effective-order", "--max-ngram-order", "2"})
                  .starts_with("BLEU case:mixed|eff:yes|tok:13a|smooth:exp|"));
  EXPECT_TRUE(
      score({"--metrics", "chrf", "--chrf-char-order", "4", "--chrf-word-order", "2", "--chrf-beta",
             "3", "--chrf-whitespace", "--chrf-lowercase", "--chrf-eps-smoothing"})
          .starts_with("chrF3++ case:lc|eff:no|nc:4|nw:2|space:yes|"));
}

TEST_F(EvaluateTranslation, CountsEdits) {
  const Outcome text = evaluate({"--ref", ref_, "--hyp", hyp_, "--metrics", "ter"});
  EXPECT_EQ(text.status, 0) << text.err;
  // One of 8 words.
  EXPECT_EQ(text.out,
            "TER|nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|" + version() + " = 12.5\n");
  const std::string marked = file("marked", "A b x d\nthe same line , twice\n");
  const Words with_json = {"--ref", ref_, "--hyp", marked, "--metrics", "ter", "--json"};
  const json::object ter = json::parse(evaluate(with_json).out).at(0).as_object();
  EXPECT_EQ(ter.at("num_edits"), 2);
  EXPECT_EQ(ter.at("ref_length"), 8);
  EXPECT_EQ(ter.at("score"), 25.0);
  const auto edits = [&](const std::string& option) {
    Words options = with_json;
    options.push_back(option);
    return json::parse(evaluate(options).out).at(0).at("num_edits");
  };
  EXPECT_EQ(edits("--ter-case-sensitive"), 3);
  EXPECT_EQ(edits("--ter-no-punct"), 0);
  EXPECT_EQ(edits("--ter-asian-support"), 2);
  EXPECT_EQ(edits("--ter-normalized"), 0);
}

TEST_F(EvaluateTranslation, TellsWhereALineIsTooLongForTer) {
  std::string line = "a\n";
  for (int i = 0; i <= 1'000'000; ++i) line += "a ";
  const std::string long_one = file("long", line);
  const Outcome outcome = evaluate({"--ref", ref_, "--hyp", long_one, "--metrics", "ter"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, long_one + ":2: the line has 1000001 words")) << outcome.err;
}

TEST_F(EvaluateTranslation, ScoresSegments) {
  const Outcome text = evaluate({"--ref", ref_, "--hyp", hyp_, "--sentence-level"});
  EXPECT_EQ(text.status, 0) << text.err;
  const auto lines = lines_of(text.out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(mentions(lines[0], "|eff:yes|")) << lines[0];
  EXPECT_TRUE(mentions(lines[0], " = 35.4 75.0/33.3/25.0/25.0 (BP = 1.000")) << lines[0];
  EXPECT_TRUE(mentions(lines[1], " = 100.0 ")) << lines[1];
  const json::value list =
      json::parse(evaluate({"--ref", ref_, "--hyp", hyp_, "--sentence-level", "--json"}).out);
  ASSERT_EQ(list.as_array().size(), 2U);
  EXPECT_EQ(list.at(1).at("segment"), 2);
  EXPECT_NEAR(list.at(1).at("score").to_number<double>(), 100, 1e-9);
}

TEST_F(EvaluateTranslation, TakesSeveralReferences) {
  const Outcome outcome = evaluate({"--ref", bad_, "--ref", hyp_, "--hyp", hyp_, "--json"});
  const json::value list = json::parse(outcome.out);
  EXPECT_NEAR(list.at(0).at("score").to_number<double>(), 100, 1e-9);
  EXPECT_EQ(list.at(0).at("nrefs"), "2");
}

TEST_F(EvaluateTranslation, LinesEndAtLfAlone) {
  const std::string ref = file("crlf-ref", "one two three four\r\nfive\u2028six seven eight\n");
  const std::string hyp = file("crlf-hyp", "one two three four\nfive six\u00A0seven eight");
  EXPECT_TRUE(mentions(evaluate({"--ref", ref, "--hyp", hyp}).out, " = 100.0 "));
}

TEST_F(EvaluateTranslation, TablesSeveralSystems) {
  const Outcome outcome = evaluate({"--ref", ref_, "--hyp", hyp_, "--hyp", ref_});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "│ " + hyp_ + " │  71.0  │\n")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "│ " + ref_ + " │ 100.0  │\n")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "\n - BLEU       nrefs:1|")) << outcome.out;
  const json::value list =
      json::parse(evaluate({"--ref", ref_, "--hyp", hyp_, "--hyp", ref_, "--json"}).out);
  EXPECT_EQ(list.at(1).at("system"), json::string(ref_));
}

TEST_F(EvaluateTranslation, TestsSystemsInPairs) {
  for (const std::string test : {"bs", "ar"}) {
    const Words options = {"--ref",
                           ref_,
                           "--hyp",
                           hyp_,
                           "--hyp",
                           bad_,
                           "--metrics",
                           "bleu,chrf,ter",
                           "--paired-" + test,
                           "--paired-" + test + "-n",
                           "100"};
    const Outcome text = evaluate(options);
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_TRUE(mentions(text.out, "│ Baseline: " + hyp_ + " │")) << text.out;
    EXPECT_TRUE(mentions(text.out, "(p = 0.")) << text.out;
    EXPECT_TRUE(mentions(text.out, "nrefs:1|" + test + ":100|seed:12345|case:mixed|")) << text.out;
    Words with_json = options;
    with_json.emplace_back("--json");
    const Outcome one = evaluate(with_json);
    const json::value list = json::parse(one.out);
    EXPECT_EQ(list.at(0).at("system"), json::string("Baseline: " + hyp_));
    EXPECT_TRUE(list.at(0).at("BLEU").at("p_value").is_null());
    EXPECT_TRUE(list.at(1).at("chrF2").at("p_value").is_double());
    EXPECT_TRUE(list.at(1).at("TER").at("p_value").is_double());
    EXPECT_EQ(list.at(1).at("BLEU").at("mean").is_null(), test == "ar");
    with_json.insert(with_json.end(), {"--threads", "1"});
    EXPECT_EQ(evaluate(with_json).out, one.out) << "on one thread";
    if (test == "ar") continue;  // with two segments there is little to exchange
    with_json.insert(with_json.end(), {"--seed", "7"});
    EXPECT_NE(evaluate(with_json).out, one.out) << "of another seed";
  }
}

TEST_F(EvaluateTranslation, GivesAConfidenceInterval) {
  const Words options = {"--ref", ref_, "--hyp", hyp_, "--confidence", "--confidence-n", "50"};
  const Outcome text = evaluate(options);
  EXPECT_TRUE(mentions(text.out, "|bs:50|seed:12345|")) << text.out;
  EXPECT_TRUE(mentions(text.out, " = 71.0 (μ = ")) << text.out;
  Words with_json = options;
  with_json.emplace_back("--json");
  const json::value list = json::parse(evaluate(with_json).out);
  EXPECT_GT(list.at(0).at("confidence_var").to_number<double>(), 0);
}

TEST_F(EvaluateTranslation, TellsWhatIsWrong) {
  const auto error = [&](const Words& options) {
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  const std::string short_one = file("short", "a\n");
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", short_one}), "has 1 segment and "));
  EXPECT_TRUE(
      mentions(error({"--ref", ref_, "--ref", short_one, "--hyp", hyp_}), "1 segment and "));
  EXPECT_TRUE(
      mentions(error({"--ref", ref_, "--hyp", hyp_, "--src", short_one}), short_one + " has 1"));
  EXPECT_TRUE(mentions(error({"--ref", file("empty", ""), "--hyp", hyp_}), "is empty"));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", file("latin", "a\nb\xFF\n")}), "latin:2: "));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", hyp_, "--paired-bs"}), "two files or more"));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", hyp_, "--hyp", hyp_}), "twice"));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", hyp_, "--hyp", bad_, "--confidence"}),
                       "--paired-bs"));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", hyp_, "--tokenize", "ja-mecab"}), "MeCab"));
  EXPECT_TRUE(mentions(error({"--ref", ref_, "--hyp", hyp_, "--smooth-value", "1"}), "exp"));
  EXPECT_TRUE(
      mentions(error({"--ref", ref_, "--hyp", hyp_, "--sentence-level", "--confidence"}), "alone"));
}

TEST_F(EvaluateTranslation, NotesTextThatIsTokenized) {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "a b .\n";
  const std::string tokenized = file("tokenized", lines);
  const Words options = {"--ref", tokenized, "--hyp", tokenized};
  EXPECT_TRUE(mentions(evaluate(options).err, "detokenize"));
  Words forced = options;
  forced.emplace_back("--force");
  EXPECT_EQ(evaluate(forced).err, "");
}

TEST_F(EvaluateTranslation, ReadsStandardInput) {
  EXPECT_TRUE(mentions(
      evaluate({"--ref", ref_, "--hyp", "-"}, "a b x d\nthe same line, twice\n").out, " = 100.0 "));
}

}  // namespace
}  // namespace diglot::tools::testing
