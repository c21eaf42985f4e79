#include "align/automatic_aligner.h"

#include <utility>

namespace diglot::align {

AutomaticAligner::AutomaticAligner(const Model& model, const UnitEncoder* encoder, BeadScore score)
    : in_any_order_(model, encoder),
      in_order_(model, {.search = {}, .order = BeadOrder::moved_blocks, .score = score}, encoder) {}

RelatedLinks AutomaticAligner::align(const corpora::Article& src,
                                     const corpora::Article& tgt) const {
  return relate(src, tgt, in_any_order_.align(src, tgt));
}

RelatedLinks AutomaticAligner::relate(const corpora::Article& src, const corpora::Article& tgt,
                                      std::vector<Link> links) const {
  return relate_articles(src, tgt, std::move(links), in_order_);
}

}  // namespace diglot::align
