#include "align/mining_score.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/fact_comparison.h"
#include "align/unit_words.h"
#include "align/word_alignment.h"

namespace diglot::align {
namespace {

/// Below, the texts are not looked at: with neighbours that are as near, few pairs are translations
/// (none of those that a threshold keeps on NTREX, where even 1.1 changes nothing), and they are
/// most of the candidates. Their score is that of pairs without a word, for they must not win
/// against pairs that are looked at.
constexpr double least_margin = 1.05;
constexpr double no_words_penalty = 1.2;

// Chosen on NTREX, 18 languages, and at once among 60,000 sentences a side of which a tenth have a
// translation and the others are made of halves of two (English with Czech, French, Italian,
// Romanian). There the margin tells more, the words less, and few words are soon covered by chance.
constexpr double coverage_weight = 0.6;
constexpr double gap_weight = 0.2;
constexpr double missing_numbers_weight = 0.15;
constexpr double most_missing_numbers = 3;
constexpr double words_weight = 0.15;
constexpr std::size_t most_words = 50;  // hardly any sentence there has more

}  // namespace

MiningScore::MiningScore(SentenceSide src, SentenceSide tgt, const StaticEncoder& encoder)
    : src_(std::move(src)), tgt_(std::move(tgt)), encoder_(&encoder) {}

double MiningScore::operator()(std::size_t src, std::size_t tgt, double margin) const {
  const double without_words = margin - no_words_penalty;
  if (margin < least_margin) return without_words;
  const UnitWords src_words = find_words(src_.sentences[src], src_.lang, *encoder_);
  const UnitWords tgt_words = find_words(tgt_.sentences[tgt], tgt_.lang, *encoder_);
  const std::size_t words = std::min(src_words.places.size(), tgt_words.places.size());
  if (words == 0) return without_words;
  const WordAlignment alignment(src_words, tgt_words);
  const CoveredWords& src_covered = alignment.covered_src();
  const CoveredWords& tgt_covered = alignment.covered_tgt();
  return margin + coverage_weight * std::min(src_covered.coverage(), tgt_covered.coverage()) -
         gap_weight * (src_covered.gap() + tgt_covered.gap()) -
         missing_numbers_weight * std::min(missing_numbers(src, tgt), most_missing_numbers) +
         words_weight * std::log(static_cast<double>(std::min(words, most_words)));
}

double MiningScore::missing_numbers(std::size_t src, std::size_t tgt) const {
  const Facts src_facts = find_facts(src_.sentences[src], src_.lang);
  const Facts tgt_facts = find_facts(tgt_.sentences[tgt], tgt_.lang);
  const FactComparison comparison = compare_facts(src_facts, tgt_facts);
  double weight = 0;
  for (const std::size_t i : comparison.missing_src) weight += number_weight(src_facts.numbers[i]);
  for (const std::size_t i : comparison.missing_tgt) weight += number_weight(tgt_facts.numbers[i]);
  return weight;
}

}  // namespace diglot::align
