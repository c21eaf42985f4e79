#include "corpora/sentence_pair.h"

#include <gtest/gtest.h>

#include "corpora/tally.h"

namespace diglot::corpora {
namespace {

TEST(SentencePair, HasTextsLanguagesAndFieldsByName) {
  SentencePair pair{{"en", "a"}, {"", ""}, {{"score", "0.5"}, {"note", "0.5x"}}};
  EXPECT_EQ(pair.value("src"), "a");
  EXPECT_EQ(pair.value("tgt"), "");
  EXPECT_EQ(pair.value("src_lang"), "en");
  EXPECT_EQ(pair.value("tgt_lang"), std::nullopt);
  EXPECT_EQ(pair.value("url"), std::nullopt);
  EXPECT_EQ(pair.number("score"), 0.5);
  EXPECT_EQ(pair.number("note"), std::nullopt);
  EXPECT_EQ(pair.names(),
            (std::vector<std::string_view>{"src", "tgt", "src_lang", "score", "note"}));
}

TEST(SentencePair, SetsWhatIsThereAndAddsWhatIsNot) {
  SentencePair pair{{"", "a"}, {"", "b"}, {{"score", "0.5"}}};
  pair.set("score", "1e999");
  pair.set("reason", "length", FieldType::text);
  pair.set("tgt", "c");
  pair.set("src_lang", "de");
  const SentencePair expected{
      {"de", "a"}, {"", "c"}, {{"score", "1e999"}, {"reason", "length", FieldType::text}}};
  EXPECT_EQ(pair, expected);
  EXPECT_EQ(pair.number("score"), std::nullopt);
}

TEST(Tally, CountsInTheOrderOfTheFirst) {
  Tally tally;
  EXPECT_TRUE(tally.empty());
  tally.add("b");
  tally.add("a", 2);
  tally.add("b");
  EXPECT_EQ(tally.to_string(), "b 2, a 2");
  EXPECT_EQ(tally.total(), 4U);
  for (int i = 0; i < 30; ++i) tally.add(std::to_string(i));
  EXPECT_TRUE(tally.to_string().ends_with("16 1, 17 1 and 12 more")) << tally.to_string();
}

TEST(Tally, OfVeryManyThingsCountsTheOthersTogether) {
  Tally tally;
  for (int i = 0; i < 1500; ++i) tally.add(std::to_string(i));
  tally.add("0");
  EXPECT_EQ(tally.entries().size(), 1001U);
  EXPECT_EQ(tally.entries().front().count, 2U);
  EXPECT_EQ(tally.entries().back().what, "others");
  EXPECT_EQ(tally.entries().back().count, 500U);
  Tally sum;
  sum.add(tally);
  EXPECT_EQ(sum.total(), 1501U);
}

}  // namespace
}  // namespace diglot::corpora
