// `evaluate alignment`, with figures worked out by hand.
#include <filesystem>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "corpora/output.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

class EvaluateAlignment : public ::testing::Test {
 protected:
  [[nodiscard]] static Outcome evaluate(Words options) {
    options.insert(options.begin(), {"evaluate", "alignment"});
    return run(options);
  }
  static double number(const json::value& value) { return value.to_number<double>(); }

  const corpora::TemporaryFolder folder_;
  const std::string gold_ = folder_.file("gold", "[0]:[0]\n[1]:[1, 2]\n[2]:[]\n[3]:[3]\n");
  /// Strictly right: the first and the null bead; laxly: the second too.
  const std::string predicted_ =
      folder_.file("pred", "[0]:[0]:0.1\n[1]:[1]:0.2\n[]:[2]:0\n[2]:[]:0\n[3]:[4]:0.3\n");
};

TEST_F(EvaluateAlignment, ByHand) {
  const Outcome text = evaluate({"--gold", gold_, "--pred", predicted_});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_EQ(text.err, "");
  EXPECT_EQ(text.out,
            "scorer   vecalign; null beads count in precision only\n"
            "strict   precision 0.400 (2 of 5)  recall 0.333 (1 of 3)  f1 0.364\n"
            "lax      precision 0.600 (3 of 5)  recall 0.667 (2 of 3)  f1 0.632\n"
            "                              strict                 lax\n"
            "beads    predicted    gold    prec. recall     F1    prec. recall     F1\n"
            "1-0              1       0    1.000      -      -    1.000      -      -\n"
            "0-1              1       0    0.000      -      -    0.000      -      -\n"
            "1-1              3       2    0.333  0.500  0.400    0.667  0.500  0.571\n"
            "1-2              0       1        -  0.000      -        -  1.000      -\n"
            "crossing         0       0        -      -      -        -      -      -\n");
  const json::value result =
      json::parse(evaluate({"--gold", gold_, "--pred", predicted_, "--json"}).out);
  EXPECT_EQ(result.at("name"), "vecalign");
  EXPECT_EQ(result.at("documents"), 1);
  EXPECT_DOUBLE_EQ(number(result.at("strict").at("precision")), 0.4);
  EXPECT_DOUBLE_EQ(number(result.at("strict").at("recall")), 1.0 / 3);
  EXPECT_DOUBLE_EQ(number(result.at("strict").at("f1")), 4.0 / 11);
  EXPECT_DOUBLE_EQ(number(result.at("lax").at("f1")), 12.0 / 19);
  EXPECT_EQ(result.at("types").at("1-1").at("lax").at("right"), 2);
  EXPECT_FALSE(result.at("strict").as_object().contains("interval"));
}

TEST_F(EvaluateAlignment, ByOtherScorers) {
  const Outcome sentalign =
      evaluate({"--gold", gold_, "--pred", predicted_, "--scorer", "sentalign"});
  EXPECT_EQ(sentalign.status, 0) << sentalign.err;
  // Without null beads 1 of 3 is right, 2 laxly, and 2 gold beads are not found strictly.
  const auto lines = lines_of(sentalign.out);
  ASSERT_GE(lines.size(), 3U);
  EXPECT_EQ(lines[0], "scorer   sentalign; null beads do not count");
  EXPECT_EQ(lines[1], "strict   precision 0.333 (1 of 3)  recall 0.333 (1 of 3)  f1 0.333");
  EXPECT_EQ(lines[2], "lax      precision 0.667 (2 of 3)  recall 0.500 (2 of 4)  f1 0.571");

  // With them 2 of 5 are right, 3 laxly, and 2 gold beads are not found strictly.
  const Outcome nulls =
      evaluate({"--gold", gold_, "--pred", predicted_, "--scorer", "sentalign-nulls"});
  EXPECT_TRUE(mentions(nulls.out,
                       "scorer   sentalign-nulls; null beads count like others\n"
                       "strict   precision 0.400 (2 of 5)  recall 0.500 (2 of 4)  f1 0.444\n"
                       "lax      precision 0.600 (3 of 5)  recall 0.600 (3 of 5)  f1 0.600\n"))
      << nulls.out;

  // The rungs 0 0, 1 1, 2 3, 3 3, 4 4 against 0 0, 1 1, 2 2, 2 3, 3 3, 4 4.
  const std::string ladder =
      folder_.file("ladder", "0\t0\t1\n1\t1\t1\n2\t2\t1\n2\t3\t1\n3\t3\t1\n4\t4\t0\n");
  const Outcome rungs = evaluate({"--gold", gold_, "--pred", ladder, "--scorer", "hunalign"});
  EXPECT_EQ(rungs.status, 0) << rungs.err;
  EXPECT_EQ(rungs.out,
            "scorer   hunalign; rungs on both sides of a null bead count like others\n"
            "rungs    precision 0.833 (5 of 6)  recall 1.000 (5 of 5)  f1 0.909\n");
  const Outcome gap = evaluate({"--gold", gold_, "--pred", predicted_, "--scorer", "hunalign"});
  EXPECT_EQ(gap.status, 2);
  EXPECT_EQ(gap.out, "");
  EXPECT_TRUE(mentions(gap.err, predicted_ + ":5: the bead does not follow")) << gap.err;
}

