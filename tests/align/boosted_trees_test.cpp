#include "align/boosted_trees.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/logistic.h"
#include "align/random.h"

namespace diglot::align {
namespace {

constexpr std::array<std::string_view, 2> names = {"margin", "numbers"};

/// `count` examples of one feature, of which the first few hold.
void add_examples(std::vector<LabelledExample>& examples, double feature, int holding, int count) {
  for (int i = 0; i < count; ++i) examples.push_back({{feature}, i < holding, 1});
}

/// Holds where just one of two features is greater than one half.
std::vector<LabelledExample> one_of_two() {
  Random random(3);
  std::vector<LabelledExample> examples;
  for (int i = 0; i < 1000; ++i) {
    const double x = random.uniform();
    const double y = random.uniform();
    examples.push_back({{x, y}, (x > 0.5) != (y > 0.5), 1});
  }
  return examples;
}

/// Two trees: one asks for both features, one is a leaf.
BoostedTrees two_trees() {
  return {
      0.5,
      {{{0, 1, 1, 2, 0.25}, {{}, 0, 0, 0, -1}, {1, 7, 3, 4, 1}, {{}, 0, 0, 0, 2}, {{}, 0, 0, 0, 3}},
       {{{}, 0, 0, 0, 0.125}}}};
}

double to_log_odds(double probability) { return std::log(probability / (1 - probability)); }

TEST(BoostedTrees, AddTheLeavesThatFeaturesLeadToUpToTheThresholdOnTheLeft) {
  const BoostedTrees trees = two_trees();
  const auto log_odds = [&](double margin, double numbers) {
    return to_log_odds(trees.probability(std::array{margin, numbers}));
  };
  EXPECT_NEAR(log_odds(1, 9), 0.5 - 1 + 0.125, 1e-12);
  EXPECT_NEAR(log_odds(1.01, 7), 0.5 + 2 + 0.125, 1e-12);
  EXPECT_NEAR(log_odds(1.01, 7.01), 0.5 + 3 + 0.125, 1e-12);
}

TEST(BoostedTrees, WithoutTreesAreTheirBias) {
  EXPECT_NEAR(BoostedTrees(std::log(3), {}).probability({}), 0.75, 1e-12);
}

TEST(BoostedTrees, EachFeatureContributesTheStepsThatItDecides) {
  // From 0.25 to 1 by the first feature, from there to 3 by the second.
  EXPECT_EQ(two_trees().contributions(std::array{2.0, 8.0}), (std::vector{0.75, 2.0}));
  EXPECT_EQ(two_trees().contributions(std::array{0.0, 8.0}), (std::vector{-1.25, 0.0}));
}

TEST(BoostedTrees, ContributionsAddUpToTheLogOddsLessBiasAndRoots) {
  const BoostedTrees trees = fit_boosted_trees(one_of_two());
  double roots = trees.bias();
  for (const auto& tree : trees.trees()) roots += tree.front().value;
  Random random(9);
  for (int i = 0; i < 50; ++i) {
    const std::array features = {random.uniform(), random.uniform()};
    double sum = roots;
    for (const double part : trees.contributions(features)) sum += part;
    EXPECT_NEAR(sum, to_log_odds(trees.probability(features)), 1e-9);
  }
}

TEST(FitBoostedTrees, OneTreeIsOneStepOfNewton) {
  // Half of all hold: bias 0, p = 1/2. On the left 5 hold of 20: gradient 5/2 - 15/2 = -5,
  // curvature 20/4 = 5, value -5 / (5 + 3); on the right the opposite; at the root nothing.
  std::vector<LabelledExample> examples;
  add_examples(examples, 0, 5, 20);
  add_examples(examples, 1, 15, 20);
  const BoostedTrees trees =
      fit_boosted_trees(examples, {.trees = 1, .depth = 1, .rate = 1, .least = 4, .shrinkage = 3});
  EXPECT_NEAR(trees.bias(), 0, 1e-12);
  ASSERT_EQ(trees.trees().size(), 1U);
  const std::vector<TreeNode>& tree = trees.trees()[0];
  ASSERT_EQ(tree.size(), 3U);
  EXPECT_EQ(tree[0].feature, 0U);
  EXPECT_EQ(tree[0].threshold, 0.5) << "in the middle, so that no last bit decides";
  EXPECT_NEAR(tree[0].value, 0, 1e-12);
  EXPECT_FALSE(tree[tree[0].left].feature.has_value());
  EXPECT_NEAR(tree[tree[0].left].value, -0.625, 1e-12);
  EXPECT_NEAR(tree[tree[0].right].value, 0.625, 1e-12);
}

TEST(FitBoostedTrees, ALeafIsNotTooSmall) {
  // Curvatures 5 and 5: enough for 5, not for 5.1.
  std::vector<LabelledExample> examples;
  add_examples(examples, 0, 5, 20);
  add_examples(examples, 1, 15, 20);
  EXPECT_EQ(fit_boosted_trees(examples, {.trees = 1, .least = 5}).trees()[0].size(), 3U);
  EXPECT_EQ(fit_boosted_trees(examples, {.trees = 1, .least = 5.1}).trees()[0].size(), 1U);
}

TEST(FitBoostedTrees, WeightsCountAsSoManyExamples) {
  std::vector<LabelledExample> once;
  add_examples(once, 0, 5, 30);
  add_examples(once, 1, 20, 25);
  std::vector<LabelledExample> thrice = once;
  thrice.insert(thrice.end(), once.begin(), once.end());
  thrice.insert(thrice.end(), once.begin(), once.end());
  for (LabelledExample& example : once) example.weight = 3;
  for (const double x : {0.0, 1.0}) {
    EXPECT_NEAR(fit_boosted_trees(once).probability(std::array{x}),
                fit_boosted_trees(thrice).probability(std::array{x}), 1e-9);
  }
}

TEST(FitBoostedTrees, FitAStep) {
  std::vector<LabelledExample> examples;
  for (int x = 0; x < 200; ++x) examples.push_back({{x / 1.0}, x >= 80, 1});
  const BoostedTrees trees = fit_boosted_trees(examples);
  EXPECT_LT(trees.probability(std::array{-1000.0}), 0.1);
  EXPECT_LT(trees.probability(std::array{60.0}), 0.1);
  EXPECT_GT(trees.probability(std::array{100.0}), 0.9);
  EXPECT_GT(trees.probability(std::array{1000.0}), 0.9);
}

TEST(FitBoostedTrees, FitAnInteractionThatNoLogisticRegressionCan) {
  const auto examples = one_of_two();
  const BoostedTrees trees = fit_boosted_trees(examples);
  const LogisticModel logistic = fit_logistic(examples, 0.05);
  for (const double x : {0.25, 0.75}) {
    for (const double y : {0.25, 0.75}) {
      const std::array features = {x, y};
      EXPECT_NEAR(logistic.probability(features), 0.5, 0.2);
      EXPECT_NEAR(trees.probability(features), x == y ? 0 : 1, 0.1) << x << " " << y;
    }
  }
}

TEST(FitBoostedTrees, AFeatureThatTellsNothingIsNotAsked) {
  std::vector<LabelledExample> examples;
  for (int i = 0; i < 100; ++i) examples.push_back({{7.0, i % 2 / 1.0}, i % 2 == 1, 1});
  const BoostedTrees trees = fit_boosted_trees(examples);
  for (const auto& tree : trees.trees()) {
    for (const TreeNode& node : tree) {
      if (node.feature) {
        EXPECT_EQ(*node.feature, 1U);
      }
    }
  }
}

TEST(FitBoostedTrees, WhereAllHoldOrNoneTheyAreSureAndFinite) {
  for (const bool holds : {true, false}) {
    const std::vector<LabelledExample> examples(50, {{1}, holds, 1});
    const BoostedTrees trees = fit_boosted_trees(examples);
    EXPECT_NEAR(trees.bias(), (holds ? 1 : -1) * std::log(50.5 / 0.5), 1e-12);
    const double probability = trees.probability(std::array{1.0});
    EXPECT_GT(holds ? probability : 1 - probability, 0.98);
    EXPECT_GT(probability, 0);
    EXPECT_LT(probability, 1);
  }
}

TEST(FitBoostedTrees, OneExampleIsEnough) {
  const LabelledExample examples[] = {{{1}, true, 1}};
  EXPECT_GT(fit_boosted_trees(examples).probability(std::array{1.0}), 0.5);
}

TEST(FitBoostedTrees, AreTheSameEachTime) {
  const auto examples = one_of_two();
  EXPECT_EQ(fit_boosted_trees(examples).trees(), fit_boosted_trees(examples).trees());
}

TEST(BoostedTreesJson, GoesRound) {
  const BoostedTrees trees = two_trees();
  const boost::json::object json = to_json(trees, names);
  for (const boost::json::value& value :
       {boost::json::value(json), boost::json::parse(boost::json::serialize(json))}) {
    const auto back = read_boosted_trees(value, names);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->bias(), trees.bias());
    EXPECT_EQ(back->trees(), trees.trees());
  }
}

TEST(BoostedTreesJson, OfFittedTreesJudgesAllTheirExamplesAlike) {
  // Boost.JSON loses the last bit of every tenth number.
  Random random(4);
  std::vector<LabelledExample> examples;
  for (int i = 0; i < 2000; ++i) {
    const std::vector<double> features = {5 * random.uniform(), 5 * random.uniform()};
    examples.push_back({features, features[0] * features[1] > 10 * random.uniform(), 1});
  }
  const BoostedTrees trees = fit_boosted_trees(examples);
  const auto back =
      read_boosted_trees(boost::json::parse(boost::json::serialize(to_json(trees, names))), names);
  ASSERT_TRUE(back.has_value());
  for (const LabelledExample& example : examples) {
    EXPECT_NEAR(back->probability(example.features), trees.probability(example.features), 1e-12);
  }
}

TEST(BoostedTreesJson, MayHaveNoTrees) {
  const auto back = read_boosted_trees(to_json(BoostedTrees(2, {}), names), names);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->bias(), 2);
  EXPECT_TRUE(back->trees().empty());
}

