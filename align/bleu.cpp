#include "align/bleu.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/ngram_matches.h"
#include "align/symbol_ids.h"
#include "corpora/error.h"
#include "corpora/number_text.h"
#include "tokenize/python_text.h"

namespace diglot::align {
namespace {

using corpora::decimal;

constexpr std::size_t most_orders = 100;
constexpr double greatest_smooth_value = 1e6;  // no precision that it makes is infinite

bool takes_value(BleuSmoothing smoothing) {
  return smoothing == BleuSmoothing::floor || smoothing == BleuSmoothing::add_k;
}

std::string name_of(BleuSmoothing smoothing) {
  switch (smoothing) {
    case BleuSmoothing::none:
      return "none";
    case BleuSmoothing::floor:
      return "floor";
    case BleuSmoothing::add_k:
      return "add-k";
    case BleuSmoothing::exp:
      break;
  }
  return "exp";
}

/// The one nearest to the hypothesis's, the shorter of two.
std::size_t closest_length(std::size_t hypothesis, std::span<const Symbols> references) {
  const auto key = [&](Symbols reference) {
    const std::size_t length = reference.size();
    return std::pair(std::max(length, hypothesis) - std::min(length, hypothesis), length);
  };
  return std::ranges::min(references, {}, key).size();
}

}  // namespace

void BleuOptions::validate() const {
  if (max_ngram_order == 0 || max_ngram_order > most_orders) {
    throw corpora::Error("BLEU needs n-grams of order 1 to " + std::to_string(most_orders) +
                         " at most; give a maximum between these");
  }
  if (smooth_value && !takes_value(smoothing)) {
    throw corpora::Error("smoothing by " + name_of(smoothing) +
                         " takes no value; leave it out, or smooth by floor or add-k");
  }
  if (smooth_value && !(*smooth_value >= 0 && *smooth_value <= greatest_smooth_value)) {
    throw corpora::Error("a smoothing value is a number from 0 to " +
                         decimal(greatest_smooth_value, 0));
  }
}

Bleu::Bleu(tokenize::BleuTokenizer tokenizer, const BleuOptions& options)
    : tokenizer_(std::move(tokenizer)), options_(options) {
  options_.validate();
}

double Bleu::smooth_value() const {
  return options_.smooth_value.value_or(options_.smoothing == BleuSmoothing::floor ? 0.1 : 1);
}

std::vector<SignatureField> Bleu::signature() const {
  std::string smoothing = name_of(options_.smoothing);
  if (takes_value(options_.smoothing)) smoothing += "[" + decimal(smooth_value(), 2) + "]";
  return {{"case", "c", options_.lowercase ? "lc" : "mixed"},
          {"eff", "e", options_.effective_order ? "yes" : "no"},
          {"tok", "tok", tokenizer_.name},
          {"smooth", "s", smoothing}};
}

std::string Bleu::prepared(std::string_view line) const {
  if (!options_.lowercase) return tokenizer_.tokens(tokenize::strip_end(line));
  return tokenizer_.tokens(tokenize::strip_end(tokenize::to_lower(line)));
}

SegmentStatistics Bleu::statistics(const TranslatedSegments& segments) const {
  const std::size_t orders = options_.max_ngram_order;
  SegmentStatistics result(segments.size(), 2 + 2 * orders);
  NgramMatcher matcher;
  WordIds ids;
  // The hypothesis and the references, in a row.
  std::vector<std::string> texts(1 + segments.references.size());
  std::vector<std::vector<std::uint32_t>> symbols(texts.size());
  std::vector<Symbols> references(segments.references.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    ids.clear();
    for (std::size_t t = 0; t < texts.size(); ++t) {
      texts[t] = prepared(t == 0 ? segments.hypotheses[i] : segments.references[t - 1][i]);
      symbols[t].clear();
      for (const std::string_view word : tokenize::split_at_space(texts[t])) {
        symbols[t].push_back(ids(word));
      }
    }
    std::ranges::copy(symbols.begin() + 1, symbols.end(), references.begin());
    const std::size_t length = symbols[0].size();
    const std::span<double> row = result.row(i);
    row[0] = static_cast<double>(length);
    row[1] = static_cast<double>(closest_length(length, references));
    const auto matches = matcher.matches(symbols[0], references, ids.size(), orders);
    for (std::size_t n = 0; n < orders; ++n) {
      row[2 + n] = static_cast<double>(matches[n]);
      row[2 + orders + n] = static_cast<double>(length > n ? length - n : 0);
    }
  }
  return result;
}

/// With the precisions, up to the first order without n-grams, and with what smoothing by add-k
/// adds to counts and totals.
Bleu::Score Bleu::smoothed(Score score) const {
  double halves = 1;
  for (std::size_t n = 0; n < options_.max_ngram_order; ++n) {
    if (options_.smoothing == BleuSmoothing::add_k && n > 0) {
      score.counts[n] += smooth_value();
      score.totals[n] += smooth_value();
    }
    if (score.totals[n] == 0) break;
    double precision = 100 * score.counts[n] / score.totals[n];
    if (score.counts[n] == 0 && options_.smoothing == BleuSmoothing::exp) {
      halves *= 2;
      precision = 100 / (halves * score.totals[n]);
    } else if (score.counts[n] == 0 && options_.smoothing == BleuSmoothing::floor) {
      precision = 100 * smooth_value() / score.totals[n];
    }
    score.precisions.push_back(precision);
  }
  return score;
}

Bleu::Score Bleu::evaluate(std::span<const double> sums) const {
  const std::size_t orders = options_.max_ngram_order;
  Score score;
  score.hypothesis_length = sums[0];
  score.reference_length = sums[1];
  const auto counts = sums.subspan(2, orders);
  const auto totals = sums.subspan(2 + orders, orders);
  score.counts.assign(counts.begin(), counts.end());
  score.totals.assign(totals.begin(), totals.end());
  if (score.hypothesis_length < score.reference_length) {
    score.brevity_penalty = score.hypothesis_length > 0
                                ? std::exp(1 - score.reference_length / score.hypothesis_length)
                                : 0;
  }
  if (std::ranges::any_of(score.counts, [](double count) { return count != 0; })) {
    score = smoothed(std::move(score));
    const std::size_t used = options_.effective_order ? score.precisions.size() : orders;
    score.precisions.resize(orders);
    double logarithms = 0;
    for (std::size_t n = 0; n < used; ++n) {
      constexpr double of_zero = -9999999999;  // sacreBLEU's, for which 0 is what exp() gives
      logarithms += score.precisions[n] == 0 ? of_zero : std::log(score.precisions[n]);
    }
    score.score = score.brevity_penalty * std::exp(logarithms / static_cast<double>(used));
  }
  score.precisions.resize(orders);
  return score;
}

double Bleu::score(std::span<const double> sums) const { return evaluate(sums).score; }

std::vector<Figure> Bleu::figures(std::span<const double> sums) const {
  const Score score = evaluate(sums);
  return {{"bp", {score.brevity_penalty}},
          {"counts", score.counts, Figure::Shape::list},
          {"totals", score.totals, Figure::Shape::list},
          {"precisions", score.precisions, Figure::Shape::list},
          {"sys_len", {score.hypothesis_length}},
          {"ref_len", {score.reference_length}}};
}

std::string Bleu::remark(std::span<const double> sums) const {
  const Score score = evaluate(sums);
  std::string text;
  for (const double precision : score.precisions) {
    text += (text.empty() ? "" : "/") + decimal(precision, 1);
  }
  const double ratio =
      score.reference_length > 0 ? score.hypothesis_length / score.reference_length : 0;
  return text + " (BP = " + decimal(score.brevity_penalty, 3) + " ratio = " + decimal(ratio, 3) +
         " hyp_len = " + decimal(score.hypothesis_length, 0) +
         " ref_len = " + decimal(score.reference_length, 0) + ")";
}

}  // namespace diglot::align
