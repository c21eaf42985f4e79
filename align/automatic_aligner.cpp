#include "align/automatic_aligner.h"

namespace diglot::align {

AutomaticAligner::AutomaticAligner(const Model& model, const UnitEncoder* encoder, BeadScore score)
    : in_any_order_(model, encoder),
      in_order_(model, {.search = {}, .order = BeadOrder::moved_blocks, .score = score}, encoder) {}

RelatedLinks AutomaticAligner::align(const corpora::Article& src,
                                     const corpora::Article& tgt) const {
  return relate_articles(src, tgt, in_any_order_.align(src, tgt), in_order_);
}

}  // namespace diglot::align
