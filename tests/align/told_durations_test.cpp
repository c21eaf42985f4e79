#include "align/told_durations.h"

#include <vector>

#include <gtest/gtest.h>

#include "align/fact_comparison.h"

namespace diglot::align {
namespace {

std::size_t count(std::string_view time, std::string_view parts) {
  const auto times = tokenize::find_numbers(time, "en");
  const auto numbers = tokenize::find_numbers(parts, "en");
  return count_parts_of_time(times.at(0), numbers);
}

TEST(ToldDurations, HaveTwoPartsOrThree) {
  EXPECT_EQ(count("2:05:58", "2 hours, 5 minutes and 58 seconds"), 3U);
  EXPECT_EQ(count("2h05", "two hours and five minutes"), 2U);
  EXPECT_EQ(count("3:35", "3 minutes 35 seconds"), 2U);
  EXPECT_EQ(count("2:05:58", "2 hours, 5 minutes and 57 seconds"), 0U);
  EXPECT_EQ(count("2:05:58", "2 hours, 5 minutes"), 0U);
  EXPECT_EQ(count("2:05", "2 hours"), 0U);
  EXPECT_EQ(count("2:05", "1 hour, 65 minutes"), 0U);
  EXPECT_EQ(count("205", "2 hours 5 minutes"), 0U) << "no time";
}

TEST(ToldDurations, MayBeTheSumOfTheirParts) {
  EXPECT_EQ(count("150 minutes", "2 hours and 30 minutes"), 2U);
  EXPECT_EQ(count("18 months", "2 years and 3 months"), 0U);
  EXPECT_EQ(count("27 months", "2 years and 3 months"), 2U);
  EXPECT_EQ(count("150 minutes", "30 minutes and 2 hours"), 0U) << "the larger unit comes first";
  EXPECT_EQ(count("150 people", "2 hours and 30 minutes"), 0U);
}

TEST(ToldDurations, StandTogether) {
  EXPECT_EQ(count("2:05", "2 of them ran, it was very late, and 5 did not"), 0U);
}

TEST(ToldDurations, AgreeWithTimesInDigits) {
  const Facts told = find_facts("за 2 години, 5 хвилин і 58 секунд", "uk");
  const FactComparison comparison = compare_facts(told, find_facts("in 2:05:58", "en"));
  EXPECT_TRUE(comparison.missing_src.empty());
  EXPECT_TRUE(comparison.missing_tgt.empty());
  EXPECT_TRUE(comparison.conflict.empty());
  const FactComparison swapped = compare_facts(find_facts("2h05:58", "fr"), told);
  EXPECT_TRUE(swapped.missing_src.empty());
  EXPECT_TRUE(swapped.missing_tgt.empty());
}

}  // namespace
}  // namespace diglot::align
