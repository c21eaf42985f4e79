#include "tools/evaluate_alignment.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "align/alignment_evaluation.h"
#include "align/ladder_evaluation.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "tools/bead_inputs.h"
#include "tools/fail_under.h"
#include "tools/figure_report.h"

namespace diglot::tools {
namespace {

using align::BeadType;
using align::StrictLax;
using corpora::Error;

struct Options {
  BeadInputOptions inputs;
  std::string scorer = "vecalign";
  ConfidenceOption confidence;
  std::optional<double> fail_under;
  bool json = false;
};

struct ScorerText {
  std::optional<align::BeadScorer> beads;  ///< nothing where rungs are scored
  const char* name;
  const char* null_beads;  ///< what it does with beads that have sentences on one side only
};
constexpr std::array scorers = {
    ScorerText{align::BeadScorer::vecalign, "vecalign", "null beads count in precision only"},
    ScorerText{align::BeadScorer::sentalign, "sentalign", "null beads do not count"},
    ScorerText{align::BeadScorer::sentalign_nulls, "sentalign-nulls",
               "null beads count like others"},
    ScorerText{std::nullopt, "hunalign", "rungs on both sides of a null bead count like others"}};

/// Precondition: there is one of that name.
const ScorerText& find_scorer(const std::string& name) {
  return *std::ranges::find_if(scorers, [&](const ScorerText& text) { return text.name == name; });
}

std::vector<std::string> scorer_names() {
  std::vector<std::string> names;
  for (const ScorerText& text : scorers) names.emplace_back(text.name);
  return names;
}

/// What is printed.
struct Report {
  std::size_t documents = 0;
  std::size_t left_out = 0;
  std::vector<Figure> figures;  // that of --fail-under first
  Breakdown types;              // of beads; none where rungs are scored
};

/// The figures of all documents; the parts are the documents, or of a single one its blocks.
template <class Evaluation, class Counts>
Figure sum_up(const std::string& name, const std::vector<Evaluation>& documents, Counts counts) {
  Figure figure{name, {}, {}};
  for (const Evaluation& document : documents) {
    figure.all += counts(document.all);
    figure.parts.push_back(counts(document.all));
  }
  if (documents.size() > 1) return figure;
  figure.parts.clear();
  for (const auto& block : documents.front().blocks) figure.parts.push_back(counts(block));
  return figure;
}

std::vector<align::Rung> rungs_of(const BeadFile& file) {
  if (const auto at = align::find_break(file.listed.beads)) {
    throw Error(
        file.name, file.listed.lines[*at],
        "the bead does not follow those before it, or has a gap; rungs are between beads in "
        "one order that leave no sentence out, null beads among them; --scorer vecalign "
        "takes beads as they are");
  }
  return align::find_rungs(file.listed.beads);
}

/// Those that have rungs; tells `messages` of the others.
Report score_rungs(const std::vector<BeadDocument>& documents, Messages& messages) {
  Report report;
  std::vector<align::LadderEvaluation> scored;
  for (const BeadDocument& document : documents) {
    try {
      scored.push_back(
          align::evaluate_ladder(rungs_of(document.gold), rungs_of(document.predicted)));
    } catch (const Error& error) {
      messages.error(error.what());
    }
  }
  report.documents = scored.size();
  report.left_out = documents.size() - scored.size();
  const auto itself = [](const align::PrecisionRecall& counts) { return counts; };
  if (!scored.empty()) report.figures = {sum_up("rungs", scored, itself)};
  return report;
}

Report score_beads(const std::vector<BeadDocument>& documents, align::BeadScorer scorer) {
  Report report;
  std::vector<align::AlignmentEvaluation> scored;
  std::map<BeadType, StrictLax> by_type;
  StrictLax crossing;
  for (const BeadDocument& document : documents) {
    scored.push_back(align::evaluate_alignment(document.gold.listed.beads,
                                               document.predicted.listed.beads, scorer));
    for (const auto& [type, counts] : scored.back().by_type) by_type[type] += counts;
    crossing += scored.back().crossing;
  }
  report.documents = scored.size();
  report.figures = {sum_up("strict", scored, [](const StrictLax& counts) { return counts.strict; }),
                    sum_up("lax", scored, [](const StrictLax& counts) { return counts.lax; })};
  for (const auto& [type, counts] : by_type) report.types.emplace_back(to_string(type), counts);
  report.types.emplace_back("crossing", crossing);
  return report;
}

std::string to_lines(const ScorerText& scorer, const Report& report,
                     const ConfidenceOption& confidence) {
  std::string text = std::string("scorer   ") + scorer.name + "; " + scorer.null_beads + '\n';
  if (report.documents > 1 || report.left_out > 0) {
    text += "of       " + corpora::counted(report.documents, "document");
    if (report.left_out > 0) text += "; " + std::to_string(report.left_out) + " left out";
    text += '\n';
  }
  for (const Figure& figure : report.figures) text += to_text(figure, confidence);
  if (!report.types.empty()) text += to_table("beads", report.types);
  return text;
}

std::string to_json_line(const ScorerText& scorer, const Report& report,
                         const ConfidenceOption& confidence) {
  boost::json::object object{{"name", scorer.name},
                             {"null_beads", scorer.null_beads},
                             {"documents", report.documents},
                             {"left_out", report.left_out}};
  for (const Figure& figure : report.figures) object[figure.name] = to_json(figure, confidence);
  if (!report.types.empty()) object["types"] = to_json(report.types);
  return boost::json::serialize(object) + '\n';
}

int evaluate(const Options& options, Messages& messages) {
  const ScorerText& scorer = find_scorer(options.scorer);
  const auto [documents, left_out] = read_bead_documents(options.inputs, messages);
  if (documents.empty()) return EXIT_SUCCESS;  // the errors are the status
  const auto is_empty = [](const BeadDocument& d) { return d.gold.listed.beads.empty(); };
  if (std::ranges::all_of(documents, is_empty)) {
    throw Error(documents.front().gold.name, "holds no beads, so there is nothing to compare with");
  }
  Report report =
      scorer.beads ? score_beads(documents, *scorer.beads) : score_rungs(documents, messages);
  report.left_out += left_out;
  if (report.documents == 0) return EXIT_SUCCESS;
  corpora::Output output("-");
  output.write(options.json ? to_json_line(scorer, report, options.confidence)
                            : to_lines(scorer, report, options.confidence));
  output.commit();
  return status_of(report.figures.front().all.f1(), options.fail_under, messages);
}

}  // namespace

Action add_evaluate_alignment(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "alignment",
      "Compare the beads that an aligner found in documents with those that a person marked; of "
      "several documents, all beads together");
  add_bead_inputs(*command, options->inputs);
  command
      ->add_option(
          "--scorer", options->scorer,
          "Whose definition counts. vecalign: precision of all predicted beads, a null bead (one "
          "side empty) being right where the gold has the very same; recall of the gold beads that "
          "are no null beads. sentalign, as it is called by default: no null beads at all, and lax "
          "recall over the beads that are right laxly and the gold beads that were not found "
          "strictly. sentalign-nulls, as with its option --nulls: the same, null beads among "
          "the others. Strict: the same sentences; lax: one shared on either side. hunalign: the "
          "rungs of a ladder, all of them, the first and the last too; null beads have theirs")
      ->check(CLI::IsMember(scorer_names()))
      ->capture_default_str();
  add_confidence(*command, options->confidence,
                 "documents, or of the blocks of ten gold beads of a single one");
  add_fail_under(*command, options->fail_under, "strict beads or of rungs");
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
