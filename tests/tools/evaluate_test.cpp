// `evaluate pairs`, `retrieval` and `mining`, with figures worked out by hand.
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

class EvaluatePairs : public ::testing::Test {
 protected:
  EvaluatePairs() {
    gold_ = news_.write("gold.tsv",
                        "src_doc\ttgt_doc\trelation\tsrc\ttgt\n"
                        "s/ro.txt\ts/en.txt\ttranslation\tA.\ta.\n"
                        "s/ro.txt\ts/en.txt\tsame\tB. C.\tb.\n"
                        "s/ro.txt\ts/en.txt\tpartial\tD.\td.\n");
  }

  static std::string pair(const char* src, const char* tgt, const char* relation = "same",
                          const char* score = "0.9") {
    return R"({"src": {"doc": "x/s/ro.txt", "lang": "ro", "sentences": [0], "begin": 0, "end": 2, "text": ")" +
           std::string(src) +
           R"("}, "tgt": {"doc": "x/s/en.txt", "lang": "en", "sentences": [0], "begin": 0, "end": 2, "text": ")" +
           tgt + R"("}, "score": )" + score + R"(, "relation": ")" + relation +
           R"(", "evidence": {"numbers": [], "names": [], "missing": {"src": [], "tgt": []}, "conflict": []}})" +
           "\n";
  }

  [[nodiscard]] Outcome evaluate(const std::string& predicted, Words options = {}) const {
    options.insert(options.begin(), {"evaluate", "pairs", "--gold", gold_, "--pred",
                                     news_.write("pred.jsonl", predicted)});
    return run(options);
  }

  const News news_;
  std::string gold_;
};

TEST_F(EvaluatePairs, ByHand) {
  // Right strictly: the first; laxly: the second as well. The third is partial in the gold, the
  // fourth in no gold pair, the fifth is not predicted to be parallel.
  const std::string predicted = pair("A.", "a.") + pair("B.", "b.") + pair("D.", "d.") +
                                pair("X.", "x.") + pair("Y.", "y.", "partial");
  const Outcome text = evaluate(predicted);
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out,
            "scorer   diglot pairs\n"
            "strict   precision 0.250 (1 of 4)  recall 0.500 (1 of 2)  f1 0.333\n"
            "lax      precision 0.500 (2 of 4)  recall 1.000 (2 of 2)  f1 0.667\n"
            "predicted pairs by their gold relation: translation 1, same 1, partial 1, "
            "contradiction 0, none 1\n"
            "calibration error 0.400; by score: pairs, mean score, right\n"
            "            4  0.900  0.500\n"
            "best strict threshold 0.9000:\n"
            "strict   precision 0.250 (1 of 4)  recall 0.500 (1 of 2)  f1 0.333\n"
            "best lax threshold 0.9000:\n"
            "lax      precision 0.500 (2 of 4)  recall 1.000 (2 of 2)  f1 0.667\n")
      << "two of the four of 0.9 are right";
  const json::value result = json::parse(evaluate(predicted, {"--json"}).out);
  EXPECT_EQ(result.at("name"), "diglot pairs");
  EXPECT_DOUBLE_EQ(result.at("strict").at("precision").to_number<double>(), 0.25);
  EXPECT_DOUBLE_EQ(result.at("strict").at("recall").to_number<double>(), 0.5);
  EXPECT_DOUBLE_EQ(result.at("strict").at("f1").to_number<double>(), 1.0 / 3);
  EXPECT_DOUBLE_EQ(result.at("lax").at("f1").to_number<double>(), 2.0 / 3);
  EXPECT_NEAR(result.at("calibration").at("error").to_number<double>(), 0.4, 1e-9);
  EXPECT_EQ(json::serialize(result.at("predicted")),
            R"({"translation":1,"same":1,"partial":1,"contradiction":0,"none":1})");
}

