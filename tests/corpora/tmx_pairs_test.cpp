#include "corpora/tmx_pairs.h"

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;
using Strings = std::vector<std::string>;

const std::string head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
    "<tmx version=\"1.4\"><header srclang=\"en\"><prop type=\"x\">y</prop></header><body>\n";
const std::string foot = "</body></tmx>\n";

/// `<tuv>` with a text.
std::string variant(const std::string& lang, const std::string& segment) {
  return "<tuv xml:lang=\"" + lang + "\"><seg>" + segment + "</seg></tuv>";
}

class TmxPairs : public ::testing::Test {
 protected:
  [[nodiscard]] std::string file(const std::string& units) const {
    return folder_.file("p.tmx", head + units + foot);
  }

  const TemporaryFolder folder_;
};

TEST_F(TmxPairs, HaveAllThatUnitsTell) {
  const auto path = file(
      "<tu tuid=\"7\" creationdate=\"20260301T120000Z\">\n  <prop type=\"score\">0.90</prop>\n"
      "<note>A &amp; B</note><prop type=\"domain\">news</prop><prop type=\"domain\">sea</prop>\n"
      "<prop type=\"src\">x</prop>"
      "<tuv xml:lang=\"en\" changeid=\"me\"><prop type=\"doc\">a.txt</prop><seg>One &lt; 2.\n</seg>"
      "</tuv><tuv xml:lang=\"pt-BR\"><seg><![CDATA[Um <b>.]]></seg></tuv></tu>");
  EXPECT_EQ(all_pairs({path}), (Pairs{{{"en", "One < 2.\n"},
                                       {"pt-BR", "Um <b>."},
                                       {{"id", "7"},
                                        {"creationdate", "20260301T120000Z"},
                                        {"score", "0.90"},
                                        {"note", "A & B"},
                                        {"domain", "news"},
                                        {"domain#2", "sea"},
                                        {"src#2", "x"},
                                        {"src_changeid", "me"},
                                        {"src_doc", "a.txt"}}}}));
}

TEST_F(TmxPairs, TakeTheSourceThatTheFileNames) {
  const auto path = file("<tu>" + variant("ro", "Unu") + variant("en", "One") +
                         "</tu><tu srclang=\"ro\">" + variant("ro", "Doi") + variant("en", "Two") +
                         "</tu><tu>" + variant("ro", "Trei") + variant("de", "Drei") + "</tu>");
  EXPECT_EQ(all_pairs({path}), (Pairs{{{"en", "One"}, {"ro", "Unu"}, {}},
                                      {{"ro", "Doi"}, {"en", "Two"}, {}},
                                      {{"ro", "Trei"}, {"de", "Drei"}, {}}}));
}

TEST_F(TmxPairs, AreOfTheLanguagesThatAreWanted) {
  const auto path = file("<tu>" + variant("en-US", "color") + variant("en-GB", "colour") +
                         variant("ro", "culoare") + "</tu><tu>" + variant("en-US", "tire") +
                         variant("ro", "anvelopă") + "</tu><tu>" + variant("en", "x") + "</tu>");
  const auto reader = open_pairs({path}, {.src_lang = "en-GB", .tgt_lang = "ro"});
  EXPECT_EQ(all_pairs(*reader), (Pairs{{{"en-GB", "colour"}, {"ro", "culoare"}, {}},
                                       {{"en-US", "tire"}, {"ro", "anvelopă"}, {}}}));
  EXPECT_EQ(reader->left_out().to_string(), "units without both languages 1");
  EXPECT_EQ(all_pairs({path}, {.src_lang = "en_us", .tgt_lang = "EN-gb"}),
            (Pairs{{{"en-US", "color"}, {"en-GB", "colour"}, {}}}));
  EXPECT_EQ(all_pairs({path}, {.src_lang = "ro", .tgt_lang = "en"})[1],
            (SentencePair{{"ro", "anvelopă"}, {"en-US", "tire"}, {}}));
}

TEST_F(TmxPairs, OfManyLanguagesNeedTwoToBeNamed) {
  const auto path =
      file("\n<tu>" + variant("en", "a") + variant("ro", "b") + variant("fr", "c") + "</tu>");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader), Pairs{});
  EXPECT_EQ(messages_of(*reader),
            Strings{path + ":5: the unit has 3 variants; say which two languages are wanted"});
}

TEST_F(TmxPairs, LoseTheCodesWithinTexts) {
  const auto path =
      file("<tu>" +
           variant("en",
                   "A <bpt i=\"1\">{\\b <sub>x</sub></bpt>bold<ept i=\"1\">}</ept> "
                   "<hi type=\"y\">high</hi><ph x=\"2\"/> end<it pos=\"begin\">[</it><ut>u</ut>.") +
           variant("ro", "b") + "</tu>");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader), (Pairs{{{"en", "A bold high end."}, {"ro", "b"}, {}}}));
  EXPECT_EQ(reader->left_out().to_string(), "tags within segments 1");
}

