#include "align/parallel_aligner.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "align/candidates.h"
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
      // An empty line belongs to no bead: a run with one stays empty, and has the zero vector.
      const std::span sentences(article.sentences.data() + i, run);
      if (std::ranges::any_of(sentences, [](const auto& s) { return s.bytes.empty(); })) continue;
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
  const std::vector<Candidate> compared = compare_in_order(a, b, model_->background);

  std::vector<Link> links;
  auto candidate = compared.begin();
  for (const corpora::Bead& bead : beads) {
    links.push_back({bead, corpora::Relation::translation, {}, 0});
    if (bead.src.empty() || bead.tgt.empty()) continue;
    const Judgement judgement = judge(candidate->features, model_->scorer);
    links.back().bead.score = judgement.score;
    links.back().relation = judgement.relation;
    links.back().same = judgement.same;
    links.back().evidence =
        to_evidence(a.facts[candidate->src_unit], b.facts[candidate->tgt_unit], candidate->facts);
    ++candidate;
  }
  return links;
}

}  // namespace diglot::align
