#pragma once

#include <map>
#include <string>

#include <CLI/App.hpp>

namespace diglot::tools {

/// Adds an option that takes one of some names, each of which stands for a value, to a command; by
/// default the one of the value that `choice` has, which must outlive the command.
template <typename Value>
CLI::Option* add_named_choice(CLI::App& command, const std::string& option, Value& choice,
                              const std::map<std::string, Value>& values,
                              const std::string& description) {
  CLI::Option* added = command.add_option_function<std::string>(
      option, [&choice, values](const std::string& name) { choice = values.at(name); },
      description);
  added->check(CLI::IsMember(values));
  for (const auto& [name, value] : values) {
    if (value == choice) added->default_str(name);
  }
  return added;
}

}  // namespace diglot::tools
