#include "tools/man_page.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>
#include <vector>

#include "tools/command_tree.h"

namespace diglot::tools {
namespace {

/// Text as roff takes it: every character stands for itself, at the beginning of a line too.
std::string roff(std::string_view text) {
  std::string escaped;
  bool at_begin = true;
  for (const char c : text) {
    if (at_begin && (c == '.' || c == '\'')) escaped += "\\&";
    at_begin = c == '\n';
    switch (c) {
      case '\\':
        escaped += "\\e";
        break;
      case '-':
        escaped += "\\-";
        break;  // else a hyphen, which no shell takes
      case '\'':
        escaped += "\\(aq";
        break;
      case '`':
        escaped += "\\(ga";
        break;
      case '^':
        escaped += "\\(ha";
        break;
      case '~':
        escaped += "\\(ti";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

/// Texts in bold, with ", " between them.
std::string listed(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += ", ";
    list += bold(text);
  }
  return list;
}

/// The names of options, sorted: CLI11 has them in the order of their addresses.
std::string listed(const std::set<CLI::Option*>& options) {
  std::vector<std::string> names;
  for (const CLI::Option* option : options) names.push_back(option->get_name());
  std::ranges::sort(names);
  return listed(names);
}

std::string upper_case(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// Without a full stop.
std::string first_sentence(const std::string& text) {
  const std::string sentence = text.substr(0, text.find(". "));
  return sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
}

/// Footers are lines, which stay apart; examples stay as they are.
std::string lines(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with(' ') || line.starts_with("Example")) {
      result += ".nf\n" + roff(line) + "\n.fi\n";
    } else {
      result += roff(line) + "\n";
      if (begin < text.size()) result += ".br\n";
    }
  }
  return result;
}

/// What `--help` says of an option: what it does, what its value may be, what it asks for beside
/// it.
std::string description_of(const CLI::Option& option) {
  std::string text = roff(on_one_line(option.get_description()));
  const std::vector<std::string> choices = choices_of(option);
  const std::string range = range_of(option);
  if (!choices.empty()) text += ".\nOne of " + listed(choices);
  if (!range.empty()) text += ".\nIn the range " + roff(range);
  if (!option.get_default_str().empty()) text += ".\nDefault: " + bold(option.get_default_str());
  if (option.get_required()) text += ".\nRequired";
  if (!option.get_needs().empty()) text += ".\nOnly with " + listed(option.get_needs());
  if (!option.get_excludes().empty()) text += ".\nNot with " + listed(option.get_excludes());
  return text + ".\n";
}

std::string entry(const CLI::Option& option) {
  std::string head =
      option.get_positional() ? italic(option.get_name(true)) : listed(spellings_of(option));
  if (!option.get_positional() && takes_value(option)) {
    head += " " + italic(value_name_of(option));
  }
  if (takes_value(option) && takes_several(option)) head += " ...";
  return ".TP\n" + head + "\n" + description_of(option);
}

std::string entries(const std::vector<const CLI::Option*>& options) {
  std::string text;
  for (const CLI::Option* option : options) text += entry(*option);
  return text;
}

/// The options of a command, with a heading for each group but the first.
std::string options_section(const CLI::App& command) {
  std::string text = ".SH OPTIONS\n";
  std::string group = "Options";
  for (const CLI::Option* option : options_of(command)) {
    if (option->get_group() != group) {
      group = option->get_group();
      text += ".SS " + roff(group) + "\n";
    }
    text += entry(*option);
  }
  return text;
}

std::string page_reference(const CLI::App& command) { return bold(name_of(command, '-')) + "(1)"; }

std::string commands_section(const CLI::App& command) {
  std::string text = ".SH COMMANDS\n";
  for (const CLI::App* subcommand : subcommands_of(command)) {
    text += ".TP\n" + page_reference(*subcommand) + "\n" +
            roff(first_sentence(on_one_line(subcommand->get_description()))) + ".\n";
  }
  return text;
}

std::string synopsis(const CLI::App& command) {
  std::string text =
      ".SH SYNOPSIS\n" + bold(name_of(command, ' ')) + " [" + italic("OPTIONS") + "]";
  for (const CLI::Option* positional : positionals_of(command)) {
    const std::string name =
        italic(positional->get_name(true)) + (takes_several(*positional) ? " ..." : "");
    text += positional->get_required() ? " " + name : " [" + name + "]";
  }
  if (!subcommands_of(command).empty()) text += " " + italic("COMMAND");
  return text + "\n";
}

}  // namespace

std::string man_page(const CLI::App& command) {
  const std::string name = name_of(command, '-');
  const std::string description = on_one_line(command.get_description());
  const CLI::App* parent = command.get_parent();
  std::string page = ".TH " + roff(upper_case(name)) +
                     " 1 " DIGLOT_DATE " \"diglot " DIGLOT_VERSION "\" Diglot\n.SH NAME\n" +
                     roff(name) + " \\- " + roff(first_sentence(description)) + "\n" +
                     synopsis(command) + ".SH DESCRIPTION\n" + roff(description) +
                     (description.ends_with('.') ? "\n" : ".\n");
  const std::string footer = command.get_footer();
  if (!footer.empty() && (parent == nullptr || footer != parent->get_footer())) {
    page += ".PP\n" + lines(footer);  // by itself, CLI11 hands a footer down
  }
  if (const auto positionals = positionals_of(command); !positionals.empty()) {
    page += ".SH ARGUMENTS\n" + entries(positionals);
  }
  if (!subcommands_of(command).empty()) page += commands_section(command);
  page += options_section(command);
  if (parent == nullptr) return page;
  return page + ".SH OPTIONS OF ALL COMMANDS\n" + entries(inherited_options_of(command)) +
         ".SH SEE ALSO\n" + page_reference(*parent) + "\n";
}

}  // namespace diglot::tools
