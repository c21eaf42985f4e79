// `filter`: which pairs are kept, in which order, and what is told of the others.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

/// Pairs of English and Romanian, each but the good ones with one fault.
class Filter : public ::testing::Test {
 protected:
  static constexpr const char* header = "src\ttgt\tsrc_lang\ttgt_lang\tscore\n";
  static constexpr const char* good[] = {
      "The bridge was closed on Monday because of the flood.\tPodul a fost închis luni din cauza "
      "inundației.\t0.9\n",
      "She said that the water would fall by the weekend.\tEa a spus că apa va scădea până în "
      "weekend.\t0.4\n"};
  static constexpr const char* faulty[] = {
      "It was the worst flood of the century.\tA fost cea mai gravÄƒ inundaÈ›ie a "
      "secolului.\t0.9\n",
      "The mayor resigned.\t\t0.9\n",
      "No.\tPrimarul a declarat că podul va fi redeschis de îndată ce apele se vor retrage.\t0.9\n",
      "12 34 56 78 9\tdouăsprezece\t0.9\n",
      "Green Party of Romania\tgreen party of Romania\t0.9\n",
      "Leave a Reply\tLasă un răspuns\t0.9\n",
      "Apele au ajuns în centrul orașului vechi.\tApele au ajuns și în orașul de jos, spune "
      "el.\t0.9\n",
      "The bridge was closed on  Monday because of the flood.\tPodul a fost închis luni din cauza "
      "inundației.\t0.9\n"};

  /// A line with the languages in front of its last column.
  static std::string line(std::string columns) {
    return columns.insert(columns.rfind('\t'), "\ten\tro");
  }

  [[nodiscard]] std::string corpus() const {
    std::string text = header;
    text += line(good[0]);
    for (const char* pair : faulty) text += line(pair);
    text += line(good[1]);
    return folder_.file("in.tsv", text);
  }

  /// Runs it; what it wrote.
  std::string filtered(const Words& options, const std::string& input) const {
    Words command = {"filter", input, "-o", folder_.path("out.tsv")};
    command.insert(command.end(), options.begin(), options.end());
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    messages_ = outcome.err;
    return folder_.bytes_of("out.tsv");
  }

  const corpora::TemporaryFolder folder_;
  mutable std::string messages_;
};

TEST_F(Filter, KeepsGoodPairsInTheirOrder) {
  EXPECT_EQ(filtered({}, corpus()), header + line(good[0]) + line(good[1]));
  EXPECT_EQ(messages_,
            "diglot: read 10 pairs, wrote 2; dropped: encoding 1, length 1, length-ratio 1, "
            "letters 1, untranslated 1, boilerplate 1, language 1, duplicates 1\n");
}

TEST_F(Filter, KeepsColumnsThatTheFirstPairsLeaveEmpty) {
  const std::string head = "src\ttgt\tsrc_lang\ttgt_lang\turl\tnote\n";
  const std::string first =
      "The mayor resigned on Monday.\tPrimarul a demisionat luni.\ten\tro\t\t\n";
  const std::string second =
      "The bridge was closed because of the flood.\tPodul a fost închis din cauza "
      "inundației.\ten\tro\thttp://b\tchecked\n";
  const std::string input = folder_.file("in.tsv", head + first + second);
  EXPECT_EQ(filtered({}, input), head + first + second);
  EXPECT_EQ(messages_, "diglot: read 2 pairs, wrote 2\n");
}

TEST_F(Filter, WritesTheOthersWithTheirReasons) {
  filtered({"--rejected", folder_.path("no.tsv")}, corpus());
  std::vector<std::string> reasons;
  for (const std::string& row : lines_of(folder_.bytes_of("no.tsv"))) {
    reasons.push_back(columns_of(row).back());
  }
  EXPECT_EQ(reasons,
            (Words{"reason", "encoding: tgt has all of it misread", "length: tgt has 0 words",
                   "length-ratio: tgt is 4.0 times as long", "letters: src has 0 % letters",
                   "untranslated: both sides are the same", "boilerplate: src is boilerplate",
                   "language: src is ro, not en", "duplicates: was there before"}));
}

TEST_F(Filter, MarksInsteadOfDropping) {
  const auto rows = lines_of(filtered({"--mark"}, corpus()));
  ASSERT_EQ(rows.size(), 11U);
  EXPECT_EQ(columns_of(rows[1]).back(), "");
  EXPECT_EQ(columns_of(rows[3]).back(), "length: tgt has 0 words");
  EXPECT_EQ(columns_of(rows[10]).back(), "");
}

