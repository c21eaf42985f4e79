#include "corpora/pair_test.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

SentencePair with_score(const std::string& score) {
  SentencePair pair{{"en", "Hello."}, {"ro", "Salut."}, {}};
  pair.set("score", score);
  return pair;
}

TEST(PairTests, OfTheScore) {
  EXPECT_EQ(test_score(with_score("0.5"), 0.5), std::nullopt);
  EXPECT_EQ(test_score(with_score("1e0"), 0.5), std::nullopt);
  EXPECT_EQ(test_score(with_score("0.49"), 0.5), "0.49 is too low");
  EXPECT_EQ(test_score(with_score("high"), 0.5), "is no number, or none that is finite");
  EXPECT_EQ(test_score(with_score("1e999"), 0.5), "is no number, or none that is finite");
  EXPECT_EQ(test_score({{"en", "a"}, {"ro", "b"}, {}}, 0), "is not there");
}

TEST(PairTests, OfTheEncodingNameTheSide) {
  EXPECT_EQ(test_encoding({{"en", "It's."}, {"ro", "Încă."}, {}}), std::nullopt);
  EXPECT_EQ(test_encoding({{"en", "It\uFFFDs."}, {"ro", "Încă."}, {}}), "src has U+FFFD");
  EXPECT_EQ(test_encoding({{"en", "It's."}, {"ro", "\uFFFDncă."}, {}}), "tgt has U+FFFD");
}

}  // namespace
}  // namespace diglot::corpora
