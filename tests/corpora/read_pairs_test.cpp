#include "corpora/read_pairs.h"

#include <string>

#include <gtest/gtest.h>

#include "corpora/write_pairs.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

Pair some_pair() {
  Pair pair;
  pair.src = {"ro.txt", "ro", {3, 5}, {10, 20}, "Zece oi."};
  pair.tgt = {"en.txt", "en", {0, 1}, {0, 9}, "Ten sheep."};
  pair.score = 0.9731;
  pair.relation = Relation::translation;
  return pair;
}

/// The line of that pair, with `part` replaced.
std::string line_with(const std::string& part, const std::string& other) {
  std::string line = to_jsonl(some_pair());
  const std::size_t place = line.find(part);
  EXPECT_NE(place, std::string::npos) << part;
  return line.replace(place, part.size(), other);
}

std::string reason(const std::string& line) {
  return message_of([&] { static_cast<void>(read_pair(line)); });
}

TEST(ReadPair, ReadsWhatIsWritten) {
  const auto pair = read_pair(to_jsonl(some_pair()));
  ASSERT_TRUE(pair.has_value());
  EXPECT_EQ(to_jsonl(*pair), to_jsonl(some_pair()));
}

TEST(ReadPair, KeepsTheFactsOfTheEvidence) {
  Pair pair = some_pair();
  pair.evidence.numbers = {{"Zece", "Ten"}};
  pair.evidence.names = {{"Ana", "Anna"}, {"Iași", "Iasi"}};
  pair.evidence.quotations = {{"oi", "sheep"}};
  pair.evidence.missing_src = {"3"};
  pair.evidence.missing_tgt = {"May", "4"};
  pair.evidence.conflict = {{"3", "4"}};
  EXPECT_EQ(to_jsonl(*read_pair(to_jsonl(pair))), to_jsonl(pair));
}

TEST(ReadPair, EvidenceMayBeAbsentButNotMalformed) {
  std::string line = to_jsonl(some_pair());
  const std::size_t evidence = line.find(R"(, "evidence")");
  EXPECT_TRUE(read_pair(line.substr(0, evidence) + "}").has_value());
  EXPECT_TRUE(read_pair(line.substr(0, evidence) + R"(, "evidence": {}})").has_value());
  for (const char* malformed : {"7", R"({"names": [["Ana"]]})", R"({"missing": {"src": []}})"}) {
    EXPECT_TRUE(reason(line.substr(0, evidence) + R"(, "evidence": )" + malformed + "}")
                    .starts_with("is no pair as `diglot align"))
        << malformed;
  }
}

TEST(ReadPair, AScoreIsAProbability) {
  for (const char* score : {"0", "1", "0.5", "1e-3"}) {
    EXPECT_TRUE(read_pair(line_with("0.9731", score)).has_value()) << score;
  }
  for (const char* score : {"1e999", "-1e999", "-3", "1.01", "-0.0001"}) {
    EXPECT_NE(reason(line_with("0.9731", score)).find("the score is not from 0 to 1"),
              std::string::npos)
        << score << ": " << reason(line_with("0.9731", score));
  }
}

TEST(ReadPair, SaysWhatIsWrong) {
  const std::string begin = "is no pair as `diglot align --format jsonl` writes it (";
  EXPECT_EQ(reason(line_with("[3, 4]", "[]")), begin + "it has a side without sentences)");
  EXPECT_EQ(reason(line_with("[3, 4]", "[3, 5]")),
            begin + "its sentences do not follow one another)");
  EXPECT_EQ(reason(line_with("[3, 4]", "[18446744073709551615]")),
            begin + "its sentence number is too great)");
  EXPECT_EQ(reason(line_with("translation", "alike")), begin + "the relation is unknown)");
  EXPECT_EQ(reason(line_with(R"("end": 20)", R"("end": 9)")),
            begin + "a side ends before it begins)");
  for (const char* text : {"ro.txt", "Ten sheep"}) {
    EXPECT_EQ(reason(line_with(text, R"(\u0000)")), begin + "it holds a NUL)");
  }
}

TEST(ReadPair, DoesNotNameTheSourceOfALibrary) {
  for (const std::string& line :
       {std::string("{"), std::string("[]"), std::string("{}"), std::string(), std::string("{} {}"),
        line_with("[3, 4]", "3"), line_with("[3, 4]", "[\"3\"]"), line_with("[3, 4]", "[-3]"),
        line_with("\"ro.txt\"", "7"), line_with("0.9731", "\"high\"")}) {
    const std::string message = reason(line);
    EXPECT_TRUE(message.starts_with("is no pair as `diglot align")) << message;
    EXPECT_EQ(message.find("boost"), std::string::npos) << message;
    EXPECT_EQ(message.find(".hpp"), std::string::npos) << message;
  }
}

TEST(ReadPairs, NamesTheLine) {
  const TemporaryFolder folder;
  const std::string path =
      folder.file("pairs", to_jsonl(some_pair()) + "\n" + line_with("0.9731", "-3") + "\n");
  EXPECT_TRUE(message_of([&] { read_pairs(path); }).starts_with(path + ":2: is no pair"));
}

}  // namespace
}  // namespace diglot::corpora
