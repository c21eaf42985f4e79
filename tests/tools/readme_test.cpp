// What the READMEs show is what the command prints.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/sanitizers.h"
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

/// The contents of the blocks of a README beneath a heading, up to the next one.
std::vector<std::string> blocks_beneath(const std::string& heading, const std::string& readme) {
  std::vector<std::string> blocks;
  bool beneath = false;
  bool inside = false;
  for (const std::string& line : lines_of(readme)) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside && beneath) blocks.emplace_back();
    } else if (inside) {
      if (beneath) blocks.back() += line + '\n';
    } else if (line.starts_with("#")) {
      beneath = line == heading;
    }
  }
  return blocks;
}

/// Runs the lines of a block, with `path` for each word `name`; the last one's output.
std::string run_block(const std::string& block, const std::string& name, const std::string& path) {
  std::string output;
  for (const std::string& line : lines_of(block)) {
    std::vector<std::string> words = words_of(line);
    EXPECT_EQ(words.front(), "diglot");
    words.erase(words.begin());
    std::ranges::replace(words, name, path);
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    output = outcome.out;
  }
  return output;
}

TEST(Readme, OfTheRootShowsTheFiguresOfTheExamples) {
  if (under_sanitizers) GTEST_SKIP() << "takes long with sanitizers, which Examples does too";
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const auto blocks = blocks_beneath("## How good it is", corpora::read_file("README.md"));
  ASSERT_EQ(blocks.size(), 2U) << "the commands, and what they print";
  const corpora::TemporaryFolder folder;
  EXPECT_EQ(run_block(blocks[0], "pairs.jsonl", folder.path("pairs.jsonl")), blocks[1]);
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