TEST_F(EvaluateAlignment, SumsDocuments) {
  const Words files = {"--gold", gold_, "--gold", predicted_, "--pred", predicted_, predicted_};
  const Outcome outcome = evaluate(files);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  // 2 of 5 and 5 of 5; 1 of 3 and 3 of 3.
  EXPECT_TRUE(mentions(outcome.out,
                       "of       2 documents\nstrict   precision 0.700 (7 of 10)  "
                       "recall 0.667 (4 of 6)"))
      << outcome.out;
  const std::string gold = folder_.file("golden/a", "[0]:[0]\n");
  static_cast<void>(folder_.file("golden/b", "[0]:[1]\n"));
  static_cast<void>(folder_.file("found/b", "[0]:[1]\n"));
  const std::string found = folder_.file("found/a", "[0]:[0]\n[1]:[1]\n");
  const Words folders = {"--gold", folder_.path("golden"), "--pred", folder_.path("found")};
  EXPECT_TRUE(mentions(evaluate(folders).out, "precision 0.667 (2 of 3)  recall 1.000 (2 of 2)"));
  std::filesystem::remove(found);
  EXPECT_TRUE(mentions(evaluate(folders).err, "found: has no file a as the other folder has"));
  EXPECT_EQ(evaluate(folders).status, 2);
  std::filesystem::remove(gold);
  EXPECT_EQ(evaluate(folders).status, 0);
}

TEST_F(EvaluateAlignment, MatchesCompressedFilesOfFolders) {
  static_cast<void>(folder_.file("golden/a", "[0]:[0]\n"));
  const std::string packed = folder_.path("found/a.gz");
  std::filesystem::create_directories(folder_.path("found"));
  corpora::Output output(packed);
  output.write("[0]:[0]\n[1]:[1]\n");
  output.commit();
  const Words folders = {"--gold", folder_.path("golden"), "--pred", folder_.path("found")};
  EXPECT_TRUE(mentions(evaluate(folders).out, "precision 0.500 (1 of 2)  recall 1.000 (1 of 1)"));
  static_cast<void>(folder_.file("found/a", "[0]:[0]\n"));
  EXPECT_TRUE(mentions(evaluate(folders).err, "found: holds 'a' twice, compressed and not"));
}