TEST_F(EvaluatePairs, FindsTheBestThreshold) {
  const std::string predicted = pair("A.", "a.", "same", "0.8") + pair("B.", "b.", "same", "0.6") +
                                pair("X.", "x.", "same", "0.6") + pair("Y.", "y.", "same", "0.5");
  const json::value best =
      json::parse(evaluate(predicted, {"--json", "--curve", news_.path("curve.tsv")}).out)
          .at("best");
  EXPECT_DOUBLE_EQ(best.at("strict").at("threshold").to_number<double>(), 0.8);
  EXPECT_DOUBLE_EQ(best.at("strict").at("f1").to_number<double>(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(best.at("lax").at("threshold").to_number<double>(), 0.6);
  EXPECT_DOUBLE_EQ(best.at("lax").at("f1").to_number<double>(), 0.8);
  EXPECT_EQ(news_.bytes_of("curve.tsv"),
            "threshold\tprecision\trecall\tf1\tlax_precision\tlax_recall\tlax_f1\n"
            "0.8\t1.000000\t0.500000\t0.666667\t1.000000\t0.500000\t0.666667\n"
            "0.6\t0.333333\t0.500000\t0.400000\t0.666667\t1.000000\t0.800000\n"
            "0.5\t0.250000\t0.500000\t0.333333\t0.500000\t1.000000\t0.666667\n");
}

TEST_F(EvaluatePairs, ByLanguageWithIntervalsAndAThreshold) {
  const Outcome text =
      evaluate(pair("A.", "a."), {"--by-language", "--confidence", "20", "--fail-under", "0.7"});
  EXPECT_EQ(text.status, 1);
  EXPECT_TRUE(mentions(text.err, "F1 0.666667 is below 0.7")) << text.err;
  EXPECT_TRUE(mentions(text.out, "no intervals")) << "there is one story: " << text.out;
  EXPECT_TRUE(mentions(text.out, "\nen-ro            1       2    1.000  0.500  0.667 "))
      << text.out;
  gold_ = news_.write("gold.tsv",
                      "src_doc\ttgt_doc\trelation\tsrc\ttgt\n"
                      "s/ro.txt\ts/en.txt\ttranslation\tA.\ta.\n"
                      "t/ro.txt\tt/en.txt\tsame\tB.\tb.\n");
  const json::value result = json::parse(
      evaluate(pair("A.", "a."), {"--by-language", "--confidence", "99", "--json"}).out);
  EXPECT_EQ(result.at("languages").at("en-ro").at("lax").at("gold"), 2);
  EXPECT_EQ(result.at("strict").at("interval").at("parts"), 2);
  EXPECT_EQ(json::serialize(result.at("strict").at("interval").at("recall")), "[0E0,1E0]");
}

TEST_F(EvaluatePairs, OfNoPredictionsIsZero) {
  const Outcome outcome = evaluate("");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_FALSE(mentions(outcome.out, "best")) << outcome.out;
  EXPECT_TRUE(json::parse(evaluate("", {"--json"}).out).at("best").at("lax").is_null());
  EXPECT_TRUE(mentions(outcome.out, "precision 0.000 (0 of 0)  recall 0.000 (0 of 2)"))
      << outcome.out;
}

TEST_F(EvaluatePairs, PassesOverTextsThatAreInNoPair) {
  const Outcome outcome =
      evaluate(pair("A.", "a.") + R"({"alone": {}, "reason": "", "nearest": null})"
                                  "\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "(1 of 1)")) << outcome.out;
}

TEST_F(EvaluatePairs, ReadsWhatAlignWrites) {
  ASSERT_EQ(run(news_.align({"-o", news_.path("found.jsonl"), "--relations", "all", "--min-score",
                             "0", news_.path("ro"), news_.path("uk")}))
                .status,
            0);
  const std::string gold = news_.write(
      "own.tsv", "src_doc\ttgt_doc\trelation\tsrc\ttgt\nro/flood.txt\tuk/flood.txt\tsame\t" +
                     news_.ro(0) + "\t" + news_.uk(0) + "\n");
  const Outcome outcome =
      run({"evaluate", "pairs", "--gold", gold, "--pred", news_.path("found.jsonl")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "recall 1.000 (1 of 1)")) << outcome.out;
}

TEST_F(EvaluatePairs, AGoldMayBeJsonLines) {
  const std::string predicted = pair("A.", "a.") + pair("B.", "b.") + pair("D.", "d.");
  const Outcome columns = evaluate(predicted);
  EXPECT_TRUE(mentions(columns.out, "translation 1, same 1, partial 1")) << columns.out;
  gold_ = news_.write("gold.jsonl", pair("A.", "a.", "translation", "1") + pair("B. C.", "b.") +
                                        pair("D.", "d.", "partial"));
  const Outcome lines = evaluate(predicted);
  EXPECT_EQ(lines.status, 0) << lines.err;
  EXPECT_EQ(lines.out, columns.out);
}

TEST_F(EvaluatePairs, ABadLineOfAJsonGoldIsNamed) {
  gold_ = news_.write("gold.jsonl", pair("A.", "a.") + pair("B.", ""));
  EXPECT_TRUE(mentions(evaluate(pair("A.", "a.")).err, gold_ + ":2: has a side without a doc"));
  gold_ = news_.write("gold.jsonl", pair("A.", "a.") + "s/ro.txt\ts/en.txt\tsame\tB.\tb.\n");
  EXPECT_TRUE(mentions(evaluate(pair("A.", "a.")).err, gold_ + ":2: is no pair as"));
}

TEST_F(EvaluatePairs, ABadFileIsNamedWithItsLine) {
  const Outcome predicted = evaluate(pair("A.", "a.") + "{}\n");
  EXPECT_EQ(predicted.status, 2);
  EXPECT_TRUE(mentions(predicted.err, news_.path("pred.jsonl") + ":2: ")) << predicted.err;
  gold_ = news_.write("gold.tsv", "src_doc\ttgt_doc\trelation\tsrc\ttgt\na\tb\talike\tc\td\n");
  const Outcome gold = evaluate(pair("A.", "a."));
  EXPECT_EQ(gold.status, 2);
  EXPECT_TRUE(mentions(gold.err, gold_ + ":2: 'alike' is no relation")) << gold.err;
}

TEST_F(EvaluatePairs, AGoldWithoutRightPairsIsAnError) {
  gold_ = news_.write("gold.tsv",
                      "src_doc\ttgt_doc\trelation\tsrc\ttgt\n"
                      "s/ro.txt\ts/en.txt\tpartial\tA.\ta.\n");
  const Outcome outcome = evaluate(pair("A.", "a."));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(mentions(outcome.err, gold_ + ": holds no pairs of relation translation or same"))
      << outcome.err;
}

TEST_F(EvaluatePairs, NotesPairsOfArticlesThatTheGoldDoesNotKnow) {
  EXPECT_EQ(evaluate(pair("A.", "a.")).err, "");
  std::string other = pair("A.", "a.");
  other.replace(other.find("x/s/en.txt"), 10, "x/t/en.txt");
  const Outcome outcome = evaluate(pair("A.", "a.") + other + pair("D.", "d.", "partial"));
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(mentions(outcome.err, "pred.jsonl: 1 pair with an article that the gold does not"))
      << outcome.err;
  EXPECT_TRUE(mentions(evaluate(other + other).err, ": 2 pairs with an article"));
}

TEST_F(EvaluatePairs, NotesThatNothingIsPredicted) {
  for (const std::string& none : {std::string(), pair("A.", "a.", "partial")}) {
    EXPECT_TRUE(
        mentions(evaluate(none).err, "pred.jsonl: holds no pairs of relation translation or same"));
  }
}

TEST_F(EvaluatePairs, RefusesOptionsThatContradictOneAnother) {
  const Outcome inputs = run({"evaluate", "pairs", "--gold", "-", "--pred", "-"});
  EXPECT_EQ(inputs.status, 2);
  EXPECT_TRUE(mentions(inputs.err, "--gold and --pred name standard input more than once"))
      << inputs.err;
  const Outcome curve = evaluate(pair("A.", "a."), {"--curve", "-"});
  EXPECT_EQ(curve.status, 2);
  EXPECT_EQ(curve.out, "");
  EXPECT_TRUE(mentions(curve.err, "--curve would be mixed")) << curve.err;
}

TEST_F(EvaluatePairs, AnEmptyTextIsNotRight) {
  EXPECT_TRUE(mentions(evaluate(pair("", "")).out, "lax      precision 0.000 (0 of 1)"));
}

TEST_F(EvaluatePairs, AScoreThatIsNoProbabilityIsNamedWithItsLine) {
  for (const char* score : {"1e999", "-3"}) {
    const Outcome outcome = evaluate(pair("A.", "a.") + pair("A.", "a.", "same", score));
    EXPECT_EQ(outcome.status, 2) << score;
    EXPECT_TRUE(mentions(outcome.err, "pred.jsonl:2: is no pair")) << outcome.err;
    EXPECT_TRUE(mentions(outcome.err, "the score is not from 0 to 1")) << outcome.err;
  }
}

class EvaluateRetrieval : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome evaluate(const std::string& src, const std::string& tgt,
                                 Words options = {}) const {
    options.insert(options.begin(),
                   {"evaluate", "retrieval", "--encoder", news_.path("model.diglot"), "--src",
                    news_.write("src", src), "--tgt", news_.write("tgt", tgt)});
    return run(options);
  }

  const News news_;
};

TEST_F(EvaluateRetrieval, CountsTheLinesWhoseNearestIsAnother) {
  std::string src;
  std::string tgt;
  for (std::size_t i = 0; i < 8; ++i) {
    src += news_.ro(i) + "\n";
    // Lines 1 and 2 are swapped: two errors of eight.
    tgt += news_.uk(i == 1 ? 2 : i == 2 ? 1 : i) + "\n";
  }
  for (const char* margin : {"ratio", "none"}) {
    const Outcome text = evaluate(src, tgt, {"--margin", margin});
    EXPECT_EQ(text.status, 0) << text.err;
    EXPECT_EQ(text.out,
              "xsim error 25.00 % (2 of 8 lines; margin " + std::string(margin) + ", k 4)\n");
  }
  const json::value result = json::parse(evaluate(src, tgt, {"--json", "--k", "3"}).out);
  EXPECT_EQ(result.at("name"), "xsim");
  EXPECT_EQ(result.at("margin"), "ratio");
  EXPECT_EQ(result.at("k"), 3);
  EXPECT_EQ(result.at("lines"), 8);
  EXPECT_EQ(result.at("errors"), 2);
  EXPECT_DOUBLE_EQ(result.at("error").to_number<double>(), 25);
}

TEST_F(EvaluateRetrieval, FilesOfDifferentLengthsAreAnError) {
  const Outcome outcome = evaluate("a\nb\n", "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "has 2 lines")) << outcome.err;
  EXPECT_TRUE(mentions(evaluate("a\n", "a\nb\n").err, "has 1 line and")) << outcome.err;
}

TEST_F(EvaluateRetrieval, EmptyFilesAreAnError) {
  const Outcome outcome = evaluate("", "");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "is empty")) << outcome.err;
}

TEST_F(EvaluateRetrieval, TellsHowManyChangedFactsRankLower) {
  // Each line has a figure of its own, so that each has one changed copy, with another's figure.
  std::string src;
  std::string tgt;
  for (std::size_t i = 0; i < 6; ++i) {
    const std::string figure = " " + std::to_string(100 + 111 * i);
    src += news_.ro(i, figure) + "\n";
    tgt += news_.uk(i, figure) + "\n";
  }
  const Outcome text = evaluate(src, tgt, {"--changed-facts", "--tgt-lang", "uk"});
  EXPECT_EQ(text.status, 0) << text.err;
  const auto lines = lines_of(text.out);
  ASSERT_EQ(lines.size(), 3U) << text.out;
  EXPECT_EQ(lines[1], "changed numbers 100.00 % (6 of 6 rank below the true translation)");
  EXPECT_EQ(lines[2], "changed names 0.00 % (0 of 0 rank below the true translation)");
  const json::value result =
      json::parse(evaluate(src, tgt, {"--changed-facts", "--tgt-lang", "uk", "--json"}).out);
  EXPECT_EQ(json::serialize(result.at("changed_facts").at("numbers")),
            R"({"changed":6,"below":6,"share":1E2})");
  EXPECT_EQ(result.at("changed_facts").at("lang"), "uk");
}

TEST_F(EvaluateRetrieval, MiningFindsTranslationsAmongLinesWithoutAny) {
  // Each line lies along an axis of its own, its translation along the same one; line 3's does not.
  constexpr std::size_t axes = 10;
  std::string lines;
  std::string src;
  std::string tgt;
  for (std::size_t i = 0; i < 9; ++i) {
    lines += "line\n";
    const auto append = [&](std::string& bytes, std::size_t axis) {
      std::vector<float> row(axes);
      row[axis] = 1;
      bytes.append(reinterpret_cast<const char*>(row.data()), axes * sizeof(float));
    };
    append(src, i);
    append(tgt, i == 3 ? 9 : i);
  }
  const std::string file = news_.write("lines", lines);
  const std::string vectors =
      "vectors:" + news_.write("src.f32", src) + ":10," + news_.write("tgt.f32", tgt) + ":10";
  const Words command = {"evaluate",  "mining", "--src", file, "--tgt",       file,
                         "--encoder", vectors,  "--k",   "1",  "--threshold", "0.5"};
  // Of 6 lines on either side, 0, 3 and 6 have partners, of which 3 is hidden. The cosines of all
  // but partners are 0.
  const Outcome text = run(command);
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.out,
            "mining   6 and 6 lines, 3 with a partner; margin ratio, k 1; best threshold 1.0000\n"
            ">= 0.5   precision 1.000 (2 of 2)  recall 0.667 (2 of 3)  f1 0.800\n"
            "best     precision 1.000 (2 of 2)  recall 0.667 (2 of 3)  f1 0.800\n");
  Words with_json = command;
  with_json.emplace_back("--json");
  const json::value result = json::parse(run(with_json).out);
  EXPECT_EQ(result.at("name"), "diglot mining");
  EXPECT_EQ(result.at("gold"), 3);
  EXPECT_DOUBLE_EQ(result.at("fixed").at("f1").to_number<double>(), 0.8);
  EXPECT_DOUBLE_EQ(result.at("fixed").at("threshold").to_number<double>(), 0.5);
  EXPECT_DOUBLE_EQ(result.at("best").at("threshold").to_number<double>(), 1);
}

