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

double logit(const LogisticModel& model, std::span<const double> features) {
  assert(features.size() == model.weights.size());
  double sum = model.bias;
  for (std::size_t i = 0; i < features.size(); ++i) sum += model.weights[i] * features[i];
  return sum;
}

double penalized_log_likelihood(const LogisticModel& model,
                                std::span<const LabelledExample> examples, double ridge) {
  double sum = 0;
  for (const double weight : model.weights) sum -= ridge / 2 * weight * weight;
  for (const LabelledExample& example : examples) {
    const double against = logit(model, example.features) * (example.holds ? -1 : 1);
    // log(1 + e^x), which does not overflow.
    const double loss = std::fmax(against, 0.0) + std::log1p(std::exp(-std::abs(against)));
    sum -= example.weight * loss;
  }
  return sum;
}

/// What Newton's method adds to the weights and, last, the bias.
std::vector<double> newton_step(const LogisticModel& model,
                                std::span<const LabelledExample> examples, double ridge) {
  const std::size_t features = model.weights.size();
  const std::size_t n = features + 1;
  std::vector<double> gradient(n);
  std::vector<double> hessian(n * n);
  for (std::size_t i = 0; i < features; ++i) {
    gradient[i] = -ridge * model.weights[i];
    hessian[i * n + i] = ridge;
  }
  hessian[n * n - 1] = 1e-9;
  for (const LabelledExample& example : examples) {
    const double p = model.probability(example.features);
    const double error = example.weight * ((example.holds ? 1.0 : 0.0) - p);
    const double curvature = example.weight * p * (1 - p);
    const auto feature = [&](std::size_t i) { return i < features ? example.features[i] : 1.0; };
    for (std::size_t i = 0; i < n; ++i) {
      gradient[i] += error * feature(i);
      for (std::size_t j = 0; j < n; ++j) hessian[i * n + j] += curvature * feature(i) * feature(j);
    }
  }
  return solve(std::move(hessian), std::move(gradient));
}

LogisticModel moved(LogisticModel model, std::span<const double> step, double scale) {
  for (std::size_t i = 0; i < model.weights.size(); ++i) model.weights[i] += scale * step[i];
  model.bias += scale * step.back();
  return model;
}

}  // namespace

double LogisticModel::probability(std::span<const double> features) const {
  return 1 / (1 + std::exp(-logit(*this, features)));
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

LogisticModel fit_logistic(std::span<const LabelledExample> examples, double ridge) {
  assert(!examples.empty() && ridge > 0);
  LogisticModel model{0, std::vector<double>(examples.front().features.size())};
  double likelihood = penalized_log_likelihood(model, examples, ridge);
  constexpr int most_steps = 100;
  for (int i = 0; i < most_steps; ++i) {
    const std::vector<double> step = newton_step(model, examples, ridge);
    double largest = 0;
    for (const double move : step) largest = std::fmax(largest, std::abs(move));
    // Where the curvature is nearly flat, a whole step overshoots.
    double scale = 1;
    LogisticModel next = moved(model, step, scale);
    double next_likelihood = penalized_log_likelihood(next, examples, ridge);
    while (!(next_likelihood >= likelihood) && scale * largest > 1e-8) {
      scale /= 2;
      next = moved(model, step, scale);
      next_likelihood = penalized_log_likelihood(next, examples, ridge);
    }
    if (!std::isfinite(next_likelihood)) break;
    model = std::move(next);
    likelihood = next_likelihood;
    if (scale * largest < 1e-8) break;
  }
  return model;
}

}  // namespace diglot::align
