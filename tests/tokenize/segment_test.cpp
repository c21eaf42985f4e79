#include "tokenize/segment.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

using corpora::LineKind;

TEST(Segment, CutsAnArticle) {
  const std::string text =
      "\uFEFFUPDATE 13:05 Kyiv was hit. Nine people were hurt.\r\n\r\nWAR TALKS\r\n\r\nSource link";
  const auto sentences = segment(text, {.lang = "en"});
  ASSERT_EQ(sentences.size(), 5u);
  const auto at = [&](std::size_t i) {
    return text.substr(sentences[i].bytes.begin, sentences[i].bytes.size());
  };
  EXPECT_EQ(at(0), "UPDATE 13:05");
  EXPECT_EQ(sentences[0].kind, LineKind::stamp);
  EXPECT_EQ(at(1), "Kyiv was hit.");
  EXPECT_EQ(at(2), "Nine people were hurt.");
  EXPECT_EQ(sentences[2].kind, LineKind::text);
  EXPECT_EQ(sentences[2].paragraph, 0u);
  EXPECT_EQ(at(3), "WAR TALKS");
  EXPECT_EQ(sentences[3].kind, LineKind::headline);
  EXPECT_EQ(sentences[3].paragraph, 1u);
  EXPECT_EQ(sentences[4].kind, LineKind::boilerplate);
}

TEST(Segment, LineEndsEndSentencesUnlessJoined) {
  const std::string text = "Russian forces attacked\nthe city. It burned\nall night long.";
  EXPECT_EQ(segment(text, {.lang = "en"}).size(), 4u);
  const auto joined = segment(text, {.lang = "en", .line_ends = LineEnds::join});
  ASSERT_EQ(joined.size(), 2u);
  EXPECT_EQ(joined[0].bytes, (corpora::Bytes{0, 33}));
}

TEST(Segment, TellsTheLanguageOfEachLine) {
  const std::string text =
      "Ρωσικές δυνάμεις έχουν μπει μέσα στο Χάρκοβο, μεταδίδει το BBC.\n\n"
      "Russian forces pushing into Kharkiv pic.twitter.com/XxV2ah7SQZ\n\nΤι συμβαίνει στο Κίεβο";
  const auto sentences = segment(text);
  ASSERT_EQ(sentences.size(), 4u);
  EXPECT_EQ(sentences[0].lang, "el");
  EXPECT_EQ(sentences[1].lang, "en");
  EXPECT_EQ(sentences[1].kind, LineKind::tweet);
  EXPECT_EQ(sentences[2].kind, LineKind::link);
  EXPECT_EQ(sentences[3].lang, "el");
}

TEST(Segment, TitlesWithCapitalsAreOneSentence) {
  for (const std::string title : {"Mayor-Led Talks To Begin In New Delhi",
                                  "'A Reason To Hope For Spring'", "Dr. Jones Returns Home"}) {
    const auto sentences = segment(title, {.lang = "en"});
    ASSERT_EQ(sentences.size(), 1u) << title;
    EXPECT_EQ(sentences[0].kind, LineKind::headline) << title;
  }
}

TEST(Segment, CaptionsAreCutAndStayCaptions) {
  const auto sentences =
      segment("A bridge burns in Lviv. Nobody was hurt.Credit: AFP", {.lang = "en"});
  ASSERT_EQ(sentences.size(), 3u);
  EXPECT_EQ(sentences[0].kind, LineKind::caption);
  EXPECT_EQ(sentences[1].kind, LineKind::caption);
  EXPECT_EQ(sentences[2].kind, LineKind::credit);
}

TEST(Segment, ArticleLanguage) {
  EXPECT_EQ(article_language("Le président ukrainien a rencontré le secrétaire général."), "fr");
  EXPECT_EQ(article_language(""), "und");
  EXPECT_EQ(article_language("1234 5678"), "und");
}

TEST(Segment, OfNothingIsNothing) {
  EXPECT_TRUE(segment("").empty());
  EXPECT_TRUE(segment(" \r\n\uFEFF\n").empty());
}

}  // namespace
}  // namespace diglot::tokenize
