#include "tools/evaluate_mining.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include <boost/json.hpp>

#include "align/mining_evaluation.h"
#include "align/mining_score.h"
#include "align/model_file.h"
#include "align/static_encoder.h"
#include "corpora/output.h"
#include "corpora/text_views.h"
#include "tokenize/language.h"
#include "tools/encoded_bitext.h"
#include "tools/model_path.h"
#include "tools/precision_recall_text.h"

namespace diglot::tools {
namespace {

struct Options {
  BitextOption bitext;
  std::string score = "margin";
  std::optional<double> threshold;  ///< absent: that of the score
  std::size_t k = 4;
  bool json = false;
};

bool by_words(const Options& options) { return options.score == "words"; }

double threshold_of(const Options& options) {
  return options.threshold.value_or(by_words(options) ? align::mining_score_threshold
                                                      : align::margin_threshold);
}

std::string to_json_line(const Options& options, const align::MiningEvaluation& result) {
  boost::json::object fixed = to_json(result.fixed);
  fixed["threshold"] = threshold_of(options);
  boost::json::object best = to_json(result.best);
  best["threshold"] = result.best_threshold;
  return boost::json::serialize(boost::json::object{{"name", "diglot mining"},
                                                    {"k", options.k},
                                                    {"score", options.score},
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
                "mining   %zu and %zu lines, %zu with a partner; margin ratio%s, k %zu; best "
                "threshold %.4f\n",
                result.src_lines, result.tgt_lines, result.fixed.gold,
                by_words(options) ? " and words" : "", options.k, result.best_threshold);
  char name[32];
  std::snprintf(name, sizeof name, ">= %.4g", threshold_of(options));
  return head + to_text(name, result.fixed) + to_text("best", result.best);
}

align::MiningEvaluation evaluate_pairs(const Options& options) {
  const EncodedBitext bitext = encode_bitext(options.bitext);
  const double threshold = threshold_of(options);
  if (!by_words(options)) {
    return align::evaluate_mining(bitext.src, bitext.tgt, threshold, options.k);
  }
  const std::string model = model_path(options.bitext.encoder.encoder);
  const align::StaticEncoder encoder(align::ModelFile::open(model));
  const auto src = corpora::views_of(bitext.src_lines);
  const auto tgt = corpora::views_of(bitext.tgt_lines);
  return align::evaluate_mining(bitext.src, bitext.tgt, threshold, options.k,
                                align::MiningScore({src, tokenize::language_of(src)},
                                                   {tgt, tokenize::language_of(tgt)}, encoder));
}

int evaluate(const Options& options) {
  const align::MiningEvaluation result = evaluate_pairs(options);
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
      ->add_option("--score", options->score,
                   "What a pair is judged by: its ratio margin, or that and how many of the words "
                   "translate each other by a model's vectors")
      ->check(CLI::IsMember({"margin", "words"}))
      ->capture_default_str();
  command->add_option("--threshold", options->threshold,
                      "Least score of a mined pair; 1.31 for margins, 1.7 with words. The best one "
                      "is told beside it");
  command->add_option("--k", options->k, "Neighbours for the margin")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
