#include "corpora/moses_pairs.h"

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;
using Strings = std::vector<std::string>;

TEST(MosesPairs, KeepEmptyLinesTabsAndOddSpaces) {
  const TemporaryFolder folder;
  const auto src = folder.file("n.en", "\uFEFFOne.\r\n\nTwo\tx.\n \u2028Three.\n");
  const auto tgt = folder.file("n.pt_BR", "Um.\n\n\nTrês.");
  EXPECT_EQ(all_pairs({src, tgt}), (Pairs{{{"en", "One."}, {"pt_BR", "Um."}, {}},
                                          {{"en", ""}, {"pt_BR", ""}, {}},
                                          {{"en", "Two\tx."}, {"pt_BR", ""}, {}},
                                          {{"en", " \u2028Three."}, {"pt_BR", "Três."}, {}}}));
}

TEST(MosesPairs, AreOfTheLanguagesThatAreGiven) {
  const TemporaryFolder folder;
  const auto src = folder.file("a.txt", "a\n");
  const auto tgt = folder.file("de.txt", "b\n");
  EXPECT_EQ(all_pairs({src, tgt}), (Pairs{{{"", "a"}, {"de", "b"}, {}}}));
  EXPECT_EQ(all_pairs({src, tgt}, {.src_lang = "cs", .tgt_lang = "sk"}),
            (Pairs{{{"cs", "a"}, {"sk", "b"}, {}}}));
}

TEST(MosesPairs, OfFilesThatDoNotMatchAreAnError) {
  const TemporaryFolder folder;
  const auto src = folder.file("n.en", "One.\nTwo.\n");
  const auto tgt = folder.file("n.ro", "Unu.\n");
  EXPECT_EQ(message_of([&] {
              all_pairs({src, tgt});
            }),
            tgt + ": ends after 1 line and " + src + " has more; the lines of the two must match");
}

TEST(MosesPairs, ThatAreNoTextAreMalformed) {
  const TemporaryFolder folder;
  const auto src = folder.file("n.en", "One.\nTw\xFFo.\nThree.\n");
  const auto tgt = folder.file("n.ro", "Unu.\nDoi.\nTr\xC0.\n");
  const auto reader = open_pairs({src, tgt});
  EXPECT_EQ(all_pairs(*reader).size(), 1U);
  const std::string advice = " of the line is not valid UTF-8; convert it, for example with iconv";
  EXPECT_EQ(messages_of(*reader),
            (Strings{src + ":2: byte 3" + advice, src + ":3: " + tgt + ": byte 3" + advice}));
}

TEST(MosesPairs, AreWrittenByLanguage) {
  const TemporaryFolder folder;
  const Pairs pairs = {{{"en", "a\r\nb\nc\rd"}, {"ro", "x\ty"}, {{"score", "0.5"}}},
                       {{"ro", "e"}, {"en", "f"}, {}},
                       {{"en", "same"}, {"en", "same"}, {}},
                       {{"en", ""}, {"ro", "z"}, {{"score", "0.25"}}},
                       {{"", "g"}, {"", "h"}, {}}};
  EXPECT_EQ(write_pairs(folder.path("out"), pairs, {.format = PairFormat::moses}),
            "line ends in texts 1, score 2");
  EXPECT_EQ(folder.bytes_of("out.en-ro.en"), "a b c d\n\n");
  EXPECT_EQ(folder.bytes_of("out.en-ro.ro"), "x\ty\nz\n");
  EXPECT_EQ(folder.bytes_of("out.ro-en.ro"), "e\n");
  EXPECT_EQ(folder.bytes_of("out.ro-en.en"), "f\n");
  EXPECT_EQ(folder.bytes_of("out.src-tgt.tgt"), "h\n");
  EXPECT_EQ(folder.entries(), 6U);
}

TEST(MosesPairs, OfOneLanguageAreLeftOut) {
  const TemporaryFolder folder;
  const auto writer = create_pairs(folder.path("out"), {.format = PairFormat::moses});
  writer->write({{"en", "same"}, {"en", "same"}, {}});
  writer->write({{"en", "a"}, {"ro", "b"}, {}});
  writer->commit();
  EXPECT_EQ(writer->written(), 1U);
  EXPECT_EQ(writer->left_out().to_string(),
            "both sides of one language, whose files would have one name 1");
  EXPECT_EQ(folder.entries(), 2U);
}

TEST(MosesPairs, AreCompressedByTheSuffixOfThePrefix) {
  const TemporaryFolder folder;
  write_pairs(folder.path("out.gz"), {{{"en", "a"}, {"ro", "b"}, {}}},
              {.format = PairFormat::moses});
  EXPECT_EQ(all_pairs({folder.path("out.en-ro.en.gz"), folder.path("out.en-ro.ro.gz")}),
            (Pairs{{{"en", "a"}, {"ro", "b"}, {}}}));
}

TEST(MosesPairs, OfALanguageThatIsAPathAreAnError) {
  const TemporaryFolder folder;
  EXPECT_EQ(message_of([&] {
              write_pairs(folder.path("out"), {{{"../../en", "a"}, {"ro", "b"}, {}}},
                          {.format = PairFormat::moses});
            }),
            "moses names its files by language, and '../../en' is no language; write tsv or jsonl");
  EXPECT_EQ(folder.entries(), 0U);
}

TEST(MosesPairs, OfVeryManyLanguagesAreAnError) {
  const TemporaryFolder folder;
  Pairs pairs;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) pairs.push_back({{{a, b}, "x"}, {"qqq", "y"}, {}});
  }
  const auto message =
      message_of([&] { write_pairs(folder.path("out"), pairs, {.format = PairFormat::moses}); });
  EXPECT_EQ(message, folder.path("out") +
                         ": pairs of more than 200 different pairs of languages, two files of "
                         "moses each; write tsv");
  EXPECT_EQ(folder.entries(), 0U);
}

}  // namespace
}  // namespace diglot::corpora
