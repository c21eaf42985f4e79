#include "tools/named_aligner.h"

#include <utility>

namespace diglot::tools {
namespace {

align::ParallelOptions parallel_options(const AlignOptions& options) {
  align::ParallelOptions parallel;
  if (options.allow_crossing || !options.parallel) {
    parallel.order = align::BeadOrder::moved_blocks;
  }
  if (options.writes_every_bead()) parallel.score = align::BeadScore::coverage;
  return parallel;
}

}  // namespace

NamedAligner::NamedAligner(const AlignOptions& options, const ArticleEncoder& encoder)
    : parallel_(options.parallel),
      in_order_(encoder.model(), parallel_options(options), encoder.encoder()),
      in_any_order_(encoder.model(), encoder.encoder()) {}

void NamedAligner::align(NamedArticles& articles) const {
  if (parallel_) {
    articles.links = in_order_.align(articles.src, articles.tgt);
    return;
  }
  align::RelatedLinks related = align::relate_articles(
      articles.src, articles.tgt, in_any_order_.align(articles.src, articles.tgt), in_order_);
  articles.relation = related.relation;
  articles.links = std::move(related.links);
}

}  // namespace diglot::tools
