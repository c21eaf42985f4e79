#include "tools/fail_under.h"

#include <cstdlib>
#include <string>

namespace diglot::tools {
namespace {

/// So many digits that two numbers that differ look different.
std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

}  // namespace

void add_fail_under(CLI::App& command, std::optional<double>& least, const std::string& what) {
  command
      .add_option("--fail-under", least,
                  "End with status 1 where the F1 of " + what + " is below this, from 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
}

int status_of(double f1, std::optional<double> least, Messages& messages) {
  if (!least || f1 >= *least) return EXIT_SUCCESS;
  messages.note("F1 " + decimal(f1) + " is below " + decimal(*least) +
                ", the least that --fail-under asks for");
  return EXIT_FAILURE;
}

}  // namespace diglot::tools
