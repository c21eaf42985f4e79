#include "tools/evaluate_alignment.h"

#include <algorithm>
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
#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/read_beads.h"
#include "tools/bead_inputs.h"
#include "tools/fail_under.h"
#include "tools/figure_report.h"

namespace diglot::tools {
namespace {

using align::BeadType;
using align::StrictLax;

struct Options {
  BeadInputOptions inputs;
  std::string scorer = "vecalign";
  ConfidenceOption confidence;
  std::optional<double> fail_under;
  bool json = false;
};

/// What a scorer does with beads that have sentences on one side only.
std::string null_beads_policy(const std::string& scorer) {
  if (scorer == "vecalign") return "null beads count in precision only";
  if (scorer == "sentalign") return "null beads do not count";
  return "rungs on both sides of a null bead count like others";
}

/// What is printed.
struct Report {
  std::string scorer;
  std::size_t documents = 0;
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

Report score_rungs(const std::vector<BeadDocument>& documents) {
  std::vector<align::LadderEvaluation> scored;
  for (const BeadDocument& document : documents) {
    const auto rungs = [](const std::string& file, const std::vector<corpora::ListedBead>& beads) {
      try {
        return align::find_rungs(beads);
      } catch (const corpora::Error& error) {
        throw corpora::Error(
            file, std::string(error.what()) + "; --scorer vecalign takes beads as they are");
      }
    };
    scored.push_back(align::evaluate_ladder(rungs(document.gold_file, document.gold),
                                            rungs(document.predicted_file, document.predicted)));
  }
  const auto itself = [](const align::PrecisionRecall& counts) { return counts; };
  return {"hunalign", scored.size(), {sum_up("rungs", scored, itself)}, {}};
}

Report score_beads(const std::vector<BeadDocument>& documents, const std::string& scorer) {
  const auto bead_scorer =
      scorer == "vecalign" ? align::BeadScorer::vecalign : align::BeadScorer::sentalign;
  std::vector<align::AlignmentEvaluation> scored;
  std::map<BeadType, StrictLax> by_type;
  StrictLax crossing;
  for (const BeadDocument& document : documents) {
    scored.push_back(align::evaluate_alignment(document.gold, document.predicted, bead_scorer));
    for (const auto& [type, counts] : scored.back().by_type) by_type[type] += counts;
    crossing += scored.back().crossing;
  }
  Report report{scorer,
                scored.size(),
                {sum_up("strict", scored, [](const StrictLax& counts) { return counts.strict; }),
                 sum_up("lax", scored, [](const StrictLax& counts) { return counts.lax; })},
                {}};
  for (const auto& [type, counts] : by_type) report.types.emplace_back(to_string(type), counts);
  report.types.emplace_back("crossing", crossing);
  return report;
}

std::string to_lines(const Report& report, const ConfidenceOption& confidence) {
  std::string text = "scorer   " + report.scorer + "; " + null_beads_policy(report.scorer) + '\n';
  if (report.documents > 1) text += "of       " + std::to_string(report.documents) + " documents\n";
  for (const Figure& figure : report.figures) text += to_text(figure, confidence);
  if (!report.types.empty()) text += to_table("beads", report.types);
  return text;
}

std::string to_json_line(const Report& report, const ConfidenceOption& confidence) {
  boost::json::object object{{"name", report.scorer},
                             {"null_beads", null_beads_policy(report.scorer)},
                             {"documents", report.documents}};
  for (const Figure& figure : report.figures) object[figure.name] = to_json(figure, confidence);
  if (!report.types.empty()) object["types"] = to_json(report.types);
  return boost::json::serialize(object) + '\n';
}

int evaluate(const Options& options, Messages& messages) {
  const std::vector<BeadDocument> documents = read_bead_documents(options.inputs, messages);
  if (documents.empty()) return EXIT_SUCCESS;  // the errors are the status
  if (std::ranges::all_of(documents, [](const BeadDocument& d) { return d.gold.empty(); })) {
    throw corpora::Error(documents.front().gold_file,
                         "holds no beads, so there is nothing to compare with");
  }
  const Report report = options.scorer == "hunalign" ? score_rungs(documents)
                                                     : score_beads(documents, options.scorer);
  corpora::Output output("-");
  output.write(options.json ? to_json_line(report, options.confidence)
                            : to_lines(report, options.confidence));
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
          "strictly. Strict: the same sentences; lax: one shared on either side. hunalign: the "
          "rungs of a ladder, all of them, the first and the last too; null beads have theirs")
      ->check(CLI::IsMember({"vecalign", "sentalign", "hunalign"}))
      ->capture_default_str();
  add_confidence(*command, options->confidence,
                 "documents, or of the blocks of ten gold beads of a single one");
  add_fail_under(*command, options->fail_under, "strict beads or of rungs");
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
