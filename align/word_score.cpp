#include "align/word_score.h"

#include <utility>

#include "align/word_alignment.h"

namespace diglot::align {
namespace {

/// Below, the words are not looked at: with neighbours that are as near, few pairs are translations
/// (none of those that a threshold keeps on NTREX, where even 1.1 changes nothing), and they are
/// most of the candidates.
constexpr double least_margin = 1.05;

}  // namespace

WordScore::WordScore(SentenceSide src, SentenceSide tgt, const StaticEncoder& encoder)
    : src_(std::move(src)), tgt_(std::move(tgt)), encoder_(&encoder) {}

double WordScore::operator()(std::size_t src, std::size_t tgt, double margin) const {
  if (margin < least_margin) return margin;
  constexpr double weight = 2;
  return margin + weight * least_coverage({src_.sentences[src], src_.lang},
                                          {tgt_.sentences[tgt], tgt_.lang}, *encoder_);
}

}  // namespace diglot::align