TEST_F(EvaluateRetrieval, MiningCanCountWordsBesideTheMargin) {
  std::string src;
  std::string tgt;
  for (std::size_t i = 0; i < 6; ++i) {
    src += news_.ro(i) + "\n";
    tgt += news_.uk(i) + "\n";
  }
  const Words command = {"evaluate",  "mining",
                         "--encoder", news_.path("model.diglot"),
                         "--src",     news_.write("a", src),
                         "--tgt",     news_.write("b", tgt),
                         "--json"};
  const auto with = [&](const Words& options) {
    Words words = command;
    words.insert(words.end(), options.begin(), options.end());
    return json::parse(run(words).out);
  };
  const json::value margin = with({});
  EXPECT_EQ(margin.at("score"), "margin");
  EXPECT_DOUBLE_EQ(margin.at("fixed").at("threshold").to_number<double>(), 1.31);
  const json::value words = with({"--score", "words"});
  EXPECT_EQ(words.at("score"), "words");
  EXPECT_DOUBLE_EQ(words.at("fixed").at("threshold").to_number<double>(), 1.7);
  EXPECT_DOUBLE_EQ(words.at("best").at("f1").to_number<double>(), 1);
  EXPECT_NE(words.at("best").at("threshold").to_number<double>(),
            margin.at("best").at("threshold").to_number<double>());
}

}  // namespace
}  // namespace diglot::tools::testing
