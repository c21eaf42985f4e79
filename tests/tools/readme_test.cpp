// What the README of tools/ shows is what the command prints.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

/// A command, as it stands behind "$ diglot ", and what is shown beneath it.
struct Shown {
  std::vector<std::string> arguments;
  std::string output;
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// Those in the blocks of a README that begin with a command.
std::vector<Shown> examples_in(const std::string& readme) {
  const std::string prompt = "$ diglot ";
  std::vector<Shown> examples;
  bool inside = false;
  for (const std::string& line : lines_of(readme)) {
    if (line == "```") {
      inside = false;
    } else if (line.starts_with(prompt)) {
      inside = true;
      examples.push_back({words_of(line.substr(prompt.size())), ""});
    } else if (inside) {
      examples.back().output += line + '\n';
    }
  }
  return examples;
}

TEST(Readme, ShowsWhatTheCommandPrints) {
  const std::vector<Shown> examples = examples_in(corpora::read_file("tools/README.md"));
  EXPECT_GE(examples.size(), 3U);
  for (const auto& [arguments, output] : examples) {
    const bool needs_model = std::ranges::find(arguments, "ter,facts") != arguments.end();
    if (needs_model && !has_builtin_model()) continue;
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, output);
  }
}

}  // namespace
}  // namespace diglot::tools::testing
