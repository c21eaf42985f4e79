// `evaluate translation` by document, by length and by segment that loses facts.
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

/// Three documents: of "good", no word is wrong; of "bad", 2 of 4; of "so-so", 1 of 14.
class TranslationBreakdown : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome evaluate(const Words& options) const {
    Words words = {"evaluate", "translation", "--ref", ref_, "--metrics", "chrf,ter"};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }

  const News news_;
  const std::string ref_ =
      news_.write("ref", "one two\nred green\nblue white\nten a b c d e f g h i j k l m\n");
  const std::string hyp_ =
      news_.write("hyp", "one two\nred grass\nblack white\nten a b c d e f g h i j k l x\n");
  const std::string docs_ = news_.write("docs", "good\nbad\nbad\nso-so\n");
};

TEST_F(TranslationBreakdown, TellsTheWorstDocumentsFirst) {
  const Outcome text = evaluate({"--hyp", hyp_, "--docs", docs_});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_TRUE(mentions(text.out,
                       "\ndocuments, the worst first\n"
                       "TER, segments, document\n"
                       "    50.0         2  bad\n"
                       "     7.1         1  so-so\n"
                       "     0.0         1  good\n"))
      << text.out;
  EXPECT_TRUE(mentions(text.out, "   100.0         1  good\n")) << "by chrF";
  const json::value list =
      json::parse(evaluate({"--hyp", hyp_, "--docs", docs_, "--worst", "2", "--json"}).out);
  const json::array& chrf = list.at(0).at("documents").as_array();
  const json::array& ter = list.at(1).at("documents").as_array();
  ASSERT_EQ(chrf.size(), 2U);
  EXPECT_EQ(chrf.at(0).at("document"), "bad");
  EXPECT_LT(chrf.at(0).at("score").to_number<double>(), chrf.at(1).at("score").to_number<double>());
  ASSERT_EQ(ter.size(), 2U);
  EXPECT_EQ(ter.at(0), (json::value{{"document", "bad"}, {"segments", 2}, {"score", 50.0}}));
  EXPECT_EQ(ter.at(1).at("document"), "so-so");
}

TEST_F(TranslationBreakdown, ReadsDocumentsFromAColumn) {
  const std::string table = news_.write("table", "1\tgood\tx\n2\tbad\tx\n3\tbad\tx\n4\tso-so\r\n");
  const Words by_column = {"--hyp", hyp_, "--docs", table, "--docs-column", "2"};
  EXPECT_EQ(evaluate(by_column).out, evaluate({"--hyp", hyp_, "--docs", docs_}).out);
  const Outcome outcome = evaluate({"--hyp", hyp_, "--docs", table, "--docs-column", "3"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, table + ":4: has 2 columns")) << outcome.err;
}

TEST_F(TranslationBreakdown, ReadsDocumentsFromTags) {
  const std::string expected = evaluate({"--hyp", hyp_, "--docs", docs_}).out;
  const std::string lines =
      news_.write("lines",
                  "<doc id=\"good\">\na\n</doc>\n<doc id=\"bad\">\nb\n\n</doc>\n\n"
                  "<doc id=\"so-so\">\nd\n</doc>\n");
  EXPECT_EQ(evaluate({"--hyp", hyp_, "--docs", lines}).out, expected);
  const std::string sgml = news_.write(
      "news.sgm",
      "<srcset setid=\"news\">\n<doc docid=\"good\">\n<seg id=\"1\">a</seg>\n</doc>\n"
      "<doc docid=\"bad\">\n<p>\n<seg id=\"1\">b</seg>\n<seg id=\"2\">c</seg>\n</p>\n</doc>\n"
      "<doc docid=\"so-so\">\n<seg id=\"1\">d</seg>\n</doc>\n</srcset>\n");
  EXPECT_EQ(evaluate({"--hyp", hyp_, "--docs", sgml}).out, expected);
  const std::string few = news_.write("few", "<doc id=\"good\">\na\n</doc>\n");
  EXPECT_TRUE(mentions(evaluate({"--hyp", hyp_, "--docs", few}).err, few + " has 1 segment and "));
}

