#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "align/labelled_example.h"

namespace diglot::align {

/// A decision tree: nodes in an array, the root first.
struct TreeNode {
  /// Which feature decides; nothing for a leaf.
  std::optional<std::size_t> feature;
  double threshold = 0;  ///< features up to it go left
  std::size_t left = 0;  ///< index of the node; greater than this node's own
  std::size_t right = 0;
  /// What a leaf adds to the log odds; of another node, what it would add if it were a leaf.
  double value = 0;

  friend bool operator==(const TreeNode&, const TreeNode&) = default;
};

/// Gradient-boosted decision trees (Friedman 2001): the log odds are the bias and the values of the
/// leaves that features lead to. Where features tell one thing in one place and another elsewhere,
/// they tell more than a logistic regression. Immutable; thread-safe.
class BoostedTrees {
 public:
  /// Precondition: see TreeNode.
  BoostedTrees(double bias, std::vector<std::vector<TreeNode>> trees);

  [[nodiscard]] double probability(std::span<const double> features) const;
  /// What each feature adds to the log odds: at every node on the way, the feature that decides
  /// there adds the difference of the values. In sum, the log odds less the bias and the values of
  /// the roots.
  [[nodiscard]] std::vector<double> contributions(std::span<const double> features) const;

  [[nodiscard]] double bias() const { return bias_; }
  [[nodiscard]] const std::vector<std::vector<TreeNode>>& trees() const { return trees_; }

 private:
  double bias_;
  std::vector<std::vector<TreeNode>> trees_;
};

/// Trees as a JSON object with the features' names, and back, or nothing where it is malformed, the
/// names are others, or numbers are greater than any that fitting gives. What is parsed from text
/// may differ in the last bit, as Boost.JSON does not round correctly.
boost::json::object to_json(const BoostedTrees& trees, std::span<const std::string_view> names);
std::optional<BoostedTrees> read_boosted_trees(const boost::json::value& json,
                                               std::span<const std::string_view> names);

struct BoostingOptions {
  std::size_t trees = 80;
  std::size_t depth = 4;
  double rate = 0.06;  ///< how much of what would be best each tree adds
  /// A leaf has at least this curvature of the loss: a quarter of the weight of its examples where
  /// they are even odds, less where they are surer.
  double least = 4;
  double shrinkage = 3;  ///< ridge on the values of leaves; greater than 0
};

/// Fits trees to examples by Newton's steps on the logistic loss, with thresholds behind quantiles
/// of the features. Deterministic. Time: the number of trees, times their depth, times that of
/// examples and features. Precondition: at least one example and one feature; all examples have the
/// same number of features, all finite.
BoostedTrees fit_boosted_trees(std::span<const LabelledExample> examples,
                               const BoostingOptions& options = {});

}  // namespace diglot::align
