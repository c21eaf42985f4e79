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

/// The article pairs between two clusters that were compared.
struct Linkage {
  double probabilities = 0;  ///< added up
  std::size_t pairs = 0;
};

struct Cluster {
  std::vector<std::size_t> articles;  ///< none where another cluster has taken it in
  std::map<std::string_view, std::size_t> languages;  ///< how many articles are in each
  std::map<std::size_t, Linkage> neighbours;
};

/// Each article that was compared, as a cluster of its own; the others as clusters of none.
std::vector<Cluster> lone_articles(std::span<const corpora::Article> articles,
                                   std::span<const ArticleComparison> compared) {
  std::vector<Cluster> clusters(articles.size());
  for (const ArticleComparison& pair : compared) {
    for (const std::size_t article : {pair.src, pair.tgt}) {
      clusters[article].articles = {article};
      clusters[article].languages = {{articles[article].lang, 1}};
    }
    clusters[pair.src].neighbours.emplace(pair.tgt, Linkage{pair.probability, 1});
    clusters[pair.tgt].neighbours.emplace(pair.src, Linkage{pair.probability, 1});
  }
  return clusters;
}

/// Clusters, named by the index of one of their articles, that become fewer and greater.
class Agglomeration {
 public:
  Agglomeration(std::vector<Cluster> clusters, const ClusterOptions& options)
      : clusters_(std::move(clusters)), options_(options) {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      for (const auto& [neighbour, compared] : clusters_[i].neighbours) {
        if (i < neighbour) propose(i, neighbour);
      }
    }
  }

  /// The clusters in the end, among those that others have taken in.
  std::vector<Cluster> run() {
    while (!unions_.empty()) {
      const Union best = unions_.top();
      unions_.pop();
      const auto taken_in = [&](std::size_t i) { return clusters_[i].articles.empty(); };
      if (taken_in(best.first) || taken_in(best.second)) continue;
      // Either may have grown since. That can't have made the linkage greater, or it would have
      // been proposed anew.
      if (linkage(best.first, best.second) < best.linkage) {
        propose(best.first, best.second);
      } else {
        unite(best.first, best.second);
      }
    }
    return std::move(clusters_);
  }

 private:
  [[nodiscard]] double linkage(std::size_t a, std::size_t b) const {
    std::size_t all = 0;
    for (const auto& [a_lang, a_count] : clusters_[a].languages) {
      for (const auto& [b_lang, b_count] : clusters_[b].languages) {
        if (a_lang != b_lang) all += a_count * b_count;
      }
    }
    const Linkage& compared = clusters_[a].neighbours.at(b);
    return compared.probabilities /
           (static_cast<double>(compared.pairs) +
            options_.not_compared * static_cast<double>(all - compared.pairs));
  }

  void propose(std::size_t a, std::size_t b) {
    const Union proposed{linkage(a, b), std::min(a, b), std::max(a, b)};
    if (proposed.linkage >= options_.least_linkage) unions_.push(proposed);
  }

  /// The one with fewer neighbours goes into the other: then a pair changes its cluster as many
  /// times as the logarithm of their number at most.
  void unite(std::size_t a, std::size_t b) {
    if (clusters_[a].neighbours.size() < clusters_[b].neighbours.size()) std::swap(a, b);
    Cluster& kept = clusters_[a];
    Cluster taken = std::exchange(clusters_[b], {});
    if (kept.articles.size() < taken.articles.size()) std::swap(kept.articles, taken.articles);
    kept.articles.insert(kept.articles.end(), taken.articles.begin(), taken.articles.end());
    for (const auto& [lang, count] : taken.languages) kept.languages[lang] += count;
    kept.neighbours.erase(b);
    for (const auto& [neighbour, compared] : taken.neighbours) {
      if (neighbour == a) continue;
      Linkage& sum = kept.neighbours[neighbour];
      sum.probabilities += compared.probabilities;
      sum.pairs += compared.pairs;
      clusters_[neighbour].neighbours.erase(b);
      clusters_[neighbour].neighbours[a] = sum;
      propose(a, neighbour);
    }
  }

  std::vector<Cluster> clusters_;
  ClusterOptions options_;
  std::priority_queue<Union> unions_;
};

}  // namespace

std::vector<Story> cluster_stories(std::span<const corpora::Article> articles,
                                   std::span<const ArticleComparison> compared,
                                   const ClusterOptions& options) {
  std::vector<Story> stories;
  Agglomeration agglomeration(lone_articles(articles, compared), options);
  for (Cluster& cluster : agglomeration.run()) {
    if (cluster.articles.size() < 2) continue;
    std::ranges::sort(cluster.articles);
    stories.push_back({std::move(cluster.articles)});
  }
  std::ranges::sort(stories, {}, [](const Story& story) { return story.articles[0]; });
  return stories;
}

}  // namespace diglot::align
