#include "corpora/json_pairs.h"

#include <gtest/gtest.h>

#include "corpora/write_pairs.h"
#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Strings = std::vector<std::string>;

SentencePair parsed(std::string_view line) { return parse_json_pair(line).value(); }
std::string message_for(std::string_view line) {
  return message_of([&] { parse_json_pair(line); });
}

TEST(JsonPairs, OfAlignSurviveToTheByte) {
  Pair pair{{"a\"b", "ro", {3, 5}, {10, 20}, "Unu „doi”.\t\u2028\\"},
            {"b/c", "en", {0, 1}, {0, 9}, "One."},
            0.97,
            Relation::partial,
            {},
            4};
  pair.evidence.numbers = {{"1", "one"}};
  pair.evidence.missing_src = {"doi"};
  pair.evidence.words = {{"unu", "one", 0.5}};
  const std::string line = to_jsonl(pair);
  EXPECT_EQ(to_json(parsed(line)), line);
  EXPECT_EQ(parsed(line).number("score"), 0.97);
  EXPECT_EQ(parsed(line).value("src_doc"), "a\"b");
  EXPECT_EQ(parsed(line).value("src_sentences"), "[3, 4]");
  EXPECT_EQ(parsed(line).src.lang, "ro");
}

TEST(JsonPairs, KeepWhatTheyDoNotKnowAsItIsWritten) {
  const std::string line =
      R"({"src": {"text": "a"}, "tgt": {"n": "7", "text": "b"}, "big": 1.50e+300, "list": [ 1,{"x":"]}"} ], "none": null, "yes": true, "empty": "", "seven": "7"})";
  EXPECT_EQ(to_json(parsed(line)), line);
}

TEST(JsonPairs, MayBeFlat) {
  const SentencePair pair = parsed(
      R"( { "src" : "a" , "tgt_lang":"pt-BR", "tgt":"b\u00e9", "src_doc": "d", "score":1 } )");
  const SentencePair expected{{"", "a"},
                              {"pt-BR", "bé"},
                              {{"src_doc", "d", FieldType::text}, {"score", "1", FieldType::json}}};
  EXPECT_EQ(pair, expected);
  EXPECT_EQ(
      to_json(pair),
      R"({"src": {"doc": "d", "text": "a"}, "tgt": {"lang": "pt-BR", "text": "bé"}, "score": 1})");
}

TEST(JsonPairs, OfFieldsWithoutTypesHaveTheTypesThatTheyLookLike) {
  const SentencePair pair{{"", "a"},
                          {"", "b"},
                          {{"src_doc", "12"},
                           {"src_begin", "3"},
                           {"laser", "1.10"},
                           {"tags", "[1, 2]"},
                           {"zip", "01234"},
                           {"word", "true story"},
                           {"id", "7"}}};
  EXPECT_EQ(to_json(pair),
            R"({"src": {"doc": "12", "begin": 3, "text": "a"}, "tgt": {"text": "b"}, )"
            R"("laser": 1.10, "tags": [1, 2], "zip": "01234", "word": "true story", "id": "7"})");
}

TEST(JsonPairs, StayOnOneLineWhateverFieldsLookLike) {
  for (const char* value : {"2\n", "2\r", "2 ", "2\t", "[1,\n2]", "true\n"}) {
    const SentencePair pair{{"", "a"}, {"", "b"}, {{"x", value}}};
    EXPECT_EQ(to_json(pair).find('\n'), std::string::npos);
    EXPECT_EQ(parsed(to_json(pair)).value("x"), value);
  }
}

