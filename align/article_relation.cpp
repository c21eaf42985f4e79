#include "align/article_relation.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Sentences;

std::size_t bytes_of(const Article& article, Sentences sentences) {
  std::size_t bytes = 0;
  for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
    bytes += article.sentences[i].bytes.size();
  }
  return bytes;
}

/// The length of the longest series that never falls.
std::size_t longest_series(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> ends;  // of a series of each length the least end
  for (const std::size_t value : values) {
    const auto longer = std::ranges::upper_bound(ends, value);
    if (longer == ends.end()) {
      ends.push_back(value);
    } else {
      *longer = value;
    }
  }
  return ends.size();
}

}  // namespace

std::string_view to_string(ArticleRelation relation) {
  return relation == ArticleRelation::parallel ? "parallel" : "comparable";
}

ArticleRelation find_article_relation(const Article& src, const Article& tgt,
                                      const std::vector<Link>& links) {
  // On news translated by people and on stories told independently: shares lie above 0.8 and below
  // 0.6.
  constexpr std::size_t least_links = 4;  // fewer have no order
  constexpr double least_linked = 0.75;
  constexpr double least_in_order = 0.7;
  std::size_t src_linked = 0;
  std::size_t tgt_linked = 0;
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const Link& link : links) {
    if (link.same < 0.5) continue;
    src_linked += bytes_of(src, link.bead.src);
    tgt_linked += bytes_of(tgt, link.bead.tgt);
    places.emplace_back(link.bead.src.begin, link.bead.tgt.begin);
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  const double linked = std::max(share(src_linked, bytes_of(src, {0, src.sentences.size()})),
                                 share(tgt_linked, bytes_of(tgt, {0, tgt.sentences.size()})));
  std::ranges::sort(places);
  std::vector<std::size_t> tgt_places;
  for (const auto& [src_place, tgt_place] : places) tgt_places.push_back(tgt_place);
  const bool parallel = places.size() >= least_links && linked >= least_linked &&
                        share(longest_series(tgt_places), tgt_places.size()) >= least_in_order;
  return parallel ? ArticleRelation::parallel : ArticleRelation::comparable;
}

RelatedLinks relate_articles(const Article& src, const Article& tgt, std::vector<Link> links,
                             const ParallelAligner& parallel) {
  if (find_article_relation(src, tgt, links) == ArticleRelation::comparable) {
    return {ArticleRelation::comparable, std::move(links)};
  }
  std::vector<Link> beads = parallel.align(src, tgt);
  std::erase_if(beads,
                [](const Link& link) { return link.bead.src.empty() || link.bead.tgt.empty(); });
  return {ArticleRelation::parallel, std::move(beads)};
}

}  // namespace diglot::align
