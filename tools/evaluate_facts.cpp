#include "tools/evaluate_facts.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/fact_check.h"
#include "align/facts_evaluation.h"
#include "align/model_file.h"
#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "tools/article_inputs.h"
#include "tools/facts_report.h"
#include "tools/lines.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string src;
  std::string tgt;
  std::string src_lang;
  std::string tgt_lang;
  std::string date;
  std::string src_date;
  std::string tgt_date;
  std::string encoder = "builtin";
  std::string format = "text";
  bool changed_facts = false;
};

/// The day that an option gives; none where it is not given.
std::optional<std::chrono::sys_days> read_date(const char* option, const std::string& value) {
  if (value.empty()) return std::nullopt;
  const auto date = corpora::read_date(value);
  if (date) return date;
  throw corpora::Error(std::string(option) + ": \"" + value +
                       "\" is no day of the calendar; write it as YYYY-MM-DD, such as 2026-02-03");
}

int evaluate(const Options& options) {
  if (options.changed_facts && options.format == "tsv") {
    throw corpora::Error(
        "--changed-facts gives figures, which tsv has no place for; use --format text or json");
  }
  const auto date = read_date("--date", options.date);
  const auto src_date = read_date("--src-date", options.src_date);
  const auto tgt_date = read_date("--tgt-date", options.tgt_date);
  const LinePairs bitext = read_line_pairs(options.src, options.tgt);
  const align::ModelFile model = align::ModelFile::open(model_path(options.encoder));
  const align::StaticEncoder encoder(model);
  const align::NameKnowledge names(model);
  const std::string tgt_lang = checked_language(options.tgt_lang);
  const align::FactChecker checker({checked_language(options.src_lang), src_date ? src_date : date},
                                   {tgt_lang, tgt_date ? tgt_date : date}, encoder, names);
  const align::FactsEvaluation result = align::evaluate_facts(bitext.src, bitext.tgt, checker);
  std::vector<align::FoundChanges> changes;
  if (options.changed_facts) {
    changes = align::find_changes(bitext.src, bitext.tgt, tgt_lang, result, checker);
  }
  corpora::Output output("-");
  if (options.format == "json") {
    output.write(boost::json::serialize(to_json(result, changes)) + '\n');
  } else if (options.format == "tsv") {
    for (std::size_t i = 0; i < result.lines.size(); ++i) {
      output.write(to_row(i + 1, result.lines[i]));
    }
  } else {
    output.write(to_report(result, changes));
  }
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate_facts(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "facts", "Which numbers, names and quotations of the source a translation keeps");
  command->add_option("--src", options->src, "One sentence a line")->type_name("FILE")->required();
  command->add_option("--tgt", options->tgt, "Line i translates line i of --src")
      ->type_name("FILE")
      ->required();
  command->add_option("--src-lang", options->src_lang, "Its language, such as ro")
      ->type_name("xx")
      ->required();
  command->add_option("--tgt-lang", options->tgt_lang, "Its language, such as en")
      ->type_name("xx")
      ->required();
  command
      ->add_option("--date", options->date,
                   "The day both were written, YYYY-MM-DD: by it \"yesterday\" agrees with the "
                   "day's date and weekday; without it such words are no facts")
      ->type_name("DATE");
  command->add_option("--src-date", options->src_date, "The same of --src alone")
      ->type_name("DATE");
  command->add_option("--tgt-date", options->tgt_date, "The same of --tgt alone")
      ->type_name("DATE");
  command
      ->add_option("--encoder", options->encoder,
                   "builtin or a model file, whose vectors tell which names translate")
      ->type_name("MODEL")
      ->capture_default_str();
  command
      ->add_option(
          "--format", options->format,
          "text: figures and the lines that lose a fact; tsv: for each line its number, ok, "
          "missing or conflict for numbers and for names, and what has no counterpart, quotations "
          "too; "
          "json: the figures")
      ->check(CLI::IsMember({"text", "tsv", "json"}))
      ->capture_default_str();
  command->add_flag("--changed-facts", options->changed_facts,
                    "Also change the facts of --tgt, one at a time, and tell how many of the "
                    "changes are seen to conflict with --src (in text and json)");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
