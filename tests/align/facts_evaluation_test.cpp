#include "align/facts_evaluation.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::string>;

FactChecker checker() {
  const Model& model = testing::toy_model();
  return {{"ro"}, {"en"}, model.encoder, model.names};
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

TEST(FactsEvaluation, CountsLinesAndFacts) {
  const Lines src = {"au venit 12", "au venit 13 la Kiev", "da"};
  const Lines tgt = {"there came 12", "there came 14 to Odesa", "yes"};
  const FactsEvaluation result = evaluate_facts(src, tgt, checker());
  ASSERT_EQ(result.lines.size(), 3U);
  EXPECT_EQ(result.numbers.lines, 2U);
  EXPECT_EQ(result.numbers.conflict, 1U);
  EXPECT_EQ(result.numbers.kept, 1U);
  EXPECT_EQ(result.names.lines, 1U);
  EXPECT_EQ(result.names.conflict, 1U);
  EXPECT_EQ(result.quotations.lines, 0U);
}

TEST(FactsEvaluation, FindsTheErrorsThatArePutIn) {
  const Lines src = {"au venit 12", "au plecat 45"};
  const Lines tgt = {"there came 12", "there left 54"};  // the second is wrong before
  const FactsEvaluation unchanged = evaluate_facts(src, tgt, checker());
  const auto changes = find_changes(src, tgt, "en", unchanged, checker());
  ASSERT_EQ(changes.size(), 6U);
  const FoundChanges& digits = changes[1];
  EXPECT_EQ(digits.fact, ChangedFact::digits);
  EXPECT_EQ(digits.all, 2U);
  EXPECT_EQ(digits.conflict, 1U);  // 12 as 21; 54 as 45 is what the source says
  EXPECT_EQ(digits.all_of_ok, 1U);
  EXPECT_EQ(digits.conflict_of_ok, 1U);
}

}  // namespace
}  // namespace diglot::align
