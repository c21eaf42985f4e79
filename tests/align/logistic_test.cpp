#include "align/logistic.h"

#include <array>
#include <cmath>
#include <span>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"

namespace diglot::align {
namespace {

/// The penalized likelihood is concave: where this is zero, for weights and bias, is its one
/// maximum.
std::vector<double> gradient_at(const LogisticModel& model,
                                std::span<const LabelledExample> examples, double ridge) {
  std::vector<double> gradient;
  for (const double weight : model.weights) gradient.push_back(-ridge * weight);
  gradient.push_back(0);
  for (const LabelledExample& example : examples) {
    const double error =
        example.weight * ((example.holds ? 1 : 0) - model.probability(example.features));
    for (std::size_t k = 0; k < model.weights.size(); ++k) {
      gradient[k] += error * example.features[k];
    }
    gradient.back() += error;
  }
  return gradient;
}

TEST(Logistic, WithoutFeaturesTheBiasIsTheLogitOfTheShare) {
  // Weights 2 + 1 hold, 1 does not: p = 3/4, logit ln 3.
  const LabelledExample examples[] = {{{}, true, 2}, {{}, true, 1}, {{}, false, 1}};
  const LogisticModel model = fit_logistic(examples, 1);
  EXPECT_NEAR(model.bias, std::log(3), 1e-6);
  EXPECT_TRUE(model.weights.empty());
}

TEST(Logistic, SeparableDataHasAFiniteSolutionByItsRidge) {
  // By symmetry the bias is 0, and where the gradient vanishes 2 (1 - p(w)) = ridge w; so that
  // w = 1, ridge = 2 / (1 + e).
  const LabelledExample examples[] = {{{1}, true, 1}, {{-1}, false, 1}};
  const LogisticModel model = fit_logistic(examples, 2 / (1 + std::exp(1)));
  EXPECT_NEAR(model.bias, 0, 1e-7);
  ASSERT_EQ(model.weights.size(), 1U);
  EXPECT_NEAR(model.weights[0], 1, 1e-7);
  EXPECT_NEAR(model.probability(std::array{1.0}), 1 / (1 + std::exp(-1)), 1e-7);
}

TEST(Logistic, TheGradientVanishesAtTheSolution) {
  Random random(3);
  std::vector<LabelledExample> examples;
  for (int i = 0; i < 200; ++i) {
    LabelledExample example{{random.uniform(), 3 * random.uniform(), random.uniform() - 0.5},
                            false,
                            0.1 + random.uniform()};
    example.holds = example.features[0] - example.features[1] / 3 + random.uniform() > 0.5;
    examples.push_back(example);
  }
  constexpr double ridge = 0.05;
  const LogisticModel model = fit_logistic(examples, ridge);
  for (const double slope : gradient_at(model, examples, ridge)) EXPECT_NEAR(slope, 0, 1e-6);
  EXPECT_GT(model.weights[0], 0);
  EXPECT_LT(model.weights[1], 0);
}

TEST(Logistic, AFeatureThatHardlyVariesIsNotOvershot) {
  const LabelledExample examples[] = {{{9}, false, 1}, {{9}, false, 1}, {{10}, true, 1}};
  const LogisticModel model = fit_logistic(examples, 0.05);
  for (const double slope : gradient_at(model, examples, 0.05)) EXPECT_NEAR(slope, 0, 1e-6);
  EXPECT_GT(model.weights[0], 0);
}

TEST(Logistic, ExamplesThatAllHoldGiveAFiniteModel) {
  const LabelledExample examples[] = {{{1}, true, 1}, {{2}, true, 1}};
  const LogisticModel model = fit_logistic(examples, 0.1);
  EXPECT_TRUE(std::isfinite(model.bias));
  EXPECT_GT(model.probability(std::array{1.5}), 0.9);
}

TEST(Logistic, FarOutProbabilitiesStayProbabilities) {
  const LogisticModel model{0, {1}};
  EXPECT_EQ(model.probability(std::array{1e6}), 1);
  EXPECT_EQ(model.probability(std::array{-1e6}), 0);
}

constexpr std::array<std::string_view, 2> names = {"margin", "numbers"};

TEST(Logistic, JsonGoesRoundWithoutLoss) {
  const LogisticModel model{-0.1, {1.0 / 3, 5e-300}};
  const auto text = boost::json::serialize(to_json(model, names));
  const auto back = read_logistic(boost::json::parse(text), names);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->bias, model.bias);
  EXPECT_EQ(back->weights, model.weights);
}

TEST(Logistic, JsonMayHoldWholeNumbersInAnyOrder) {
  const auto model =
      read_logistic(boost::json::parse(R"({"numbers": 2, "bias": -1, "margin": 0.5})"), names);
  ASSERT_TRUE(model.has_value());
  EXPECT_EQ(model->bias, -1);
  EXPECT_EQ(model->weights, (std::vector{0.5, 2.0}));
}

TEST(Logistic, JsonThatLacksANumberIsRefused) {
  for (const auto* text :
       {"[]", "1", "null", "{}", R"({"bias": 1, "margin": 1})", R"({"margin": 1, "numbers": 1})",
        R"({"bias": 1, "margin": "1", "numbers": 1})",
        R"({"bias": null, "margin": 1, "numbers": 1})"}) {
    EXPECT_FALSE(read_logistic(boost::json::parse(text), names).has_value()) << text;
  }
}

TEST(Logistic, JsonWithNumbersThatNoFittingGivesIsRefused) {
  for (const auto* text : {R"({"bias": 1e7, "margin": 1, "numbers": 1})",
                           R"({"bias": 1, "margin": -1e300, "numbers": 1})"}) {
    EXPECT_FALSE(read_logistic(boost::json::parse(text), names).has_value()) << text;
  }
}

}  // namespace
}  // namespace diglot::align
