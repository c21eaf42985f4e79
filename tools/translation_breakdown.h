#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/fact_check.h"
#include "align/kept_facts.h"
#include "align/segment_groups.h"
#include "align/segment_statistics.h"

namespace diglot::tools {

/// A segment that loses a fact or has one too many.
struct LostFacts {
  std::size_t segment = 0;  ///< from 1
  align::FactCheck facts;
};

/// What a score of a whole text is made of. Lists are empty where nobody asked for them.
struct TranslationBreakdown {
  std::vector<align::GroupScore> documents;  ///< the worst first
  std::vector<align::GroupScore> lengths;
  std::vector<LostFacts> lost_facts;  ///< those that lose most first
};

/// The segments that lose facts, by the statistics of the metric: as many as `most` at most.
std::vector<LostFacts> find_lost_facts(const align::KeptFacts& metric,
                                       const align::SegmentStatistics& statistics,
                                       const align::TranslatedSegments& segments,
                                       std::optional<std::size_t> most);

/// {"documents": [{"document", "segments", "score"}, …], "by_length": [{"words", …}, …],
/// "lost_facts": [{"segment", …}, …]}, without what is empty.
boost::json::object to_json(const TranslationBreakdown& breakdown);

/// The same of the metric of that name, as text; `width` is the number of decimals.
std::string to_text(const TranslationBreakdown& breakdown, const std::string& metric, int width);

}  // namespace diglot::tools
