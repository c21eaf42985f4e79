#include "tools/evaluate_facts.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <tbb/parallel_for.h>

#include "align/fact_check.h"
#include "align/model_file.h"
#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/one_line.h"
#include "corpora/output.h"
#include "tools/article_inputs.h"
#include "tools/lines.h"
#include "tools/model_path.h"
#include "tools/percent.h"

namespace diglot::tools {
namespace {

using align::FactCheck;
using align::FactCounts;

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
};

/// The day that an option gives; none where it is not given.
std::optional<std::chrono::sys_days> read_date(const char* option, const std::string& value) {
  if (value.empty()) return std::nullopt;
  const auto date = corpora::read_date(value);
  if (date) return date;
  throw corpora::Error(std::string(option) + ": \"" + value +
                       "\" is no day of the calendar; write it as YYYY-MM-DD, such as 2026-02-03");
}

/// What was found in all lines.
struct Result {
  std::vector<FactCheck> lines;
  FactCounts numbers;
  FactCounts names;
  FactCounts quotations;
};

Result check(const Options& options) {
  const auto date = read_date("--date", options.date);
  const auto src_date = read_date("--src-date", options.src_date);
  const auto tgt_date = read_date("--tgt-date", options.tgt_date);
  const auto [src, tgt] = read_line_pairs(options.src, options.tgt);
  const align::StaticEncoder encoder(align::ModelFile::open(model_path(options.encoder)));
  const align::FactChecker checker(
      {src, checked_language(options.src_lang), src_date ? src_date : date},
      {tgt, checked_language(options.tgt_lang), tgt_date ? tgt_date : date}, encoder);
  Result result;
  result.lines.resize(src.size());
  tbb::parallel_for(std::size_t{0}, src.size(),
                    [&](std::size_t i) { result.lines[i] = checker.check(i); });
  for (const FactCheck& line : result.lines) {
    result.numbers.add(line.numbers, line.src_numbers, line.tgt_numbers,
                       line.evidence.missing_src.size());
    result.names.add(line.names, line.src_names, line.tgt_names, line.src_names_missing.size());
    result.quotations.add(line.quotations, line.src_quotations, line.tgt_quotations,
                          line.src_quotations_missing.size());
  }
  return result;
}

void append_list(std::string& text, const char* name, const std::vector<std::string>& facts) {
  if (facts.empty()) return;
  if (!text.empty()) text += "; ";
  text += name;
  for (std::size_t i = 0; i < facts.size(); ++i) text.append(i == 0 ? " " : ", ").append(facts[i]);
}

/// "conflict 70 / 450; src numbers 12; tgt names Bruxelles": what has no counterpart.
std::string details_of(const FactCheck& line) {
  std::vector<std::string> conflicts;
  for (const auto& [src, tgt] : line.evidence.conflict) {
    conflicts.emplace_back(src).append(" / ").append(tgt);
  }
  std::string text;
  append_list(text, "conflict", conflicts);
  append_list(text, "src numbers", line.evidence.missing_src);
  append_list(text, "tgt numbers", line.evidence.missing_tgt);
  append_list(text, "src names", line.src_names_missing);
  append_list(text, "tgt names", line.tgt_names_missing);
  append_list(text, "src quotations", line.src_quotations_missing);
  append_list(text, "tgt quotations", line.tgt_quotations_missing);
  return text;
}

std::string to_row(std::size_t number, const FactCheck& line) {
  std::string row = std::to_string(number);
  row.append("\t").append(to_string(line.numbers));
  row.append("\t").append(to_string(line.names));
  row.append("\t").append(corpora::one_line(details_of(line)));
  return row + '\n';
}

std::string to_text(const char* name, const FactCounts& counts) {
  char line[200];
  std::snprintf(
      line, sizeof line,
      "%-10s in %zu lines: missing in %.2f %% (%zu), conflict in %.2f %% (%zu); %.2f %% of "
      "%zu kept\n",
      name, counts.lines, percent(counts.missing, counts.lines), counts.missing,
      percent(counts.conflict, counts.lines), counts.conflict,
      percent(counts.kept, counts.src_facts), counts.src_facts);
  return line;
}

boost::json::object to_json(const FactCounts& counts) {
  return {{"lines", counts.lines},
          {"missing", counts.missing},
          {"conflict", counts.conflict},
          {"facts", counts.src_facts},
          {"kept", counts.kept}};
}

bool loses_fact(const FactCheck& line) {
  return line.numbers != align::FactStatus::ok || line.names != align::FactStatus::ok ||
         line.quotations != align::FactStatus::ok;
}

/// The figures, and the lines that lose a fact.
std::string to_report(const Result& result) {
  std::string text = to_text("numbers", result.numbers) + to_text("names", result.names) +
                     to_text("quotations", result.quotations);
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    if (loses_fact(result.lines[i])) text += to_row(i + 1, result.lines[i]);
  }
  return text;
}

int evaluate(const Options& options) {
  const Result result = check(options);
  corpora::Output output("-");
  if (options.format == "json") {
    output.write(
        boost::json::serialize(boost::json::object{{"name", "diglot facts"},
                                                   {"lines", result.lines.size()},
                                                   {"numbers", to_json(result.numbers)},
                                                   {"names", to_json(result.names)},
                                                   {"quotations", to_json(result.quotations)}}) +
        '\n');
  } else if (options.format == "tsv") {
    for (std::size_t i = 0; i < result.lines.size(); ++i) {
      output.write(to_row(i + 1, result.lines[i]));
    }
  } else {
    output.write(to_report(result));
  }
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate_facts(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "facts", "Which numbers, names and quotations of the source a translation keeps");
  command->add_option("--src", options->src, "One sentence a line")->required();
  command->add_option("--tgt", options->tgt, "Line i translates line i of --src")->required();
  command->add_option("--src-lang", options->src_lang, "Its language, such as ro")->required();
  command->add_option("--tgt-lang", options->tgt_lang, "Its language, such as en")->required();
  command->add_option("--date", options->date,
                      "The day both were written, YYYY-MM-DD: by it \"yesterday\" agrees with the "
                      "day's date and weekday; without it such words are no facts");
  command->add_option("--src-date", options->src_date, "The same of --src alone");
  command->add_option("--tgt-date", options->tgt_date, "The same of --tgt alone");
  command
      ->add_option("--encoder", options->encoder,
                   "builtin or a model file, whose vectors tell which names translate")
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
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
