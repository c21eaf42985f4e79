#include "align/fact_check.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Words = std::vector<std::string>;

/// What is found in the first line of each side.
FactCheck check_first(const Words& src, const Words& tgt) {
  return FactChecker({src, "ro"}, {tgt, "en"}, testing::toy_model().encoder).check(0);
}
FactCheck check(const std::string& src, const std::string& tgt) {
  return check_first({src}, {tgt});
}

TEST(FactCheck, OfATextWithoutFactsIsOk) {
  const FactCheck result = check("", "and so on");
  EXPECT_EQ(result.numbers, FactStatus::ok);
  EXPECT_EQ(result.names, FactStatus::ok);
  EXPECT_EQ(result.quotations, FactStatus::ok);
}

TEST(FactCheck, TellsQuotationsThatAreMissingFromThoseOfOthers) {
  const std::string src = "„nu mai trag cu drone”, a spus Trump";
  EXPECT_EQ(check(src, "\"no more drones today,\" said Trump").quotations, FactStatus::ok);
  EXPECT_EQ(check(src, "\"no more drones today,\" said Zelenskyy").quotations,
            FactStatus::conflict);
  const FactCheck indirect = check(src, "Trump said that there are no more drones");
  EXPECT_EQ(indirect.quotations, FactStatus::missing);
  EXPECT_EQ(indirect.src_quotations, 1U);
  EXPECT_EQ(indirect.tgt_quotations, 0U);
  EXPECT_EQ(indirect.src_quotations_missing, (Words{"nu mai trag cu drone"}));
}

TEST(FactCheck, TellsNumbersThatAreMissingFromThoseThatConflict) {
  EXPECT_EQ(check("450 de drone", "450 drones").numbers, FactStatus::ok);
  EXPECT_EQ(check("450 de drone", "drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("drone", "450 drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("450 de drone", "540 drones").numbers, FactStatus::conflict);
  EXPECT_EQ(check("o rachetă S-300", "an S-400 missile").numbers, FactStatus::conflict);
}

TEST(FactCheck, ANameHasACounterpartThatSoundsLikeIt) {
  const FactCheck result = check("ieri Zelenski și Trump", "then Zelenskyy met Rutte");
  EXPECT_EQ(result.names, FactStatus::conflict);
  EXPECT_EQ(result.src_names_missing, (Words{"Trump"}));
  EXPECT_EQ(result.tgt_names_missing, (Words{"Rutte"}));
  EXPECT_EQ(result.src_names, 2U);
  EXPECT_EQ(check("ieri Zelenski", "then Zelenskyy met Rutte").names, FactStatus::missing);
}

TEST(FactCheck, CapitalsThatBeginASentenceMayBeNoNames) {
  EXPECT_EQ(check("Badoke a venit", "they came").names, FactStatus::ok);
}

TEST(FactCheck, ANameAtTheBeginningMayBeTheOneThatIsLost) {
  const FactCheck result = check("Trump a venit", "then came Zelenskyy");
  EXPECT_EQ(result.names, FactStatus::conflict);
  EXPECT_EQ(result.src_names_missing, (Words{"Trump"}));
}

TEST(FactCheck, WordsThatOthersHaveInSmallLettersMayBeNoNames) {
  EXPECT_EQ(check("au venit", "the Commissioner came").names, FactStatus::missing);
  EXPECT_EQ(check_first({"au venit", "da"}, {"the Commissioner came", "a commissioner"}).names,
            FactStatus::ok);
}

TEST(FactCheck, NamesAreNotLookedForWithoutCapitals) {
  const Words src = {"泽连斯基"};
  const Words tgt = {"then came Zelenskyy"};
  const FactCheck result =
      FactChecker({src, "zh"}, {tgt, "en"}, testing::toy_model().encoder).check(0);
  EXPECT_EQ(result.names, FactStatus::ok);
  EXPECT_EQ(result.tgt_names, 0U);
}

TEST(FactCounts, CountLinesWithFacts) {
  FactCounts counts;
  counts.add(FactStatus::ok, 0, 0, 0);
  counts.add(FactStatus::ok, 2, 2, 0);
  counts.add(FactStatus::missing, 3, 2, 1);
  counts.add(FactStatus::conflict, 1, 1, 1);
  EXPECT_EQ(counts.lines, 3U);
  EXPECT_EQ(counts.missing, 1U);
  EXPECT_EQ(counts.conflict, 1U);
  EXPECT_EQ(counts.src_facts, 6U);
  EXPECT_EQ(counts.kept, 4U);
}

}  // namespace
}  // namespace diglot::align
