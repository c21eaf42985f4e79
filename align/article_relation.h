#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "align/aligner.h"
#include "align/parallel_aligner.h"
#include "corpora/article.h"

namespace diglot::align {

/// How two articles tell one story.
enum class ArticleRelation : std::uint8_t {
  comparable,  ///< each in its own words and order
  parallel     ///< one is a translation of the other, or of a part of it
};

/// "comparable" or "parallel".
std::string_view to_string(ArticleRelation relation);

/// Tells from links that were found in any order: articles are parallel where these hold most of
/// the shorter one and stand mostly in one order. Time: the number of links, times its logarithm.
ArticleRelation find_article_relation(const corpora::Article& src, const corpora::Article& tgt,
                                      const std::vector<Link>& links);

/// Links of two articles, and how the articles relate.
struct RelatedLinks {
  ArticleRelation relation = ArticleRelation::comparable;
  std::vector<Link> links;
};

/// The same links where the articles are comparable; those of `parallel`, without deletions, where
/// they are parallel.
RelatedLinks relate_articles(const corpora::Article& src, const corpora::Article& tgt,
                             std::vector<Link> links, const ParallelAligner& parallel);

}  // namespace diglot::align
