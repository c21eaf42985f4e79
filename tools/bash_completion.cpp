#include "tools/bash_completion.h"

#include <string_view>
#include <vector>

#include "tools/command_tree.h"

namespace diglot::tools {
namespace {

constexpr std::string_view files_mark = "/";

constexpr std::string_view function_end = R"(
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=diglot
  local given choices
  for given in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    [[ " ${commands[$command]-} " != *" $given "* ]] || command+=" $given"
  done
  if [[ $word == = ]]; then # bash cuts --format=tsv into three words
    word=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  if [[ -n ${values["$command $before"]+set} ]]; then
    choices=${values["$command $before"]}
  elif [[ $word == -* ]]; then
    choices=${options[$command]}
  else
    choices=${commands[$command]-${values[$command]-/}}
  fi
  if [[ $choices == / ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null # fails where no key was pressed
  else
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  fi
}
complete -F _diglot diglot
)";

/// The three tables of the script, an entry a line.
struct Tables {
  std::string commands;
  std::string options;
  std::string values;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::string line(const std::string& key, const std::string& value) {
  return "    ['" + key + "']='" + value + "'\n";
}

std::string completions_of(const CLI::Option& option) {
  return takes_files(option) ? std::string(files_mark) : joined(choices_of(option));
}

void add(const CLI::App& command, Tables& tables) {
  const std::string name = name_of(command, ' ');
  std::vector<const CLI::Option*> options = options_of(command);
  const std::vector<const CLI::Option*> inherited = inherited_options_of(command);
  options.insert(options.end(), inherited.begin(), inherited.end());
  std::vector<std::string> all;
  for (const CLI::Option* option : options) {
    for (const std::string& spelling : spellings_of(*option)) {
      all.push_back(spelling);
      if (takes_value(*option)) {
        tables.values += line(joined({name, spelling}), completions_of(*option));
      }
    }
  }
  tables.options += line(name, joined(all));
  for (const CLI::Option* positional : positionals_of(command)) {
    tables.values += line(name, completions_of(*positional));
  }
  std::vector<std::string> subcommands;
  for (const CLI::App* subcommand : subcommands_of(command)) {
    subcommands.push_back(subcommand->get_name());
    add(*subcommand, tables);
  }
  if (!subcommands.empty()) tables.commands += line(name, joined(subcommands));
}

}  // namespace

std::string bash_completion(const CLI::App& diglot) {
  Tables tables;
  add(diglot, tables);
  return "# Completion of `diglot` for bash, written by `diglot completion bash`.\n"
         "_diglot() {\n"
         "  # By command; by command and option, what stands behind it: choices, / for a file.\n"
         "  local -A commands=(\n" +
         tables.commands + "  )\n  local -A options=(\n" + tables.options +
         "  )\n  local -A values=(\n" + tables.values + "  )" + std::string(function_end);
}

}  // namespace diglot::tools
