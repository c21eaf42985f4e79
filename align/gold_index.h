#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/nested_texts.h"
#include "corpora/gold_pairs.h"
#include "corpora/pair.h"

namespace diglot::align {

/// How the texts of a pair agree with those of a gold pair of the same articles: on either side one
/// holds the other (lax), or is the same (strict). An empty text agrees with none.
enum class TextMatch { none, lax, strict };

/// A gold pair that another one meets.
struct GoldMatch {
  std::size_t gold = 0;  ///< its index
  TextMatch match = TextMatch::none;
};

/// Gold pairs by their articles. The gold must outlive it.
class GoldIndex {
 public:
  explicit GoldIndex(std::span<const corpora::GoldPair> gold);

  /// The gold pairs that `pair` meets in either direction of the languages, in the order of the
  /// gold.
  [[nodiscard]] std::vector<GoldMatch> find(const corpora::Pair& pair) const;

  /// How many articles the gold knows, by their names there.
  [[nodiscard]] std::size_t articles() const { return articles_.size(); }
  /// The articles, below articles(), that this id may mean (see corpora::names_article); that of
  /// the longest name first.
  [[nodiscard]] std::vector<std::size_t> find_articles(std::string_view id) const;

  /// How many stories there are: articles are of one story where gold pairs connect them.
  [[nodiscard]] std::size_t stories() const { return story_count_; }
  /// The story, below stories(), of the article with this id; nothing where the gold knows none.
  [[nodiscard]] std::optional<std::size_t> story_of(std::string_view id) const;

 private:
  /// Gold pairs of two articles by their texts on one side.
  struct Side {
    NestedTexts texts;
    std::map<std::string_view, std::vector<std::size_t>> pairs;  // of each text

    /// Those whose text is nested with this one.
    [[nodiscard]] std::vector<std::size_t> nested_pairs(std::string_view text) const;
  };
  struct ArticlePair {
    Side src;
    Side tgt;
  };

  [[nodiscard]] Side make_side(const std::vector<std::size_t>& pairs,
                               std::string corpora::GoldPair::*text) const;

  std::span<const corpora::GoldPair> gold_;
  std::map<std::string, std::size_t, std::less<>> articles_;  // numbered by their names
  std::map<std::pair<std::size_t, std::size_t>, ArticlePair> pairs_;
  std::vector<std::size_t> stories_;  // of each article
  std::size_t story_count_ = 0;
};

}  // namespace diglot::align
