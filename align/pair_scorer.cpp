#include "align/pair_scorer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/json.hpp>

namespace diglot::align {

PairScorer::PairScorer(LogisticModel same, LogisticModel related, LogisticModel in_context,
                       LanguageOffsets usual, BoostedTrees links)
    : same_(std::move(same)),
      related_(std::move(related)),
      in_context_(std::move(in_context)),
      usual_(std::move(usual)),
      links_(std::move(links)) {}

PairScorer::PairScorer(const ModelFile& file) {
  boost::system::error_code failure;
  const auto section = boost::json::parse(file.section("scorer"), failure);
  file.require(!failure && section.is_object(), "scorer");
  const auto read = [&](std::string_view name, std::span<const std::string_view> value_names) {
    const boost::json::value* json = section.get_object().if_contains(name);
    file.require(json != nullptr, "scorer");
    const auto model = read_logistic(*json, value_names);
    file.require(model.has_value(), "scorer");
    return *model;
  };
  same_ = read("same", PairFeatures::value_names());
  related_ = read("related", PairFeatures::value_names());
  in_context_ = read("in_context", PairContext::value_names());
  const boost::json::value* usual = section.get_object().if_contains("usual");
  file.require(usual != nullptr && usual->is_object(), "scorer");
  for (const auto& [lang, offset] : usual->get_object()) {
    file.require(offset.is_number() && std::abs(offset.to_number<double>()) < 100, "scorer");
    usual_.emplace(lang, offset.to_number<double>());
  }
  const boost::json::value* links = section.get_object().if_contains("links");
  file.require(links != nullptr, "scorer");
  auto trees = read_boosted_trees(*links, LinkFeatures::value_names());
  file.require(trees.has_value(), "scorer");
  links_ = std::move(*trees);
}

PairScore PairScorer::score(const PairFeatures& features) const {
  const std::vector<double> values = features.values();
  const double same = same_.probability(values);
  return {same, std::max(same, related_.probability(values))};
}

double PairScorer::same(const PairContext& context) const {
  return in_context_.probability(context.values());
}

double PairScorer::same(const LinkFeatures& features) const {
  return links_.probability(features.values());
}

std::vector<double> PairScorer::contributions(const LinkFeatures& features) const {
  return links_.contributions(features.values());
}

double PairScorer::usual(std::string_view src_lang, std::string_view tgt_lang) const {
  const auto offset = [&](std::string_view lang) {
    const auto found = usual_.find(lang);
    if (found != usual_.end()) return found->second;
    double least = 0;
    for (const auto& [known, value] : usual_) least = std::min(least, value);
    return least;
  };
  return offset(src_lang) + offset(tgt_lang);
}

std::map<std::string, std::string> PairScorer::serialize() const {
  boost::json::object usual;
  for (const auto& [lang, offset] : usual_) usual[lang] = offset;
  return {{"scorer", boost::json::serialize(boost::json::object{
                         {"same", to_json(same_, PairFeatures::value_names())},
                         {"related", to_json(related_, PairFeatures::value_names())},
                         {"in_context", to_json(in_context_, PairContext::value_names())},
                         {"usual", usual},
                         {"links", to_json(links_, LinkFeatures::value_names())}})}};
}

}  // namespace diglot::align
