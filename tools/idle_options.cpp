#include "tools/idle_options.h"

#include <string>

namespace diglot::tools {
namespace {

/// "--force, --lowercase": those of the group that were given.
std::string given_of(const std::string& group, const CLI::App& command) {
  std::string names;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_group() != group || option->count() == 0) continue;
    names += (names.empty() ? "" : ", ") + option->get_name();
  }
  return names;
}

}  // namespace

void note_idle_options(const CLI::App& command, const TranslationOptions& options,
                       Messages& messages) {
  const auto note = [&](const std::string& names, const std::string& why) {
    if (!names.empty()) messages.note("nothing is changed by " + names + ": " + why);
  };
  const auto given = [&](const std::string& name) {
    return command.count(name) > 0 ? name : std::string();
  };
  for (const std::string metric : {"bleu", "chrf", "ter"}) {
    if (options.scores_by(metric)) continue;
    note(given_of(group_of(metric), command), "--metrics has no " + metric);
  }
  if (!options.scores_by("facts") && !options.scores_by("adequacy")) {
    note(given("--encoder"), "--metrics has neither facts nor adequacy");
    if (!options.by_length) note(given("--src"), "--metrics has neither facts nor adequacy");
  }
  if (options.json) {
    note(given("--width"), "--json prints all digits");
    note(given("--short"), "--json prints whole signatures");
  }
}

}  // namespace diglot::tools
