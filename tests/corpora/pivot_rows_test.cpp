#include "corpora/pivot_rows.h"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

using Translations = std::map<std::string, std::string>;

SentencePair pair_of(PairSide src, PairSide tgt, const std::string& score = "") {
  SentencePair pair{std::move(src), std::move(tgt), {}};
  if (!score.empty()) pair.set("score", score);
  return pair;
}

TEST(PivotRows, JoinPairsWhichShareASentence) {
  PivotRows joined("en");
  EXPECT_TRUE(joined.add(pair_of({"en", "Snow fell."}, {"ro", "A nins."}, "0.90")));
  EXPECT_TRUE(joined.add(pair_of({"en", "Rain fell."}, {"ro", "A plouat."}, "0.7")));
  EXPECT_TRUE(joined.add(pair_of({"el", "Χιόνισε."}, {"en", "Snow fell."}, "0.80")));
  const auto rows = joined.rows(3);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].pivot, "Snow fell.");
  EXPECT_EQ(rows[0].translations, (Translations{{"el", "Χιόνισε."}, {"ro", "A nins."}}));
  EXPECT_EQ(rows[0].score, "0.80");
  EXPECT_EQ(joined.rows(2).size(), 2U);
  EXPECT_EQ(joined.rows(2)[1].pivot, "Rain fell.");
}

TEST(PivotRows, HaveTheBestTranslationOfALanguage) {
  PivotRows joined("en");
  joined.add(pair_of({"en", "Snow."}, {"ro", "Zăpadă."}, "0.6"));
  joined.add(pair_of({"en", "Snow."}, {"ro", "Ninsoare."}, "0.8"));
  joined.add(pair_of({"en", "Snow."}, {"ro", "Omăt."}, "0.8"));
  joined.add(pair_of({"en", "Snow."}, {"ro", "Nea."}));
  const auto rows = joined.rows(2);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].translations, (Translations{{"ro", "Ninsoare."}}));
  EXPECT_EQ(rows[0].score, "0.8");
}

TEST(PivotRows, KeepTheSentencesOfDocumentsApart) {
  PivotRows joined("en");
  SentencePair first = pair_of({"en", "It snowed."}, {"ro", "A nins."});
  first.set("src_doc", "monday.txt");
  SentencePair second = pair_of({"el", "Χιόνισε."}, {"en", "It snowed."});
  second.set("tgt_doc", "tuesday.txt");
  SentencePair third = pair_of({"uk", "Йшов сніг."}, {"en", "It snowed."});
  third.set("tgt_doc", "monday.txt");
  for (const SentencePair& pair : {first, second, third}) joined.add(pair);
  const auto rows = joined.rows(2);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].translations, (Translations{{"ro", "A nins."}, {"uk", "Йшов сніг."}}));
  EXPECT_EQ(rows[1].translations, (Translations{{"el", "Χιόνισε."}}));
  EXPECT_EQ(rows[0].score, "");
}

TEST(PivotRows, HaveOneColumnForTheTagsOfALanguage) {
  PivotRows joined("en");
  EXPECT_TRUE(joined.add(pair_of({"en-GB", "Snow."}, {"DE", "Schnee."}, "0.6")));
  EXPECT_TRUE(joined.add(pair_of({"en", "Snow."}, {"de-AT", "Neuschnee."}, "0.7")));
  const auto rows = joined.rows(2);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].translations, (Translations{{"de", "Neuschnee."}}));
}

TEST(PivotRows, NeedThePivotOnOneSideAlone) {
  PivotRows joined("en");
  EXPECT_FALSE(joined.add(pair_of({"el", "Χιόνι."}, {"ro", "Zăpadă."})));
  EXPECT_FALSE(joined.add(pair_of({"en", "Snow."}, {"en", "Snow."})));
  EXPECT_FALSE(joined.add(pair_of({"en", "Snow."}, {"", "Zăpadă."})));
  EXPECT_TRUE(joined.rows(2).empty());
}

}  // namespace
}  // namespace diglot::corpora
