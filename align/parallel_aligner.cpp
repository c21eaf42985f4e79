#include "align/parallel_aligner.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "align/bead_refinement.h"
#include "align/comparable_aligner.h"
#include "align/moved_blocks.h"
#include "align/ranked_beads.h"

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

bool has_both_sides(const corpora::Bead& bead) { return !bead.src.empty() && !bead.tgt.empty(); }

/// Whether beads hold so few words in common, for so many beads that were found by vectors, that
/// words say nothing: as in languages that the model does not know.
bool share_hardly_any(const std::vector<corpora::Bead>& refined,
                      const std::vector<corpora::Bead>& found) {
  constexpr double least = 0.125;
  double coverage = 0;
  for (const corpora::Bead& bead : refined) coverage += bead.score;
  return coverage < least * static_cast<double>(std::ranges::count_if(found, has_both_sides));
}

}  // namespace

std::vector<corpora::Bead> ParallelAligner::search(const DocumentWords& src,
                                                   const DocumentWords& tgt) const {
  if (encoder_ != nullptr) {
    const std::size_t longest_run = options_.search.most_sentences - 1;
    return search_parallel(encode_overlaps(src.article(), *encoder_, longest_run),
                           encode_overlaps(tgt.article(), *encoder_, longest_run), options_.search);
  }
  // Single sentences tell where beads are, and refinement how they are cut.
  return search_parallel({{src.sentence_vectors()}}, {{tgt.sentence_vectors()}}, options_.search);
}

std::vector<corpora::Bead> ParallelAligner::find_beads(const corpora::Article& src,
                                                       const corpora::Article& tgt) const {
  const DocumentWords src_words(src, model_->encoder);
  const DocumentWords tgt_words(tgt, model_->encoder);
  std::vector<corpora::Bead> found = search(src_words, tgt_words);
  std::vector<corpora::Bead> refined =
      refine_beads(found, src_words, tgt_words, options_.search.most_sentences);
  if (share_hardly_any(refined, found)) return found;
  if (options_.order == BeadOrder::monotone) return refined;
  return link_moved_blocks(refined, src, tgt, options_.search.most_sentences, model_->encoder);
}

void ParallelAligner::judge(const corpora::Article& src, const corpora::Article& tgt,
                            std::vector<Link>& links) const {
  std::vector<Link*> with_both_sides;
  std::vector<corpora::Bead> beads;
  for (Link& link : links) {
    if (!has_both_sides(link.bead)) continue;
    with_both_sides.push_back(&link);
    beads.push_back(link.bead);
  }
  rank_beads(src, tgt, beads, *model_, [&](const RankedCandidates& ranked, std::size_t first) {
    std::vector<std::size_t> all(ranked.candidates.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<Link> judged = judge_links(ranked, all, model_->scorer);
    for (const std::size_t k : all) *with_both_sides[first + k] = std::move(judged[k]);
  });
}

std::vector<Link> ParallelAligner::align(const corpora::Article& src,
                                         const corpora::Article& tgt) const {
  std::vector<Link> links;
  for (const corpora::Bead& bead : find_beads(src, tgt)) {
    links.push_back({bead, corpora::Relation::translation, {}, bead.score});
  }
  if (options_.score == BeadScore::probability) judge(src, tgt, links);
  return links;
}

}  // namespace diglot::align
