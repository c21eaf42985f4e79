#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/pair_formats.h"
#include "tools/commands.h"
#include "tools/pair_files.h"
#include "tools/pair_pipeline.h"
#include "tools/pair_tests.h"
#include "tools/percent.h"
#include "tools/same_file.h"
#include "tools/tested_pair.h"

namespace diglot::tools {
namespace {

using corpora::PairWriter;

struct Options {
  PairFileOptions files;
  PairTestOptions tests;
  std::string rejected;
  bool mark = false;
  bool repair = false;
  bool stats = false;
};

/// With a column for the reason, where there are some.
std::vector<std::string> with_reason(std::vector<std::string> columns) {
  if (!columns.empty() && std::ranges::find(columns, "reason") == columns.end()) {
    columns.emplace_back("reason");
  }
  return columns;
}

/// Where pairs go.
class Outputs {
 public:
  /// `columns` are those of the input.
  Outputs(const Options& options, const std::vector<std::string>& columns)
      : mark_(options.mark),
        kept_(create_pairs(options.files, mark_ ? with_reason(columns) : columns)) {
    if (options.rejected.empty()) return;
    const bool both_standard = options.rejected == "-" && options.files.out.empty();
    if (both_standard || is_same_file(options.rejected, options.files.out)) {
      throw corpora::Error("--output and --rejected name one file; give each its own");
    }
    PairFileOptions files = options.files;
    files.out = options.rejected;
    if (corpora::pair_format_of(files.out)) files.to.clear();
    files.to_columns.clear();
    rejected_ = create_pairs(files, with_reason(columns));
  }

  void write(TestedPair tested) {
    const bool passed = tested.has_passed();
    if (mark_ || !passed) {
      std::string reason = passed ? "" : tested.test + ": " + tested.objection;
      tested.pair.set("reason", std::move(reason), corpora::FieldType::text);
    }
    if (passed || mark_) kept_->write(tested.pair);
    if (!passed && rejected_) rejected_->write(tested.pair);
  }

  void commit() {
    if (rejected_) rejected_->finish();
    kept_->finish();
    if (rejected_) rejected_->commit();
    kept_->commit();
  }

  [[nodiscard]] const PairWriter& kept() const { return *kept_; }
  void tell_losses(Messages& messages) const {
    for (const PairWriter* writer : {kept_.get(), rejected_.get()}) {
      if (writer == nullptr) continue;
      if (const auto losses = told_losses(*writer); !losses.empty()) messages.note(losses);
    }
  }

 private:
  bool mark_;
  std::unique_ptr<PairWriter> kept_;
  std::unique_ptr<PairWriter> rejected_;  // null where they go nowhere
};

struct Counts {
  corpora::Tally dropped;  ///< by test
  std::size_t repaired = 0;
};

/// "read 10 pairs, wrote 7; length 2, language 1; repaired 1; malformed 1".
std::string summary(const PairInput& input, const PairWriter& output, const Counts& counts,
                    const Options& options) {
  std::string tested;
  if (!counts.dropped.empty()) {
    tested = (options.mark ? "; marked: " : "; dropped: ") + counts.dropped.to_string();
  }
  if (counts.repaired > 0) tested += "; repaired " + std::to_string(counts.repaired);
  return summary(input, output, tested);
}

/// A line a test: its name, how many pairs it dropped, their share of all that were read.
std::string table(const std::vector<std::string>& tests, const corpora::Tally& dropped,
                  std::size_t read) {
  std::string lines = "test                dropped    share";
  for (const std::string& test : tests) {
    std::size_t count = 0;
    for (const auto& entry : dropped.entries()) {
      if (entry.what == test) count = entry.count;
    }
    char line[80];
    std::snprintf(line, sizeof line, "\n%-15s %11zu  %5.2f %%", test.c_str(), count,
                  percent(count, read));
    lines += line;
  }
  return lines;
}

int filter(const Options& options, Messages& messages) {
  PairInput input(options.files, messages);
  const PairTests tests = make_pair_tests(options.tests);
  const Mojibake mojibake = options.repair ? Mojibake::repaired : Mojibake::kept;
  std::optional<RepetitionFinder> repetitions;
  if (tests.repetition) repetitions.emplace(*tests.repetition);
  Outputs outputs(options, input.columns());
  Counts counts;

  stream_pairs<TestedPair>(
      input, messages, "filter",
      [&](corpora::SentencePair pair) { return test_pair(std::move(pair), tests, mojibake); },
      [&](std::vector<TestedPair> pairs) {
        if (repetitions) repetitions->test(pairs);
        for (TestedPair& pair : pairs) {
          if (pair.repaired) ++counts.repaired;
          if (!pair.has_passed()) counts.dropped.add(pair.test);
          outputs.write(std::move(pair));
        }
      });

  if (input.read() == 0 && input.malformed() > 0) {
    throw corpora::Error("no pair could be read; " +
                         summary(input, outputs.kept(), counts, options));
  }
  outputs.commit();
  outputs.tell_losses(messages);
  messages.note(summary(input, outputs.kept(), counts, options));
  if (options.stats) {
    std::string stats = table(tests.names(), counts.dropped, input.read());
    if (repetitions && tests.repetition->documents) {
      stats += "\nsyndicated documents: " + std::to_string(repetitions->copies());
    }
    messages.note(stats);
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_filter(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "filter",
      "Keep the pairs of a corpus that pass a number of tests, in their order. Malformed pairs are "
      "told and left out; a file that can't be read to its end ends the command, without output");
  add_pair_files(*command, options->files);
  add_pair_tests(*command, options->tests);
  CLI::Option* rejected = command->add_option(
      "--rejected", options->rejected,
      "Write the other pairs to this file, with the field `reason`: the test that dropped a pair, "
      "and what it found. Its name tells its format, or --to");
  rejected->type_name("FILE");
  command
      ->add_flag("--mark", options->mark,
                 "Drop nothing; write all pairs with the field `reason`, empty for those that pass")
      ->excludes(rejected);
  command->add_flag("--repair", options->repair,
                    "Undo mojibake (\"Ã©\" for \"é\") where it is sure what the text was, before "
                    "the tests");
  command->add_flag(
      "--stats", options->stats,
      "Tell at the end how many pairs each test dropped, and how many documents are copies");
  return [options](Messages& messages) { return filter(*options, messages); };
}

}  // namespace diglot::tools
