#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/segment_statistics.h"
#include "align/translation_metric.h"

namespace diglot::align {

/// Segments that are scored together, such as those of a document.
struct SegmentGroup {
  std::string name;
  std::vector<std::size_t> segments;  ///< ascending
};

/// Those of each document, by the name of each segment's; in the order in which documents turn up.
std::vector<SegmentGroup> group_by_document(std::span<const std::string_view> documents);

/// Those whose texts have up to 10 words and punctuation marks, 11 to 20, and so on, and more than
/// 40: "0-10", "11-20", "21-30", "31-40", "41-"; without empty
/// groups. `lang` is an ISO 639-1 code or "und". Precondition: valid UTF-8.
std::vector<SegmentGroup> group_by_length(std::span<const std::string_view> texts,
                                          std::string_view lang);

struct GroupScore {
  std::string name;
  std::size_t segments = 0;
  double score = 0;
};

/// What the metric says of each group, by the sum of its segments' statistics.
std::vector<GroupScore> score_groups(const TranslationMetric& metric,
                                     const SegmentStatistics& statistics,
                                     std::span<const SegmentGroup> groups);

/// The worst of them first; of equal ones, that which is first.
std::vector<GroupScore> worst_first(const TranslationMetric& metric,
                                    std::vector<GroupScore> scores);

}  // namespace diglot::align
