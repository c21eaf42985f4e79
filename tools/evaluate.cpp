#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include <boost/json.hpp>

#include "align/pair_evaluation.h"
#include "corpora/error.h"
#include "corpora/gold_pairs.h"
#include "corpora/output.h"
#include "corpora/read_pairs.h"
#include "tools/commands.h"
#include "tools/evaluate_facts.h"
#include "tools/evaluate_mining.h"
#include "tools/evaluate_retrieval.h"
#include "tools/evaluate_segmentation.h"
#include "tools/evaluate_translation.h"
#include "tools/precision_recall_text.h"

namespace diglot::tools {
namespace {

using corpora::Relation;

struct PairsOptions {
  std::string gold;
  std::string predicted;
  bool json = false;
};

void print(const std::string& text) {
  corpora::Output output("-");
  output.write(text);
  output.commit();
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

int evaluate_pairs(const PairsOptions& options) {
  const auto predicted = corpora::read_pairs(options.predicted);
  const auto result = align::evaluate_pairs(corpora::read_gold_pairs(options.gold), predicted);
  boost::json::object relations;
  std::string relations_line = "predicted pairs by their gold relation:";
  std::size_t none = result.strict.predicted;
  for (const Relation relation :
       {Relation::translation, Relation::same, Relation::partial, Relation::contradiction}) {
    const auto found = result.by_relation.find(relation);
    const std::size_t count = found == result.by_relation.end() ? 0 : found->second;
    none -= count;
    relations[corpora::to_string(relation)] = count;
    relations_line +=
        " " + std::string(corpora::to_string(relation)) + " " + std::to_string(count) + ",";
  }
  relations["none"] = none;
  if (options.json) {
    print(boost::json::serialize(boost::json::object{{"name", "diglot pairs"},
                                                     {"strict", to_json(result.strict)},
                                                     {"lax", to_json(result.lax)},
                                                     {"predicted", relations},
                                                     {"calibration", calibration_json(result)}}) +
          '\n');
  } else {
    print("scorer   diglot pairs\n" + to_text("strict", result.strict) +
          to_text("lax", result.lax) + relations_line + " none " + std::to_string(none) + '\n' +
          calibration_text(result));
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "evaluate", "Measure pairs, encoders, segmentations and translations against gold data");
  command->require_subcommand(1);

  auto pairs = std::make_shared<PairsOptions>();
  CLI::App* pairs_command =
      command->add_subcommand("pairs", "Compare the output of `align` with gold pairs");
  pairs_command->add_option("--gold", pairs->gold, "TSV: src_doc, tgt_doc, relation, src, tgt")
      ->required();
  pairs_command->add_option("--pred", pairs->predicted, "Output of `align --format jsonl`")
      ->required();
  pairs_command->add_flag("--json", pairs->json, "Print JSON");

  const Action facts = add_evaluate_facts(*command);
  const Action mining = add_evaluate_mining(*command);
  const Action retrieval = add_evaluate_retrieval(*command);
  const Action segmentation = add_evaluate_segmentation(*command);
  const Action translation = add_evaluate_translation(*command);

  return [=](Messages& messages) {
    if (pairs_command->parsed()) return evaluate_pairs(*pairs);
    if (command->got_subcommand("facts")) return facts(messages);
    if (command->got_subcommand("mining")) return mining(messages);
    if (command->got_subcommand("retrieval")) return retrieval(messages);
    if (command->got_subcommand("segmentation")) return segmentation(messages);
    return translation(messages);
  };
}

}  // namespace diglot::tools