TEST_F(Filter, RunsTheTestsThatAreNamed) {
  EXPECT_EQ(lines_of(filtered({"--tests", "length,letters"}, corpus())).size(), 9U);
  EXPECT_EQ(lines_of(filtered({"--tests", "none"}, corpus())).size(), 11U);
  EXPECT_EQ(lines_of(filtered({"--tests", "default,numbers"}, corpus())).size(), 3U);
  EXPECT_EQ(lines_of(filtered({"--tests", "none", "--min-score", "0.5"}, corpus())).size(), 10U);
}

TEST_F(Filter, ObeysTheLimits) {
  EXPECT_EQ(lines_of(filtered({"--tests", "length", "--min-length", "9"}, corpus())).size(), 2U);
  EXPECT_EQ(lines_of(filtered({"--tests", "length", "--max-length", "3"}, corpus())).size(), 2U);
}

TEST_F(Filter, Repairs) {
  const auto rows = lines_of(filtered({"--repair"}, corpus()));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(columns_of(rows[2])[1], "A fost cea mai gravă inundație a secolului.");
  EXPECT_TRUE(mentions(messages_, "; repaired 1")) << messages_;
}

TEST_F(Filter, TellsWhatEachTestTook) {
  filtered({"--tests", "length,duplicates,letters", "--stats"}, corpus());
  EXPECT_TRUE(mentions(messages_,
                       "test                dropped    share\n"
                       "length                    1  10.00 %\n"
                       "letters                   1  10.00 %\n"
                       "duplicates                1  10.00 %\n"))
      << messages_;
}

TEST_F(Filter, FindsNumbersThatConflict) {
  const std::string file = folder_.file(
      "n.tsv", std::string(header) + line("It cost 70 euros.\tA costat 17 euro.\t1\n") +
                   line("It cost 70 euros.\tA costat 70 de euro.\t1\n"));
  const auto rows = lines_of(filtered({"--tests", "numbers", "--mark"}, file));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(columns_of(rows[1]).back(), "numbers: 70 is not 17");
  EXPECT_EQ(columns_of(rows[2]).back(), "");
}

TEST_F(Filter, DuplicatesByOneSideAndNearOnes) {
  const std::string file = folder_.file("d.tsv",
                                        "src\ttgt\n"
                                        "It rose by 3 %.\tA crescut cu 3 %.\n"
                                        "It rose by 3 %.\tA crescut cu trei.\n"
                                        "It rose by 5 %!\tA crescut cu 5 %!\n");
  EXPECT_EQ(lines_of(filtered({"--tests", "duplicates"}, file)).size(), 4U);
  EXPECT_EQ(lines_of(filtered({"--tests", "duplicates", "--duplicates-by", "src"}, file)).size(),
            3U);
  EXPECT_EQ(lines_of(filtered({"--tests", "near-duplicates"}, file)).size(), 3U);
  EXPECT_EQ(
      lines_of(filtered({"--tests", "near-duplicates", "--duplicates-by", "src"}, file)).size(),
      2U);
}

TEST_F(Filter, OnlyWhatPassedMakesDuplicates) {
  const std::string file = folder_.file("d.tsv",
                                        "src\ttgt\tscore\n"
                                        "It rose.\tA crescut.\t0.1\n"
                                        "It rose.\tA crescut.\t0.9\n");
  EXPECT_EQ(filtered({"--tests", "duplicates", "--min-score", "0.5"}, file),
            "src\ttgt\tscore\nIt rose.\tA crescut.\t0.9\n");
}

TEST_F(Filter, KnowsSyndicatedStories) {
  std::string text = "src\ttgt\tsrc_doc\ttgt_doc\n";
  const auto story = [&](const std::string& document, const std::string& last) {
    for (const std::string& sentence : Words{"One", "Two", "Three", last}) {
      text += sentence + " rose.\t" + sentence + " a crescut.\t" + document + "\tro-1\n";
    }
  };
  story("wire", "Four");
  story("paper", "Five");  // the copy has a last sentence of its own
  story("other", "Six");
  text += "Seven rose.\tSeven a crescut.\tnew\tro-2\n";
  const std::string file = folder_.file("s.tsv", text);
  EXPECT_EQ(lines_of(filtered({"--tests", "duplicates"}, file)).size(), 1U + 4 + 1 + 1 + 1);
  EXPECT_EQ(lines_of(filtered({"--tests", "syndicated"}, file)).size(), 1U + 4 + 1);
  EXPECT_EQ(lines_of(filtered({"--tests", "duplicates,syndicated"}, file)).size(), 1U + 4 + 1);
  EXPECT_TRUE(mentions(messages_, "duplicates 6, syndicated 2")) << messages_;
  filtered({"--tests", "syndicated", "--stats"}, file);
  EXPECT_TRUE(
      mentions(messages_, "\nsyndicated                8  61.54 %\nsyndicated documents: 2\n"))
      << messages_;
}