/// Trees as JSON, with these as the nodes of the only one.
std::string with_nodes(const std::string& nodes) {
  return R"({"features": ["margin", "numbers"], "bias": 0, "trees": [)" + nodes + "]}";
}

bool is_read(const std::string& text) {
  return read_boosted_trees(boost::json::parse(text), names).has_value();
}

TEST(BoostedTreesJson, OfWholeNumbersIsRead) {
  EXPECT_TRUE(is_read(with_nodes("[[0, 1, 5, 1, 2], [-1], [1]]")));
}

TEST(BoostedTreesJson, OfAnotherShapeIsRefused) {
  for (const auto* text : {"[]", "1", "null", "{}", R"({"bias": 0, "trees": []})",
                           R"({"features": ["margin", "numbers"], "trees": []})",
                           R"({"features": ["margin", "numbers"], "bias": 0})",
                           R"({"features": ["margin", "numbers"], "bias": "0", "trees": []})",
                           R"({"features": ["margin", "numbers"], "bias": 0, "trees": {}})"}) {
    EXPECT_FALSE(is_read(text)) << text;
  }
}

TEST(BoostedTreesJson, OfOtherNamesIsRefused) {
  for (const auto* text : {R"({"features": ["margin"], "bias": 0, "trees": []})",
                           R"({"features": ["numbers", "margin"], "bias": 0, "trees": []})",
                           R"({"features": ["margin", "numbers", "x"], "bias": 0, "trees": []})",
                           R"({"features": ["margin", 1], "bias": 0, "trees": []})",
                           R"({"features": "margin", "bias": 0, "trees": []})"}) {
    EXPECT_FALSE(is_read(text)) << text;
  }
}

