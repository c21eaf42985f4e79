// `segment`, to the letter of DESIGN.md.
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

std::string segment(Words options, std::string_view text) {
  options.insert(options.begin(), "segment");
  const Outcome outcome = run(options, text);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return outcome.out;
}

TEST(Segment, WritesASentenceALineAndAnEmptyLineBetweenParagraphs) {
  EXPECT_EQ(segment({"--lang", "en"}, "Kyiv was hit. Nine people\twere hurt.\n\n\nIt burned."),
            "Kyiv was hit.\nNine people were hurt.\n\nIt burned.\n");
}

TEST(Segment, ALineEndEndsASentence) {
  EXPECT_EQ(segment({"--lang", "en"}, "Kyiv was\nhit hard.\n"), "Kyiv was\nhit hard.\n");
}

TEST(Segment, JoinLinesTakesTextAsHardWrapped) {
  EXPECT_EQ(
      segment({"--lang", "en", "--join-lines"}, "Kyiv was\nhit hard. It\r\nburned.\n\nNext one.\n"),
      "Kyiv was hit hard.\nIt burned.\n\nNext one.\n");
}

TEST(Segment, JsonlHasPlacesInCodePoints) {
  // Ț is one code point of two bytes, 😀 one of four.
  const std::string output =
      segment({"--lang", "ro", "--format", "jsonl"}, "Țara arde 😀. Da.\r\n\r\nFoto: AFP\n");
  const Words lines = lines_of(output);
  ASSERT_EQ(lines.size(), 3U);
  const boost::json::value first = boost::json::parse(lines[0]);
  EXPECT_EQ(first.at("begin"), 0);
  EXPECT_EQ(first.at("end"), 12);
  EXPECT_EQ(first.at("kind"), "text");
  EXPECT_EQ(first.at("text"), "Țara arde 😀.");
  const boost::json::value second = boost::json::parse(lines[1]);
  EXPECT_EQ(second.at("begin"), 13);
  EXPECT_EQ(second.at("end"), 16);
  const boost::json::value third = boost::json::parse(lines[2]);
  EXPECT_EQ(third.at("begin"), 20);
  EXPECT_EQ(third.at("end"), 29);
  EXPECT_EQ(third.at("kind"), "credit");
}

TEST(Segment, PlacesCountInTheTextAsReplaced) {
  const Words lines =
      lines_of(segment({"--lang", "en", "--format", "jsonl", "--on-bad-utf8", "replace"},
                       "Caf\xC3 burned. It did."));
  ASSERT_EQ(lines.size(), 2U);
  const boost::json::value first = boost::json::parse(lines[0]);
  EXPECT_EQ(first.at("text"), "Caf\uFFFD burned.");
  EXPECT_EQ(first.at("end"), 12);
  EXPECT_EQ(boost::json::parse(lines[1]).at("begin"), 13);
}

TEST(Segment, LangTellsItsRules) {
  // The Greek question mark is a semicolon elsewhere.
  EXPECT_EQ(segment({"--lang", "el"}, "Τι έγινε; Κανείς δεν ξέρει.\n"),
            "Τι έγινε;\nΚανείς δεν ξέρει.\n");
}

TEST(Segment, LangHoldsForEveryLine) {
  const std::string text =
      "Președintele a vorbit aseară despre situația economică din țară.\n\n"
      "The president spoke last night about the state of the economy.\n";
  const auto languages = [&](Words options) {
    options.insert(options.end(), {"--format", "jsonl"});
    std::string all;
    for (const std::string& line : lines_of(segment(options, text))) {
      all += boost::json::value_to<std::string>(boost::json::parse(line).at("lang")) + " ";
    }
    return all;
  };
  EXPECT_EQ(languages({"--lang", "ro"}), "ro ro ");
  EXPECT_EQ(languages({}), "ro en ");
}

TEST(Segment, TokensArePlacesInCodePoints) {
  const std::string text = "Țara arde. Da.";
  const Words lines = lines_of(segment({"--lang", "ro", "--format", "jsonl", "--tokens"}, text));
  ASSERT_EQ(lines.size(), 2U);
  const auto tokens = [](const std::string& line) {
    return boost::json::serialize(boost::json::parse(line).at("tokens"));
  };
  EXPECT_EQ(tokens(lines[0]), "[[0,4],[5,9],[9,10]]");
  EXPECT_EQ(tokens(lines[1]), "[[11,13],[13,14]]");
  EXPECT_FALSE(mentions(segment({"--lang", "ro", "--format", "jsonl"}, text), "tokens"));
}

TEST(Segment, ReadsManyFilesInTheirOrder) {
  const News news;
  const std::string a = news.write("a.txt", "One. Two.\n");
  const std::string b = news.write("b.txt", "Three.\n");
  EXPECT_EQ(run({"segment", "--lang", "en", a, b}).out, "One.\nTwo.\n\nThree.\n");
  EXPECT_EQ(run({"segment", "--lang", "en", b, a}).out, "Three.\n\nOne.\nTwo.\n");
}

TEST(Segment, ReadsArchives) {
  const News news;
  for (const char* suffix : {".gz", ".zst", ".xz"}) {
    const std::string packed = news.path("a.txt") + suffix;
    ASSERT_EQ(run({"segment", "--lang", "en", "-o", packed, "-"}, "One. Two.\n").status, 0);
    EXPECT_EQ(run({"segment", "--lang", "en", packed}).out, "One.\nTwo.\n") << suffix;
  }
}

TEST(Segment, OfStandardInputTakesJsonlAndHtml) {
  EXPECT_EQ(segment({"--lang", "en", "-"}, R"({"id": "a", "text": "One. Two."})"), "One.\nTwo.\n");
  EXPECT_EQ(segment({"--lang", "en"}, "<!DOCTYPE html><p>One. <b>Two.</b></p>"), "One.\nTwo.\n");
  EXPECT_EQ(segment({"--lang", "en"}, "\uFEFF\n <HTML><p>One.</p></HTML>"), "One.\n");
  EXPECT_EQ(segment({"--lang", "en"}, "<Reuters>\nOne."), "<Reuters>\nOne.\n");
}

TEST(Segment, OfStandardInputNeedsText) {
  for (const char* input : {"", " \n\uFEFF\n"}) {
    const Outcome outcome = run({"segment", "-"}, input);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, "standard input: holds no text")) << outcome.err;
  }
}

}  // namespace
}  // namespace diglot::tools::testing
