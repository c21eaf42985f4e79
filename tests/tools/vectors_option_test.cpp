// `--encoder vectors:…`: rows in the place of sentences.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class VectorsOption : public ::testing::Test {
 protected:
  VectorsOption() {
    for (std::size_t i = 0; i < 8; ++i) {
      src_ += news_.ro(i) + "\n";
      tgt_ += news_.uk(i) + "\n";
    }
    news_.write("a.ro", src_);
    news_.write("a.uk", tgt_);
    embed("a.ro");
    embed("a.uk");
  }

  /// NAME.npy, by the toy model.
  void embed(const std::string& name) const {
    const Outcome outcome = run({"embed", "--encoder", news_.path("model.diglot"), news_.path(name),
                                 "-o", news_.path(name + ".npy")});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }
  [[nodiscard]] Outcome retrieval(const std::string& encoder, const Words& options = {}) const {
    Words command = {"evaluate", "retrieval",        "--src",     news_.path("a.ro"),
                     "--tgt",    news_.path("a.uk"), "--encoder", encoder};
    command.insert(command.end(), options.begin(), options.end());
    return run(command);
  }
  [[nodiscard]] std::string both() const {
    return "vectors:" + news_.path("a.ro.npy") + "," + news_.path("a.uk.npy");
  }

  const News news_;
  std::string src_;
  std::string tgt_;
};

TEST_F(VectorsOption, RowsOfSeveralFilesStandForTheLines) {
  const Outcome right = retrieval(both());
  EXPECT_EQ(right.status, 0) << right.err;
  EXPECT_EQ(right.out, "xsim error 0.00 % (0 of 8 lines; margin ratio, k 4)\n");
  // Rows of a file in which lines 1 and 2 are swapped: it is the rows that count.
  news_.write("b.uk", news_.uk(0) + "\n" + news_.uk(2) + "\n" + news_.uk(1) + "\n" +
                          tgt_.substr(tgt_.find(news_.uk(3))));
  embed("b.uk");
  const Outcome swapped =
      retrieval("vectors:" + news_.path("a.ro.npy") + "," + news_.path("b.uk.npy"));
  EXPECT_EQ(swapped.out, "xsim error 25.00 % (2 of 8 lines; margin ratio, k 4)\n");
}

TEST_F(VectorsOption, BareFloatsAreReadByTheirDimension) {
  for (const char* name : {"a.ro", "a.uk"}) {
    const std::string npy = news_.bytes_of(std::string(name) + ".npy");
    news_.write(std::string(name) + ".f32", npy.substr(npy.size() - 8UL * 64 * sizeof(float)));
  }
  const Outcome outcome =
      retrieval("vectors:" + news_.path("a.ro.f32") + ":64," + news_.path("a.uk.f32") + ":64");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "(0 of 8 lines")) << outcome.out;
}

TEST_F(VectorsOption, AnotherNumberOfRowsThanLinesIsAnErrorWithBoth) {
  const Outcome outcome = retrieval("vectors:" + news_.path("a.ro.npy"));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "a.ro.npy: has 8 rows for 16 lines")) << outcome.err;
}

TEST_F(VectorsOption, ChangedFactsHaveNoRows) {
  const Outcome outcome = retrieval(both(), {"--changed-facts"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "--changed-facts")) << outcome.err;
}

