#include "corpora/write_pairs.h"

#include <locale>

#include <gtest/gtest.h>

#include "corpora/one_line.h"

namespace diglot::corpora {
namespace {

Pair some_pair() {
  Pair pair;
  pair.src = {"ro.txt", "ro", {3, 4}, {1129, 1253}, "Președintele a spus: „70”."};
  pair.tgt = {"en.txt", "en", {1, 3}, {483, 680}, "He said\t\"70\".\r\nAnd\u2028more \\ \x01."};
  pair.score = 0.97314;
  pair.relation = Relation::same;
  pair.evidence.numbers = {{"70", "70"}, {"450", "450"}};
  pair.evidence.names = {{"Zelenski", "Zelenskyy"}};
  pair.evidence.missing_src = {"a \"b\"", "c"};
  pair.evidence.conflict = {{"12", "14"}};
  return pair;
}

TEST(ToJsonl, IsTheContract) {
  EXPECT_EQ(to_jsonl(some_pair()),
            R"({"src": {"doc": "ro.txt", "lang": "ro", "sentences": [3], "begin": 1129, )"
            R"("end": 1253, "text": "Președintele a spus: „70”."}, )"
            R"("tgt": {"doc": "en.txt", "lang": "en", "sentences": [1, 2], "begin": 483, )"
            R"("end": 680, "text": "He said\t\"70\".\r\nAnd)"
            "\u2028"
            R"(more \\ \u0001."}, "score": 0.9731, "relation": "same", )"
            R"("evidence": {"numbers": [["70","70"],["450","450"]], )"
            R"("names": [["Zelenski","Zelenskyy"]], )"
            R"("missing": {"src": ["a \"b\"","c"], "tgt": []}, "conflict": [["12","14"]]}})");
}

TEST(ToJsonl, HasWordsWhereTheyWereAskedFor) {
  Pair pair = some_pair();
  pair.evidence.words = {{"rachete", "missiles", 0.934}, {"a \"b\"", "c", 1}};
  const std::string line = to_jsonl(pair);
  const std::string end = R"(, "words": [["rachete","missiles",0.93],["a \"b\"","c",1.00]]}})";
  ASSERT_GT(line.size(), end.size());
  EXPECT_EQ(line.substr(line.size() - end.size()), end);
}

TEST(ToJsonl, EndsWithTheStoryWhereThereIsOne) {
  Pair pair = some_pair();
  std::string expected = to_jsonl(pair);
  expected.insert(expected.size() - 1, R"(, "story": 7)");
  pair.story = 7;
  EXPECT_EQ(to_jsonl(pair), expected);
}

TEST(ToTsv, IsOneLineOfEightColumns) {
  EXPECT_EQ(
      to_tsv(some_pair()),
      "0.9731\tPreședintele a spus: „70”.\tHe said \"70\". And more \\ \x01.\tro.txt\ten.txt\t"
      "1129-1253\t483-680\tsame");
  Pair pair = some_pair();
  pair.src.doc = "a\tb\nc";
  EXPECT_NE(to_tsv(pair).find("\ta b c\ten.txt\t"), std::string::npos);
}

TEST(ToVecalign, WritesACost) {
  EXPECT_EQ(to_vecalign({{0, 1}, {1, 3}, 0.9688}), "[0]:[1, 2]:0.031200");
  EXPECT_EQ(to_vecalign({{3, 4}, {5, 5}, 0}), "[3]:[]:0.000000");
  EXPECT_EQ(to_vecalign({{3, 3}, {5, 7}, 0}), "[]:[5, 6]:0.000000");
  EXPECT_EQ(to_vecalign({{0, 1}, {0, 1}, 1}), "[0]:[0]:0.000000");
}

TEST(OneLine, FoldsTabsAndEveryLineEnd) {
  EXPECT_EQ(one_line("a\tb\nc\rd\r\ne\u0085f\u2028g\u2029h\vi\fj"), "a b c d e f g h i j");
  EXPECT_EQ(one_line("\n\n"), "  ");
  EXPECT_EQ(one_line(""), "");
  // Neighbours in Unicode, and characters that end in the same byte, stay.
  EXPECT_EQ(one_line("\u0084\u0086\u2027\u202A\u00A0 ą\u1A85"),
            "\u0084\u0086\u2027\u202A\u00A0 ą\u1A85");
}

/// Numbers as much of Europe writes them.
class CommaDecimal : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(WritePairs, DoNotLookAtTheLocale) {
  const auto written = [] {
    return to_jsonl(some_pair()) + to_tsv(some_pair()) + to_vecalign({{1000, 1001}, {0, 1}, 0.5});
  };
  const auto before = written();
  const auto locale = std::locale::global(std::locale(std::locale(), new CommaDecimal));
  const auto after = written();
  std::locale::global(locale);
  EXPECT_EQ(after, before);
}

}  // namespace
}  // namespace diglot::corpora
