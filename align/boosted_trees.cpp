#include "align/boosted_trees.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace diglot::align {
namespace {

using Tree = std::vector<TreeNode>;

double to_probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

/// The nodes from the root to the leaf of these features.
template <class Visit>
void descend(const Tree& tree, std::span<const double> features, const Visit& visit) {
  std::size_t at = 0;
  while (true) {
    visit(tree[at]);
    const TreeNode& node = tree[at];
    if (!node.feature) return;
    at = features[*node.feature] <= node.threshold ? node.left : node.right;
  }
}

double leaf_value(const Tree& tree, std::span<const double> features) {
  double value = 0;
  descend(tree, features, [&](const TreeNode& node) { value = node.value; });
  return value;
}

/// First and second derivative of the loss, summed over examples.
struct Slope {
  double gradient = 0;
  double curvature = 0;

  Slope& operator+=(const Slope& other) {
    gradient += other.gradient;
    curvature += other.curvature;
    return *this;
  }
  friend Slope operator-(const Slope& a, const Slope& b) {
    return {a.gradient - b.gradient, a.curvature - b.curvature};
  }
};

/// The examples' features as the numbers of the bins they fall into.
class Bins {
 public:
  static constexpr std::size_t most = 32;

  explicit Bins(std::span<const LabelledExample> examples)
      : features_(examples.front().features.size()), thresholds_(features_) {
    bins_.resize(examples.size() * features_);
    for (std::size_t f = 0; f < features_; ++f) {
      thresholds_[f] = quantiles(examples, f);
      for (std::size_t i = 0; i < examples.size(); ++i) {
        const auto bin = std::ranges::lower_bound(thresholds_[f], examples[i].features[f]);
        bins_[i * features_ + f] = static_cast<std::uint8_t>(bin - thresholds_[f].begin());
      }
    }
  }

  [[nodiscard]] std::size_t features() const { return features_; }
  [[nodiscard]] const std::vector<double>& thresholds(std::size_t f) const {
    return thresholds_[f];
  }
  [[nodiscard]] std::size_t bin(std::size_t example, std::size_t f) const {
    return bins_[example * features_ + f];
  }

