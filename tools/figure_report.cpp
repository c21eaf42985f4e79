#include "tools/figure_report.h"

#include <algorithm>

#include "corpora/counted.h"
#include "corpora/number_text.h"
#include "tools/column_text.h"
#include "tools/precision_recall_text.h"

namespace diglot::tools {
namespace {

using corpora::counted;
using corpora::decimal;

/// Of one part there is only one sample.
std::optional<align::FigureIntervals> intervals_of(const Figure& figure,
                                                   const ConfidenceOption& confidence) {
  if (!confidence.samples || figure.parts.size() < 2) return std::nullopt;
  return align::find_intervals(figure.parts, {*confidence.samples, confidence.seed});
}

boost::json::array to_json(const align::Interval& interval) {
  return {interval.low, interval.high};
}

/// "0.848-0.951".
std::string to_text(const align::Interval& interval) {
  return decimal(interval.low, 3) + "-" + decimal(interval.high, 3);
}

/// "0.906", or "-" of nothing.
std::string share(double value, std::size_t whole) { return whole > 0 ? decimal(value, 3) : "-"; }

std::string to_row(const std::string& type, const align::StrictLax& counts) {
  std::string row = left_aligned(type, 8) +
                    right_aligned(std::to_string(counts.strict.predicted), 10) +
                    right_aligned(std::to_string(counts.strict.gold), 8);
  for (const align::PrecisionRecall& figures : {counts.strict, counts.lax}) {
    row += "  ";
    for (const std::string& value :
         {share(figures.precision(), figures.predicted), share(figures.recall(), figures.gold),
          share(figures.f1(), std::min(figures.predicted, figures.gold))}) {
      row += right_aligned(value, 7);
    }
  }
  return row + '\n';
}

}  // namespace

void add_confidence(CLI::App& command, ConfidenceOption& option, const std::string& parts) {
  auto* samples =
      command
          .add_option("--confidence", option.samples,
                      "Also tell intervals of 95 %, by as many bootstrap samples of the " + parts +
                          " (1000, say)")
          ->check(CLI::Range(1, 100000));
  command.add_option("--seed", option.seed, "Of the samples")
      ->needs(samples)
      ->capture_default_str();
}

std::string to_text(const Figure& figure, const ConfidenceOption& confidence) {
  std::string text = to_text(figure.name, figure.all);
  if (!confidence.samples) return text;
  const auto intervals = intervals_of(figure, confidence);
  if (!intervals) return text + "  95 %   no intervals: there is only one part to draw\n";
  return text + "  95 %   precision " + to_text(intervals->precision) + "  recall " +
         to_text(intervals->recall) + "  f1 " + to_text(intervals->f1) + "  (" +
         counted(*confidence.samples, "sample") + " of " + counted(figure.parts.size(), "part") +
         ")\n";
}

boost::json::object to_json(const Figure& figure, const ConfidenceOption& confidence) {
  boost::json::object object = to_json(figure.all);
  if (const auto intervals = intervals_of(figure, confidence)) {
    object["interval"] = {{"precision", to_json(intervals->precision)},
                          {"recall", to_json(intervals->recall)},
                          {"f1", to_json(intervals->f1)},
                          {"samples", *confidence.samples},
                          {"parts", figure.parts.size()}};
  }
  return object;
}

std::string to_table(const std::string& what, const Breakdown& breakdown) {
  std::string text = "                              strict                 lax\n" +
                     left_aligned(what, 8) +
                     " predicted    gold    prec. recall     F1    prec. recall     F1\n";
  for (const auto& [sort, counts] : breakdown) text += to_row(sort, counts);
  return text;
}

boost::json::object to_json(const Breakdown& breakdown) {
  boost::json::object object;
  for (const auto& [sort, counts] : breakdown) {
    object[sort] = {{"strict", to_json(counts.strict)}, {"lax", to_json(counts.lax)}};
  }
  return object;
}

}  // namespace diglot::tools
