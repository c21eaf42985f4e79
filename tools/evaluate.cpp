#include "tools/commands.h"
#include "tools/evaluate_alignment.h"
#include "tools/evaluate_facts.h"
#include "tools/evaluate_mining.h"
#include "tools/evaluate_pairs.h"
#include "tools/evaluate_retrieval.h"
#include "tools/evaluate_segmentation.h"
#include "tools/evaluate_translation.h"

namespace diglot::tools {

Action add_evaluate(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "evaluate",
      "Measure pairs, alignments, encoders, segmentations and translations against gold data");
  command->require_subcommand(1);
  const Action alignment = add_evaluate_alignment(*command);
  const Action facts = add_evaluate_facts(*command);
  const Action mining = add_evaluate_mining(*command);
  const Action pairs = add_evaluate_pairs(*command);
  const Action retrieval = add_evaluate_retrieval(*command);
  const Action segmentation = add_evaluate_segmentation(*command);
  const Action translation = add_evaluate_translation(*command);

  return [=](Messages& messages) {
    if (command->got_subcommand("alignment")) return alignment(messages);
    if (command->got_subcommand("facts")) return facts(messages);
    if (command->got_subcommand("mining")) return mining(messages);
    if (command->got_subcommand("pairs")) return pairs(messages);
    if (command->got_subcommand("retrieval")) return retrieval(messages);
    if (command->got_subcommand("segmentation")) return segmentation(messages);
    return translation(messages);
  };
}

}  // namespace diglot::tools
