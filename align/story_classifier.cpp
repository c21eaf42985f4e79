#include "align/story_classifier.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "align/pair_context.h"

namespace diglot::align {
namespace {

/// In the order of StoryFeatures::values().
constexpr std::array<std::string_view, 9> feature_names = {
    "cosine", "same", "best", "second", "linked", "numbers", "days", "behind", "nearer"};

/// The days that an article names by day and month.
std::set<std::pair<double, double>> named_days(const PreparedArticle& article) {
  using tokenize::NumberKind;
  std::set<std::pair<double, double>> days;
  for (std::size_t unit = 0; unit < article.size(); ++unit) {
    if (article.units[unit].sentences.size() > 1) continue;
    const auto& numbers = article.facts[unit].numbers;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      const bool day_first = numbers[i - 1].kind == NumberKind::day;
      const auto& day = numbers[day_first ? i - 1 : i];
      const auto& month = numbers[day_first ? i : i - 1];
      if (day.kind != NumberKind::day || month.kind != NumberKind::month) continue;
      days.emplace(month.value, day.value);
    }
  }
  return days;
}

double compare_days(const PreparedArticle& src, const PreparedArticle& tgt) {
  const auto src_days = named_days(src);
  const auto tgt_days = named_days(tgt);
  if (src_days.empty() || tgt_days.empty()) return 0;
  const bool any =
      std::ranges::any_of(src_days, [&](const auto& day) { return tgt_days.contains(day); });
  return any ? 1 : -1;
}

}  // namespace

std::vector<double> StoryFeatures::values() const {
  return {cosine, same, best, second, linked, numbers, days, behind, nearer};
}

StoryFeatures measure_story(const PreparedArticle& src, const PreparedArticle& tgt,
                            const std::vector<Link>& links) {
  StoryFeatures features;
  double same = 0;
  double best = 0;
  double second = 0;
  double numbers = 0;
  for (const Link& link : links) {
    same += link.same;
    second = std::max(second, std::min(link.same, best));
    best = std::max(best, link.same);
    if (link.bead.score >= 0.5) numbers += static_cast<double>(link.evidence.numbers.size());
  }
  features.best = log_odds(best);
  features.second = log_odds(second);
  features.cosine = static_cast<double>(dot(src.whole[0], tgt.whole[0]));
  features.same = std::log1p(same);
  const std::size_t shorter = std::min(src.sentences, tgt.sentences);
  features.linked = same / static_cast<double>(std::max<std::size_t>(1, shorter));
  features.numbers = std::log1p(numbers);
  features.days = compare_days(src, tgt);
  return features;
}

StoryFeatures story_without_links(double cosine) {
  StoryFeatures features;
  features.cosine = cosine;
  features.best = log_odds(0);
  features.second = log_odds(0);
  return features;
}

StoryClassifier::StoryClassifier(LogisticModel model) : model_(std::move(model)) {}

StoryClassifier::StoryClassifier(const ModelFile& file) {
  boost::system::error_code failure;
  const auto section = boost::json::parse(file.section("stories"), failure);
  file.require(!failure, "stories");
  const auto model = read_logistic(section, feature_names);
  file.require(model.has_value(), "stories");
  model_ = *model;
}

double StoryClassifier::probability(const StoryFeatures& features) const {
  return model_.probability(features.values());
}

std::map<std::string, std::string> StoryClassifier::serialize() const {
  return {{"stories", boost::json::serialize(to_json(model_, feature_names))}};
}

}  // namespace diglot::align
