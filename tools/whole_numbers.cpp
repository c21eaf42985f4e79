#include "tools/whole_numbers.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <system_error>

namespace diglot::tools {
namespace {

/// What is wrong with an unsigned number; "" where nothing is.
std::string number_defect(const std::string& text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  const bool octal = text.size() > 1 && text.front() == '0';  // to CLI11
  if (error == std::errc() && rest == end && !octal) return "";
  return "'" + text + "' is no whole number from 0 to " +
         std::to_string(std::numeric_limits<std::uint64_t>::max());
}

}  // namespace

void require_whole_numbers(CLI::App& command) {
  for (CLI::Option* option : command.get_options()) {
    if (option->get_type_name().starts_with("UINT")) option->check(number_defect);
  }
  for (CLI::App* subcommand : command.get_subcommands({})) require_whole_numbers(*subcommand);
}

}  // namespace diglot::tools
