// Bytes that are not UTF-8, in each format of pairs: refused with their place, or replaced.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

/// A file of a corpus.
struct File {
  const char* name;
  std::string bytes;
};

/// A corpus of two pairs; the texts of the second one are `bad` and "d".
struct Corpus {
  PairFormat format;
  std::vector<File> (*files)(const std::string& bad);
  const char* place;       ///< of the error: file, line and the beginning of the reason
  bool is_lost_as_a_whole  ///< not that pair alone
      = false;

  friend void PrintTo(const Corpus& value, std::ostream* out) { *out << to_string(value.format); }
};

std::vector<File> hunalign(const std::string& bad) {
  return {{"a", "a\tc\t1\n" + bad + "\td\t1\n"}};
}
std::vector<File> jsonl(const std::string& bad) {
  return {{"a", R"({"src": "a", "tgt": "c"})"
                "\n"
                R"({"src": ")" +
                    bad + R"(", "tgt": "d"})"}};
}
std::vector<File> ladder(const std::string& bad) {
  return {{"a", "0\t0\n1\t1\n2\t2\n"}, {"a.en", "a\n" + bad + "\n"}, {"a.ro", "c\nd\n"}};
}
std::vector<File> moses(const std::string& bad) {
  return {{"a.en", "a\n" + bad + "\n"}, {"a.ro", "c\nd\n"}};
}
std::vector<File> tmx(const std::string& bad) {
  return {{"a",
           "<tmx><body>\n<tu><tuv xml:lang='en'><seg>a</seg></tuv>"
           "<tuv xml:lang='ro'><seg>c</seg></tuv></tu>\n<tu><tuv xml:lang='en'><seg>" +
               bad + "</seg></tuv><tuv xml:lang='ro'><seg>d</seg></tuv></tu></body></tmx>"}};
}
std::vector<File> tsv(const std::string& bad) {
  return {{"a", "src\ttgt\na\tc\n" + bad + "\td\n"}};
}
std::vector<File> vecalign(const std::string& bad) {
  return {{"a", "[0]:[0]:0.1\n[1]:[1]:0.2\n"}, {"a.en", "a\n" + bad + "\n"}, {"a.ro", "c\nd\n"}};
}
std::vector<File> xces(const std::string& bad) {
  return {{"a",
           "<cesAlign><linkGrp fromDoc='b.en.xml' toDoc='b.ro.xml'>\n<link xtargets='1;1'/>"
           "<link xtargets='2;2'/></linkGrp></cesAlign>"},
          {"b.en.xml", "<text><s id='1'>a</s>\n<s id='2'>" + bad + "</s></text>"},
          {"b.ro.xml", "<text><s id='1'>c</s><s id='2'>d</s></text>"}};
}
std::vector<File> xliff(const std::string& bad) {
  return {{"a",
           "<xliff version='1.2'><file source-language='en' target-language='ro'><body>\n"
           "<trans-unit id='1'><source>a</source><target>c</target></trans-unit>\n"
           "<trans-unit id='2'><source>" +
               bad + "</source><target>d</target></trans-unit></body></file></xliff>"}};
}

class BadUtf8Pairs : public ::testing::TestWithParam<Corpus> {
 protected:
  /// Opens the corpus with what is no UTF-8 in it.
  [[nodiscard]] std::unique_ptr<PairReader> open(OnBadUtf8 on_bad_utf8) const {
    std::vector<std::string> paths;
    for (const File& file : GetParam().files("b\xFF\xE2\x82z")) {
      paths.push_back(folder_.file(file.name, file.bytes));
    }
    paths.resize(files_of(GetParam().format));
    PairReadingOptions options{.format = GetParam().format};
    options.input.on_bad_utf8 = on_bad_utf8;
    return open_pairs(paths, options);
  }

