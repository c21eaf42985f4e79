#include "align/segment_groups.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "align/chrf.h"
#include "align/translation_edit_rate.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

TEST(SegmentGroups, AreDocumentsInTheirOrder) {
  const auto groups = group_by_document(Lines{"b", "a", "b", "", "a"});
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].name, "b");
  EXPECT_EQ(groups[0].segments, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(groups[1].name, "a");
  EXPECT_EQ(groups[1].segments, (std::vector<std::size_t>{1, 4}));
  EXPECT_EQ(groups[2].name, "");
  EXPECT_EQ(groups[2].segments, (std::vector<std::size_t>{3}));
  EXPECT_TRUE(group_by_document(Lines{}).empty());
}

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += " word";
  return text;
}

TEST(SegmentGroups, AreLengths) {
  const std::vector<std::string> texts = {
      words(10), words(11), words(41), "", words(40), words(20), words(9) + ", " + words(1)};
  const auto groups = group_by_length(Lines(texts.begin(), texts.end()), "en");
  ASSERT_EQ(groups.size(), 4U);
  EXPECT_EQ(groups[0].name, "0-10");
  EXPECT_EQ(groups[0].segments, (std::vector<std::size_t>{0, 3}));
  EXPECT_EQ(groups[1].name, "11-20");
  EXPECT_EQ(groups[1].segments, (std::vector<std::size_t>{1, 5, 6}));
  EXPECT_EQ(groups[2].name, "31-40");
  EXPECT_EQ(groups[2].segments, (std::vector<std::size_t>{4}));
  EXPECT_EQ(groups[3].name, "41-");
  EXPECT_EQ(groups[3].segments, (std::vector<std::size_t>{2}));
}

/// The score of a group is that of its segments alone, as a text of their own.
TEST(SegmentGroups, AreScoredAsTheirSegments) {
  const Lines hypotheses = {"a b c", "d e", "f", "g h i"};
  const Lines references = {"a b", "d x", "f", "i g h"};
  const std::vector<SegmentGroup> groups = {{"one", {0, 3}}, {"other", {1, 2}}};
  const Chrf chrf;
  const TranslationEditRate ter;
  for (const TranslationMetric* metric : std::vector<const TranslationMetric*>{&chrf, &ter}) {
    const auto scores =
        score_groups(*metric, metric->statistics({hypotheses, {references}}), groups);
    ASSERT_EQ(scores.size(), 2U);
    EXPECT_EQ(scores[0].segments, 2U);
    const Lines some = {"a b c", "g h i"};
    const Lines of_some = {"a b", "i g h"};
    EXPECT_EQ(scores[0].score, metric->score(metric->statistics({some, {of_some}}).sum()));
    const Lines others = {"d e", "f"};
    const Lines of_others = {"d x", "f"};
    EXPECT_EQ(scores[1].score, metric->score(metric->statistics({others, {of_others}}).sum()));
  }
}

TEST(SegmentGroups, TheWorstIsFirst) {
  const std::vector<GroupScore> scores = {{"a", 1, 50}, {"b", 1, 20}, {"c", 1, 80}, {"d", 1, 20}};
  const auto names = [](const std::vector<GroupScore>& sorted) {
    std::string text;
    for (const GroupScore& score : sorted) text += score.name;
    return text;
  };
  EXPECT_EQ(names(worst_first(Chrf(), scores)), "bdac");
  EXPECT_EQ(names(worst_first(TranslationEditRate(), scores)), "cabd")
      << "of edits, less is better";
}

}  // namespace
}  // namespace diglot::align
