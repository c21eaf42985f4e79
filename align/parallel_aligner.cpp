#include "align/parallel_aligner.h"

#include <string_view>
#include <utility>

#include "align/background.h"
#include "align/judge.h"
#include "align/prepared_article.h"

namespace diglot::align {
namespace {

Overlaps encode_overlaps(const corpora::Article& article, const Encoder& encoder,
                         std::size_t longest_run) {
  Overlaps overlaps;
  const std::size_t count = article.sentences.size();
  for (std::size_t run = 1; run <= longest_run; ++run) {
    std::vector<std::string_view> texts(count);
    for (std::size_t i = 0; i + run <= count; ++i) {
      texts[i] = article.text_of(article.bytes_of({i, i + run}));
    }
    overlaps.runs.push_back(encoder.encode(texts));
  }
  return overlaps;
}

}  // namespace

std::vector<Link> ParallelAligner::align(const corpora::Article& src,
                                         const corpora::Article& tgt) const {
  const std::size_t longest_run = options_.most_sentences - 1;
  const std::vector<corpora::Bead> beads =
      search_parallel(encode_overlaps(src, model_->encoder, longest_run),
                      encode_overlaps(tgt, model_->encoder, longest_run), options_);

  // Judge the beads that have both sides.
  std::vector<corpora::Sentences> src_units;
  std::vector<corpora::Sentences> tgt_units;
  for (const corpora::Bead& bead : beads) {
    if (bead.src.empty() || bead.tgt.empty()) continue;
    src_units.push_back(bead.src);
    tgt_units.push_back(bead.tgt);
  }
  const PreparedArticle a = prepare(src, src_units, model_->encoder, model_->encoder);
  const PreparedArticle b = prepare(tgt, tgt_units, model_->encoder, model_->encoder);
  const auto a_nearness = model_->background.nearness(a.vectors, tgt.lang);
  const auto b_nearness = model_->background.nearness(b.vectors, src.lang);

  std::vector<Link> links;
  std::size_t unit = 0;
  for (const corpora::Bead& bead : beads) {
    links.push_back({bead, corpora::Relation::translation, {}});
    if (bead.src.empty() || bead.tgt.empty()) continue;
    const FactComparison facts = compare_facts(a.facts[unit], b.facts[unit]);
    const Judgement judgement =
        judge(measure(a, unit, static_cast<double>(a_nearness[unit]), b, unit,
                      static_cast<double>(b_nearness[unit]), facts),
              model_->scorer);
    links.back().bead.score = judgement.score;
    links.back().relation = judgement.relation;
    links.back().evidence = to_evidence(a.facts[unit], b.facts[unit], facts);
    ++unit;
  }
  return links;
}

}  // namespace diglot::align