  const TemporaryFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(
    Of, BadUtf8Pairs,
    ::testing::Values(Corpus{PairFormat::hunalign, hunalign,
                             "a:2: byte 2 of the line is not valid"},
                      Corpus{PairFormat::jsonl, jsonl, "a:2: byte 11 of the line is not valid"},
                      Corpus{PairFormat::ladder, ladder, "a.en:2: byte 4 of the file is not", true},
                      Corpus{PairFormat::moses, moses, "a.en:2: byte 2 of the line is not valid"},
                      Corpus{PairFormat::tmx, tmx, "a:3: is not well-formed XML: ", true},
                      Corpus{PairFormat::tsv, tsv, "a:3: byte 2 of the line is not valid"},
                      Corpus{PairFormat::vecalign, vecalign, "a.en:2: byte 4 of the file is", true},
                      Corpus{PairFormat::xces, xces, "b.en.xml:2: is not well-formed XML: ", true},
                      Corpus{PairFormat::xliff, xliff, "a:3: is not well-formed XML: ", true}),
    [](const auto& test) { return std::string(to_string(test.param.format)); });

TEST_P(BadUtf8Pairs, AreRefusedWithTheirPlace) {
  std::size_t good = 0;
  std::string told = message_of([&] {
    const auto reader = open(OnBadUtf8::error);
    good = all_pairs(*reader).size();
    EXPECT_EQ(reader->replaced(), 0U);
    if (!reader->errors().empty()) throw Error(reader->errors().front());
  });
  EXPECT_NE(told.find(folder_.path(GetParam().place)), std::string::npos) << told;
  EXPECT_EQ(good, GetParam().is_lost_as_a_whole ? 0U : 1U);
}

TEST_P(BadUtf8Pairs, AreReplacedAndCounted) {
  const auto reader = open(OnBadUtf8::replace);
  const auto pairs = all_pairs(*reader);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[1].src.text, "b\uFFFD\uFFFDz") << "a byte, and a sequence that is cut short";
  EXPECT_EQ(pairs[1].tgt.text, "d");
  EXPECT_EQ(reader->malformed(), 0U);
  EXPECT_EQ(reader->replaced(), 2U);
}

/// Of a TMX file whose first text is `text`, that text, with what is no UTF-8 replaced.
std::string first_text(const std::string& bytes) {
  const TemporaryFolder folder;
  PairReadingOptions options;
  options.input.on_bad_utf8 = OnBadUtf8::replace;
  const auto reader = open_pairs({folder.file("a.tmx", bytes)}, options);
  const auto pairs = all_pairs(*reader);
  EXPECT_EQ(reader->replaced(), 0U);
  return pairs.empty() ? "" : pairs.back().src.text;
}

TEST(BadUtf8Xml, IsNoneWhereTheFileIsInAnotherEncoding) {
  EXPECT_EQ(first_text("<?xml version='1.0' encoding='ISO-8859-1'?>" + tmx("\xE9")[0].bytes), "é");
  std::string wide = "\xFF\xFE";
  const std::string narrow = tmx("e")[0].bytes;
  for (const char c : narrow) wide += {c, '\0'};
  EXPECT_EQ(first_text(wide), "e");
}

TEST(BadUtf8Xml, IsNoneWhereAPartEndsWithinACharacter) {
  // Whatever the size of the parts, one of them ends within one of these characters.
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "€";
  for (const char* before : {"", "x", "xx"}) {
    EXPECT_TRUE(first_text(tmx(before + text)[0].bytes) == before + text);
  }
}

TEST(BadUtf8Beads, AreNoCosts) {
  const TemporaryFolder folder;
  const auto beads = folder.file("beads", "[0]:[0]:\xFF\n");
  const auto text = folder.file("a.en", "a\n");
  EXPECT_EQ(
      message_of([&] {
        all_pairs({beads, text, text}, {.format = PairFormat::vecalign});
      }),
      beads + ":1: byte 9 of the line is not valid UTF-8; convert it, for example with iconv");
}

}  // namespace
}  // namespace diglot::corpora