TEST(JsonPairs, ThatAreNoneSayWhy) {
  EXPECT_EQ(message_for(R"({"src": "a"})"), "has no \"tgt\"; a pair has both");
  EXPECT_EQ(message_for(R"({"src": {"doc": "a"}, "tgt": "b"})"), "\"src\" has no \"text\"");
  EXPECT_EQ(message_for(R"({"src": 7, "tgt": "b"})"),
            "\"src\" is not a string; put it between quotation marks");
  EXPECT_EQ(message_for(R"(["src", "tgt"])"),
            "is not a JSON object; a pair is {\"src\": ..., \"tgt\": ...}");
  EXPECT_EQ(message_for(R"({"src": "a", "tgt": "b", "src": "c"})"),
            "the key \"src\" stands twice; keep one");
  EXPECT_EQ(message_for(R"({"src": {"text": "a", "te\u0078t": "b"}, "tgt": "b"})"),
            "the key \"text\" stands twice; keep one");
  EXPECT_EQ(message_for(R"({"src": "a", "tgt": "b", "": 1})"), "a key is empty; give it a name");
  EXPECT_EQ(message_for(R"({"src": {"doc": "d", "text": "a"}, "tgt": "b", "src_doc": "e"})"),
            "tells \"src_doc\" twice, of the pair and of a side");
  std::string many = R"({"src": "a", "tgt": "b")";
  for (int i = 0; i < 1001; ++i) many += ", \"k" + std::to_string(i) + "\": 1";
  EXPECT_EQ(message_for(many + "}"), "has more than 1,000 keys");
  EXPECT_EQ(message_for(R"({"src": "a\u0000", "tgt": "b"})"),
            "\"src\": byte 2 of the value is NUL, which no text holds; is this a text file?");
  EXPECT_TRUE(message_for(R"({"src": "a", "tgt": "b)").starts_with("invalid JSON at byte 23 of"))
      << message_for(R"({"src": "a", "tgt": "b)");
  EXPECT_TRUE(message_for("{\"src\": \"\xFF\"}").starts_with("byte 10 of the line is not valid"));
}

TEST(JsonPairs, WithLoneSurrogatesAreMalformed) {
  for (const char* text : {R"("\ud800")", R"("\udc00 ")", R"("\ud800\u0041")", R"("\ud83d")"}) {
    const std::string line = std::string(R"({"src": "a", "tgt": )") + text + "}";
    EXPECT_TRUE(message_for(line).starts_with("invalid JSON at byte ")) << message_for(line);
  }
  EXPECT_EQ(parsed(R"({"src": "\ud83d\ude00", "tgt": "b"})").src.text, "😀");
}

TEST(JsonPairs, WithNumbersOutOfRangeHaveNoSuchNumber) {
  const auto line = [](const std::string& number) {
    return R"({"src": "a", "tgt": "b", "score": )" + number + "}";
  };
  for (const char* number : {"1e999", "-1e999"}) {
    EXPECT_EQ(parsed(line(number)).number("score"), std::nullopt) << number;
    EXPECT_EQ(parsed(line(number)).value("score"), number);
  }
  EXPECT_TRUE(message_for(line("1e99999999999")).starts_with("invalid JSON at byte "));
}

TEST(JsonPairs, AreNotNestedWithoutEnd) {
  const std::string line =
      R"({"src": "a", "tgt": "b", "x": )" + std::string(10000, '[') + std::string(10000, ']') + "}";
  EXPECT_TRUE(message_for(line).starts_with("invalid JSON at byte ")) << message_for(line);
}

TEST(JsonPairs, ComeFromLines) {
  const TemporaryFolder folder;
  const auto path = folder.file("p.en-ro.jsonl",
                                "\uFEFF{\"src\": \"a\", \"tgt\": \"b\"}\r\n\n{\"alone\": {}}\n{}\n"
                                "{\"src\": {\"lang\": \"de\", \"text\": \"c\"}, \"tgt\": \"d\"}");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader), (std::vector<SentencePair>{{{"en", "a"}, {"ro", "b"}, {}},
                                                           {{"de", "c"}, {"ro", "d"}, {}}}));
  EXPECT_EQ(messages_of(*reader), Strings{path + ":4: has no \"src\"; a pair has both"});
  EXPECT_EQ(reader->left_out().to_string(), "texts that are in no pair 1");
}

}  // namespace
}  // namespace diglot::corpora
