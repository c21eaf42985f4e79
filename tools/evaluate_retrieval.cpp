#include "tools/evaluate_retrieval.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "align/changed_facts.h"
#include "align/retrieval_evaluation.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/text_views.h"
#include "tokenize/language.h"
#include "tools/article_inputs.h"
#include "tools/encoded_bitext.h"
#include "tools/percent.h"

namespace diglot::tools {
namespace {

struct Options {
  BitextOption bitext;
  std::string margin = "ratio";
  std::size_t k = 4;
  bool changed_facts = false;
  std::string tgt_lang;
  bool json = false;
};

struct ChangedFactsResult {
  std::string lang;
  align::ChangedFactsEvaluation evaluation;
};

ChangedFactsResult evaluate_changed_facts(const EncodedBitext& bitext,
                                          const std::string& tgt_lang) {
  if (!bitext.encoder->reads_text()) {
    throw corpora::Error(
        "--changed-facts encodes sentences that --encoder vectors: has no rows for; name an "
        "encoder that reads text");
  }
  const std::string lang =
      tgt_lang.empty() ? tokenize::language_of(corpora::views_of(bitext.tgt_lines)) : tgt_lang;
  const auto changed = align::change_facts(corpora::views_of(bitext.tgt_lines), lang);
  std::vector<std::string_view> texts;
  texts.reserve(changed.size());
  for (const align::ChangedSentence& sentence : changed) texts.emplace_back(sentence.text);
  return {lang, align::evaluate_changed_facts(bitext.src, bitext.tgt, changed,
                                              bitext.encoder->encode(texts))};
}

boost::json::object to_json(const align::FactsTold& told) {
  return {{"changed", told.all}, {"below", told.right}, {"share", percent(told.right, told.all)}};
}

std::string to_line(const char* name, const align::FactsTold& told) {
  char line[128];
  std::snprintf(line, sizeof line,
                "changed %s %.2f %% (%zu of %zu rank below the true translation)\n", name,
                percent(told.right, told.all), told.right, told.all);
  return line;
}

std::string to_json_line(const Options& options, std::size_t lines, std::size_t errors,
                         const std::optional<ChangedFactsResult>& changed) {
  boost::json::object result{{"name", "xsim"},   {"margin", options.margin},
                             {"k", options.k},   {"lines", lines},
                             {"errors", errors}, {"error", percent(errors, lines)}};
  if (changed) {
    result["changed_facts"] = boost::json::object{{"lang", changed->lang},
                                                  {"numbers", to_json(changed->evaluation.numbers)},
                                                  {"names", to_json(changed->evaluation.names)}};
  }
  return boost::json::serialize(result) + '\n';
}

std::string to_lines(const Options& options, std::size_t lines, std::size_t errors,
                     const std::optional<ChangedFactsResult>& changed) {
  char line[128];
  std::snprintf(line, sizeof line, "xsim error %.2f %% (%zu of %zu lines; margin %s, k %zu)\n",
                percent(errors, lines), errors, lines, options.margin.c_str(), options.k);
  std::string text = line;
  if (changed) {
    text += to_line("numbers", changed->evaluation.numbers);
    text += to_line("names", changed->evaluation.names);
  }
  return text;
}

int evaluate(const Options& options) {
  const std::string tgt_lang = options.tgt_lang.empty() ? "" : checked_language(options.tgt_lang);
  const EncodedBitext bitext = encode_bitext(options.bitext);
  const std::size_t errors = align::count_retrieval_errors(
      bitext.src, bitext.tgt,
      {options.margin == "ratio" ? align::Margin::ratio : align::Margin::none, options.k});
  std::optional<ChangedFactsResult> changed;
  if (options.changed_facts) changed = evaluate_changed_facts(bitext, tgt_lang);
  const std::size_t lines = bitext.src_lines.size();
  corpora::Output output("-");
  output.write(options.json ? to_json_line(options, lines, errors, changed)
                            : to_lines(options, lines, errors, changed));
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate_retrieval(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "retrieval", "How often a sentence's nearest neighbour is not its translation (xsim)");
  add_bitext(*command, options->bitext);
  command->add_option("--margin", options->margin, "ratio, or none: the bare cosine")
      ->check(CLI::IsMember({"ratio", "none"}))
      ->capture_default_str();
  command->add_option("--k", options->k, "Neighbours for the margin")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_flag("--changed-facts", options->changed_facts,
                    "Tell too how many copies of the lines of --tgt with another number or name "
                    "lie farther from the source than the true translation");
  command
      ->add_option("--tgt-lang", options->tgt_lang,
                   "Language of --tgt for --changed-facts; else it is found")
      ->type_name("xx");
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
