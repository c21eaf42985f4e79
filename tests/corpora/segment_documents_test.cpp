#include "corpora/segment_documents.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/text_lines.h"
#include "tests/corpora/message_of.h"

namespace diglot::corpora {
namespace {

using Names = std::vector<std::string>;

Names names_in(const std::string& text, std::size_t column = 1) {
  const TextLines lines(text);
  const auto found = find_documents(lines.lines(), "docs", column);
  return {found.begin(), found.end()};
}

std::string error_of(const std::string& text, std::size_t column = 1) {
  return message_of([&] { names_in(text, column); });
}

TEST(FindDocuments, ANameALine) {
  EXPECT_EQ(names_in("a\nb c\n\na\r\n"), (Names{"a", "b c", "", "a"}));
  EXPECT_EQ(names_in("1\ta\tx\r\n2\tb\n", 2), (Names{"a", "b"}));
  EXPECT_EQ(error_of("1\ta\n2\n", 2), "docs:2: has 1 column, but documents are to be in column 2");
}

TEST(FindDocuments, LinesBetweenTags) {
  EXPECT_EQ(names_in("<doc id=\"a\">\none\n\n<b>two</b>\n</doc>\n\n"
                     "<doc lang='en' id = 'b > c'>\r\nthree\r\n</doc>\r\n"),
            (Names{"a", "a", "a", "b > c"}))
      << "an empty line is a segment within a document";
  EXPECT_EQ(names_in("<doc id=a>\n1\n<doc id=b>\n2\n"), (Names{"a", "b"})) << "without ends";
}

TEST(FindDocuments, SegmentsOfSgml) {
  EXPECT_EQ(
      names_in("<srcset setid=\"news\" srclang=\"any\">\n"
               "<DOC sysid=\"ref\" docid=\"bbc.1\" genre=\"news\">\n<p>\n"
               "<seg id=\"1\">One.</seg>\n<SEG id=\"2\">Two.</SEG>\n</p>\n</DOC>\n"
               "<doc docid=\"cnn.2\"><p><seg id=\"1\">A.</seg><seg id=\"2\">B.</seg></p></doc>\n"
               "</srcset>\n"),
      (Names{"bbc.1", "bbc.1", "cnn.2", "cnn.2"}));
}

TEST(FindDocuments, SegmentsOfTheSourceInXml) {
  EXPECT_EQ(names_in("<?xml version='1.0' encoding='utf-8'?>\n<dataset id=\"newstest\">\n"
                     "  <doc origlang=\"en\" id=\"a\">\n    <src lang=\"en\"><p>\n"
                     "      <seg id=\"1\">One.</seg>\n    </p></src>\n"
                     "    <ref lang=\"de\" translator=\"A\"><p>\n"
                     "      <seg id=\"1\">Eins.</seg>\n    </p></ref>\n"
                     "    <hyp system=\"x\"><p><seg id=\"1\">Ein.</seg></p></hyp>\n  </doc>\n"
                     "  <doc id=\"b\">\n    <src><p><seg id=\"1\">Two.</seg></p></src>\n  </doc>\n"
                     "</dataset>\n"),
            (Names{"a", "b"}));
}

TEST(FindDocuments, TellsWhatIsWrong) {
  EXPECT_TRUE(error_of("<doc id=a>\n1\n", 2).starts_with("docs: tells documents by tags"));
  const std::string no_name = ": the tag of the document has no name";
  EXPECT_TRUE(error_of("\n<doc>\none\n</doc>\n").starts_with("docs:2" + no_name));
  EXPECT_TRUE(error_of("<doc lang=\"en\">\n").starts_with("docs:1" + no_name));
  EXPECT_TRUE(error_of("<doc id=\"\">\n").starts_with("docs:1" + no_name));
  EXPECT_TRUE(error_of("<doc id=\"a\n\">\n").starts_with("docs:1" + no_name));
  const std::string no_document = ": the segment is in no document";
  EXPECT_TRUE(error_of("<doc id=a>\n1\n</doc>\n2\n").starts_with("docs:4" + no_document));
  EXPECT_TRUE(error_of("<doc id=a>\n</doc>\n<seg>2</seg>\n").starts_with("docs:3" + no_document));
}

}  // namespace
}  // namespace diglot::corpora
