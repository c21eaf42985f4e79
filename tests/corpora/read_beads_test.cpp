#include "corpora/read_beads.h"

#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "message_of.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Beads = std::vector<ListedBead>;

class ReadBeads : public ::testing::Test {
 protected:
  [[nodiscard]] ListedBeads read(std::string_view bytes,
                                 std::optional<BeadFormat> format = std::nullopt) const {
    return read_beads(folder_.file("beads", bytes), format);
  }
  /// What is behind the file's name in the message of the Error; "no error" where there is none.
  [[nodiscard]] std::string error(std::string_view bytes,
                                  std::optional<BeadFormat> format = std::nullopt) const {
    const std::string message = message_of([&] { static_cast<void>(read(bytes, format)); });
    const std::string file = folder_.path("beads");
    return message.starts_with(file) ? message.substr(file.size()) : message;
  }

  /// A line of `align --format jsonl`.
  static std::string pair(const std::string& src, const std::string& tgt,
                          const std::string& relation = "same", const std::string& doc = "a") {
    return R"({"src": {"doc": ")" + doc + R"(", "lang": "de", "sentences": )" + src +
           R"(, "begin": 0, "end": 2, "text": "A."}, "tgt": {"doc": "b", "lang": "fr", )" +
           R"("sentences": )" + tgt + R"(, "begin": 0, "end": 2, "text": "B."}, "score": 0.9, )" +
           R"("relation": ")" + relation + "\"}\n";
  }

  const TemporaryFolder folder_;
};

TEST_F(ReadBeads, AsVecalignWritesThem) {
  const ListedBeads read_back =
      read("[0]:[0]:0.000000\n[1, 2]:[1]:0.25\n[]:[2]\r\n\n [3] : [4,6] : ?\n[]:[]\n[4]:[]:0");
  EXPECT_EQ(read_back.beads,
            (Beads{{{0}, {0}}, {{1, 2}, {1}}, {{}, {2}}, {{3}, {4, 6}}, {{4}, {}}}));
  EXPECT_TRUE(read_back.notes.empty());
  EXPECT_TRUE(read_back.beads[2].is_null() && read_back.beads[4].is_null());
  EXPECT_FALSE(read_back.beads[3].is_null());
}

TEST_F(ReadBeads, OfALadder) {
  const Beads beads = {{{0}, {0, 1}}, {{1, 2}, {}}, {{}, {2}}, {{3}, {3}}};
  EXPECT_EQ(read("0\t0\t0.3\n1\t2\t-0.3\n3\t2\t0\n3\t3\t1\n4\t4\t0\n").beads, beads);
  EXPECT_EQ(read("0 0\r\n1 2\r\n3 2\n\n3 3\n4 4").beads, beads);
  EXPECT_TRUE(read("0 0\n").beads.empty());
}

TEST_F(ReadBeads, OfPairs) {
  EXPECT_EQ(read(pair("[2]", "[0, 1]") + pair("[0]", "[3]", "translation") +
                 pair("[5]", "[5]", "partial") + pair("[6]", "[6]", "contradiction") +
                 R"({"alone": {}, "reason": "", "nearest": null})"
                 "\n")
                .beads,
            (Beads{{{2}, {0, 1}}, {{0}, {3}}}));
}

TEST_F(ReadBeads, OfNothing) {
  EXPECT_TRUE(read("").beads.empty());
  EXPECT_TRUE(read("\n \r\n").beads.empty());
  EXPECT_TRUE(read("[]:[]\n").beads.empty());
}

TEST_F(ReadBeads, BehindAByteOrderMarkOrCompressed) {
  EXPECT_EQ(read("\uFEFF[0]:[1]\n").beads, (Beads{{{0}, {1}}}));
  const std::string path = folder_.path("beads.zst");
  Output output(path);
  output.write("[0]:[1]\n");
  output.commit();
  EXPECT_EQ(read_beads(path).beads, (Beads{{{0}, {1}}}));
}

TEST_F(ReadBeads, NotesASentenceInTwoBeads) {
  const ListedBeads once = read("[0]:[0]\n[1]:[0]\n");
  EXPECT_EQ(once.notes, (std::vector<std::string>{
                            folder_.path("beads") +
                            ":2: target sentence 0 is in the bead of line 1 too; all beads count "
                            "as they stand"}));
  EXPECT_EQ(once.beads.size(), 2U);
  const ListedBeads often = read("[4]:[0]\n[3]:[1]\n[3]:[2]\n[4]:[3]\n[3]:[4]\n");
  EXPECT_EQ(
      often.notes,
      (std::vector<std::string>{folder_.path("beads") +
                                ":3: source sentence 3 is in the bead of line 2 too, and so on 2 "
                                "times more; all beads count as they stand"}));
}

