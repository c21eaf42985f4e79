#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "align/aligner.h"
#include "align/background.h"
#include "align/model.h"
#include "align/prepared_article.h"
#include "align/unit_encoder.h"
#include "corpora/article.h"
#include "corpora/article_store.h"

namespace diglot::align {

/// The indices of two articles.
using ArticlePair = std::pair<std::size_t, std::size_t>;

/// Called with the number of a pair, its articles and their links.
using UseLinks = std::function<void(std::size_t, const PreparedArticle& src,
                                    const PreparedArticle& tgt, std::vector<Link> links)>;

/// Links the sentences of article pairs in any order (link_comparable), and keeps some articles
/// prepared.
class ArticleLinker {
 public:
  /// What is given must outlive it; `encoder` may be null (see CollectionOptions). At most
  /// `most_prepared` articles are held prepared, those of one pair at least.
  ArticleLinker(const corpora::ArticleStore& articles, const Model& model,
                const UnitEncoder* encoder, std::size_t most_prepared);

  /// Calls `use` for each of the pairs, concurrently. Uses all threads.
  void link(std::span<const ArticlePair> pairs, const UseLinks& use);

 private:
  /// An article and what is known of it, which points into it.
  struct Prepared {
    std::shared_ptr<const corpora::Article> article;
    PreparedArticle all;
  };

  [[nodiscard]] Prepared prepare_article(std::size_t i) const;
  [[nodiscard]] Background background_of_all() const;
  std::size_t end_of_round(std::span<const ArticlePair> pairs, std::size_t begin,
                           std::set<std::size_t>& wanted) const;
  void keep(const std::set<std::size_t>& wanted);

  const corpora::ArticleStore& articles_;
  const Model& model_;
  const UnitEncoder* encoder_;
  std::size_t most_prepared_;
  std::optional<Background> at_hand_;
  std::map<std::size_t, Prepared> kept_;
};

}  // namespace diglot::align
