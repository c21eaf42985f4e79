#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpora/article_fields.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/one_line.h"
#include "corpora/output.h"
#include "corpora/pivot_rows.h"
#include "tools/commands.h"
#include "tools/pair_files.h"

namespace diglot::tools {
namespace {

struct Options {
  PairFileOptions pairs;
  std::string pivot;
  std::size_t least_languages = 3;
};

std::string to_tsv(const std::vector<corpora::PivotRow>& rows, const std::string& pivot) {
  std::set<std::string> languages;
  bool scored = false;
  for (const corpora::PivotRow& row : rows) {
    for (const auto& [lang, text] : row.translations) languages.insert(lang);
    scored = scored || !row.score.empty();
  }
  std::string table = scored ? "score\t" + pivot : pivot;
  for (const std::string& lang : languages) {
    table += '\t';
    table += lang;
  }
  table += '\n';
  for (const corpora::PivotRow& row : rows) {
    if (scored) {
      table += row.score;
      table += '\t';
    }
    table += corpora::one_line(row.pivot);
    for (const std::string& lang : languages) {
      const auto translation = row.translations.find(lang);
      table += '\t';
      if (translation != row.translations.end()) table += corpora::one_line(translation->second);
    }
    table += '\n';
  }
  return table;
}

int pivot(const Options& options, Messages& messages) {
  if (options.pivot.empty() || corpora::language_code(options.pivot) != options.pivot) {
    throw corpora::Error("--pivot '" + options.pivot + "': is no language code, such as en");
  }
  corpora::Output output(options.pairs.out);
  PairInput input(options.pairs, messages);
  corpora::PivotRows joined(options.pivot);
  std::size_t other = 0;
  while (const auto pair = input.next()) {
    if (!joined.add(*pair)) ++other;
  }
  const std::vector<corpora::PivotRow> rows = joined.rows(options.least_languages);
  if (rows.empty()) {
    throw corpora::Error("no sentence of '" + options.pivot + "' has translations into " +
                         corpora::counted(options.least_languages - 1, "language") + "; read " +
                         corpora::counted(input.read(), "pair") + ", " + std::to_string(other) +
                         " of them without '" + options.pivot +
                         "' on one side alone; see --pivot and --least-languages");
  }
  output.write(to_tsv(rows, options.pivot));
  output.commit();
  messages.note("read " + corpora::counted(input.read(), "pair") + ", wrote " +
                corpora::counted(rows.size(), "row") + "; without '" + options.pivot +
                "' on one side alone " + std::to_string(other) +
                shortfall(input.malformed(), input.left_out()));
  return EXIT_SUCCESS;
}

}  // namespace

Action add_pivot(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "pivot",
      "Join pairs of one language with several others to a table with a column for each language. "
      "Pairs are of one row where their sentences in the one language are equal, and of one "
      "document where that is known; of several translations into one language the best counts");
  add_pair_inputs(*command, options->pairs);
  command->add_option("--pivot", options->pivot, "The one language, as the pairs have it")
      ->type_name("xx")
      ->required();
  command
      ->add_option("--least-languages", options->least_languages,
                   "Leave out rows with fewer, the pivot counted")
      ->check(CLI::Range(2, 1000))
      ->capture_default_str();
  command->add_option("-o,--output", options->pairs.out, "Output file, TSV; else standard output")
      ->type_name("FILE");
  command->footer(
      "Memory is some six times that of the texts.\n"
      "Example:\n"
      "  diglot align news/ -o pairs.jsonl\n"
      "  diglot pivot pairs.jsonl --pivot en -o many.tsv");
  return [options](Messages& messages) { return pivot(*options, messages); };
}

}  // namespace diglot::tools