TEST_F(ReadBeads, NamesTheLineThatIsWrong) {
  const std::string bead = "is no bead; write [0]:[1, 2]:0.03";
  for (const char* line : {"[0]", "[0]:", "[0]:0", "[0]:[0", "[0]:[0]]", "[0]:[0] 5", "[0:[0]",
                           "[0,]:[0]", "[,]:[0]", "[a]:[0]", "[0.5]:[0]", "[+1]:[0]", "5\t5"}) {
    EXPECT_TRUE(error("[1]:[1]\n" + std::string(line)).starts_with(":2: " + bead))
        << line << " " << error("[1]:[1]\n" + std::string(line));
  }
  EXPECT_EQ(error("\n[-1]:[0]"), ":2: a number is negative; sentences are counted from 0");
  EXPECT_EQ(error("[0]:[2, 1]"),
            ":1: sentence 1 is listed behind sentence 2; list the sentences of a bead in ascending "
            "order, each once");
  EXPECT_EQ(error("[0]:[1, 1]").substr(0, 40), ":1: sentence 1 is listed behind sentence");
  EXPECT_EQ(error("[999999]:[0]"), "no error");
  const std::string too_great =
      ":1: a number is above 999999, the greatest that a sentence may have";
  EXPECT_EQ(error("[1000000]:[0]"), too_great);
  EXPECT_EQ(error("[0]:[99999999999999999999999]"), too_great);
}

TEST_F(ReadBeads, NamesTheRungThatIsWrong) {
  const std::string rung = "is no rung of a ladder";
  for (const char* line : {"1", "1\t", "a\t1", "1\t2.5", "1.5\t2", "1\t2x", "[1]:[1]"}) {
    EXPECT_TRUE(error("0\t0\n" + std::string(line)).starts_with(":2: " + rung)) << line;
  }
  EXPECT_EQ(error("1\t0\n"), ":1: a ladder begins with the rung 0 0: no sentence lies before it");
  for (const char* line : {"3\t1", "1\t3", "2\t2"}) {
    EXPECT_TRUE(error("0 0\n2 2\n" + std::string(line))
                    .starts_with(":3: the rung does not lie behind that of 2 and 2 sentences"))
        << line;
  }
  EXPECT_EQ(error("0 0\n1000000 1"),
            ":2: a number is above 999999, the greatest that a sentence may have");
}

TEST_F(ReadBeads, NamesThePairThatIsWrong) {
  const std::string wrong = ":2: is no pair as `diglot align --format jsonl` writes it";
  for (const char* sentences :
       {"[]", "[2, 4]", "[3, 2]", "[-1]", "0", "[18446744073709551615, 0]", "[0.5]"}) {
    EXPECT_TRUE(error(pair("[0]", "[0]") + pair(sentences, "[1]")).starts_with(wrong))
        << sentences << error(pair("[0]", "[0]") + pair(sentences, "[1]"));
  }
  EXPECT_EQ(error(pair("[1000000]", "[0]")),
            ":1: a number is above 999999, the greatest that a sentence may have");
  EXPECT_NE(error(pair("[18446744073709551615]", "[0]")), "no error");
  EXPECT_TRUE(error(pair("[0]", "[0]") + pair("[1]", "[1]", "same", "c"))
                  .starts_with(":2: is a pair of other articles than the one above"));
}

TEST_F(ReadBeads, WantsAKnownFormat) {
  EXPECT_TRUE(error("\nhello\n").starts_with(":2: begins neither as beads"));
  EXPECT_TRUE(error("0 0\n", BeadFormat::vecalign).starts_with(":1: is no bead"));
  EXPECT_TRUE(error("[0]:[0]\n", BeadFormat::ladder).starts_with(":1: is no rung"));
  EXPECT_TRUE(error("[0]:[0]\n", BeadFormat::jsonl).starts_with(":1: is no pair"));
  EXPECT_EQ(parse_bead_format("ladder"), BeadFormat::ladder);
  EXPECT_EQ(parse_bead_format("vecalign"), BeadFormat::vecalign);
  EXPECT_EQ(parse_bead_format("jsonl"), BeadFormat::jsonl);
  EXPECT_EQ(parse_bead_format("auto"), std::nullopt);
  EXPECT_NE(message_of([&] { static_cast<void>(read_beads(folder_.path("none"))); }), "no error");
}

}  // namespace
}  // namespace diglot::corpora
