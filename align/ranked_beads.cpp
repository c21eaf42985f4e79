#include "align/ranked_beads.h"

#include <algorithm>
#include <vector>

#include "align/candidates.h"
#include "align/link_choice.h"
#include "align/prepared_article.h"

namespace diglot::align {

void rank_beads(const corpora::Article& src, const corpora::Article& tgt,
                std::span<const corpora::Bead> beads, const Model& model,
                const std::function<void(const RankedCandidates&, std::size_t first)>& look) {
  constexpr std::size_t block = 1024;
  for (std::size_t first = 0; first < beads.size(); first += block) {
    std::vector<corpora::Sentences> src_units;
    std::vector<corpora::Sentences> tgt_units;
    for (const corpora::Bead& bead : beads.subspan(first, std::min(block, beads.size() - first))) {
      src_units.push_back(bead.src);
      tgt_units.push_back(bead.tgt);
    }
    const PreparedArticle a = prepare(src, src_units, model.encoder, model.encoder);
    const PreparedArticle b = prepare(tgt, tgt_units, model.encoder, model.encoder);
    look(rank_candidates(a, b, compare_in_order(a, b, model.background), model.scorer), first);
  }
}

}  // namespace diglot::align
