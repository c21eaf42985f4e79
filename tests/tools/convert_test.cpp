// `convert`: pairs from one format to another, and what it says of what it leaves out.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class Convert : public ::testing::Test {
 protected:
  static Outcome convert(Words words, std::string_view input = "") {
    words.insert(words.begin(), "convert");
    return run(words, input);
  }

  const corpora::TemporaryFolder folder_;
  const std::string en_ = folder_.file("n.en", "One & two.\n\nThree.\n");
  const std::string ro_ = folder_.file("n.ro", "Unu și doi.\n\nTrei.\n");
};

TEST_F(Convert, MosesGoesToTmxAndBackToTheByte) {
  const Outcome there = convert({en_, ro_, "-o", folder_.path("n.tmx.gz")});
  EXPECT_EQ(there.status, 0);
  EXPECT_EQ(there.err, "diglot: read 3 pairs, wrote 3\n");
  EXPECT_EQ(there.out, "");
  const Outcome back =
      convert({folder_.path("n.tmx.gz"), "--to", "moses", "-o", folder_.path("m")});
  EXPECT_EQ(back.status, 0) << back.err;
  EXPECT_EQ(folder_.bytes_of("m.en-ro.en"), folder_.bytes_of("n.en"));
  EXPECT_EQ(folder_.bytes_of("m.en-ro.ro"), folder_.bytes_of("n.ro"));
}

TEST_F(Convert, TellsWhatTheOutputCannotCarry) {
  const std::string pairs = folder_.file(
      "p.jsonl",
      "{\"src\": {\"lang\": \"en\", \"text\": \"a\\nb\"}, \"tgt\": {\"lang\": \"ro\", \"text\": "
      "\"c\"}, "
      "\"score\": 0.5}\n{\"src\": {\"lang\": \"en\", \"text\": \"d\"}, \"tgt\": {\"lang\": \"en\", "
      "\"text\": \"e\"}, \"score\": 1}\n");
  const Outcome outcome = convert({pairs, "--to", "moses", "-o", folder_.path("m")});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err,
            "diglot: the output's format can't carry all; left out, with the number of pairs: line "
            "ends in texts 1, score 1\n"
            "diglot: read 2 pairs, wrote 1; left out: both sides of one language, whose files "
            "would have one name 1\n");
  EXPECT_EQ(folder_.bytes_of("m.en-ro.en"), "a b\n");
}

TEST_F(Convert, TellsMalformedPairsAndGoesOn) {
  std::string lines = "{\"src\": \"a\", \"tgt\": \"b\"}\n";
  for (int i = 0; i < 12; ++i) lines += "{}\n";
  const Outcome outcome =
      convert({"-", "--from", "jsonl", "--to", "tsv", "--to-columns", "tgt,src"}, lines);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "tgt\tsrc\nb\ta\n");
  EXPECT_TRUE(mentions(outcome.err, "diglot: standard input:2: has no \"src\"; a pair has both\n"))
      << outcome.err;
  EXPECT_TRUE(mentions(outcome.err,
                       "diglot: -: 2 more pairs are malformed; all of them are left "
                       "out\ndiglot: read 1 pair, wrote 1; malformed 12\n"))
      << outcome.err;
}

TEST_F(Convert, ReplacesWhatIsNotUtf8WhereThatIsAskedFor) {
  const std::string bad = folder_.file("bad.ro", "\xFF\n\n\xE2\x82\n");
  const Outcome outcome =
      convert({en_, bad, "--on-bad-utf8", "replace", "--to", "moses", "-o", folder_.path("o")});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "diglot: " + en_ + ", " + bad +
                             ": 2 sequences of bytes were not valid UTF-8; each became U+FFFD\n"
                             "diglot: read 3 pairs, wrote 3\n");
  EXPECT_EQ(folder_.bytes_of("o.en-ro.ro"), "\uFFFD\n\n\uFFFD\n");
}

TEST_F(Convert, JoinsCorpora) {
  const std::string tsv = folder_.file("x.en-ro.tsv", "Four.\tPatru.\n");
  const Outcome outcome = convert({en_, ro_, tsv, "--to", "hunalign", "-o", folder_.path("all")});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(folder_.bytes_of("all"),
            "One & two.\tUnu și doi.\t\n\t\t\nThree.\tTrei.\t\nFour.\tPatru.\t\n");
}

TEST_F(Convert, TakesTheNamesOfColumns) {
  const Outcome outcome = convert(
      {"-", "--from", "tsv", "--columns", "score,src,tgt", "--src-lang", "en", "--to", "jsonl"},
      "0.90\ta\tb\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "{\"src\": {\"lang\": \"en\", \"text\": \"a\"}, \"tgt\": {\"text\": \"b\"}, \"score\": "
            "0.90}\n");
}

TEST_F(Convert, WritesNothingWhereAFileCannotBeReadToItsEnd) {
  for (const char* suffix : {".gz", ".zst", ".xz"}) {
    const std::string whole = folder_.path("w.tmx") + suffix;
    ASSERT_EQ(convert({en_, ro_, "-o", whole}).status, 0);
    const std::string bytes = folder_.bytes_of("w.tmx" + std::string(suffix));
    const std::string cut =
        folder_.file("cut.tmx" + std::string(suffix), bytes.substr(0, bytes.size() - 9));
    const Outcome outcome = convert({en_, ro_, cut, "-o", folder_.path("out.tsv")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, cut + ": is damaged, cut short or no ")) << outcome.err;
  }
  const Outcome missing = convert({folder_.path("none.tmx"), "-o", folder_.path("out.tsv")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_TRUE(mentions(missing.err, "cannot read: No such file")) << missing.err;
  EXPECT_EQ(folder_.entries(), 8U);  // n.en, n.ro, and three archives, whole and cut: no output
}

TEST_F(Convert, RefusesAnArchiveThatExpandsTooFar) {
  const std::string bomb = folder_.path("bomb.tsv.gz");
  corpora::Output output(bomb);
  for (int i = 0; i < 100; ++i) output.write(std::string(1 << 20, 'a'));
  output.commit();
  const Outcome outcome =
      convert({bomb, "--max-expanded", "20MB", "-o", folder_.path("out.jsonl")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err,
                       bomb + ": expands to more than 20971520 bytes, the limit that "
                              "was set; if that is no attack, expand it before, or allow for more"))
      << outcome.err;
  EXPECT_EQ(folder_.entries(), 3U);
}

TEST_F(Convert, RefusesWhatMakesNoCorpus) {
  const Outcome one = convert({en_, "--to", "tsv"});
  EXPECT_EQ(one.status, 2);
  EXPECT_TRUE(mentions(one.err, "its name doesn't tell the format of its pairs; give one of "))
      << one.err;
  const Outcome odd = convert({en_, ro_, en_, "--from", "moses", "--to", "tsv"});
  EXPECT_EQ(odd.status, 2);
  EXPECT_TRUE(mentions(odd.err, "a corpus in the format moses is 2 files, and only 1 is given"))
      << odd.err;
  const Outcome twice = convert({"-", "-", "--from", "moses", "--to", "tsv"});
  EXPECT_EQ(twice.status, 2);
  EXPECT_TRUE(mentions(twice.err, "name standard input more than once")) << twice.err;
  const Outcome empty = convert({"-", "--from", "jsonl", "--to", "tsv"}, "{}\n");
  EXPECT_EQ(empty.status, 2);
  EXPECT_EQ(empty.out, "");
  EXPECT_TRUE(mentions(empty.err, "no pair could be written: read 0 pairs")) << empty.err;
}

}  // namespace
}  // namespace diglot::tools::testing