TEST_F(EvaluateAlignment, TellsIntervals) {
  std::string gold;
  std::string predicted;
  for (int i = 0; i < 40; ++i) {
    const std::string sentence = "[" + std::to_string(i) + "]:";
    gold += sentence + "[" + std::to_string(i) + "]\n";
    predicted += sentence + "[" + std::to_string(i < 20 ? i : i + 100) + "]\n";
  }
  const Words options = {"--gold",       folder_.file("g", gold),
                         "--pred",       folder_.file("p", predicted),
                         "--confidence", "500",
                         "--json"};
  const Outcome outcome = evaluate(options);
  EXPECT_EQ(outcome.out, evaluate(options).out) << "the same seed";
  const json::value strict = json::parse(outcome.out).at("strict");
  EXPECT_EQ(strict.at("interval").at("parts"), 4);
  EXPECT_EQ(strict.at("interval").at("samples"), 500);
  // Two of the four blocks are right: all of a sample with probability 1/16, as none.
  EXPECT_EQ(json::serialize(strict.at("interval").at("f1")), "[0E0,1E0]");
  const Outcome text =
      evaluate({"--gold", options[1], "--pred", options[3], "--confidence", "500"});
  EXPECT_TRUE(mentions(text.out,
                       "  95 %   precision 0.000-1.000  recall 0.000-1.000  f1 "
                       "0.000-1.000  (500 samples of 4 parts)\n"))
      << text.out;
  EXPECT_TRUE(mentions(evaluate({"--gold", gold_, "--pred", predicted_, "--confidence", "9"}).out,
                       "no intervals"));
}

TEST_F(EvaluateAlignment, TellsHowManyDocumentsAreLeftOut) {
  const std::string bad = folder_.file("bad", "[0]\n");
  const std::string gap = folder_.file("gap", "\n[0]:[0]\n[2]:[1]\n");
  const Words files = {"--gold", gold_, gold_, gold_, "--pred", gold_, bad, gap};
  const auto with = [&](const Words& options) {
    Words words = files;
    words.insert(words.end(), options.begin(), options.end());
    return evaluate(words);
  };
  const Outcome beads = with({});
  EXPECT_EQ(beads.status, 2);
  EXPECT_TRUE(mentions(beads.out, "\nof       2 documents; 1 left out\n")) << beads.out;
  EXPECT_EQ(json::parse(with({"--json"}).out).at("left_out"), 1);
  const Outcome rungs = with({"--scorer", "hunalign"});
  EXPECT_EQ(rungs.status, 2);
  EXPECT_TRUE(mentions(rungs.err, gap + ":3: the bead does not follow")) << rungs.err;
  EXPECT_TRUE(mentions(rungs.out, "\nof       1 document; 2 left out\nrungs    precision 1.000"))
      << rungs.out;
  const json::value whole = json::parse(evaluate({"--gold", gold_, "--pred", gold_, "--json"}).out);
  EXPECT_EQ(whole.at("left_out"), 0);
}

TEST_F(EvaluateAlignment, AnEmptyPredictionIsNotedAndFindsNothing) {
  const std::string empty = folder_.file("empty", "");
  for (const char* scorer : {"vecalign", "sentalign", "hunalign"}) {
    const Outcome outcome = evaluate({"--gold", gold_, "--pred", empty, "--scorer", scorer});
    EXPECT_EQ(outcome.status, 0) << scorer;
    EXPECT_TRUE(mentions(outcome.err, empty + ": holds no beads")) << outcome.err;
    EXPECT_TRUE(mentions(outcome.out, "precision 0.000 (0 of 0)  recall 0.000 (0 of "))
        << outcome.out;
  }
}

TEST_F(EvaluateAlignment, ReadsStandardInputOnce) {
  const Words options = {"evaluate", "alignment", "--gold", gold_, "--pred", "-"};
  EXPECT_TRUE(mentions(run(options, "[0]:[0]\n").out, "precision 1.000 (1 of 1)"));
  const Outcome gap = evaluate({"--gold", gold_, "--pred", "-", "--scorer", "hunalign"});
  EXPECT_TRUE(mentions(gap.err, "standard input: holds no beads")) << gap.err;
  Words hunalign = options;
  hunalign.insert(hunalign.end(), {"--scorer", "hunalign"});
  EXPECT_TRUE(mentions(run(hunalign, "[1]:[0]\n").err, "standard input:1: the bead does not"));
  for (const Words& twice :
       {Words{"--gold", "-", "--pred", "-"}, Words{"--gold", gold_, gold_, "--pred", "-", "-"}}) {
    const Outcome outcome = evaluate(twice);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, "name standard input more than once")) << outcome.err;
  }
}

