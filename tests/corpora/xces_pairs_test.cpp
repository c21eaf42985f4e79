#include "corpora/xces_pairs.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Pairs = std::vector<SentencePair>;
using Strings = std::vector<std::string>;

std::string alignment(const std::string& src, const std::string& tgt, const std::string& links) {
  return "<?xml version=\"1.0\"?>\n<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" "
         "\"\">\n"
         "<cesAlign version=\"1.0\"><linkGrp fromDoc=\"" +
         src + "\" toDoc=\"" + tgt + "\">\n" + links + "</linkGrp></cesAlign>\n";
}

void write_compressed(const std::string& path, const std::string& bytes) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  Output output(path);
  output.write(bytes);
  output.commit();
}

class XcesPairs : public ::testing::Test {
 protected:
  XcesPairs() {
    write_compressed(folder_.path("en/1.xml.gz"),
                     "<text><p><s id=\"1\">\n  <time id=\"T1S\"/>\n  One  and\n two.\n</s>"
                     "<s id=\"1.1\"><w id=\"1\">Three</w> <w>four</w><w>.</w></s></p></text>");
    static_cast<void>(
        folder_.file("ro/1.xml", "<text><s id=\"s7\">Unu &amp; doi.</s><s id=\"s8\">x</s></text>"));
  }

  const TemporaryFolder folder_;
};

TEST_F(XcesPairs, JoinTheSentencesThatLinksName) {
  const auto path = folder_.file(
      "en-ro.xml", alignment("en/1.xml.gz", "ro/1.xml.gz",
                             "<link certainty=\"0.50\" xtargets=\"1 1.1;s7\" id=\"SL1\"/>\n"
                             "<link xtargets=\";s8\"/><link xtargets=\"1;s8\"/>"));
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader), (Pairs{{{"en", "One  and two. Three four ."},
                                        {"ro", "Unu & doi."},
                                        {{"id", "SL1"},
                                         {"score", "0.50"},
                                         {"src_doc", "en/1.xml.gz"},
                                         {"tgt_doc", "ro/1.xml.gz"},
                                         {"src_sentences", "1 1.1", FieldType::text},
                                         {"tgt_sentences", "s7", FieldType::text}}},
                                       {{"en", "One  and two."},
                                        {"ro", "x"},
                                        {{"src_doc", "en/1.xml.gz"},
                                         {"tgt_doc", "ro/1.xml.gz"},
                                         {"src_sentences", "1", FieldType::text},
                                         {"tgt_sentences", "s8", FieldType::text}}}}));
  EXPECT_EQ(reader->left_out().to_string(), "sentences without a counterpart 1");
}

TEST_F(XcesPairs, OfSentencesThatAreNotThereAreMalformed) {
  const auto path = folder_.file("en-ro.xml", alignment("en/1.xml.gz", "ro/1.xml",
                                                        "<link xtargets=\"1;s9\"/>"
                                                        "<link xtargets=\"1;s8\"/>"));
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 1U);
  EXPECT_EQ(messages_of(*reader),
            Strings{path + ":4: names sentence 's9', which its document lacks"});
}

TEST_F(XcesPairs, OfDocumentsOutsideOfTheFolderAreMalformed) {
  static_cast<void>(folder_.file("secret.xml", "<text><s id=\"1\">secret</s></text>"));
  const auto secret = folder_.path("secret.xml");
  for (const std::string& doc :
       {std::string("../secret.xml"), std::string("en/../../secret.xml"), secret, std::string()}) {
    const auto path =
        folder_.file("below/en-ro.xml", alignment(doc, doc, "<link xtargets=\"1;1\"/>"));
    const auto reader = open_pairs({path});
    EXPECT_EQ(all_pairs(*reader), Pairs{});
    EXPECT_EQ(messages_of(*reader),
              Strings{path + ":3: names the document '" + doc +
                      "', which is not in the folder of the alignment; put it there"});
  }
}

TEST_F(XcesPairs, FollowSymbolicLinksAsAllFilesDo) {
  std::filesystem::create_symlink(folder_.path("ro/1.xml"), folder_.path("linked.xml"));
  const auto path =
      folder_.file("a.xml", alignment("linked.xml", "ro/1.xml", "<link xtargets=\"s8;s7\"/>"));
  EXPECT_EQ(all_pairs({path})[0].src.text, "x");
}

TEST_F(XcesPairs, OfDocumentsThatAreNoneAreMalformed) {
  static_cast<void>(folder_.file("twice.xml", "<text><s id=\"1\"/><s id=\"1\"/></text>"));
  const std::string group =
      "<linkGrp fromDoc=\"twice.xml\" toDoc=\"ro/1.xml\"/>"
      "<linkGrp fromDoc=\"none.xml\" toDoc=\"ro/1.xml\"/>";
  const auto path = folder_.file("a.xml", "<cesAlign>" + group + "</cesAlign>");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader), Pairs{});
  EXPECT_EQ(messages_of(*reader),
            (Strings{path + ":1: " + folder_.path("twice.xml") +
                         ":1: two sentences have the id '1'; give each its own",
                     path + ":1: " + folder_.path("none.xml") +
                         ": cannot read: No such file or directory; check the name"}));
}

TEST_F(XcesPairs, AreWrittenAsThreeFiles) {
  const Pairs pairs = {
      {{"de", "<a>  & b"}, {"fr", "c"}, {{"id", "x\"1"}, {"score", "0.5"}, {"url", "u"}}},
      {{"de", " d\n e "}, {"fr", ""}, {}}};
  const auto writer = create_pairs(folder_.path("out.xml.gz"), {});
  for (const auto& pair : pairs) writer->write(pair);
  writer->write({{"fr", "c"}, {"de", "a"}, {}});
  writer->commit();
  EXPECT_EQ(writer->lost().to_string(), "url 1, line ends, and white space at the ends of texts 1");
  EXPECT_EQ(writer->left_out().to_string(), "pairs of other languages than the first 1");
  EXPECT_EQ(folder_.entries(), 5U);  // with en/ and ro/
  const auto again = all_pairs({folder_.path("out.xml.gz")});
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].src, pairs[0].src);
  EXPECT_EQ(again[0].tgt, pairs[0].tgt);
  EXPECT_EQ(again[0].value("id"), "x\"1");
  EXPECT_EQ(again[0].value("score"), "0.5");
  EXPECT_EQ(again[1].src.text, "d e");
  EXPECT_EQ(again[1].tgt.text, "");
  EXPECT_EQ(message_of([&] { create_pairs("-", {.format = PairFormat::xces}); }),
            "xces is three files; give a name for the alignment, such as OUT.xml");
}

}  // namespace
}  // namespace diglot::corpora
