#include "corpora/json_article.h"

#include <string>

#include <gtest/gtest.h>

#include "message_of.h"

namespace diglot::corpora {
namespace {

std::string error_of(std::string_view line) {
  return message_of([line] { parse_json_article(line); });
}

TEST(JsonArticle, HasItsMembers) {
  const auto article = parse_json_article(
      R"({"text": "Una.\r\nDuă \u0219i \ud83d\ude00.", "id": "a1", "lang": "RO-ro", "date": "2024-05-31",)"
      R"( "url": "https://x/", "title": "T", "tags": [1, {"text": 2, "text": [null]}], "score": 1e5})"
      "\r");
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.lang, "ro");
  EXPECT_EQ(article.date, "2024-05-31");
  EXPECT_EQ(article.url, "https://x/");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.text, "Una.\r\nDuă și 😀.");
}

TEST(JsonArticle, NeedsIdAndTextAlone) {
  const auto article =
      parse_json_article(R"({"id":"1","text":"x","lang":null,"date":"","url":null,"title":""})");
  EXPECT_EQ(article.lang + article.date + article.url + article.title, "");
  EXPECT_EQ(article.text, "x");
}

TEST(JsonArticle, HoldsLongTexts) {
  const std::string text(3'000'000, 'x');
  EXPECT_EQ(parse_json_article(R"({"id":"1","text":")" + text + "\"}").text, text);
}

TEST(JsonArticle, SaysWhatIsWrongWithTheJson) {
  EXPECT_EQ(error_of(R"({"id":"1","text":"x")"),
            "invalid JSON at byte 21 of the line: incomplete JSON");
  EXPECT_EQ(error_of(R"({"id":"1" "text":"x"})"),
            "invalid JSON at byte 11 of the line: syntax error");
  EXPECT_EQ(error_of(R"({"id":"1","text":"x"} {})"),
            "invalid JSON at byte 23 of the line: extra data");
  for (const auto* bad :
       {"hello", "{", "}", R"({"id":"1","text":"x",})", R"({'id':'1'})",
        R"({"id":"1","text":"\x"})", R"({"id":"1","text":"\ud83d"})",
        R"({"id":"1","text":"\ude00\ud83d"})", R"({"id":"1","text":"\ud83dabc"})",
        R"({"id":"\udc00","text":"x"})", R"({"id":"1","text":"x","more":"\ud800"})",
        "{\"id\":\"1\",\"text\":\"a\tb\"}", R"({"id":"1","text":"x"}{)", R"({"id":"1","text":NaN})",
        R"({"id":"1","a":tru})"}) {
    EXPECT_EQ(error_of(bad).find("invalid JSON at byte "), 0U) << bad << ": " << error_of(bad);
  }
  EXPECT_NE(error_of(std::string(100'000, '[')), "no error");
  EXPECT_NE(error_of(R"({"id":"1","text":"x","deep":)" + std::string(100'000, '[')), "no error");
}

TEST(JsonArticle, WantsAnObject) {
  for (const auto* bad :
       {"[]", "\"x\"", "1", "null", "true", "-1.5", R"([{"id":"1","text":"x"}])"}) {
    EXPECT_EQ(error_of(bad).find("is not a JSON object"), 0U) << bad << ": " << error_of(bad);
  }
}

TEST(JsonArticle, WantsStrings) {
  for (const std::string name : {"id", "lang", "date", "url", "title", "text"}) {
    const std::string quoted = '"' + name + '"';
    for (const std::string value :
         {"1", "-1", "1.5", "true", "[]", "{}", "[\"x\"]", "18446744073709551615"}) {
      EXPECT_EQ(error_of("{" + quoted + ": " + value + "}"),
                quoted + " is not a string; put it between quotation marks")
          << value;
    }
  }
}

TEST(JsonArticle, WantsIdAndText) {
  EXPECT_EQ(error_of("{}"), "\"id\" is missing");
  EXPECT_EQ(error_of(R"({"text":"x"})"), "\"id\" is missing");
  EXPECT_EQ(error_of(R"({"id":null,"text":"x"})"), "\"id\" is missing");
  EXPECT_EQ(error_of(R"({"id":"","text":"x"})"), "\"id\" is empty");
  EXPECT_EQ(error_of(R"({"id":"1"})"), "\"text\" is missing");
  EXPECT_EQ(error_of(R"({"id":"1","text":null})"), "\"text\" is missing");
  EXPECT_EQ(error_of(R"({"id":"1","text":" \n\u00a0"})"), "\"text\" holds no text");
}

TEST(JsonArticle, RefusesAKeyTwice) {
  EXPECT_EQ(error_of(R"({"id":"1","text":"x","id":"2"})"), "the key \"id\" stands twice; keep one");
  EXPECT_EQ(error_of(R"({"id":"1","text":"x","more":1,"more":2})"),
            "the key \"more\" stands twice; keep one");
  EXPECT_EQ(error_of(R"({"id":"1","text":"x","te\u0078t":"y"})"),
            "the key \"text\" stands twice; keep one");
}

TEST(JsonArticle, RefusesWhatIsNoText) {
  EXPECT_EQ(
      error_of("{\"id\":\"1\",\"text\":\"a\xFF\"}").find("byte 20 of the line is not valid UTF-8"),
      0U);
  EXPECT_EQ(error_of(std::string_view("{\"id\":\"1\0\"}", 11)).find("byte 9 of the line is NUL"),
            0U);
  EXPECT_EQ(
      error_of(R"({"id":"1","text":"a\u0000b"})").find("\"text\": byte 2 of the value is NUL"), 0U);
  EXPECT_EQ(error_of(R"({"id":"\u0000","text":"x"})").find("\"id\": byte 1 of the value is NUL"),
            0U);
}

TEST(JsonArticle, TakesTheDayOfATimestamp) {
  EXPECT_EQ(parse_json_article(R"({"id":"1","text":"x","date":"2026-01-01T10:00:00Z"})").date,
            "2026-01-01");
}

TEST(JsonArticle, RefusesOtherDatesAndLanguages) {
  EXPECT_EQ(error_of(R"({"id":"1","text":"x","date":"31.05.2024"})"),
            "\"date\" is \"31.05.2024\"; a date is written YYYY-MM-DD, a time with it as "
            "YYYY-MM-DDTHH:MM:SSZ");
  EXPECT_EQ(
      error_of(R"({"id":"1","text":"x","date":"2024-02-30"})").find("\"date\" is \"2024-02-30\";"),
      0U);
  EXPECT_EQ(error_of(R"({"id":"1","text":"x","lang":"english"})"),
            "\"lang\" is \"english\"; a language is written as its code, such as \"en\"");
}

}  // namespace
}  // namespace diglot::corpora
