#include "align/story_classifier.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include <boost/json.hpp>

namespace diglot::align {
namespace {

/// In the order of StoryFeatures::values().
constexpr std::array<std::string_view, 5> feature_names = {"cosine", "same", "related", "best",
                                                           "related_share"};

std::size_t count_sentences(const PreparedArticle& article) {
  return static_cast<std::size_t>(std::ranges::count_if(
      article.units, [](const Unit& unit) { return unit.sentences.size() == 1; }));
}

}  // namespace

std::vector<double> StoryFeatures::values() const {
  return {cosine, same, related, best, related_share};
}

StoryFeatures measure_story(const PreparedArticle& src, const PreparedArticle& tgt,
                            const std::vector<Link>& links) {
  double same = 0;
  double related = 0;
  StoryFeatures features;
  for (const Link& link : links) {
    const bool is_same = link.relation == corpora::Relation::translation ||
                         link.relation == corpora::Relation::same;
    related += link.bead.score;
    if (!is_same) continue;
    same += link.bead.score;
    features.best = std::max(features.best, link.bead.score);
  }
  const std::size_t shorter = std::min(count_sentences(src), count_sentences(tgt));
  features.cosine = static_cast<double>(dot(src.whole[0], tgt.whole[0]));
  features.same = std::log1p(same);
  features.related = std::log1p(related);
  features.related_share = shorter == 0 ? 0 : related / static_cast<double>(shorter);
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
