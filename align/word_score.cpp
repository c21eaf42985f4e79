#include "align/word_score.h"

#include <utility>

#include "align/word_alignment.h"

namespace diglot::align {

WordScore::WordScore(SentenceSide src, SentenceSide tgt, const StaticEncoder& encoder)
    : src_(std::move(src)), tgt_(std::move(tgt)), encoder_(&encoder) {}

double WordScore::operator()(std::size_t src, std::size_t tgt, double margin) const {
  constexpr double weight = 2;
  return margin + weight * least_coverage({src_.sentences[src], src_.lang},
                                          {tgt_.sentences[tgt], tgt_.lang}, *encoder_);
}

}  // namespace diglot::align
