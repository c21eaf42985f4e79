#include "align/segment_groups.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <tbb/parallel_for.h>

#include "tokenize/words.h"

namespace diglot::align {
namespace {

struct LengthClass {
  const char* name;
  std::size_t longest;
};

constexpr std::array<LengthClass, 4> length_classes = {
    {{"0-10", 10}, {"11-20", 20}, {"21-30", 30}, {"31-40", 40}}};

}  // namespace

std::vector<SegmentGroup> group_by_document(std::span<const std::string_view> documents) {
  std::vector<SegmentGroup> groups;
  std::unordered_map<std::string_view, std::size_t> indices;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto [found, is_new] = indices.try_emplace(documents[i], groups.size());
    if (is_new) groups.push_back({std::string(documents[i]), {}});
    groups[found->second].segments.push_back(i);
  }
  return groups;
}

std::vector<SegmentGroup> group_by_length(std::span<const std::string_view> texts,
                                          std::string_view lang) {
  std::vector<std::size_t> lengths(texts.size());
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t i) {
    lengths[i] = tokenize::split_words(texts[i], lang).size();
  });
  std::vector<SegmentGroup> groups;
  for (const LengthClass& of_class : length_classes) groups.push_back({of_class.name, {}});
  groups.push_back({"41-", {}});
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto* const of_class = std::ranges::find_if(
        length_classes, [&](const LengthClass& one) { return lengths[i] <= one.longest; });
    groups[static_cast<std::size_t>(of_class - length_classes.begin())].segments.push_back(i);
  }
  std::erase_if(groups, [](const SegmentGroup& group) { return group.segments.empty(); });
  return groups;
}

std::vector<GroupScore> score_groups(const TranslationMetric& metric,
                                     const SegmentStatistics& statistics,
                                     std::span<const SegmentGroup> groups) {
  std::vector<GroupScore> scores;
  for (const SegmentGroup& group : groups) {
    scores.push_back(
        {group.name, group.segments.size(), metric.score(statistics.sum_of(group.segments))});
  }
  return scores;
}

std::vector<GroupScore> worst_first(const TranslationMetric& metric,
                                    std::vector<GroupScore> scores) {
  const bool less_is_better = metric.less_is_better();
  std::ranges::stable_sort(scores, [&](const GroupScore& a, const GroupScore& b) {
    return less_is_better ? a.score > b.score : a.score < b.score;
  });
  return scores;
}

}  // namespace diglot::align
