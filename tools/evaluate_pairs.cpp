#include "tools/evaluate_pairs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "align/pair_evaluation.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/gold_pairs.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/read_pairs.h"
#include "tools/fail_under.h"
#include "tools/figure_report.h"
#include "tools/precision_recall_text.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

using align::StrictLax;
using corpora::counted;
using corpora::Error;
using corpora::Relation;

struct Options {
  std::string gold;
  std::string predicted;
  std::string curve;  ///< "": none
  bool by_language = false;
  ConfidenceOption confidence;
  std::optional<double> fail_under;
  bool json = false;
};

/// The predicted pairs by the relation of the gold pair that they meet, and "none".
std::vector<std::pair<std::string, std::size_t>> count_relations(
    const align::PairEvaluation& result) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  std::size_t none = result.all.strict.predicted;
  for (const Relation relation : corpora::all_relations) {
    const auto found = result.by_relation.find(relation);
    const std::size_t count = found == result.by_relation.end() ? 0 : found->second;
    none -= count;
    counts.emplace_back(corpora::to_string(relation), count);
  }
  counts.emplace_back("none", none);
  return counts;
}

/// The strict and the lax figures, with those of the stories.
std::vector<Figure> figures_of(const align::PairEvaluation& result) {
  Figure strict{"strict", result.all.strict, {}};
  Figure lax{"lax", result.all.lax, {}};
  for (const StrictLax& story : result.stories) {
    if (story == StrictLax()) continue;
    strict.parts.push_back(story.strict);
    lax.parts.push_back(story.lax);
  }
  return {strict, lax};
}

Breakdown languages_of(const align::PairEvaluation& result) {
  return {result.by_language.begin(), result.by_language.end()};
}

/// Bins without pairs are left out.
boost::json::object calibration_json(const align::PairEvaluation& result) {
  boost::json::array bins;
  for (const align::ScoreBin& bin : result.calibration) {
    if (bin.pairs == 0) continue;
    const auto pairs = static_cast<double>(bin.pairs);
    bins.push_back(boost::json::object{{"pairs", bin.pairs},
                                       {"score", bin.scores / pairs},
                                       {"right", static_cast<double>(bin.right) / pairs}});
  }
  return {{"error", result.calibration_error()}, {"bins", std::move(bins)}};
}

/// A line for the error, and one for each bin: pairs, mean score, share right.
std::string calibration_text(const align::PairEvaluation& result) {
  char line[96];
  std::snprintf(line, sizeof line, "calibration error %.3f; by score: pairs, mean score, right\n",
                result.calibration_error());
  std::string text = line;
  for (const align::ScoreBin& bin : result.calibration) {
    if (bin.pairs == 0) continue;
    const auto pairs = static_cast<double>(bin.pairs);
    std::snprintf(line, sizeof line, "%13zu  %.3f  %.3f\n", bin.pairs, bin.scores / pairs,
                  static_cast<double>(bin.right) / pairs);
    text += line;
  }
  return text;
}

/// The threshold with the greatest F1, and the figures there; null of nothing predicted.
boost::json::value best_json(const std::vector<align::CurvePoint>& curve) {
  if (curve.empty()) return nullptr;
  const align::CurvePoint& best = align::best_point(curve);
  boost::json::object object = to_json(best.figures);
  object["threshold"] = best.threshold;
  return object;
}

std::string best_text(const std::string& name, const std::vector<align::CurvePoint>& curve) {
  if (curve.empty()) return "";
  const align::CurvePoint& best = align::best_point(curve);
  char line[96];
  std::snprintf(line, sizeof line, "best %s threshold %.4f:\n", name.c_str(), best.threshold);
  return line + to_text(name, best.figures);
}

void write_curve(const std::string& path, const align::PairEvaluation& result) {
  corpora::Output output(path);
  output.write("threshold\tprecision\trecall\tf1\tlax_precision\tlax_recall\tlax_f1\n");
  for (std::size_t i = 0; i < result.strict_curve.size(); ++i) {
    const align::PrecisionRecall& strict = result.strict_curve[i].figures;
    const align::PrecisionRecall& lax = result.lax_curve[i].figures;
    char line[160];
    std::snprintf(line, sizeof line, "%.6g\t%.6f\t%.6f\t%.6f\t%.6f\t%.6f\t%.6f\n",
                  result.strict_curve[i].threshold, strict.precision(), strict.recall(),
                  strict.f1(), lax.precision(), lax.recall(), lax.f1());
    output.write(line);
  }
  output.commit();
}