TEST_F(TranslationBreakdown, OfEachSystem) {
  const Outcome text = evaluate({"--hyp", hyp_, "--hyp", ref_, "--docs", docs_});
  EXPECT_TRUE(mentions(text.out, "\n" + hyp_ + " TER, segments, document\n    50.0 ")) << text.out;
  EXPECT_TRUE(mentions(text.out, "\n" + ref_ + " TER, segments, document\n     0.0 ")) << text.out;
}

TEST_F(TranslationBreakdown, ByLengthOfTheReference) {
  const Outcome text = evaluate({"--hyp", hyp_, "--by-length", "--tgt-lang", "en"});
  EXPECT_TRUE(mentions(text.out,
                       "\nby length\n"
                       "TER, segments, words\n"
                       "    33.3         3  0-10\n"
                       "     7.1         1  11-20\n"))
      << text.out;
  const json::value list = json::parse(evaluate({"--hyp", hyp_, "--by-length", "--json"}).out);
  const json::value& lengths = list.at(1).at("by_length");
  ASSERT_EQ(lengths.as_array().size(), 2U);
  EXPECT_EQ(lengths.at(0).at("words"), "0-10");
  EXPECT_EQ(lengths.at(0).at("segments"), 3);
  EXPECT_NEAR(lengths.at(0).at("score").to_number<double>(), 100.0 / 3, 1e-9);
}

TEST_F(TranslationBreakdown, TellsWhichSegmentsLoseMostFacts) {
  const std::string src = news_.write("src", "au zburat 70\nla ora 8\nși 5, 6 și 7\n");
  const std::string hyp = news_.write("told", "450 flew\nat 8 o'clock\nand so on\n");
  const Words options = {"evaluate",   "translation", "--encoder",  news_.path("model.diglot"),
                         "--metrics",  "facts",       "--src",      src,
                         "--hyp",      hyp,           "--src-lang", "ro",
                         "--tgt-lang", "en"};
  EXPECT_FALSE(mentions(run(options).out, "segments that lose")) << "nobody asked";
  Words worst = options;
  worst.insert(worst.end(), {"--worst", "1"});
  EXPECT_TRUE(mentions(run(worst).out,
                       "\nsegments that lose most facts\n"
                       "line, numbers, names, and what has no counterpart\n"
                       "3\tmissing\tok\tsrc numbers 5, 6, 7\n"))
      << run(worst).out;
  EXPECT_FALSE(mentions(run(worst).out, "450"));
  Words with_json = options;
  with_json.emplace_back("--json");
  const json::array lost = json::parse(run(with_json).out).at(0).at("lost_facts").as_array();
  ASSERT_EQ(lost.size(), 2U);
  EXPECT_EQ(lost.at(0).at("segment"), 3);
  EXPECT_EQ(lost.at(0).at("src_numbers"), (json::array{"5", "6", "7"}));
  EXPECT_EQ(lost.at(1).at("numbers"), "conflict");
  EXPECT_EQ(lost.at(1).at("conflict").at(0), (json::array{"70", "450"}));
}

TEST_F(TranslationBreakdown, TellsWhatIsWrong) {
  const auto error = [&](const Words& options) {
    const Outcome outcome = evaluate(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  const std::string short_one = news_.write("short", "good\n");
  EXPECT_TRUE(
      mentions(error({"--hyp", hyp_, "--docs", short_one}), short_one + " has 1 segment and "));
  EXPECT_TRUE(
      mentions(error({"--hyp", hyp_, "--docs", docs_, "--sentence-level"}), "--sentence-level"));
  EXPECT_TRUE(mentions(error({"--hyp", hyp_, "--worst", "3"}), "give --docs"));
}

}  // namespace
}  // namespace diglot::tools::testing
