#include "tools/zsh_completion.h"

#include <string_view>
#include <vector>

#include "tools/command_tree.h"

namespace diglot::tools {
namespace {

/// A word of zsh that stands for this text, whatever is in it.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) {
    if (c == '\'') {
      word += "'\\''";
    } else {
      word += c == '\n' ? ' ' : c;
    }
  }
  return word + "'";
}

/// Text with a backslash before each of these characters.
std::string escaped(std::string_view text, std::string_view characters) {
  std::string result;
  for (const char c : text) {
    if (characters.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

/// What completes a value, as `_arguments` takes it: ":its name:what it may be".
std::string value_specification(const CLI::Option& option, const std::string& name) {
  std::string action = takes_files(option) ? "_files" : " ";
  if (const auto choices = choices_of(option); !choices.empty()) {
    action = "(";
    for (const std::string& choice : choices) action += choice + ' ';
    action.back() = ')';
  }
  return ':' + escaped(name, ":") + ':' + action;
}

/// The specifications of an option, one for each spelling.
std::string option_lines(const CLI::Option& option) {
  std::string lines;
  for (const std::string& spelling : spellings_of(option)) {
    std::string specification = takes_several(option) ? "*" : "";
    specification += spelling;
    const std::string value_names = value_name_of(option);
    const std::size_t space = value_names.find(' ');
    const bool takes_one = takes_value(option) && space == std::string::npos;
    if (takes_one) specification += spelling.starts_with("--") ? "=" : "+";
    specification += '[' + escaped(option.get_description(), "[]") + ']';
    if (takes_value(option)) {
      specification += value_specification(option, value_names.substr(0, space));
      if (!takes_one) specification += value_specification(option, value_names.substr(space + 1));
    }
    lines += "    " + shell_word(specification) + " \\\n";
  }
  return lines;
}

std::string option_lines_of(const CLI::App& command) {
  std::string lines;
  for (const CLI::Option* option : options_of(command)) lines += option_lines(*option);
  for (const CLI::Option* option : inherited_options_of(command)) lines += option_lines(*option);
  return lines;
}

/// A command without others below it.
std::string leaf_function(const CLI::App& command) {
  std::string text = "  _arguments \\\n" + option_lines_of(command);
  const std::vector<const CLI::Option*> positionals = positionals_of(command);
  if (positionals.empty()) return text + "    '*:file:_files'\n";
  for (const CLI::Option* positional : positionals) {
    const std::string many = takes_several(*positional) ? "*" : "";
    text += "    " +
            shell_word(many + value_specification(*positional, positional->get_name(true))) +
            " \\\n";
  }
  return text.substr(0, text.size() - 3) + "\n";
}

/// A command that is told what to do by another one behind it.
std::string branch_function(const CLI::App& command) {
  std::string list;
  std::string calls;
  for (const CLI::App* subcommand : subcommands_of(command)) {
    const std::string& name = subcommand->get_name();
    list +=
        "        " + shell_word(escaped(name, ":") + ':' + subcommand->get_description()) + "\n";
    calls += "        " + name + ") _" + name_of(*subcommand, '_') + " ;;\n";
  }
  return "  local curcontext=$curcontext state state_descr line\n"
         "  typeset -A opt_args\n"
         "  _arguments -C \\\n" +
         option_lines_of(command) +
         "    '1:command:->command' \\\n"
         "    '*::argument:->argument'\n"
         "  case $state in\n"
         "    command)\n"
         "      local -a commands=(\n" +
         list +
         "      )\n"
         "      _describe command commands ;;\n"
         "    argument)\n"
         "      case $words[1] in\n" +
         calls +
         "      esac ;;\n"
         "  esac\n";
}

std::string functions(const CLI::App& command) {
  std::string text;
  for (const CLI::App* subcommand : subcommands_of(command)) text += functions(*subcommand);
  const bool is_leaf = subcommands_of(command).empty();
  return text + "_" + name_of(command, '_') + "() {\n" +
         (is_leaf ? leaf_function(command) : branch_function(command)) + "}\n\n";
}

}  // namespace

std::string zsh_completion(const CLI::App& diglot) {
  return "#compdef diglot\n"
         "# Completion of `diglot` for zsh, written by `diglot completion zsh`.\n\n" +
         functions(diglot) + "_diglot \"$@\"\n";
}

}  // namespace diglot::tools
