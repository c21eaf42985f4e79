#include "corpora/read_bitext.h"

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "message_of.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

std::vector<std::string> shown(const Bitext& bitext) {
  std::vector<std::string> result;
  for (const auto& pair : bitext.pairs) {
    result.push_back(pair.source + "|" + pair.src + "|" + pair.tgt);
  }
  return result;
}

using Strings = std::vector<std::string>;

TEST(Bitext, OfThreeColumnsTellsTheSource) {
  const TemporaryFolder folder;
  const auto path = folder.path("en-ro.tsv.xz");
  Output output(path);
  output.write("wmt\tHello.\tSalut.\nsts\tTwo.\tDoi.\r\n\tNo source.\tFără.");
  output.commit();
  const auto bitext = read_bitext(BitextReader(path));
  EXPECT_EQ(bitext.src_lang, "en");
  EXPECT_EQ(bitext.tgt_lang, "ro");
  EXPECT_EQ(shown(bitext), (Strings{"wmt|Hello.|Salut.", "sts|Two.|Doi.", "|No source.|Fără."}));
  EXPECT_EQ(bitext.malformed, 0U);
}

TEST(Bitext, OfTwoColumns) {
  const TemporaryFolder folder;
  const auto bitext = read_bitext(BitextReader(folder.file("news.de-fr.tsv", "Ja.\tOui.\n")));
  EXPECT_EQ(bitext.src_lang + bitext.tgt_lang, "defr");
  EXPECT_EQ(shown(bitext), Strings{"|Ja.|Oui."});
}

TEST(Bitext, MayNotTellItsLanguages) {
  const TemporaryFolder folder;
  for (const auto* name :
       {"pairs.tsv", "en-.tsv", "-ro.tsv", "english-romanian.tsv", "en.ro.tsv"}) {
    const auto bitext = read_bitext(BitextReader(folder.file(name, "a\tb\n")));
    EXPECT_EQ(bitext.src_lang + bitext.tgt_lang, "") << name;
  }
}

TEST(Bitext, CountsMalformedLines) {
  const TemporaryFolder folder;
  using namespace std::string_literals;
  const auto path = folder.file("en-ro.tsv",
                                "one column\ns\ta\tb\n\ns\ta\n"
                                "s\ta\tb\tc\ns\t\tb\ns\ta\t \u00A0\n"
                                "s\ta\t\xFF\ns\ta\0\tb\n"
                                "s\tc\td\n"s);
  const auto bitext = read_bitext(BitextReader(path));
  EXPECT_EQ(shown(bitext), (Strings{"s|a|b", "s|c|d"}));
  EXPECT_EQ(bitext.malformed, 8U);
  Strings messages;
  for (const auto& error : bitext.errors) messages.emplace_back(error.what());
  EXPECT_EQ(messages,
            (Strings{path + ":1: has 1 column, not 2 or 3; name others in the first line, src "
                            "and tgt among them",
                     path + ":3: has 1 column, not 3", path + ":4: has 2 columns, not 3",
                     path + ":5: has 4 columns, not 3", path + ":6: a side is empty",
                     path + ":7: a side is empty",
                     path + ":8: byte 5 of the line is not valid UTF-8; convert it, for example "
                            "with iconv",
                     path + ":9: byte 4 of the line is NUL, which no text holds; is this a text "
                            "file?"}));
}

TEST(Bitext, KeepsTheFirstErrorsOnly) {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 50; ++i) lines += "bad\n";
  const auto bitext = read_bitext(BitextReader(folder.file("en-ro.tsv", lines + "a\tb\n")));
  EXPECT_EQ(bitext.pairs.size(), 1U);
  EXPECT_EQ(bitext.malformed, 50U);
  EXPECT_EQ(bitext.errors.size(), PairReader::kept_errors);
}

TEST(Bitext, OfMosesComesFromTwoFiles) {
  const TemporaryFolder folder;
  const auto bitext = read_bitext(BitextReader(folder.file("n.en", "One.\n\nTwo\tx.\nThree.\n"),
                                               folder.file("n.ro", "Unu.\n\nDoi.\nTrei.")));
  EXPECT_EQ(bitext.src_lang + bitext.tgt_lang, "enro");
  EXPECT_EQ(shown(bitext), (Strings{"|One.|Unu.", "|Three.|Trei."}));
  EXPECT_EQ(bitext.malformed, 2U);
}

TEST(Bitext, OfMosesMustMatch) {
  const TemporaryFolder folder;
  const auto shorter = folder.file("n.en", "One.\n");
  const auto longer = folder.file("n.ro", "Unu.\nDoi.\n");
  const auto message =
      shorter + ": ends after 1 line and " + longer + " has more; the lines of the two must match";
  EXPECT_EQ(message_of([&] { read_bitext(BitextReader(shorter, longer)); }), message);
  EXPECT_EQ(message_of([&] { read_bitext(BitextReader(longer, shorter)); }), message);
}

TEST(Bitext, OfTheTrainingDataIsWellFormed) {
  const std::string path = "../shared/data/train/ar-ro.tsv.xz";
  const std::string root = std::string(__FILE__).substr(0, std::string(__FILE__).rfind("tests/"));
  if (!std::filesystem::exists(root + path)) GTEST_SKIP() << root + path << " is not there";
  const auto bitext = read_bitext(BitextReader(root + path));
  EXPECT_GT(bitext.pairs.size(), 500U);
  EXPECT_EQ(bitext.malformed, 0U);
  EXPECT_EQ(bitext.src_lang + bitext.tgt_lang, "arro");
}

}  // namespace
}  // namespace diglot::corpora