TEST(BoostedTreesJson, OfMalformedTreesIsRefused) {
  for (const auto* nodes :
       {"1", "{}", "[]", "[1]", "[[]]", R"([["0"]])", "[[null]]", "[[0, 0]]", "[[0, 0, 5, 1]]",
        "[[0, 0, 5, 1, 2, 0], [-1], [1]]",                                // fields
        "[[0, 2, 5, 1, 2], [-1], [1]]", "[[0, -1, 5, 1, 2], [-1], [1]]",  // features
        "[[0, 0.5, 5, 1, 2], [-1], [1]]", "[[0, 0, 5, 1.5, 2], [-1], [1]]",
        R"([[0, 0, "5", 1, 2], [-1], [1]])", "[[0, 0, 5, 1e300, 2], [-1], [1]]"}) {
    EXPECT_FALSE(is_read(with_nodes(nodes))) << nodes;
  }
}

TEST(BoostedTreesJson, OfChildrenThatDontComeBehindIsRefused) {
  for (const auto* nodes :
       {"[[0, 0, 5, 0, 1], [1]]", "[[0, 0, 5, 1, 0], [1]]", "[[0, 0, 5, -1, 1], [1]]",
        "[[0, 0, 5, 1, 2], [1]]", "[[0, 0, 5, 2, 1], [1]]",
        "[[0, 0, 5, 1, 2], [0, 0, 5, 1, 2], [1]]", "[[0, 0, 5, 1, 2], [0, 0, 5, 2, 0], [1]]",
        "[[0, 0, 5, 1, 18446744073709551615], [1]]"}) {
    EXPECT_FALSE(is_read(with_nodes(nodes))) << nodes;
  }
}

TEST(BoostedTreesJson, OfNumbersThatNoFittingGivesIsRefused) {
  for (const auto* nodes :
       {"[[1e999]]", "[[-1e999]]", "[[1e7]]", "[[-1e300]]", "[[0, 0, 1e999, 1, 2], [-1], [1]]",
        "[[0, 0, 5, 1, 2], [1e999], [1]]"}) {
    EXPECT_FALSE(is_read(with_nodes(nodes))) << nodes;
  }
  for (const auto* bias : {"1e999", "-1e999", "1e7"}) {
    EXPECT_FALSE(is_read(R"({"features": ["margin", "numbers"], "trees": [], "bias": )" +
                         std::string(bias) + "}"))
        << bias;
  }
}

}  // namespace
}  // namespace diglot::align