 private:
  /// Behind quantiles of all examples and of those that hold, which are few.
  static std::vector<double> quantiles(std::span<const LabelledExample> examples, std::size_t f) {
    std::vector<double> all;
    std::vector<double> holding;
    for (const LabelledExample& example : examples) {
      all.push_back(example.features[f]);
      if (example.holds) holding.push_back(example.features[f]);
    }
    std::ranges::sort(all);
    std::ranges::sort(holding);
    constexpr std::size_t parts = most / 2;
    std::vector<double> found;
    for (std::size_t k = 1; k < parts; ++k) {
      found.push_back(behind(all[all.size() * k / parts], all));
      if (!holding.empty()) found.push_back(behind(holding[holding.size() * k / parts], all));
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  /// The middle between a value and the next, so that no example stands so near a threshold that
  /// the last bit, which JSON may lose, decides.
  static double behind(double value, const std::vector<double>& sorted) {
    const auto next = std::ranges::upper_bound(sorted, value);
    return next == sorted.end() ? value : std::midpoint(value, *next);
  }

  std::size_t features_;
  std::vector<std::vector<double>> thresholds_;
  std::vector<std::uint8_t> bins_;  ///< examples x features
};

/// Grows one tree, level by level.
class TreeGrower {
 public:
  TreeGrower(const Bins& bins, const std::vector<Slope>& slopes, const BoostingOptions& options)
      : bins_(bins), slopes_(slopes), options_(options), node_of_(slopes.size()) {}

  Tree grow() {
    tree_.resize(1);
    level_ = {0};
    for (std::size_t depth = 0; !level_.empty(); ++depth) {
      sum_up();
      std::vector<std::size_t> next;
      for (std::size_t k = 0; k < level_.size(); ++k) {
        TreeNode& node = tree_[level_[k]];
        node.value = options_.rate * total(k).gradient / (total(k).curvature + options_.shrinkage);
        if (depth < options_.depth) split(k, next);
      }
      move_down();
      level_ = std::move(next);
    }
    return std::move(tree_);
  }

 private:
  /// Sums the slopes of each node of the level by feature and bin.
  void sum_up() {
    std::vector<std::size_t> place(tree_.size(), level_.size());
    for (std::size_t k = 0; k < level_.size(); ++k) place[level_[k]] = k;
    sums_.assign(level_.size() * bins_.features() * Bins::most, {});
    for (std::size_t i = 0; i < slopes_.size(); ++i) {
      const std::size_t k = place[node_of_[i]];
      if (k == level_.size()) continue;
      for (std::size_t f = 0; f < bins_.features(); ++f) sum(k, f, bins_.bin(i, f)) += slopes_[i];
    }
  }
  Slope& sum(std::size_t k, std::size_t f, std::size_t bin) {
    return sums_[(k * bins_.features() + f) * Bins::most + bin];
  }
  Slope total(std::size_t k) {
    Slope all;
    for (std::size_t bin = 0; bin < Bins::most; ++bin) all += sum(k, 0, bin);
    return all;
  }
  [[nodiscard]] double gain(const Slope& slope) const {
    return slope.gradient * slope.gradient / (slope.curvature + options_.shrinkage);
  }

  /// Splits the k-th node of the level where that gains most, if anywhere.
  void split(std::size_t k, std::vector<std::size_t>& next) {
    const Slope all = total(k);
    double most_gain = 1e-6;
    std::optional<std::size_t> feature;
    double threshold = 0;
    for (std::size_t f = 0; f < bins_.features(); ++f) {
      Slope left;
      for (std::size_t bin = 0; bin < bins_.thresholds(f).size(); ++bin) {
        left += sum(k, f, bin);
        const Slope right = all - left;
        if (std::min(left.curvature, right.curvature) < options_.least) continue;
        const double gained = gain(left) + gain(right) - gain(all);
        if (gained <= most_gain) continue;
        most_gain = gained;
        feature = f;
        threshold = bins_.thresholds(f)[bin];
      }
    }
    if (!feature) return;
    const std::size_t left = tree_.size();
    tree_.resize(left + 2);
    TreeNode& node = tree_[level_[k]];
    node.feature = feature;
    node.threshold = threshold;
    node.left = left;
    node.right = left + 1;
    next.insert(next.end(), {left, left + 1});
  }

  /// Moves the examples of nodes that were split to their children.
  void move_down() {
    for (std::size_t i = 0; i < node_of_.size(); ++i) {
      const TreeNode& node = tree_[node_of_[i]];
      if (!node.feature) continue;
      const auto& thresholds = bins_.thresholds(*node.feature);
      const std::size_t bin = bins_.bin(i, *node.feature);
      const bool left = bin < thresholds.size() && thresholds[bin] <= node.threshold;
      node_of_[i] = left ? node.left : node.right;
    }
  }

  const Bins& bins_;
  const std::vector<Slope>& slopes_;
  const BoostingOptions& options_;
  Tree tree_;
  std::vector<std::size_t> level_;    ///< nodes
  std::vector<std::size_t> node_of_;  ///< of each example
  std::vector<Slope> sums_;           ///< nodes of the level x features x bins
};

/// A number that fitting may give: sums of such stay finite.
std::optional<double> read_log_odds(const boost::json::value& json) {
  constexpr double largest = 1e6;
  if (!json.is_number()) return std::nullopt;
  const auto value = json.to_number<double>();
  return std::abs(value) <= largest ? std::optional(value) : std::nullopt;
}

std::optional<TreeNode> read_node(const boost::json::value& json, std::size_t own,
                                  std::size_t nodes, std::size_t features) {
  if (!json.is_array()) return std::nullopt;
  const boost::json::array& fields = json.get_array();
  if (fields.size() != 1 && fields.size() != 5) return std::nullopt;
  const auto value = read_log_odds(fields[0]);
  if (!value) return std::nullopt;
  TreeNode node;
  node.value = *value;
  if (fields.size() == 1) return node;
  const auto index = [&](std::size_t k) -> std::optional<std::size_t> {
    if (!fields[k].is_int64() && !fields[k].is_uint64()) return std::nullopt;
    boost::system::error_code failure;
    const auto number = fields[k].to_number<std::size_t>(failure);
    return failure ? std::nullopt : std::optional(number);
  };
  node.feature = index(1);
  if (!fields[2].is_number()) return std::nullopt;
  node.threshold = fields[2].to_number<double>();
  if (!std::isfinite(node.threshold)) return std::nullopt;
  const auto left = index(3);
  const auto right = index(4);
  if (!node.feature || *node.feature >= features || !left || !right) return std::nullopt;
  if (*left <= own || *right <= own || *left >= nodes || *right >= nodes) return std::nullopt;
  node.left = *left;
  node.right = *right;
  return node;
}

std::optional<Tree> read_tree(const boost::json::value& json, std::size_t features) {
  if (!json.is_array() || json.get_array().empty()) return std::nullopt;
  Tree tree;
  for (const boost::json::value& value : json.get_array()) {
    const auto node = read_node(value, tree.size(), json.get_array().size(), features);
    if (!node) return std::nullopt;
    tree.push_back(*node);
  }
  return tree;
}

}  // namespace

BoostedTrees::BoostedTrees(double bias, std::vector<std::vector<TreeNode>> trees)
    : bias_(bias), trees_(std::move(trees)) {}

double BoostedTrees::probability(std::span<const double> features) const {
  double log_odds = bias_;
  for (const Tree& tree : trees_) log_odds += leaf_value(tree, features);
  return to_probability(log_odds);
}

std::vector<double> BoostedTrees::contributions(std::span<const double> features) const {
  std::vector<double> parts(features.size());
  for (const Tree& tree : trees_) {
    const TreeNode* before = nullptr;
    descend(tree, features, [&](const TreeNode& node) {
      if (before != nullptr) parts[*before->feature] += node.value - before->value;
      before = &node;
    });
  }
  return parts;
}

boost::json::object to_json(const BoostedTrees& trees, std::span<const std::string_view> names) {
  boost::json::array all;
  for (const Tree& tree : trees.trees()) {
    boost::json::array nodes;
    for (const TreeNode& node : tree) {
      boost::json::array fields = {node.value};
      if (node.feature) {
        fields.insert(fields.end(), {*node.feature, node.threshold, node.left, node.right});
      }
      nodes.push_back(std::move(fields));
    }
    all.push_back(std::move(nodes));
  }
  return {{"features", boost::json::array(names.begin(), names.end())},
          {"bias", trees.bias()},
          {"trees", std::move(all)}};
}

std::optional<BoostedTrees> read_boosted_trees(const boost::json::value& json,
                                               std::span<const std::string_view> names) {
  if (!json.is_object()) return std::nullopt;
  const boost::json::value* features = json.get_object().if_contains("features");
  const boost::json::value* bias = json.get_object().if_contains("bias");
  const boost::json::value* trees = json.get_object().if_contains("trees");
  if (features == nullptr || *features != boost::json::array(names.begin(), names.end()) ||
      bias == nullptr || trees == nullptr || !trees->is_array()) {
    return std::nullopt;
  }
  const auto read_bias = read_log_odds(*bias);
  if (!read_bias) return std::nullopt;
  std::vector<Tree> read;
  for (const boost::json::value& value : trees->get_array()) {
    auto tree = read_tree(value, names.size());
    if (!tree) return std::nullopt;
    read.push_back(std::move(*tree));
  }
  return BoostedTrees(*read_bias, std::move(read));
}

BoostedTrees fit_boosted_trees(std::span<const LabelledExample> examples,
                               const BoostingOptions& options) {
  assert(!examples.empty() && !examples.front().features.empty() && options.shrinkage > 0);
  double holding = 0;
  double weight = 0;
  for (const LabelledExample& example : examples) {
    holding += example.holds ? example.weight : 0;
    weight += example.weight;
  }
  constexpr double prior = 0.5;  // so that there is one where all hold, or none
  const double bias = std::log((holding + prior) / (weight - holding + prior));

  const Bins bins(examples);
  std::vector<double> log_odds(examples.size(), bias);
  std::vector<Slope> slopes(examples.size());
  std::vector<Tree> trees;
  for (std::size_t round = 0; round < options.trees; ++round) {
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const double probability = to_probability(log_odds[i]);
      slopes[i] = {examples[i].weight * ((examples[i].holds ? 1 : 0) - probability),
                   examples[i].weight * probability * (1 - probability)};
    }
    trees.push_back(TreeGrower(bins, slopes, options).grow());
    for (std::size_t i = 0; i < examples.size(); ++i) {
      log_odds[i] += leaf_value(trees.back(), examples[i].features);
    }
  }
  return {bias, std::move(trees)};
}

}  // namespace diglot::align