/// UTF-16 of a text in ASCII and Romanian, with a byte order mark.
std::string utf16(const std::string& text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned unit = static_cast<unsigned char>(text[i]);
    if (unit >= 0xC0)
      unit = ((unit & 0x1FU) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU);
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST_F(TmxPairs, MayBeInUtf16) {
  std::string units;
  for (int i = 0; i < 3000; ++i) {
    units +=
        "<tu>" + variant("en", "One " + std::to_string(i)) + variant("ro", "Întâi") + "</tu>\n";
  }
  for (const bool big_endian : {false, true}) {
    for (const char* declaration : {"", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n"}) {
      const auto path = folder_.file(
          "p.tmx", utf16(declaration +
                             ("<tmx version=\"1.4\"><header srclang=\"en\"/><body>" + units) + foot,
                         big_endian));
      const auto pairs = all_pairs({path});
      ASSERT_EQ(pairs.size(), 3000U) << big_endian << declaration;
      EXPECT_EQ(pairs[2999], (SentencePair{{"en", "One 2999"}, {"ro", "Întâi"}, {}}));
    }
  }
}

TEST_F(TmxPairs, AreWrittenAndReadAgain) {
  const Pairs pairs = {{{"en", "<a> & \"b\"\r\n\t'c' ]]>"},
                        {"ro", "  „ș” \u2028 😀 "},
                        {{"id", "x\"7\n"},
                         {"datatype", "html"},
                         {"score", "0.50"},
                         {"evidence", R"({"numbers": [["70", "70"]]})"},
                         {"note", "n"},
                         {"note#2", "m"},
                         {"C#2", "sharp"},
                         {"tgt_doc", "b.txt"},
                         {"tgt_begin", "3"},
                         {"tgt_note", "side"}}},
                       {{"", ""}, {"", ""}, {}},
                       {{"de", "x"}, {"pt-BR", "y"}, {{"a < \"b\"", "<c>"}}}};
  EXPECT_EQ(write_pairs(folder_.path("out.tmx"), pairs), "");
  EXPECT_EQ(all_pairs({folder_.path("out.tmx")}), pairs);
}

TEST_F(TmxPairs, LookLikeThisWhenWritten) {
  write_pairs(folder_.path("out.tmx"),
              {{{"en", "a"}, {"pt_BR", "b"}, {{"id", "7"}, {"score", "0.9"}, {"src_doc", "d"}}},
               {{"de", "c"}, {"", "d"}, {}}});
  const std::string bytes = folder_.bytes_of("out.tmx");
  EXPECT_EQ(bytes.substr(bytes.find("<body>")),
            "<body>\n<tu tuid=\"7\">\n<prop type=\"score\">0.9</prop>\n"
            "<tuv xml:lang=\"en\"><prop type=\"doc\">d</prop>\n<seg>a</seg></tuv>\n"
            "<tuv xml:lang=\"pt-BR\"><seg>b</seg></tuv>\n</tu>\n"
            "<tu srclang=\"de\">\n<tuv xml:lang=\"de\"><seg>c</seg></tuv>\n"
            "<tuv xml:lang=\"und\"><seg>d</seg></tuv>\n</tu>\n</body>\n</tmx>\n");
}

TEST_F(TmxPairs, LoseWhatXmlForbids) {
  const Pairs pairs = {{{"english", "a\x01\x1F\x7F\u0085b\uFFFE\uFFFF\uFFFDc"}, {"ro", "b"}, {}}};
  EXPECT_EQ(write_pairs(folder_.path("out.tmx"), pairs),
            "characters that XML forbids 1, languages that are no language tag 1");
  EXPECT_EQ(all_pairs({folder_.path("out.tmx")}),
            (Pairs{{{"", "a\x7F\u0085b\uFFFDc"}, {"ro", "b"}, {}}}));
}

TEST_F(TmxPairs, ThatAreNotWellFormedAreAnError) {
  const auto message = [&](const std::string& units) {
    return message_of([&] { all_pairs({file(units)}); });
  };
  EXPECT_TRUE(message("<tu>\n<tuv></tu>")
                  .starts_with(folder_.path("p.tmx") + ":5: is not well-formed XML: Opening and"))
      << message("<tu>\n<tuv></tu>");
  EXPECT_TRUE(message("<tu>&nbsp;</tu>").find("nbsp") != std::string::npos)
      << message("<tu>&nbsp;</tu>");
  EXPECT_NE(message("<tu>\xFF</tu>"), "no error");
  const auto cut = folder_.file("cut.tmx", head + "<tu>" + variant("en", "a"));
  EXPECT_NE(message_of([&] { all_pairs({cut}); }), "no error");
  const auto empty = folder_.file("empty.tmx", "");
  EXPECT_NE(message_of([&] { all_pairs({empty}); }), "no error");
}

}  // namespace
}  // namespace diglot::corpora
