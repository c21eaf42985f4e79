#include "align/word_score.h"

#include <algorithm>
#include <utility>

#include "align/unit_words.h"
#include "align/word_alignment.h"

namespace diglot::align {
namespace {

/// Below, the words are not looked at: with neighbours that are as near, few pairs are translations
/// (none of those that a threshold keeps on NTREX, where even 1.1 changes nothing), and they are
/// most of the candidates.
constexpr double least_margin = 1.05;
constexpr double coverage_weight = 2;

/// Few words are soon covered by chance. NTREX, whose sentences are long, needs it not, and loses
/// nothing below 2.
constexpr double few_words_weight = 1.5;

}  // namespace

WordScore::WordScore(SentenceSide src, SentenceSide tgt, const StaticEncoder& encoder)
    : src_(std::move(src)), tgt_(std::move(tgt)), encoder_(&encoder) {}

double WordScore::operator()(std::size_t src, std::size_t tgt, double margin) const {
  if (margin < least_margin) return margin;
  const UnitWords src_words = find_words(src_.sentences[src], src_.lang, *encoder_);
  const UnitWords tgt_words = find_words(tgt_.sentences[tgt], tgt_.lang, *encoder_);
  const std::size_t words = std::min(src_words.places.size(), tgt_words.places.size());
  if (words == 0) return margin;
  const WordAlignment alignment(src_words, tgt_words);
  const double coverage = std::min(alignment.coverage_src(), alignment.coverage_tgt());
  return margin + coverage_weight * coverage - few_words_weight / static_cast<double>(words);
}

}  // namespace diglot::align
