#include "corpora/bead_pairs.h"

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;
using Strings = std::vector<std::string>;

class BeadPairs : public ::testing::Test {
 protected:
  [[nodiscard]] std::unique_ptr<PairReader> open(const std::string& beads,
                                                 PairFormat format) const {
    return open_pairs({folder_.file("beads", beads), src_, tgt_}, {.format = format});
  }

  const TemporaryFolder folder_;
  const std::string src_ = folder_.file("a.de", "Eins.\r\nZwei.\nDrei.\n");
  const std::string tgt_ = folder_.file("a.fr", "Un.\nDeux.\nTrois.");
};

/// What the list of either side's sentences, and another field, make.
std::vector<Field> fields(const std::string& src, const std::string& tgt, const Field& last) {
  return {{"src_sentences", src, FieldType::json}, {"tgt_sentences", tgt, FieldType::json}, last};
}

TEST_F(BeadPairs, OfVecalignJoinSentences) {
  const auto reader =
      open("[0, 1]:[0]:0.031200\n[]:[1]:0.5\n[2]:[1, 2]:0.1\n", PairFormat::vecalign);
  EXPECT_EQ(
      all_pairs(*reader),
      (Pairs{{{"de", "Eins. Zwei."}, {"fr", "Un."}, fields("[0, 1]", "[0]", {"cost", "0.031200"})},
             {{"de", "Drei."}, {"fr", "Deux. Trois."}, fields("[2]", "[1, 2]", {"cost", "0.1"})}}));
  EXPECT_EQ(reader->left_out().to_string(), "sentences without a counterpart 1");
}

TEST_F(BeadPairs, OfALadderHaveTheScoreOfTheRungBefore) {
  const auto reader = open("0\t0\t0.7\n1\t1\t-0.3\n2\t1\t0.25\n3\t3\t0.5\n", PairFormat::ladder);
  EXPECT_EQ(
      all_pairs(*reader),
      (Pairs{
          {{"de", "Eins."}, {"fr", "Un."}, fields("[0]", "[0]", {"score", "0.7"})},
          {{"de", "Drei."}, {"fr", "Deux. Trois."}, fields("[2]", "[1, 2]", {"score", "0.25"})}}));
  EXPECT_EQ(reader->left_out().to_string(), "sentences without a counterpart 1");
}

TEST_F(BeadPairs, OfSentencesThatAreNotThereAreMalformed) {
  const auto reader = open("[0]:[0]\n[3]:[1]\n[999999]:[0]\n", PairFormat::vecalign);
  EXPECT_EQ(all_pairs(*reader).size(), 1U);
  const std::string text = ", counted from 0, of a text of 3 lines";
  EXPECT_EQ(messages_of(*reader),
            (Strings{folder_.path("beads") + ":2: names sentence 3" + text,
                     folder_.path("beads") + ":3: names sentence 999999" + text}));
}

TEST_F(BeadPairs, MayNotExpandBeyondTheLimit) {
  const std::string beads = folder_.path("b.gz");
  const std::string text = folder_.path("t.en.gz");
  for (const auto& [path, line] : {std::pair(&beads, "[0]:[0]\n"), std::pair(&text, "aaaaaaa\n")}) {
    Output output(*path);
    for (int i = 0; i < 10'000; ++i) output.write(line);
    output.commit();
  }
  const auto plain = folder_.file("plain", "[0]:[0]\n");
  PairReadingOptions options{.format = PairFormat::vecalign};
  options.input.max_expanded = 50'000;
  const std::string reason = ": expands to more than 50000 bytes";
  EXPECT_TRUE(message_of([&] {
                open_pairs({beads, plain, plain}, options);
              }).starts_with(beads + reason));
  EXPECT_TRUE(message_of([&] {
                open_pairs({plain, plain, text}, options);
              }).starts_with(text + reason));
}

TEST_F(BeadPairs, AreThreeFilesAndAreNotWritten) {
  EXPECT_EQ(message_of([&] {
              all_pairs({src_, tgt_}, {.format = PairFormat::vecalign});
            }),
            "vecalign is 3 files, not 2");
  EXPECT_EQ(message_of([&] { create_pairs("x", {.format = PairFormat::ladder}); }),
            "pairs in the format ladder are read, not written: they don't hold the sentences that "
            "are in no pair");
}

TEST(HunalignPairs, AreReadFromItsText) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.txt",
                                "One.\tUnu.\t0.52\n<p>\t<p>\t0\n\tDoi.\t-0.3\r\n"
                                "Three. ~~~ Four.\tTrei.\t1\r\nbad\n");
  const auto reader =
      open_pairs({path}, {.format = PairFormat::hunalign, .src_lang = "en", .tgt_lang = "ro"});
  EXPECT_EQ(all_pairs(*reader),
            (Pairs{{{"en", "One."}, {"ro", "Unu."}, {{"score", "0.52"}}},
                   {{"en", "Three. Four."}, {"ro", "Trei."}, {{"score", "1"}}}}));
  EXPECT_EQ(reader->left_out().to_string(), "paragraph marks 1, sentences without a counterpart 1");
  EXPECT_EQ(
      messages_of(*reader),
      Strings{path + ":5: has 1 column, not 3; `hunalign -text` writes source, target and score"});
}

TEST(HunalignPairs, AreWritten) {
  const TemporaryFolder folder;
  EXPECT_EQ(write_pairs(folder.path("p"),
                        {{{"en", "a\tb"}, {"", "c"}, {{"id", "7"}, {"score", "0.50"}}},
                         {{"", "d"}, {"", "e"}, {}}},
                        {.format = PairFormat::hunalign}),
            "tabs and line ends in texts 1, src_lang 1, id 1");
  EXPECT_EQ(folder.bytes_of("p"), "a b\tc\t0.50\nd\te\t\n");
}

}  // namespace
}  // namespace diglot::corpora
