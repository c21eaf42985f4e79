// `evaluate facts`, line by line and in all.
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

class EvaluateFacts : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome evaluate(const std::string& src, const std::string& tgt,
                                 Words options = {}) const {
    options.insert(options.begin(),
                   {"evaluate", "facts", "--encoder", news_.path("model.diglot"), "--src",
                    news_.write("src", src), "--tgt", news_.write("tgt", tgt), "--src-lang", "ro",
                    "--tgt-lang", "en"});
    return run(options);
  }

  const News news_;
  const std::string src_ = "au zburat 70 de rachete\nși nouă drone\nîn iulie\nla Kiev\n\n";
  const std::string tgt_ = "450 missiles flew\nand drones\nin July\nto Odesa\n\n";
};

TEST_F(EvaluateFacts, TellsOfEachLineWhatItKeeps) {
  const Outcome outcome = evaluate(src_, tgt_, {"--format", "tsv"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "1\tconflict\tok\tconflict 70 / 450; src numbers 70; tgt numbers 450\n"
            "2\tmissing\tok\tsrc numbers nouă\n"
            "3\tok\tok\t\n"
            "4\tok\tconflict\tsrc names Kiev; tgt names Odesa\n"
            "5\tok\tok\t\n");
}

TEST_F(EvaluateFacts, CountsThem) {
  const json::value result = json::parse(evaluate(src_, tgt_, {"--format", "json"}).out);
  EXPECT_EQ(result.at("name"), "diglot facts");
  EXPECT_EQ(result.at("lines"), 5);
  const json::value numbers = {
      {"lines", 3}, {"missing", 1}, {"conflict", 1}, {"facts", 3}, {"kept", 1}};
  EXPECT_EQ(result.at("numbers"), numbers);
  const json::value names = {
      {"lines", 1}, {"missing", 0}, {"conflict", 1}, {"facts", 1}, {"kept", 0}};
  EXPECT_EQ(result.at("names"), names);
  const json::value quotations = {
      {"lines", 0}, {"missing", 0}, {"conflict", 0}, {"facts", 0}, {"kept", 0}};
  EXPECT_EQ(result.at("quotations"), quotations);
}

TEST_F(EvaluateFacts, ReportsTheLinesThatLoseOne) {
  const Outcome outcome = evaluate(src_, tgt_);
  EXPECT_EQ(outcome.out,
            "numbers    in 3 lines: missing in 33.33 % (1), conflict in 33.33 % (1); 33.33 % of 3 "
            "kept\n"
            "names      in 1 line: missing in 0.00 % (0), conflict in 100.00 % (1); 0.00 % of 1 "
            "kept\n"
            "quotations in 0 lines: missing in 0.00 % (0), conflict in 0.00 % (0); 0.00 % of 0 "
            "kept\n"
            "1\tconflict\tok\tconflict 70 / 450; src numbers 70; tgt numbers 450\n"
            "2\tmissing\tok\tsrc numbers nouă\n"
            "4\tok\tconflict\tsrc names Kiev; tgt names Odesa\n");
}

TEST_F(EvaluateFacts, TellsHowManyChangesItFinds) {
  const std::string src = "au venit 12\nau plecat 70\n";
  const std::string tgt = "there came 12\nthere left 70\n";
  const Outcome text = evaluate(src, tgt, {"--changed-facts"});
  EXPECT_NE(
      text.out.find("changed digit           2: conflict in 100.00 %; of 2 in lines that were "
                    "ok, 100.00 %\n"),
      std::string::npos)
      << text.out;
  const json::value result =
      json::parse(evaluate(src, tgt, {"--changed-facts", "--format", "json"}).out);
  const json::value reversed = {
      {"changes", 1}, {"conflict", 1}, {"changes_in_ok", 1}, {"conflict_in_ok", 1}};
  EXPECT_EQ(result.at("changed").at("reversed digits"), reversed);
}

TEST_F(EvaluateFacts, ChangesAreNotToldLineByLine) {
  const Outcome outcome = evaluate("a\n", "a\n", {"--changed-facts", "--format", "tsv"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("--format text or json"), std::string::npos) << outcome.err;
}

TEST_F(EvaluateFacts, TellsOfQuotationsBehindTheFirstColumns) {
  const std::string src = "„Am zburat la timp”, a spus ea.\n„Am zburat la timp”, a spus ea.\n";
  const std::string tgt = "\"We flew on time,\" she said.\nShe said they flew on time.\n";
  EXPECT_EQ(evaluate(src, tgt, {"--format", "tsv"}).out,
            "1\tok\tok\t\n"
            "2\tok\tok\tsrc quotations Am zburat la timp\n");
  const json::value counts = {
      {"lines", 2}, {"missing", 1}, {"conflict", 0}, {"facts", 2}, {"kept", 1}};
  EXPECT_EQ(json::parse(evaluate(src, tgt, {"--format", "json"}).out).at("quotations"), counts);
}

TEST_F(EvaluateFacts, FilesOfDifferentLengthsAreAnError) {
  const Outcome outcome = evaluate("a\nb\n", "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("has 2 lines"), std::string::npos) << outcome.err;
}

TEST_F(EvaluateFacts, ComparesDaysByTheDatesOfTheTexts) {
  const std::string src = "a venit ieri\na venit marți\n";
  const std::string tgt = "came on 3 February\ncame today\n";
  const Words tsv = {"--format", "tsv", "--date", "2026-02-04"};
  EXPECT_EQ(evaluate(src, tgt, tsv).out,
            "1\tok\tok\t\n"
            "2\tmissing\tok\tsrc numbers marți\n");
  const Words both = {"--format", "tsv", "--date", "2026-02-04", "--tgt-date", "2026-02-03"};
  EXPECT_EQ(evaluate(src, tgt, both).out, "1\tok\tok\t\n2\tok\tok\t\n");
}

TEST_F(EvaluateFacts, NeedsDaysOfTheCalendar) {
  for (const char* option : {"--date", "--src-date", "--tgt-date"}) {
    const Outcome outcome = evaluate("a\n", "a\n", {option, "2026-02-30"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find(std::string(option) + ": \"2026-02-30\" is no day of the calendar; "
                                                     "write it as YYYY-MM-DD"),
              std::string::npos)
        << outcome.err;
  }
}

TEST_F(EvaluateFacts, NeedsLanguageCodes) {
  const std::string lines = news_.write("lines", "a\n");
  const Outcome outcome = run({"evaluate", "facts", "--src", lines, "--tgt", lines, "--src-lang",
                               "romanian", "--tgt-lang", "en"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("romanian"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace diglot::tools::testing
