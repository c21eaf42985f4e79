#include "tools/fail_under.h"

#include <charconv>
#include <cstdlib>
#include <string>

#include "corpora/number_text.h"

namespace diglot::tools {
namespace {

/// What is wrong with a threshold; "" where nothing is. (CLI::Range lets NaN
/// through, and CLI11 itself reads more than decimals, such as "0x2".)
std::string threshold_defect(const std::string& text) {
  double value = -1;
  const char* const end = text.data() + text.size();
  const bool whole = std::from_chars(text.data(), end, value).ptr == end;
  return whole && 0 <= value && value <= 1 ? "" : "'" + text + "' is no number from 0 to 1";
}

}  // namespace

void add_fail_under(CLI::App& command, std::optional<double>& least, const std::string& what) {
  command
      .add_option("--fail-under", least,
                  "End with status 1 where the F1 of " + what + " is below this, from 0 to 1")
      ->check(threshold_defect);
}

int status_of(double f1, std::optional<double> least, Messages& messages) {
  if (!least || f1 >= *least) return EXIT_SUCCESS;
  constexpr int digits = 6;  // so many that two numbers that differ look different
  messages.note("F1 " + corpora::significant(f1, digits) + " is below " +
                corpora::significant(*least, digits) + ", the least that --fail-under asks for");
  return EXIT_FAILURE;
}

}  // namespace diglot::tools
