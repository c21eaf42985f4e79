#include "align/story_clusters.h"

#include <algorithm>
#include <map>
#include <queue>
#include <string_view>
#include <tuple>
#include <utility>

namespace diglot::align {
namespace {

/// Two clusters that may become one.
struct Union {
  double linkage = 0;
  std::size_t first = 0;
  std::size_t second = 0;

  /// Whether `other` goes first.
  bool operator<(const Union& other) const {
    return std::tuple(linkage, other.first, other.second) <
           std::tuple(other.linkage, first, second);
  }
};

/// Clusters, named by the index of one of their articles, that become fewer and greater.
class Agglomeration {
 public:
  Agglomeration(std::span<const corpora::Article> articles, std::span<const Story> pairs,
                const ClusterOptions& options)
      : options_(options), clusters_(articles.size()) {
    for (const Story& pair : pairs) {
      for (const std::size_t article : {pair.src, pair.tgt}) {
        clusters_[article].articles = {article};
        clusters_[article].languages = {{articles[article].lang, 1}};
      }
      clusters_[pair.src].sums.emplace(pair.tgt, pair.probability);
      clusters_[pair.tgt].sums.emplace(pair.src, pair.probability);
    }
    for (const Story& pair : pairs) propose(pair.src, pair.tgt);
  }

  /// The articles of each cluster in the end; of those that another has taken in, none.
  std::vector<std::vector<std::size_t>> run() {
    while (!unions_.empty()) {
      const Union best = unions_.top();
      unions_.pop();
      if (clusters_[best.first].articles.empty() || clusters_[best.second].articles.empty())
        continue;
      // Either may have grown since. That can't have made the linkage greater, or it would have
      // been proposed anew.
      if (linkage(best.first, best.second) < best.linkage) {
        propose(best.first, best.second);
      } else {
        unite(best.first, best.second);
      }
    }
    std::vector<std::vector<std::size_t>> clusters;
    for (Cluster& cluster : clusters_) clusters.push_back(std::move(cluster.articles));
    return clusters;
  }

 private:
  struct Cluster {
    std::vector<std::size_t> articles;
    std::map<std::string_view, std::size_t> languages;  ///< how many articles are in each
    /// The probabilities of the pairs with each other cluster, added up.
    std::map<std::size_t, double> sums;
  };

  [[nodiscard]] double linkage(std::size_t a, std::size_t b) const {
    std::size_t pairs = 0;
    for (const auto& [src_lang, src] : clusters_[a].languages) {
      for (const auto& [tgt_lang, tgt] : clusters_[b].languages) {
        if (src_lang == tgt_lang) continue;
        pairs += std::min(src, tgt) * std::min(options_.nearest, std::max(src, tgt));
      }
    }
    return clusters_[a].sums.at(b) / static_cast<double>(pairs);
  }

  void propose(std::size_t a, std::size_t b) {
    const Union proposed{linkage(a, b), std::min(a, b), std::max(a, b)};
    if (proposed.linkage >= options_.least_linkage) unions_.push(proposed);
  }

  /// The one with fewer neighbours goes into the other: then a pair changes its cluster as many
  /// times as the logarithm of their number at most.
  void unite(std::size_t a, std::size_t b) {
    if (clusters_[a].sums.size() < clusters_[b].sums.size()) std::swap(a, b);
    Cluster& kept = clusters_[a];
    Cluster taken = std::exchange(clusters_[b], {});
    if (kept.articles.size() < taken.articles.size()) std::swap(kept.articles, taken.articles);
    kept.articles.insert(kept.articles.end(), taken.articles.begin(), taken.articles.end());
    for (const auto& [lang, count] : taken.languages) kept.languages[lang] += count;
    kept.sums.erase(b);
    for (const auto& [neighbour, sum] : taken.sums) {
      if (neighbour == a) continue;
      const double both = kept.sums[neighbour] += sum;
      clusters_[neighbour].sums.erase(b);
      clusters_[neighbour].sums[a] = both;
      propose(a, neighbour);
    }
  }

  ClusterOptions options_;
  std::vector<Cluster> clusters_;
  std::priority_queue<Union> unions_;
};

}  // namespace

std::vector<StoryCluster> cluster_stories(std::span<const corpora::Article> articles,
                                          std::span<const Story> pairs,
                                          const ClusterOptions& options) {
  std::vector<StoryCluster> clusters;
  for (std::vector<std::size_t>& members : Agglomeration(articles, pairs, options).run()) {
    if (members.size() < 2) continue;
    std::ranges::sort(members);
    clusters.push_back({std::move(members), {}});
  }
  std::ranges::sort(clusters, {}, [](const StoryCluster& cluster) { return cluster.articles[0]; });

  const std::size_t none = clusters.size();
  std::vector<std::size_t> cluster_of(articles.size(), none);
  for (std::size_t k = 0; k < clusters.size(); ++k) {
    for (const std::size_t article : clusters[k].articles) cluster_of[article] = k;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const std::size_t cluster = cluster_of[pairs[i].src];
    if (cluster != none && cluster == cluster_of[pairs[i].tgt])
      clusters[cluster].pairs.push_back(i);
  }
  return clusters;
}

}  // namespace diglot::align
