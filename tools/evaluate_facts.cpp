#include "tools/evaluate_facts.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>
#include <tbb/parallel_for.h>

#include "align/changed_facts.h"
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

using align::ChangedFact;
using align::ChangedSentence;
using align::FactCheck;
using align::FactCounts;
using align::FactStatus;

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

/// What was found in all lines.
struct Result {
  std::vector<FactCheck> lines;
  FactCounts numbers;
  FactCounts names;
  FactCounts quotations;
};

/// How many changes of a kind were seen to conflict with the source.
struct FoundChanges {
  const char* name;
  std::size_t all = 0;
  std::size_t conflict = 0;
  std::size_t all_of_ok = 0;  ///< in lines that were ok before
  std::size_t conflict_of_ok = 0;

  explicit FoundChanges(const char* of) : name(of) {}
  void add(FactStatus before, FactStatus after) {
    const bool ok = before == FactStatus::ok;
    const bool found = after == FactStatus::conflict;
    ++all;
    conflict += found ? 1 : 0;
    all_of_ok += ok ? 1 : 0;
    conflict_of_ok += ok && found ? 1 : 0;
  }
};

constexpr std::pair<ChangedFact, const char*> change_names[] = {
    {ChangedFact::digit, "digit"},     {ChangedFact::digits, "reversed digits"},
    {ChangedFact::spelled, "spelled"}, {ChangedFact::month, "month"},
    {ChangedFact::scale, "scale"},     {ChangedFact::name, "name"}};

Result check(const LinePairs& bitext, const align::FactChecker& checker) {
  Result result;
  result.lines.resize(bitext.src.size());
  tbb::parallel_for(std::size_t{0}, bitext.src.size(), [&](std::size_t i) {
    result.lines[i] = checker.check(bitext.src[i], bitext.tgt[i]);
  });
  for (const FactCheck& line : result.lines) {
    result.numbers.add(line.numbers, line.src_numbers, line.tgt_numbers,
                       line.evidence.missing_src.size());
    result.names.add(line.names, line.src_names, line.tgt_names, line.src_names_missing.size());
    result.quotations.add(line.quotations, line.src_quotations, line.tgt_quotations,
                          line.src_quotations_missing.size());
  }
  return result;
}

/// Changes the facts of the target, one at a time, and checks each line that this gives.
std::vector<FoundChanges> check_changes(const LinePairs& bitext, const Result& unchanged,
                                        const align::FactChecker& checker,
                                        const std::string& tgt_lang) {
  const std::vector<std::string_view> lines(bitext.tgt.begin(), bitext.tgt.end());
  std::vector<ChangedSentence> changed = align::alter_numbers(lines, tgt_lang);
  for (ChangedSentence& sentence : align::change_facts(lines, tgt_lang, {.most_per_line = 1})) {
    if (sentence.fact == ChangedFact::name) changed.push_back(std::move(sentence));
  }
  std::vector<FactCheck> checks(changed.size());
  tbb::parallel_for(std::size_t{0}, changed.size(), [&](std::size_t i) {
    checks[i] = checker.check(bitext.src[changed[i].line], changed[i].text);
  });
  std::vector<FoundChanges> all;
  for (const auto& [fact, name] : change_names) {
    FoundChanges found{name};
    for (std::size_t i = 0; i < changed.size(); ++i) {
      if (changed[i].fact != fact) continue;
      const auto status = [&](const FactCheck& check) {
        return fact == ChangedFact::name ? check.names : check.numbers;
      };
      found.add(status(unchanged.lines[changed[i].line]), status(checks[i]));
    }
    all.push_back(found);
  }
  return all;
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
  return line.numbers != FactStatus::ok || line.names != FactStatus::ok ||
         line.quotations != FactStatus::ok;
}

std::string to_text(const FoundChanges& changes) {
  char line[200];
  std::snprintf(line, sizeof line,
                "changed %-15s %zu: conflict in %.2f %%; of %zu in lines that were ok, %.2f %%\n",
                changes.name, changes.all, percent(changes.conflict, changes.all),
                changes.all_of_ok, percent(changes.conflict_of_ok, changes.all_of_ok));
  return line;
}

/// The figures, and the lines that lose a fact.
std::string to_report(const Result& result, const std::vector<FoundChanges>& changes) {
  std::string text = to_text("numbers", result.numbers) + to_text("names", result.names) +
                     to_text("quotations", result.quotations);
  for (const FoundChanges& of_kind : changes) text += to_text(of_kind);
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    if (loses_fact(result.lines[i])) text += to_row(i + 1, result.lines[i]);
  }
  return text;
}

boost::json::object to_json(const Result& result, const std::vector<FoundChanges>& changes) {
  boost::json::object json{{"name", "diglot facts"},
                           {"lines", result.lines.size()},
                           {"numbers", to_json(result.numbers)},
                           {"names", to_json(result.names)},
                           {"quotations", to_json(result.quotations)}};
  if (changes.empty()) return json;
  boost::json::object& by_kind = json["changed"].emplace_object();
  for (const FoundChanges& of_kind : changes) {
    by_kind[of_kind.name] = {{"changes", of_kind.all},
                             {"conflict", of_kind.conflict},
                             {"changes_in_ok", of_kind.all_of_ok},
                             {"conflict_in_ok", of_kind.conflict_of_ok}};
  }
  return json;
}

int evaluate(const Options& options) {
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
  const Result result = check(bitext, checker);
  std::vector<FoundChanges> changes;
  if (options.changed_facts) changes = check_changes(bitext, result, checker, tgt_lang);
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
  command->add_flag("--changed-facts", options->changed_facts,
                    "Also change the facts of --tgt, one at a time, and tell how many of the "
                    "changes are seen to conflict with --src (in text and json)");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