TEST_F(VectorsOption, EmbedPassesThemOn) {
  const Outcome outcome = run({"embed", "--encoder", "vectors:" + news_.path("a.ro.npy"),
                               news_.path("a.ro"), "-o", news_.path("again.npy")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(news_.bytes_of("again.npy").size(), news_.bytes_of("a.ro.npy").size());
}

TEST_F(VectorsOption, AlignTakesThemInTheOrderOfTheSentences) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  news_.write("ro/a.sents", src_);
  news_.write("uk/a.sents", tgt_);
  const auto align = [&](const std::string& encoder, Words inputs) {
    Words command = {
        "align",     "--lang", news_.path("ro") + "=ro", "--lang", news_.path("uk") + "=uk",
        "--encoder", encoder};
    command.insert(command.end(), inputs.begin(), inputs.end());
    return run(command);
  };
  const Words two = {news_.path("ro/a.sents"), news_.path("uk/a.sents")};
  const Outcome parallel = align(both(), {"--parallel", "--format", "vecalign", two[0], two[1]});
  EXPECT_EQ(parallel.status, 0) << parallel.err;
  const auto beads = lines_of(parallel.out);
  ASSERT_EQ(beads.size(), 8U) << parallel.out;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::string place = "[" + std::to_string(i) + "]";
    EXPECT_TRUE(beads[i].starts_with(place + ":" + place + ":")) << beads[i];
  }
  const Outcome pair = align(both(), {"--format", "tsv", "--relations", "all", "--min-score", "0",
                                      "--pair", two[0], two[1]});
  EXPECT_EQ(pair.status, 0) << pair.err;
  EXPECT_TRUE(mentions(pair.out, news_.ro(3) + "\t" + news_.uk(3))) << pair.out;

  const Outcome few = align("vectors:" + news_.path("a.ro.npy"), two);
  EXPECT_EQ(few.status, 2);
  EXPECT_TRUE(mentions(few.err, "has 8 rows, and the articles up to")) << few.err;
  EXPECT_TRUE(mentions(few.err, "have 16 sentences")) << few.err;
  const Outcome many = align(both() + "," + news_.path("a.ro.npy"), {"--pair", two[0], two[1]});
  EXPECT_EQ(many.status, 2);
  EXPECT_TRUE(mentions(many.err, "rows, and the articles have 16 sentences")) << many.err;
  const Outcome precise = align(both(), {"--precision", "0.9", two[0], two[1]});
  EXPECT_EQ(precise.status, 2) << "scores are not calibrated then";
  EXPECT_TRUE(mentions(precise.err, "--precision was measured with a model's own")) << precise.err;
  const Outcome missing = align(both(), {two[0], two[1], news_.path("ro/none.txt")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_TRUE(mentions(missing.err, "no row can be told from another")) << missing.err;
}

// `--encoder overlaps:…`: the files of vecalign.

TEST_F(VectorsOption, OverlapsFindBeadsByTheirText) {
  // One number for each sentence; the words of the documents say nothing.
  const auto document = [&](const std::string& name, const std::vector<std::string>& lines,
                            const std::vector<std::vector<float>>& rows) {
    std::string text;
    std::string vectors;
    for (const std::string& line : lines) text += line + "\n";
    for (const auto& row : rows) {
      vectors.append(reinterpret_cast<const char*>(row.data()), 4 * row.size());
    }
    return news_.write(name, text) + "=" + news_.write(name + ".emb", vectors);
  };
  const std::string overlaps =
      "overlaps:" +
      document("src.overlaps", {"bado feku", "goli duna", "bado feku goli duna"},
               {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}) +
      "," + document("tgt.overlaps", {"123", "456", "123 456"}, {{0, 1, 0}, {0, 0, 1}, {0, 1, 1}});
  const std::string src = news_.write("src.sents", "bado feku\ngoli duna\n");
  const std::string tgt = news_.write("tgt.sents", "123\n456\n");
  const Outcome outcome =
      run({"align", "--parallel", "--format", "vecalign", "--encoder", overlaps, src, tgt});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.out, "[1]:[0]:")) << outcome.out;

  const Outcome of_lines = retrieval(overlaps);
  EXPECT_EQ(of_lines.status, 2);
  EXPECT_TRUE(mentions(of_lines.err, "overlaps are for `align`")) << of_lines.err;
  for (const char* malformed : {"overlaps:", "overlaps:a", "overlaps:a=", "overlaps:=b"}) {
    const Outcome refused = run({"align", "--parallel", "--encoder", malformed, src, tgt});
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(mentions(refused.err, "name a file of overlaps")) << refused.err;
  }
}

}  // namespace
}  // namespace diglot::tools::testing
