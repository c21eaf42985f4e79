#include "align/article_linker.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "align/background_at_hand.h"
#include "align/comparable_aligner.h"

namespace diglot::align {

using corpora::Article;

ArticleLinker::ArticleLinker(const corpora::ArticleStore& articles, const Model& model,
                             const UnitEncoder* encoder, std::size_t most_prepared)
    : articles_(articles), model_(model), encoder_(encoder), most_prepared_(most_prepared) {
  if (encoder_ != nullptr) at_hand_ = background_of_all();
}

void ArticleLinker::link(std::span<const ArticlePair> pairs, const UseLinks& use) {
  const Background& background = at_hand_ ? *at_hand_ : model_.background;
  for (std::size_t begin = 0; begin < pairs.size();) {
    std::set<std::size_t> wanted;
    const std::size_t end = end_of_round(pairs, begin, wanted);
    keep(wanted);
    tbb::parallel_for(begin, end, [&](std::size_t k) {
      const PreparedArticle& src = kept_.at(pairs[k].first).all;
      const PreparedArticle& tgt = kept_.at(pairs[k].second).all;
      use(k, src, tgt, link_comparable(src, tgt, background, model_.scorer));
    });
    begin = end;
  }
}

ArticleLinker::Prepared ArticleLinker::prepare_article(std::size_t i) const {
  auto article = articles_.read(i);
  const auto units = linkable_units(*article);
  PreparedArticle all = encoder_ == nullptr
                            ? prepare(*article, units, model_.encoder, model_.encoder)
                            : prepare(*article, units, *encoder_, model_.encoder);
  return {std::move(article), std::move(all)};
}

/// Takes whatever memory all of them do.
Background ArticleLinker::background_of_all() const {
  std::vector<std::shared_ptr<const Article>> texts(articles_.size());
  std::vector<PreparedArticle> all(articles_.size());
  tbb::parallel_for(std::size_t{0}, all.size(), [&](std::size_t i) {
    Prepared prepared = prepare_article(i);
    texts[i] = std::move(prepared.article);
    all[i] = std::move(prepared.all);
  });
  return background_at_hand(all, model_);
}

/// From `begin` on, the end of as many pairs as have no more different articles than may be
/// prepared, one pair at least; these are put into `wanted`.
std::size_t ArticleLinker::end_of_round(std::span<const ArticlePair> pairs, std::size_t begin,
                                        std::set<std::size_t>& wanted) const {
  std::size_t end = begin;
  for (; end < pairs.size(); ++end) {
    if (end > begin && wanted.size() + 2 > most_prepared_) break;
    wanted.insert({pairs[end].first, pairs[end].second});
  }
  return end;
}

/// Prepares of these what is not there, and drops others where they would be too many.
void ArticleLinker::keep(const std::set<std::size_t>& wanted) {
  const auto is_there = [&](std::size_t i) { return kept_.contains(i); };
  const auto there = static_cast<std::size_t>(std::ranges::count_if(wanted, is_there));
  if (kept_.size() + wanted.size() - there > most_prepared_) {
    std::erase_if(kept_, [&](const auto& entry) { return !wanted.contains(entry.first); });
  }
  std::vector<std::pair<std::size_t, Prepared*>> missing;
  for (const std::size_t i : wanted) {
    if (const auto [entry, added] = kept_.try_emplace(i); added) {
      missing.emplace_back(i, &entry->second);
    }
  }
  tbb::parallel_for(std::size_t{0}, missing.size(),
                    [&](std::size_t k) { *missing[k].second = prepare_article(missing[k].first); });
}

}  // namespace diglot::align
