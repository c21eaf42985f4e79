#include "corpora/xliff_pairs.h"

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;

TEST(XliffPairs, OfVersion12AreItsUnits) {
  const TemporaryFolder folder;
  const auto path =
      folder.file("p.xlf",
                  R"(<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.html" source-language="en" target-language="pt-BR" datatype="html"><body><group>
<trans-unit id="1"><source>One <g id="1">bold</g><ph id="2">&lt;br/></ph>.</source>
<seg-source><mrk mtype="seg">One</mrk></seg-source><target state="final">Um.</target>
<note from="me">checked</note><note>again</note>
<alt-trans><source>Eins</source><target>Zwei</target></alt-trans></trans-unit>
<trans-unit id="2"><source>Two.</source></trans-unit></group></body></file>
<file original="b" source-language="en" target-language="und" datatype="x"><body>
<trans-unit id="1"><source>Three.</source><target/></trans-unit></body></file></xliff>)");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader),
            (Pairs{{{"en", "One bold."},
                    {"pt-BR", "Um."},
                    {{"id", "1"}, {"src_doc", "a.html"}, {"me", "checked"}, {"note", "again"}}},
                   {{"en", "Three."}, {"", ""}, {{"id", "1"}, {"src_doc", "b"}}}}));
  EXPECT_EQ(reader->left_out().to_string(),
            "tags within segments 1, segments without a translation 1");
}

TEST(XliffPairs, OfVersion20AreItsSegments) {
  const TemporaryFolder folder;
  const auto path = folder.file(
      "p.xliff",
      R"(<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ro">
<file id="f1" original="a"><unit id="u1">
<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>x</source>
<target>y</target></mtc:match></mtc:matches>
<notes><note category="score">0.9</note></notes>
<segment id="s1"><source>One <pc id="1">bold</pc>.</source><target>Unu.</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>Two.</source><target>Doi.</target></segment>
<segment><source>Three.</source></segment></unit></file></xliff>)");
  const auto reader = open_pairs({path});
  EXPECT_EQ(
      all_pairs(*reader),
      (Pairs{
          {{"en", "One bold."},
           {"ro", "Unu."},
           {{"id", "u1"}, {"segment", "s1"}, {"src_doc", "a"}, {"score", "0.9"}}},
          {{"en", "Two."}, {"ro", "Doi."}, {{"id", "u1"}, {"src_doc", "a"}, {"score", "0.9"}}}}));
  EXPECT_EQ(reader->left_out().to_string(),
            "tags within segments 1, segments without a translation 1");
}

TEST(XliffPairs, AreWrittenAndReadAgain) {
  const TemporaryFolder folder;
  const Pairs pairs = {
      {{"en", " <a> & \"b\"\r\n]]> "},
       {"ro", "„ș” 😀"},
       {{"id", "x-7"}, {"src_doc", "a \"b\""}, {"score", "0.50"}, {"note", "<n>"}}},
      {{"en", ""}, {"ro", ""}, {{"id", "8"}, {"tgt_doc", "b"}}},
      {{"en", "c"}, {"ro", "d"}, {{"id", "a b"}, {"src_doc", "e"}}}};
  for (const PairFormat format : {PairFormat::xliff, PairFormat::xliff2}) {
    EXPECT_EQ(write_pairs(folder.path("p.xlf"), pairs, {.format = format}), "");
    const auto again = all_pairs({folder.path("p.xlf")});
    ASSERT_EQ(again.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      EXPECT_EQ(again[i].src, pairs[i].src);
      EXPECT_EQ(again[i].tgt, pairs[i].tgt);
      EXPECT_EQ(again[i].fields.size(), pairs[i].fields.size());
      for (const Field& field : pairs[i].fields) {
        EXPECT_EQ(again[i].value(field.name), field.value) << to_string(format) << field.name;
      }
    }
  }
}

TEST(XliffPairs, OfVersion20HaveTwoLanguages) {
  const TemporaryFolder folder;
  const auto writer = create_pairs(folder.path("p.xlf"), {.format = PairFormat::xliff2});
  writer->write({{"en", "a\x02"}, {"ro", "b"}, {}});
  writer->write({{"ro", "b"}, {"en", "a"}, {}});
  writer->commit();
  EXPECT_EQ(writer->left_out().to_string(),
            "pairs of other languages than the first, as XLIFF 2.0 has two 1");
  EXPECT_EQ(writer->lost().to_string(), "characters that XML forbids 1");
  EXPECT_EQ(all_pairs({folder.path("p.xlf")}), (Pairs{{{"en", "a"}, {"ro", "b"}, {{"id", "1"}}}}));
}

TEST(XliffPairs, OfManyLanguagesAreFilesOfVersion12) {
  const TemporaryFolder folder;
  const Pairs pairs = {{{"en", "a"}, {"ro", "b"}, {{"id", "1"}}},
                       {{"ro", "b"}, {"", "a"}, {{"id", "2"}}}};
  EXPECT_EQ(write_pairs(folder.path("p.xlf"), pairs), "");
  EXPECT_EQ(all_pairs({folder.path("p.xlf")}), pairs);
  write_pairs(folder.path("none.xlf"), {});
  EXPECT_EQ(all_pairs({folder.path("none.xlf")}), Pairs{});
}

}  // namespace
}  // namespace diglot::corpora
