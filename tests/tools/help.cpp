#include "tests/tools/help.h"

#include <regex>

#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

void add_commands(const std::vector<std::string>& command,
                  std::vector<std::vector<std::string>>& all) {
  all.push_back(command);
  bool in_list = false;
  for (const std::string& line : lines_of(help_of(command))) {
    if (!line.starts_with(' ')) {
      in_list = line == "Subcommands:" || line == "Installation:";
    } else if (in_list) {
      std::vector<std::string> subcommand = command;
      subcommand.push_back(line.substr(2, line.find(' ', 2) - 2));
      add_commands(subcommand, all);
    }
  }
}

}  // namespace

std::string help_of(std::vector<std::string> command) {
  command.emplace_back("--help");
  return run(command).out;
}

std::vector<std::vector<std::string>> commands_in_help() {
  std::vector<std::vector<std::string>> all;
  add_commands({}, all);
  return all;
}

std::vector<std::string> options_in_help(const std::vector<std::string>& command) {
  static const std::regex option("^  (-[^ ,]+)(,(--[^ ]+))?.*");
  std::vector<std::string> options;
  for (const std::string& line : lines_of(help_of(command))) {
    std::smatch match;
    if (!std::regex_match(line, match, option)) continue;
    options.push_back(match[1]);
    if (match[3].matched) options.push_back(match[3]);
  }
  return options;
}

}  // namespace diglot::tools::testing
