#include "tools/command_tree.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace diglot::tools {
namespace {

bool is_shown(const CLI::Option* option) { return !option->get_group().empty(); }

/// What of `text` is between `open` and the `close` behind it; "" without them.
std::string between(std::string_view text, std::string_view open, char close) {
  const std::size_t found = text.find(open);
  if (found == std::string_view::npos) return "";
  const std::size_t begin = found + open.size();
  return std::string(text.substr(begin, text.find(close, begin) - begin));
}

}  // namespace

std::vector<std::string> words_of(const CLI::App& command) {
  std::vector<std::string> words;
  for (const CLI::App* app = &command; app != nullptr; app = app->get_parent()) {
    words.push_back(app->get_name());
  }
  std::ranges::reverse(words);
  return words;
}

std::string name_of(const CLI::App& command, char separator) {
  std::string name;
  for (const std::string& word : words_of(command)) {
    if (!name.empty()) name += separator;
    name += word;
  }
  return name;
}

std::vector<const CLI::App*> subcommands_of(const CLI::App& command) {
  return command.get_subcommands(
      [](const CLI::App* subcommand) { return !subcommand->get_group().empty(); });
}

std::vector<const CLI::Option*> options_of(const CLI::App& command) {
  std::vector<const CLI::Option*> options;
  for (const std::string& group : command.get_groups()) {
    const auto of_group = command.get_options([&](const CLI::Option* option) {
      return is_shown(option) && option->nonpositional() && option->get_group() == group;
    });
    options.insert(options.end(), of_group.begin(), of_group.end());
  }
  return options;
}

std::vector<const CLI::Option*> inherited_options_of(const CLI::App& command) {
  std::vector<const CLI::Option*> options;
  for (const CLI::App* app = command.get_parent(); app != nullptr; app = app->get_parent()) {
    for (const CLI::Option* option : options_of(*app)) {
      if (option != app->get_help_ptr()) options.push_back(option);
    }
  }
  return options;
}

std::vector<const CLI::Option*> positionals_of(const CLI::App& command) {
  return command.get_options(
      [](const CLI::Option* option) { return is_shown(option) && option->get_positional(); });
}

std::vector<std::string> spellings_of(const CLI::Option& option) {
  std::vector<std::string> spellings;
  for (const std::string& name : option.get_snames()) spellings.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) spellings.push_back("--" + name);
  return spellings;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() != 0; }

bool takes_several(const CLI::Option& option) {
  return option.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
}

std::string value_name_of(const CLI::Option& option) {
  const std::string name = option.get_type_name();
  return name.substr(0, name.find(':'));
}

bool takes_files(const CLI::Option& option) {
  constexpr std::array<std::string_view, 6> names = {"FILE",   "FILE FILE", "FILE|FOLDER",
                                                     "FOLDER", "MODEL",     "ENCODER"};
  return std::ranges::find(names, value_name_of(option)) != names.end();
}

std::vector<std::string> choices_of(const CLI::Option& option) {
  std::vector<std::string> choices;
  // "TEXT:{a,b}" of CLI::IsMember.
  const std::string list = between(option.get_type_name(), "{", '}');
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    choices.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return choices;
}

std::string range_of(const CLI::Option& option) {
  return between(option.get_type_name(), " in [", ']');
}

}  // namespace diglot::tools
