// Manual pages say what `--help` says.
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/input.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"
#include "tests/tools/help.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

/// "diglot-evaluate-pairs.1" for {"evaluate", "pairs"}.
std::string page_name(const Words& command) {
  std::string name = "diglot";
  for (const std::string& word : command) name += "-" + word;
  return name + ".1";
}

/// A page without roff's escapes and changes of font.
std::string plain(const std::string& page) {
  const std::string text = std::regex_replace(page, std::regex(R"(\\f[BIR]|\\&)"), std::string());
  return std::regex_replace(text, std::regex(R"(\\-)"), std::string("-"));
}

TEST(Man, HasAPageWithAllOptionsForEachCommand) {
  const corpora::TemporaryFolder folder;
  const Outcome outcome = run({"man", "--all", folder.path("man1")});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::vector<Words> commands = commands_in_help();
  EXPECT_GT(commands.size(), 20U);
  for (const Words& command : commands) {
    const std::string page = plain(corpora::read_file(folder.path("man1/" + page_name(command))));
    const Words options = options_in_help(command);
    EXPECT_FALSE(options.empty());
    for (const std::string& option : options) {
      const std::regex head("\n\\.TP\n([^\n]*, )?" + option + "[ ,\n]");
      EXPECT_TRUE(std::regex_search(page, head)) << page_name(command) << " lacks " << option;
    }
  }
  std::size_t pages = 0;
  for ([[maybe_unused]] const auto& page :
       std::filesystem::directory_iterator(folder.path("man1"))) {
    ++pages;
  }
  EXPECT_EQ(pages, commands.size());
}

TEST(Man, PagesPassTheLinter) {
  if (std::system("command -v mandoc >/dev/null") != 0) GTEST_SKIP() << "mandoc is not there";
  const corpora::TemporaryFolder folder;
  ASSERT_EQ(run({"man", "--all", folder.path("man1")}).status, 0);
  const std::string lint = "mandoc -T lint -W warning " + folder.path("man1") + "/*.1 >&2";
  EXPECT_EQ(std::system(lint.c_str()), 0);
}

TEST(Man, TellsWhatAnOptionTakesAndWhatItExcludes) {
  const std::string page = plain(run({"man", "align"}).out);
  EXPECT_TRUE(mentions(page, "\ndiglot-align - Find the sentences "));
  EXPECT_TRUE(mentions(page, "\ndiglot align [OPTIONS] [INPUT ...]\n"));
  EXPECT_TRUE(mentions(page, "\n-o, --output FILE\n"));
  EXPECT_TRUE(mentions(page, "One of jsonl, tsv, text, moses, "));
  EXPECT_TRUE(mentions(page, "Default: jsonl."));
  EXPECT_TRUE(mentions(page, "Not with --min-score."));
  EXPECT_TRUE(mentions(page, "In the range 1 - 86400."));
  EXPECT_TRUE(mentions(page, "\n--threads UINT\n")) << "an option of all commands";
  EXPECT_TRUE(mentions(page, "Example: diglot align "));
  EXPECT_TRUE(mentions(page, ".SH SEE ALSO\ndiglot(1)\n"));
}

TEST(Man, GivesAFlagNoValue) {
  const std::string page = run({"man", "align"}).out;
  EXPECT_TRUE(mentions(page, "\\fB\\-\\-explain\\fR\n")) << page;
  EXPECT_FALSE(mentions(page, "\\fI\\fR"));
}

TEST(Man, KeepsTheLinesOfExamples) {
  EXPECT_TRUE(mentions(run({"man", "mine"}).out,
                       ".nf\n  diglot mine \\-\\-src news.ro \\-\\-tgt news.en "
                       "\\-o pairs.tsv\n.fi\n"));
}

TEST(Man, SortsTheOptionsThatExcludeAnother) {
  EXPECT_TRUE(
      mentions(plain(run({"man", "train"}).out), "Not with --vocabulary, --vocabulary-only."));
}

TEST(Man, ListsTheCommandsBelowACommand) {
  const std::string page = plain(run({"man", "evaluate"}).out);
  EXPECT_TRUE(mentions(page, "\ndiglot evaluate [OPTIONS] COMMAND\n"));
  EXPECT_TRUE(mentions(page, ".TP\ndiglot-evaluate-retrieval(1)\nHow often "));
}

TEST(Man, KeepsGroupsOfOptionsApart) {
  const std::string page = run({"man", "evaluate", "translation"}).out;
  EXPECT_TRUE(mentions(page, ".SS BLEU\n"));
  EXPECT_TRUE(mentions(page, ".SS chrF\n"));
}

TEST(Man, NamesACommandThatIsNone) {
  const Outcome outcome = run({"man", "evaluate", "pears"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "diglot: `diglot evaluate` has no command `pears`; see `diglot evaluate --help`\n");
}

TEST(Man, WritesAllPagesOrThatOfOneCommand) {
  const Outcome outcome = run({"man", "--all", "unmade", "align"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "--all writes the pages of all commands")) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists("unmade"));
}

}  // namespace
}  // namespace diglot::tools::testing