TEST_F(EvaluateAlignment, FailsUnderAThreshold) {
  const auto status = [&](const std::string& least) {
    return evaluate({"--gold", gold_, "--pred", predicted_, "--fail-under", least}).status;
  };
  EXPECT_EQ(status("0.36"), 0);
  EXPECT_EQ(status("0.37"), 1);
  for (const char* wrong : {"1.5", "-0.1", "nan", "much", "0x2", "0x0.2", "0.5 ", "0.5f"})
    EXPECT_EQ(status(wrong), 2) << wrong;
  const Outcome outcome =
      evaluate({"--gold", gold_, "--pred", predicted_, "--fail-under", "0.37", "--json"});
  EXPECT_EQ(json::parse(outcome.out).at("name"), "vecalign") << "the figures come all the same";
  EXPECT_TRUE(mentions(outcome.err, "F1 0.363636 is below 0.37")) << outcome.err;
}

TEST_F(EvaluateAlignment, ReadsWhatAlignWrites) {
  const News news;
  const auto align = [&](const std::string& format) {
    const std::string file = news.path(format);
    EXPECT_EQ(run(news.align({"--pair", news.path("ro/flood.txt"), news.path("uk/flood.txt"),
                              "--lang", news.path("ro/flood.txt") + "=ro", "--lang",
                              news.path("uk/flood.txt") + "=uk", "--format", format, "-o", file}))
                  .status,
              0);
    return file;
  };
  const Outcome outcome =
      evaluate({"--gold", align("vecalign"), "--pred", align("jsonl"), "--scorer", "sentalign"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "f1 1.000")) << outcome.out;
}

TEST_F(EvaluateAlignment, NamesWhatIsWrong) {
  const auto expect_error = [&](const Words& options, const std::string& part) {
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 2) << part;
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(mentions(outcome.err, part)) << outcome.err;
  };
  expect_error({"--gold", gold_}, "--pred");
  expect_error({"--gold", gold_, gold_, "--pred", predicted_},
               "--gold names 2 files and --pred 1 file; give one of each for a document");
  expect_error({"--gold", folder_.path(), "--pred", predicted_}, folder_.path());
  expect_error({"--gold", folder_.path("none"), "--pred", predicted_}, folder_.path("none"));
  expect_error({"--gold", gold_, "--pred", folder_.file("bad", "[0]:[0]\n[1]\n")},
               "bad:2: is no bead");
  expect_error({"--gold", gold_, "--pred", predicted_, "--pred-format", "ladder"},
               "pred:1: is no rung");
  expect_error({"--gold", folder_.file("empty", ""), "--pred", predicted_},
               "empty: holds no beads");
  expect_error({"--gold", gold_, "--pred", predicted_, "--scorer", "champollion"}, "--scorer");
  const Outcome some =
      evaluate({"--gold", gold_, gold_, "--pred", predicted_, folder_.path("bad")});
  EXPECT_EQ(some.status, 2);
  EXPECT_TRUE(mentions(some.out, "(2 of 5)")) << "the other document is scored";
  const Outcome twice =
      evaluate({"--gold", gold_, "--pred", folder_.file("t", "[0]:[0]\n[0]:[1]\n")});
  EXPECT_EQ(twice.status, 0);
  EXPECT_TRUE(mentions(twice.err, "t:2: source sentence 0 is in the bead of line 1 too"))
      << twice.err;
}

TEST_F(EvaluateAlignment, ReadsTheGoldOfTextAndBerg) {
  const std::string data = "../shared/data/dev/textberg-dev/";
  if (!std::filesystem::exists(data)) GTEST_SKIP() << data << " is not there";
  const Outcome itself =
      evaluate({"--gold", data + "dev.defr", "--pred", data + "dev.defr", "--json"});
  const json::value result = json::parse(itself.out);
  EXPECT_EQ(result.at("strict").at("f1"), 1.0);
  // 422 beads, of which 381 have sentences on both sides.
  EXPECT_EQ(result.at("strict").at("predicted"), 422);
  EXPECT_EQ(result.at("strict").at("gold"), 381);
}

}  // namespace
}  // namespace diglot::tools::testing
