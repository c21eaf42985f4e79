#include "align/fact_check.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Words = std::vector<std::string>;

FactCheck check(std::string_view src, std::string_view tgt) {
  return check_facts(src, "ro", tgt, "en", testing::toy_model().encoder);
}

TEST(FactCheck, OfATextWithoutFactsIsOk) {
  const FactCheck result = check("", "and so on");
  EXPECT_EQ(result.numbers, FactStatus::ok);
  EXPECT_EQ(result.names, FactStatus::ok);
}

TEST(FactCheck, TellsNumbersThatAreMissingFromThoseThatConflict) {
  EXPECT_EQ(check("450 de drone", "450 drones").numbers, FactStatus::ok);
  EXPECT_EQ(check("450 de drone", "drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("drone", "450 drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("450 de drone", "540 drones").numbers, FactStatus::conflict);
}

TEST(FactCheck, ANameHasACounterpartThatSoundsLikeIt) {
  const FactCheck result = check("ieri Zelenski și Trump", "then Zelenskyy and Rutte met");
  EXPECT_EQ(result.names, FactStatus::conflict);
  EXPECT_EQ(result.src_names_missing, (Words{"Trump"}));
  EXPECT_EQ(result.tgt_names_missing, (Words{"Rutte"}));
  EXPECT_EQ(result.src_names, 2U);
  EXPECT_EQ(check("ieri Zelenski", "then Zelenskyy and Rutte").names, FactStatus::missing);
}

TEST(FactCheck, ANameHasACounterpartThatMeansTheSame) {
  // The toy model gives a word and its like in letters the same direction.
  EXPECT_EQ(check("la Badoke", "to badoke").names, FactStatus::ok) << "not written as a name";
}

TEST(FactCheck, CapitalsThatBeginASentenceMayBeNoNames) {
  const FactCheck result = check("Ieri a venit", "Yesterday came");
  EXPECT_EQ(result.names, FactStatus::ok);
  EXPECT_EQ(result.src_names, 0U);
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
