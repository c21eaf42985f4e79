#include "align/parallel_aligner.h"

#include <algorithm>
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

std::vector<corpora::Bead> ParallelAligner::find_beads(const corpora::Article& src,
                                                       const corpora::Article& tgt) const {
  if (encoder_ != nullptr) {
    const std::size_t longest_run = options_.most_sentences - 1;
    return search_parallel(encode_overlaps(src, *encoder_, longest_run),
                           encode_overlaps(tgt, *encoder_, longest_run), options_);
  }
  // Single sentences tell where beads are, and refinement how they are cut.
  const TextUnitEncoder encoder(model_->encoder);
  return search_parallel(encode_overlaps(src, encoder, 1), encode_overlaps(tgt, encoder, 1),
                         options_);
}

void ParallelAligner::judge_beads(const corpora::Article& src, const corpora::Article& tgt,
                                  std::span<Link*> links) const {
  std::vector<corpora::Sentences> src_units;
  std::vector<corpora::Sentences> tgt_units;
  for (const Link* link : links) {
    src_units.push_back(link->bead.src);
    tgt_units.push_back(link->bead.tgt);
  }
  const PreparedArticle a = prepare(src, src_units, model_->encoder, model_->encoder);
  const PreparedArticle b = prepare(tgt, tgt_units, model_->encoder, model_->encoder);
  for (const Candidate& candidate : compare_in_order(a, b, model_->background)) {
    Link& link = *links[candidate.src_unit];
    const Judgement judgement = judge(candidate.features, model_->scorer);
    link.bead.score = judgement.score;
    link.relation = judgement.relation;
    link.same = judgement.same;
    link.evidence =
        to_evidence(a.facts[candidate.src_unit], b.facts[candidate.tgt_unit], candidate.facts);
  }
}

std::vector<Link> ParallelAligner::align(const corpora::Article& src,
                                         const corpora::Article& tgt) const {
  std::vector<Link> links;
  for (const corpora::Bead& bead :
       refine_beads(find_beads(src, tgt), src, tgt, options_.most_sentences, model_->encoder)) {
    links.push_back({bead, corpora::Relation::translation, {}, 0});
  }
  std::vector<Link*> with_both_sides;
  for (Link& link : links) {
    if (!link.bead.src.empty() && !link.bead.tgt.empty()) with_both_sides.push_back(&link);
  }
  // The words of a whole book with their vectors would take gigabytes.
  constexpr std::size_t block = 1024;
  const std::span all(with_both_sides);
  for (std::size_t begin = 0; begin < all.size(); begin += block) {
    judge_beads(src, tgt, all.subspan(begin, std::min(block, all.size() - begin)));
  }
  return links;
}

}  // namespace diglot::align