TEST_F(Filter, WhatADocumentRepeatsOfItselfMakesItNoCopy) {
  std::string text = "src\ttgt\tsrc_doc\n";
  for (int i = 0; i < 5; ++i) text += "It rose.\tA crescut.\tone\n";
  text += "It fell.\tA scăzut.\tone\n";
  EXPECT_EQ(lines_of(filtered({"--tests", "syndicated"}, folder_.file("r.tsv", text))).size(), 7U);
}

TEST_F(Filter, WritesTheSameForAnyNumberOfThreads) {
  std::string text = header;
  for (int i = 0; i < 3000; ++i) {
    text += line("It rose by " + std::to_string(i % 1700) + " euros in the year.\tA crescut cu " +
                 std::to_string(i % 1700) + " de euro în acest an.\t0.9\n");
    if (i % 7 == 0) text += line(faulty[i % 8]);
  }
  const std::string file = folder_.file("many.tsv", text);
  const Words options = {"--rejected", folder_.path("no.tsv"), "--tests", "default,numbers"};
  const auto with = [&](const char* threads) {
    Words all = options;
    all.insert(all.end(), {"--threads", threads});
    const std::string kept = filtered(all, file);
    return kept + messages_ + folder_.bytes_of("no.tsv");
  };
  const std::string one = with("1");
  EXPECT_GT(one.size(), text.size() / 2);
  EXPECT_TRUE(with("2") == one);
  EXPECT_TRUE(with("5") == one);
}

TEST_F(Filter, TellsMalformedPairsAndGoesOn) {
  const std::string file =
      folder_.file("bad.tsv", std::string(header) + line(good[0]) + "one column\n" + line(good[1]));
  const Outcome outcome = run({"filter", file, "-o", folder_.path("out.tsv")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "diglot: " + file + ":3: has 1 column")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, "read 2 pairs, wrote 2; malformed 1")) << outcome.err;
  EXPECT_EQ(folder_.bytes_of("out.tsv"), header + line(good[0]) + line(good[1]));
}

TEST_F(Filter, ReplacesWhatIsNotUtf8WhereThatIsAskedFor) {
  const std::string file = folder_.file(
      "bad.tsv", std::string(header) + line("It rose by 3 \xFF.\tA crescut cu 3 %.\t1\n"));
  const Words options = {"--tests", "none", "--on-bad-utf8", "replace"};
  EXPECT_EQ(filtered(options, file), header + line("It rose by 3 \uFFFD.\tA crescut cu 3 %.\t1\n"));
  EXPECT_EQ(messages_, "diglot: " + file +
                           ": 1 sequence of bytes was not valid UTF-8; it became U+FFFD\n"
                           "diglot: read 1 pair, wrote 1\n");
}

TEST_F(Filter, SaysWhatIsWrongWithItsOptions) {
  const auto message = [&](const Words& options) {
    Words command = {"filter", corpus(), "-o", folder_.path("out.tsv")};
    command.insert(command.end(), options.begin(), options.end());
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(folder_.bytes_of("out.tsv"), "");
    return outcome.err;
  };
  EXPECT_TRUE(mentions(message({"--tests", "grammar"}), "--tests grammar: there is no such test"));
  EXPECT_TRUE(mentions(message({"--tests", "score"}), "needs --min-score"));
  EXPECT_TRUE(mentions(message({"--min-length", "9", "--max-length", "3"}), "nothing would pass"));
  EXPECT_TRUE(mentions(message({"--rejected", folder_.path() + "/./out.tsv"}),
                       "--output and --rejected name one file; give each its own"));
  EXPECT_TRUE(mentions(message({"--mark", "--rejected", "x.tsv"}), "--mark"));
}

}  // namespace
}  // namespace diglot::tools::testing
