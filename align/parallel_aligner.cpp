#include "align/parallel_aligner.h"

#include <cstddef>

#include "align/bead_refinement.h"
#include "align/candidates.h"
#include "align/judge.h"
#include "align/prepared_article.h"

namespace diglot::align {
namespace {

Overlaps encode_overlaps(const corpora::Article& article, const UnitEncoder& encoder,
                         std::size_t longest_run) {
  Overlaps overlaps;
  const std::size_t count = article.sentences.size();
  for (std::size_t run = 1; run <= longest_run; ++run) {
    // Those that would go beyond the end stay empty. An empty line belongs to no bead: a run with
    // one has the zero vector.
    std::vector<corpora::Sentences> units(count);
    for (std::size_t i = 0; i + run <= count; ++i) units[i] = {i, i + run};
    overlaps.runs.push_back(encoder.encode(article, units));
  }
  return overlaps;
}

}  // namespace

std::vector<Link> ParallelAligner::align(const corpora::Article& src,
                                         const corpora::Article& tgt) const {
  const std::size_t longest_run = encoder_ == nullptr ? 1 : options_.most_sentences - 1;
  const TextUnitEncoder own(model_->encoder);
  const UnitEncoder& encoder = encoder_ == nullptr ? own : *encoder_;
  const std::vector<corpora::Bead> beads =
      refine_beads(search_parallel(encode_overlaps(src, encoder, longest_run),
                                   encode_overlaps(tgt, encoder, longest_run), options_),
                   src, tgt, options_.most_sentences, model_->encoder);

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
