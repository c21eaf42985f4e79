#include "align/gold_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diglot::align {
namespace {

using corpora::GoldPair;
using corpora::Pair;
using corpora::Place;

TextMatch match(const GoldPair& gold, std::string_view src, std::string_view tgt) {
  if (!are_nested(gold.src, src) || !are_nested(gold.tgt, tgt)) return TextMatch::none;
  return gold.src == src && gold.tgt == tgt ? TextMatch::strict : TextMatch::lax;
}

/// Sets of articles that grow together (Tarjan 1975).
class Components {
 public:
  explicit Components(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t i) {
    while (parents_[i] != i) i = parents_[i] = parents_[parents_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parents_[root(b)] = root(a); }

 private:
  std::vector<std::size_t> parents_;
};

}  // namespace

GoldIndex::Side GoldIndex::make_side(const std::vector<std::size_t>& pairs,
                                     std::string GoldPair::*text) const {
  std::vector<std::string_view> texts;
  std::map<std::string_view, std::vector<std::size_t>> by_text;
  for (const std::size_t i : pairs) {
    texts.emplace_back(gold_[i].*text);
    by_text[gold_[i].*text].push_back(i);
  }
  return {NestedTexts(std::move(texts)), std::move(by_text)};
}

std::vector<std::size_t> GoldIndex::Side::nested_pairs(std::string_view text) const {
  std::vector<std::size_t> nested;
  for (const std::string_view other : texts.find(text)) {
    const std::vector<std::size_t>& of_other = pairs.at(other);
    nested.insert(nested.end(), of_other.begin(), of_other.end());
  }
  return nested;
}

GoldIndex::GoldIndex(std::span<const GoldPair> gold) : gold_(gold) {
  const auto number = [&](const std::string& name) {
    return articles_.try_emplace(name, articles_.size()).first->second;
  };
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> by_articles;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::size_t src = number(gold[i].src_doc);
    by_articles[{src, number(gold[i].tgt_doc)}].push_back(i);
  }
  for (const auto& [articles, pairs] : by_articles) {
    pairs_.emplace(articles,
                   ArticlePair{make_side(pairs, &GoldPair::src), make_side(pairs, &GoldPair::tgt)});
  }
  Components components(articles_.size());
  for (const auto& [articles, pairs] : pairs_) components.join(articles.first, articles.second);
  std::map<std::size_t, std::size_t> by_root;
  for (std::size_t article = 0; article < articles_.size(); ++article) {
    stories_.push_back(by_root.try_emplace(components.root(article), by_root.size()).first->second);
  }
  story_count_ = by_root.size();
}

std::vector<std::size_t> GoldIndex::find_articles(std::string_view id) const {
  std::vector<std::size_t> articles;
  while (true) {
    if (const auto found = articles_.find(id); found != articles_.end()) {
      articles.push_back(found->second);
    }
    const auto slash = id.find('/');
    if (slash == std::string_view::npos) return articles;
    id.remove_prefix(slash + 1);
  }
}

std::vector<GoldMatch> GoldIndex::find(const Pair& pair) const {
  std::map<std::size_t, TextMatch> best;
  const auto look = [&](const Place& src, const Place& tgt) {
    const std::vector<std::size_t> tgt_articles = find_articles(tgt.doc);
    for (const std::size_t src_article : find_articles(src.doc)) {
      for (const std::size_t tgt_article : tgt_articles) {
        const auto found = pairs_.find({src_article, tgt_article});
        if (found == pairs_.end()) continue;
        const auto& [src_side, tgt_side] = found->second;
        const std::vector<std::size_t> by_src = src_side.nested_pairs(src.text);
        const std::vector<std::size_t> by_tgt = tgt_side.nested_pairs(tgt.text);
        for (const std::size_t i : by_src.size() < by_tgt.size() ? by_src : by_tgt) {
          best[i] = std::max(best[i], match(gold_[i], src.text, tgt.text));
        }
      }
    }
  };
  look(pair.src, pair.tgt);
  look(pair.tgt, pair.src);
  std::vector<GoldMatch> matches;
  for (const auto& [gold, match] : best) {
    if (match != TextMatch::none) matches.push_back({gold, match});
  }
  return matches;
}

std::optional<std::size_t> GoldIndex::story_of(std::string_view id) const {
  const std::vector<std::size_t> articles = find_articles(id);
  if (articles.empty()) return std::nullopt;
  return stories_[articles.front()];
}

}  // namespace diglot::align
