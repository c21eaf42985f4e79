#include "corpora/json_ld.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

std::string title_of(std::string_view text) {
  const auto data = read_json_ld(text);
  return data ? data->title : "none";
}

TEST(JsonLd, TellsOfTheArticle) {
  const auto data = read_json_ld(
      R"({"@type": "NewsArticle", "headline": " A \n \u0219 ", "datePublished": "2024-05-31T10:00Z",
          "inLanguage": "ro-RO", "url": "https://a.example/1", "mainEntityOfPage": "no"})");
  ASSERT_TRUE(data);
  EXPECT_EQ(data->title, "A ș");
  EXPECT_EQ(data->published, "2024-05-31T10:00Z");
  EXPECT_EQ(data->lang, "ro-RO");
  EXPECT_EQ(data->url, "https://a.example/1");
}

TEST(JsonLd, FindsTheFirstArticleAmongOthers) {
  EXPECT_EQ(title_of(R"([{"@type": "WebSite", "headline": "a"}, {"@type": "Article"},
                         {"@type": "Article", "headline": "c"}])"),
            "");
  EXPECT_EQ(
      title_of(R"({"@graph": [1, {"@type": ["Thing", "LiveBlogPosting"], "headline": "b"}]})"),
      "b");
  EXPECT_EQ(title_of(R"({"@type": "http://schema.org/NewsArticle", "headline": "d"})"), "d");
  EXPECT_EQ(title_of(R"({"@type": "WebPage", "about": {"@type": "Article", "headline": "e"}})"),
            "none")
      << "what a page is about is another's";
}

TEST(JsonLd, TakesTheAddressOfThePage) {
  EXPECT_EQ(read_json_ld(R"({"@type": "Article", "mainEntityOfPage": "https://a/"})")->url,
            "https://a/");
  EXPECT_EQ(read_json_ld(R"({"@type": "Article", "mainEntityOfPage": {"@id": "https://b/"}})")->url,
            "https://b/");
}

TEST(JsonLd, PassesOverWhatIsBroken) {
  for (const std::string text :
       {"", "{", "null", "[]", "\"Article\"", R"({"@type": "Article", "headline": "a",})",
        R"({"@type": 1})", R"({"@graph": 1})", R"({"headline": "a"})"}) {
    EXPECT_EQ(read_json_ld(text), std::nullopt) << text;
  }
  EXPECT_EQ(title_of(R"({"@type": "Article", "headline": ["a"]})"), "");
  EXPECT_EQ(title_of(R"({"@type": "Article", "headline": "a\u0000b"})"), "") << "no text has NUL";
  EXPECT_EQ(title_of(R"({"@type": "Article", "headline": "\ud800"})"), "none");
  EXPECT_EQ(title_of(std::string(100'000, '[')), "none");
}

}  // namespace
}  // namespace diglot::corpora
