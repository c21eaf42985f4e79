#include "corpora/segmented_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "message_of.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Ranges = std::vector<Bytes>;

/// The message of the Error that a file of these bytes gives, without the file's path.
std::string refusal(const std::string& name, std::string_view bytes) {
  const TemporaryFolder folder;
  const std::string path = folder.file(name, bytes);
  const std::string message = message_of([&] { read_segmented_text(path); });
  EXPECT_TRUE(message.starts_with(path + ":")) << message;
  return message.substr(std::min(message.size(), path.size() + 1));
}

TEST(SegmentedText, OfJsonCountsCodePoints) {
  const TemporaryFolder folder;
  // Ț has two bytes, 😀 four.
  const SegmentedText text =
      read_segmented_text(folder.file("news.json", R"({"lang": "ro", "paras": [
        {"text": "Țara arde 😀. Da.", "sents": [[0, 12], [13, 16]],
         "tokens": [[0, 4], [5, 9], [10, 11], [11, 12], [13, 15], [15, 16]]},
        {"text": "Nu.", "sents": [[0, 3]]}]})"));
  EXPECT_EQ(text.name, "news.json");
  EXPECT_EQ(text.lang, "ro");
  ASSERT_EQ(text.paragraphs.size(), 2U);
  EXPECT_EQ(text.paragraphs[0].text, "Țara arde 😀. Da.");
  EXPECT_EQ(text.paragraphs[0].sentences, (Ranges{{0, 16}, {17, 20}}));
  EXPECT_EQ(text.paragraphs[0].tokens,
            (Ranges{{0, 5}, {6, 10}, {11, 15}, {15, 16}, {17, 19}, {19, 20}}));
  EXPECT_EQ(text.paragraphs[1].sentences, (Ranges{{0, 3}}));
  EXPECT_TRUE(text.paragraphs[1].tokens.empty());
}

TEST(SegmentedText, OfLinesHasASentenceALine) {
  const TemporaryFolder folder;
  const SegmentedText text =
      read_segmented_text(folder.file("ro.news.txt", "\nUna.\nDouă.\n\n \nTrei.\r\n"));
  EXPECT_EQ(text.name, "ro.news.txt");
  EXPECT_EQ(text.lang, "ro");
  ASSERT_EQ(text.paragraphs.size(), 2U);
  EXPECT_EQ(text.paragraphs[0].text, "Una. Două.");
  EXPECT_EQ(text.paragraphs[0].sentences, (Ranges{{0, 4}, {5, 11}}));
  EXPECT_TRUE(text.paragraphs[0].tokens.empty());
  EXPECT_EQ(text.paragraphs[1].text, "Trei.");
  EXPECT_EQ(text.paragraphs[1].sentences, (Ranges{{0, 5}}));
}

TEST(SegmentedText, OfJsonRefusesWhatIsNone) {
  for (const char* bytes :
       {"", "{", "[]", R"({"lang": "en"})", R"({"paras": []})", R"({"lang": 1, "paras": []})",
        R"({"lang": "en", "paras": {}})", R"({"lang": "en", "paras": ["A."]})",
        R"({"lang": "en", "paras": [{"sents": []}]})",
        R"({"lang": "en", "paras": [{"text": "A."}]})",
        R"({"lang": "en", "paras": [{"text": "A.", "sents": [[0]]}]})",
        R"({"lang": "en", "paras": [{"text": "A.", "sents": [[-1, 2]]}]})",
        R"({"lang": "en", "paras": [{"text": "A.", "sents": [["0", "2"]]}]})",
        "{\"lang\": \"en\", \"paras\": [{\"text\": \"A\xFF\", \"sents\": []}]}"}) {
    EXPECT_TRUE(refusal("en.json", bytes).starts_with(" is no segmented text (")) << bytes;
  }
}

TEST(SegmentedText, OfJsonRefusesRangesThatCannotBe) {
  const auto refusal_of = [](const std::string& ranges) {
    return refusal("en.json", R"({"lang": "en", "paras": [{"text": "", "sents": []}, {"text": )"
                              R"("É. B.", "sents": )" +
                                  ranges + "}]}");
  };
  const std::string reason = " is empty, out of order or outside its text; count code points";
  EXPECT_EQ(refusal_of("[[1, 1]]"), " paragraph 2: [1,1]" + reason);
  EXPECT_EQ(refusal_of("[[2, 1]]"), " paragraph 2: [2,1]" + reason);
  EXPECT_EQ(refusal_of("[[0, 3], [2, 5]]"), " paragraph 2: [2,5]" + reason);
  EXPECT_EQ(refusal_of("[[3, 5], [0, 2]]"), " paragraph 2: [0,2]" + reason);
  EXPECT_EQ(refusal_of("[[0, 6]]"), " paragraph 2: [0,6]" + reason);
  EXPECT_EQ(refusal_of("[[0, 2]], \"tokens\": [[4, 6]]"), " paragraph 2: [4,6]" + reason);
}

TEST(SegmentedText, RefusesWhatIsNoText) {
  EXPECT_TRUE(refusal("en.json", R"({"lang": "en", "paras": [{"text": "A\u0000", "sents": []}]})")
                  .starts_with(" paragraph 1: byte 2 of the text is NUL"));
  EXPECT_TRUE(
      refusal("en.txt", "A.\nB\xFF.\n").starts_with("2: byte 2 of the line is not valid UTF-8"));
}

TEST(SegmentedText, NeedsALanguage) {
  EXPECT_EQ(refusal("news.txt", "A.\n"),
            " its language 'news' is no ISO 639-1 code; name the file XX.txt, or set \"lang\"");
  EXPECT_EQ(refusal(".txt", "A.\n"),
            " its language '' is no ISO 639-1 code; name the file XX.txt, or set \"lang\"");
  EXPECT_EQ(refusal("a.json", R"({"lang": "ROM", "paras": []})"),
            " its language 'ROM' is no ISO 639-1 code; name the file XX.txt, or set \"lang\"");
}

TEST(SegmentedText, NeedsItsFile) {
  const TemporaryFolder folder;
  EXPECT_THROW(read_segmented_text(folder.path("en.txt")), Error);
  EXPECT_THROW(read_segmented_text(folder.path("en.json")), Error);
}

}  // namespace
}  // namespace diglot::corpora
