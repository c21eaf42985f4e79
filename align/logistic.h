#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "align/labelled_example.h"

namespace diglot::align {

/// A logistic regression: probability = 1 / (1 + exp(-(bias + weights . features))).
struct LogisticModel {
  double bias = 0;
  std::vector<double> weights;

  /// Precondition: as many features as weights.
  [[nodiscard]] double probability(std::span<const double> features) const;
};

/// A model as a JSON object, {"bias": ..., NAME: ..., ...}, with the weights under these names; and
/// back, or nothing when a number is missing or beyond measure. Precondition: as many names as
/// weights.
boost::json::object to_json(const LogisticModel& model, std::span<const std::string_view> names);
std::optional<LogisticModel> read_logistic(const boost::json::value& json,
                                           std::span<const std::string_view> names);

/// The model of greatest likelihood under a Gaussian prior on the weights (not on the bias) of
/// precision `ridge`, found by Newton's method; deterministic. Precondition: at least one example,
/// all with the same number of features; ridge > 0.
LogisticModel fit_logistic(std::span<const LabelledExample> examples, double ridge);

}  // namespace diglot::align
