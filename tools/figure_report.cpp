#include "tools/figure_report.h"

#include <algorithm>
#include <cstdio>

#include "corpora/number_text.h"
#include "tools/precision_recall_text.h"

namespace diglot::tools {
namespace {

/// Of one part there is only one sample.
std::optional<align::FigureIntervals> intervals_of(const Figure& figure,
                                                   const ConfidenceOption& confidence) {
  if (!confidence.samples || figure.parts.size() < 2) return std::nullopt;
  return align::find_intervals(figure.parts, {*confidence.samples, confidence.seed});
}

boost::json::array to_json(const align::Interval& interval) {
  return {interval.low, interval.high};
}

/// "0.906", or "-" of nothing.
std::string share(double value, std::size_t whole) {
  return whole > 0 ? corpora::decimal(value, 3) : "-";
}

std::string to_row(const std::string& type, const align::StrictLax& counts) {
  char line[128];
  std::snprintf(line, sizeof line, "%-8s %9zu %7zu", type.c_str(), counts.strict.predicted,
                counts.strict.gold);
  std::string row = line;
  for (const align::PrecisionRecall& figures : {counts.strict, counts.lax}) {
    std::snprintf(line, sizeof line, "   %6s %6s %6s",
                  share(figures.precision(), figures.predicted).c_str(),
                  share(figures.recall(), figures.gold).c_str(),
                  share(figures.f1(), std::min(figures.predicted, figures.gold)).c_str());
    row += line;
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
  char line[160];
  std::snprintf(line, sizeof line,
                "  95 %%   precision %.3f-%.3f  recall %.3f-%.3f  f1 %.3f-%.3f  (%zu samples of "
                "%zu parts)\n",
                intervals->precision.low, intervals->precision.high, intervals->recall.low,
                intervals->recall.high, intervals->f1.low, intervals->f1.high, *confidence.samples,
                figure.parts.size());
  return text + line;
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
  std::string name = what;
  name.resize(std::max<std::size_t>(name.size(), 8), ' ');
  std::string text = "                              strict                 lax\n" + name +
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