std::string to_json_line(const Options& options, const align::PairEvaluation& result) {
  boost::json::object object{{"name", "diglot pairs"}};
  for (const Figure& figure : figures_of(result)) {
    object[figure.name] = to_json(figure, options.confidence);
  }
  object["best"] = {{"strict", best_json(result.strict_curve)},
                    {"lax", best_json(result.lax_curve)}};
  boost::json::object relations;
  for (const auto& [relation, count] : count_relations(result)) relations[relation] = count;
  object["predicted"] = std::move(relations);
  object["calibration"] = calibration_json(result);
  if (options.by_language) object["languages"] = to_json(languages_of(result));
  return boost::json::serialize(object) + '\n';
}

std::string to_lines(const Options& options, const align::PairEvaluation& result) {
  std::string text = "scorer   diglot pairs\n";
  for (const Figure& figure : figures_of(result)) text += to_text(figure, options.confidence);
  text += "predicted pairs by their gold relation:";
  for (const auto& [relation, count] : count_relations(result)) {
    text += ' ' + relation + ' ' + std::to_string(count) + (relation == "none" ? "\n" : ",");
  }
  text += calibration_text(result);
  text += best_text("strict", result.strict_curve) + best_text("lax", result.lax_curve);
  if (options.by_language) text += to_table("pairs", languages_of(result));
  return text;
}

/// Throws where the options contradict one another.
void validate(const Options& options) {
  require_one_standard_input(std::array{options.gold, options.predicted}, "--gold and --pred");
  if (options.curve == "-") {
    throw Error("--curve would be mixed with the figures on standard output; give it a file");
  }
}

/// Says what makes figures low though no pair is wrong.
void note_oddities(const Options& options, const align::PairEvaluation& result,
                   Messages& messages) {
  const std::string name = corpora::input_name(options.predicted) + ": ";
  if (result.all.strict.predicted == 0) {
    messages.note(name + "holds no pairs of relation translation or same");
  }
  if (result.of_unknown_articles > 0) {
    messages.note(name + counted(result.of_unknown_articles, "pair") +
                  " with an article that the gold does not know, which count as wrong; the gold's "
                  "names must be the ends of those in --pred");
  }
}

int evaluate(const Options& options, Messages& messages) {
  validate(options);
  const auto gold = corpora::read_gold_pairs(options.gold);
  const auto result = align::evaluate_pairs(gold, corpora::read_pairs(options.predicted));
  if (result.all.strict.gold == 0) {
    throw Error(
        corpora::input_name(options.gold),
        "holds no pairs of relation translation or same, so there is nothing to compare with");
  }
  note_oddities(options, result, messages);
  if (!options.curve.empty()) write_curve(options.curve, result);
  corpora::Output output("-");
  output.write(options.json ? to_json_line(options, result) : to_lines(options, result));
  output.commit();
  return status_of(result.all.strict.f1(), options.fail_under, messages);
}

}  // namespace

Action add_evaluate_pairs(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "pairs", "Compare the output of `align` with gold pairs, in whatever order they stand");
  command
      ->add_option("--gold", options->gold,
                   "TSV: src_doc, tgt_doc, relation, src, tgt; or JSON lines like --pred")
      ->type_name("FILE")
      ->required();
  command->add_option("--pred", options->predicted, "Output of `align --format jsonl`")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--curve", options->curve,
                   "Write a TSV file: for each score the precision, recall and F1 of the pairs "
                   "with that score or above, strictly and laxly")
      ->type_name("FILE");
  command->add_flag("--by-language", options->by_language, "Also by the languages of the pairs");
  add_confidence(*command, options->confidence,
                 "stories, which are articles that gold pairs connect");
  add_fail_under(*command, options->fail_under, "strictly right pairs");
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
