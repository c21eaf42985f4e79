#include "align/logistic.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace diglot::align {
namespace {

/// Solves A x = b for a symmetric positive definite A (n x n, row-major), by Cholesky's method.
std::vector<double> solve(std::vector<double> a, std::vector<double> b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i * n + k] * b[k];
    b[i] /= a[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[k * n + i] * b[k];
    b[i] /= a[i * n + i];
  }
  return b;
}

}  // namespace

double LogisticModel::probability(std::span<const double> features) const {
  assert(features.size() == weights.size());
  double logit = bias;
  for (std::size_t i = 0; i < weights.size(); ++i) logit += weights[i] * features[i];
  return 1 / (1 + std::exp(-logit));
}

boost::json::object to_json(const LogisticModel& model, std::span<const std::string_view> names) {
  assert(names.size() == model.weights.size());
  boost::json::object weights = {{"bias", model.bias}};
  for (std::size_t i = 0; i < names.size(); ++i) weights[names[i]] = model.weights[i];
  return weights;
}

std::optional<LogisticModel> read_logistic(const boost::json::value& json,
                                           std::span<const std::string_view> names) {
  if (!json.is_object()) return std::nullopt;
  const auto number = [&](std::string_view name) -> std::optional<double> {
    const boost::json::value* value = json.get_object().if_contains(name);
    if (value == nullptr || !value->is_number()) return std::nullopt;
    constexpr double largest =
        1e6;  // far more than fitting gives; sums of such numbers stay finite
    const double weight = value->to_number<double>();
    return std::abs(weight) <= largest ? std::optional(weight) : std::nullopt;
  };
  const std::optional<double> bias = number("bias");
  if (!bias) return std::nullopt;
  LogisticModel model{*bias, {}};
  for (const std::string_view name : names) {
    const std::optional<double> weight = number(name);
    if (!weight) return std::nullopt;
    model.weights.push_back(*weight);
  }
  return model;
}

LogisticModel fit_logistic(std::span<const LogisticExample> examples, double ridge) {
  assert(!examples.empty() && ridge > 0);
  const std::size_t features = examples.front().features.size();
  const std::size_t n = features + 1;  // the bias last
  LogisticModel model{0, std::vector<double>(features)};
  constexpr int most_steps = 100;
  for (int step = 0; step < most_steps; ++step) {
    std::vector<double> gradient(n);
    std::vector<double> hessian(n * n);
    for (std::size_t i = 0; i < features; ++i) {
      gradient[i] = -ridge * model.weights[i];
      hessian[i * n + i] = ridge;
    }
    hessian[n * n - 1] = 1e-9;
    for (const LogisticExample& example : examples) {
      const double p = model.probability(example.features);
      const double error = example.weight * ((example.holds ? 1.0 : 0.0) - p);
      const double curvature = example.weight * p * (1 - p);
      const auto feature = [&](std::size_t i) { return i < features ? example.features[i] : 1.0; };
      for (std::size_t i = 0; i < n; ++i) {
        gradient[i] += error * feature(i);
        for (std::size_t j = 0; j < n; ++j)
          hessian[i * n + j] += curvature * feature(i) * feature(j);
      }
    }
    const std::vector<double> move = solve(std::move(hessian), std::move(gradient));
    double largest = 0;
    for (std::size_t i = 0; i < n; ++i) {
      // A step of more than this would overshoot where the curvature is nearly flat.
      constexpr double longest = 5;
      const double limited = std::fmax(-longest, std::fmin(longest, move[i]));
      (i < features ? model.weights[i] : model.bias) += limited;
      largest = std::fmax(largest, std::abs(limited));
    }
    if (largest < 1e-8) break;
  }
  return model;
}

}  // namespace diglot::align
