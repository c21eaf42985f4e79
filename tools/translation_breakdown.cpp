#include "tools/translation_breakdown.h"

#include <algorithm>
#include <utility>

#include "corpora/number_text.h"
#include "corpora/one_line.h"
#include "tools/column_text.h"
#include "tools/facts_report.h"

namespace diglot::tools {
namespace {

namespace json = boost::json;

json::array to_json(const char* what, const std::vector<align::GroupScore>& groups) {
  json::array list;
  for (const align::GroupScore& group : groups) {
    list.push_back({{what, group.name}, {"segments", group.segments}, {"score", group.score}});
  }
  return list;
}

/// "  37.25        12  news-3": score, segments, name.
std::string to_rows(const std::vector<align::GroupScore>& groups, int width) {
  constexpr std::size_t column = 8;
  std::string text;
  for (const align::GroupScore& group : groups) {
    text += right_aligned(corpora::decimal(group.score, width), column) + "  " +
            right_aligned(std::to_string(group.segments), column) + "  " +
            corpora::one_line(group.name) + '\n';
  }
  return text;
}

}  // namespace

std::vector<LostFacts> find_lost_facts(const align::KeptFacts& metric,
                                       const align::SegmentStatistics& statistics,
                                       const align::TranslatedSegments& segments,
                                       std::optional<std::size_t> most) {
  std::vector<std::pair<double, std::size_t>> losses;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const double lost = align::KeptFacts::lost(statistics.row(i));
    if (lost > 0) losses.emplace_back(-lost, i);
  }
  std::ranges::sort(losses);
  if (most && *most < losses.size()) losses.resize(*most);
  std::vector<LostFacts> result;
  for (const auto& loss : losses) {
    result.push_back({loss.second + 1, metric.check(segments, loss.second)});
  }
  return result;
}

json::object to_json(const TranslationBreakdown& breakdown) {
  json::object object;
  if (!breakdown.documents.empty()) {
    object["documents"] = to_json("document", breakdown.documents);
  }
  if (!breakdown.lengths.empty()) object["by_length"] = to_json("words", breakdown.lengths);
  if (breakdown.lost_facts.empty()) return object;
  json::array& lost = object["lost_facts"].emplace_array();
  for (const LostFacts& of_segment : breakdown.lost_facts) {
    json::object facts = to_json(of_segment.facts);
    facts["segment"] = of_segment.segment;
    lost.push_back(std::move(facts));
  }
  return object;
}

std::string to_text(const TranslationBreakdown& breakdown, const std::string& metric, int width) {
  std::string text;
  if (!breakdown.documents.empty()) {
    text += "\ndocuments, the worst first\n" + metric + ", segments, document\n" +
            to_rows(breakdown.documents, width);
  }
  if (!breakdown.lengths.empty()) {
    text += "\nby length\n" + metric + ", segments, words\n" + to_rows(breakdown.lengths, width);
  }
  if (breakdown.lost_facts.empty()) return text;
  text += "\nsegments that lose most facts\nline, numbers, names, and what has no counterpart\n";
  for (const LostFacts& of_segment : breakdown.lost_facts) {
    text += to_row(of_segment.segment, of_segment.facts);
  }
  return text;
}

}  // namespace diglot::tools
