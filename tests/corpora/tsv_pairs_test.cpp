#include "corpora/tsv_pairs.h"

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;
using Strings = std::vector<std::string>;

TEST(TsvPairs, HaveTheColumnsThatTheFirstLineNames) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.tsv",
                                "\uFEFFid\ttgt\tsrc\ttgt_lang\tlaser\r\n7\tUnu.\tOne.\tro\t1.10\r\n"
                                "\tDoi.\tTwo.\t\t\n");
  EXPECT_EQ(all_pairs({path}),
            (Pairs{{{"", "One."}, {"ro", "Unu."}, {{"id", "7"}, {"laser", "1.10"}}},
                   {{"", "Two."}, {"", "Doi."}, {}}}));
}

TEST(TsvPairs, WithoutNamesHaveTwoThreeOrTheEightColumnsOfAlign) {
  const TemporaryFolder folder;
  EXPECT_EQ(all_pairs({folder.file("x.en-ro.tsv", "One.\tUnu.\n")}),
            (Pairs{{{"en", "One."}, {"ro", "Unu."}, {}}}));
  EXPECT_EQ(all_pairs({folder.file("p.tsv", "wmt\tOne.\tUnu.\n")}),
            (Pairs{{{"", "One."}, {"", "Unu."}, {{"source", "wmt"}}}}));
  EXPECT_EQ(all_pairs({folder.file("q.tsv", "0.5\tOne.\tUnu.\ta\tb\t0-4\t1129-1133\tsame\n")}),
            (Pairs{{{"", "One."},
                    {"", "Unu."},
                    {{"score", "0.5"},
                     {"src_doc", "a"},
                     {"tgt_doc", "b"},
                     {"src_begin", "0"},
                     {"src_end", "4"},
                     {"tgt_begin", "1129"},
                     {"tgt_end", "1133"},
                     {"relation", "same"}}}}));
}

TEST(TsvPairs, HaveTheColumnsThatAreGiven) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.tsv", "0.5\tOne.\tUnu.\n");
  EXPECT_EQ(all_pairs({path}, {.src_lang = "en", .columns = {"score", "src", "tgt"}}),
            (Pairs{{{"en", "One."}, {"", "Unu."}, {{"score", "0.5"}}}}));
}

TEST(TsvPairs, RefuseColumnsThatMakeNoPairs) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.tsv", "src\ttgt\tid\tid\n");
  EXPECT_EQ(message_of([&] { all_pairs({path}); }),
            path + ":1: two columns are named 'id'; give each a name of its own");
  EXPECT_EQ(message_of([&] {
              all_pairs({path}, {.columns = {"src", "text"}});
            }),
            "no column is named 'tgt'; name one for each text");
}

TEST(TsvPairs, WithNamesOfColumnsThatAreNoTextAreRefused) {
  // Were the first line passed over, three columns without names would be source, src and tgt.
  const TemporaryFolder folder;
  const auto path = folder.file("p.tsv", "src\ttgt\tn\xFFte\na\tb\tc\n");
  EXPECT_EQ(
      message_of([&] { all_pairs({path}); }),
      path + ":1: byte 10 of the line is not valid UTF-8; convert it, for example with iconv");
}

TEST(TsvPairs, OfAnotherNumberOfColumnsAreMalformed) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.tsv", "one\nsrc\ta\tb\nsrc\ta\n\xFF\t\t\nsrc\tc\td\n");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 2U);
  EXPECT_EQ(messages_of(*reader),
            (Strings{path + ":1: has 1 column, not 2 or 3; name others in the first line, src and "
                            "tgt among them",
                     path + ":3: has 2 columns, not 3",
                     path + ":4: byte 1 of the line is not valid UTF-8; convert it, for example "
                            "with iconv"}));
  EXPECT_EQ(reader->malformed(), 3U);
}

TEST(TsvPairs, AreWrittenWithTheColumnsOfTheFirst) {
  const TemporaryFolder folder;
  const Pairs pairs = {{{"en", "a"}, {"ro", "b\tc\r\nd"}, {{"score", "0.50"}}},
                       {{"", ""}, {"fr", "f"}, {{"url", "x"}}}};
  EXPECT_EQ(write_pairs(folder.path("p.tsv"), pairs), "tabs and line ends in texts 1, url 1");
  EXPECT_EQ(folder.bytes_of("p.tsv"),
            "src\ttgt\tsrc_lang\ttgt_lang\tscore\na\tb c d\ten\tro\t0.50\n\tf\t\tfr\t\n");
}

TEST(TsvPairs, AreWrittenWithTheColumnsThatAreGiven) {
  const TemporaryFolder folder;
  EXPECT_EQ(write_pairs(folder.path("p.tsv"), {{{"en", "a"}, {"", "b"}, {{"score", "0.5"}}}},
                        {.columns = {"url", "tgt", "src"}}),
            "src_lang 1, score 1");
  EXPECT_EQ(folder.bytes_of("p.tsv"), "url\ttgt\tsrc\n\tb\ta\n");
}

TEST(TsvPairs, HaveAHeaderWhereThereAreNone) {
  const TemporaryFolder folder;
  write_pairs(folder.path("p.tsv"), {});
  EXPECT_EQ(folder.bytes_of("p.tsv"), "src\ttgt\n");
  EXPECT_EQ(all_pairs({folder.path("p.tsv")}), Pairs{});
}

}  // namespace
}  // namespace diglot::corpora
