#include "align/pair_scorer.h"

#include <algorithm>
#include <utility>

#include <boost/json.hpp>

namespace diglot::align {

PairScorer::PairScorer(LogisticModel same, LogisticModel related)
    : same_(std::move(same)), related_(std::move(related)) {}

PairScorer::PairScorer(const ModelFile& file) {
  boost::system::error_code failure;
  const auto section = boost::json::parse(file.section("scorer"), failure);
  file.require(!failure && section.is_object(), "scorer");
  const auto read = [&](std::string_view name) {
    const boost::json::value* json = section.get_object().if_contains(name);
    file.require(json != nullptr, "scorer");
    const auto model = read_logistic(*json, PairFeatures::value_names());
    file.require(model.has_value(), "scorer");
    return *model;
  };
  same_ = read("same");
  related_ = read("related");
}

PairScore PairScorer::score(const PairFeatures& features) const {
  const std::vector<double> values = features.values();
  const double same = same_.probability(values);
  return {same, std::max(same, related_.probability(values))};
}

std::map<std::string, std::string> PairScorer::serialize() const {
  return {{"scorer", boost::json::serialize(boost::json::object{
                         {"same", to_json(same_, PairFeatures::value_names())},
                         {"related", to_json(related_, PairFeatures::value_names())}})}};
}

}  // namespace diglot::align
