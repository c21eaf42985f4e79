#include "tools/evaluate_mining.h"

#include <cstdio>
#include <memory>
#include <string>

#include <boost/json.hpp>

#include "align/mining_evaluation.h"
#include "corpora/output.h"
#include "tools/encoded_bitext.h"
#include "tools/precision_recall_text.h"

namespace diglot::tools {
namespace {

struct Options {
  BitextOption bitext;
  double threshold = 1.30;
  std::size_t k = 4;
  bool json = false;
};

std::string to_json_line(const Options& options, const align::MiningEvaluation& result) {
  boost::json::object fixed = to_json(result.fixed);
  fixed["threshold"] = options.threshold;
  boost::json::object best = to_json(result.best);
  best["threshold"] = result.best_threshold;
  return boost::json::serialize(boost::json::object{{"name", "diglot mining"},
                                                    {"k", options.k},
                                                    {"src_lines", result.src_lines},
                                                    {"tgt_lines", result.tgt_lines},
                                                    {"gold", result.fixed.gold},
                                                    {"fixed", fixed},
                                                    {"best", best}}) +
         '\n';
}

std::string to_lines(const Options& options, const align::MiningEvaluation& result) {
  char head[160];
  std::snprintf(head, sizeof head,
                "mining   %zu and %zu lines, %zu with a partner; margin ratio, k %zu; best "
                "threshold %.4f\n",
                result.src_lines, result.tgt_lines, result.fixed.gold, options.k,
                result.best_threshold);
  char name[32];
  std::snprintf(name, sizeof name, ">= %.4g", options.threshold);
  return head + to_text(name, result.fixed) + to_text("best", result.best);
}

int evaluate(const Options& options) {
  const EncodedBitext bitext = encode_bitext(options.bitext);
  const auto result = align::evaluate_mining(bitext.src, bitext.tgt, options.threshold, options.k);
  corpora::Output output("-");
  output.write(options.json ? to_json_line(options, result) : to_lines(options, result));
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate_mining(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "mining",
      "How well translations are found among lines of which half have none: of every three lines "
      "the first is kept on both sides, the others on one");
  add_bitext(*command, options->bitext);
  command
      ->add_option("--threshold", options->threshold,
                   "Least ratio margin of a mined pair; the best one is told beside it")
      ->capture_default_str();
  command->add_option("--k", options->k, "Neighbours for the margin")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
