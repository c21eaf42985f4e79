// Completions, as the shells would ask for them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
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

/// What bash offers for the last of these words, one behind the other.
std::string offered_by_bash(const std::string& words) {
  const corpora::TemporaryFolder folder;
  std::ofstream(folder.path("diglot")) << run({"completion", "bash"}).out;
  std::ofstream(folder.path("ask")) << "source " << folder.path("diglot") << "\n"
                                    << "COMP_WORDS=(diglot " << words << ")\n"
                                    << "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                    << "_diglot\n"
                                    << "echo \"${COMPREPLY[*]}\"\n";
  const std::string command = "bash -u " + folder.path("ask") + " >" + folder.path("answer");
  EXPECT_EQ(std::system(command.c_str()), 0) << words;
  const std::string answer = corpora::read_file(folder.path("answer"));
  return answer.substr(0, answer.find('\n'));
}

struct Question {
  const char* name;
  const char* words;   ///< behind diglot, as bash cuts them
  const char* answer;  ///< what is offered

  friend void PrintTo(const Question& value, std::ostream* out) { *out << value.name; }
};

class BashCompletion : public ::testing::TestWithParam<Question> {};

INSTANTIATE_TEST_SUITE_P(
    Completion, BashCompletion,
    ::testing::Values(Question{"Command", "ali", "align"},
                      Question{"CommandBehindAnOption", "--threads 2 seg", "segment"},
                      Question{"CommandBelowACommand", "evaluate ret", "retrieval"},
                      Question{"Option", "align --form", "--format"},
                      Question{"OptionBelow", "evaluate pairs --by", "--by-language"},
                      Question{"OptionOfAllCommands", "evaluate pairs --thr", "--threads"},
                      Question{"Choices", "mine --format ''", "tsv jsonl"},
                      Question{"ChoicesBehindAnEqualsSign", "mine --format =", "tsv jsonl"},
                      Question{"BegunChoiceBehindAnEqualsSign", "align --format = ve", "vecalign"},
                      Question{"ChoicesThatAreTransformed", "embed --type f", "float16 float32"},
                      Question{"ChoicesWithoutAName", "completion ''", "bash zsh"},
                      Question{"FileOfAnOption", "evaluate pairs --gold READ", "README.md"},
                      Question{"FileOfAShortOption", "align -o READ", "README.md"},
                      Question{"FileWithoutAName", "align corpora/exa", "corpora/examples"},
                      Question{"FileBehindAFile", "align a.txt READ", "README.md"},
                      Question{"FileBehindAFlag", "align --explain READ", "README.md"},
                      Question{"OptionBehindAFlag", "align --explain --form", "--format"},
                      Question{"FileToReport", "report READ", "README.md"},
                      Question{"FileThatReportWrites", "report -o READ", "README.md"},
                      Question{"PageToServe", "serve --page READ", "README.md"},
                      Question{"NumberIsNoFile", "align --threads ''", ""},
                      Question{"OptionOfAnotherCommand", "segment --rejec", ""},
                      Question{"CommandThatIsAFile", "align conv", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(BashCompletion, OffersWhatMayStandThere) {
  EXPECT_EQ(offered_by_bash(GetParam().words), GetParam().answer);
}

TEST(Completion, BashOffersAllCommandsAndOptionsThatHelpShows) {
  for (const Words& command : commands_in_help()) {
    std::string words;
    for (const std::string& word : command) words += word + " ";
    const std::string offered = " " + offered_by_bash(words + "-") + " ";
    for (const std::string& option : options_in_help(command)) {
      EXPECT_TRUE(mentions(offered, " " + option + " ")) << words << option;
    }
    if (command.empty()) continue;
    const std::string begun = words.substr(0, words.size() - 1);
    EXPECT_TRUE(mentions(" " + offered_by_bash(begun) + " ", " " + command.back() + " ")) << words;
  }
}

TEST(Completion, OfZshHasAFunctionWithAllOptionsForEachCommand) {
  const Outcome outcome = run({"completion", "zsh"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("#compdef diglot\n"));
  for (const Words& command : commands_in_help()) {
    std::string name = "_diglot";
    for (const std::string& word : command) name += "_" + word;
    const std::size_t begin = outcome.out.find("\n" + name + "() {\n");
    ASSERT_NE(begin, std::string::npos) << name;
    const std::string function =
        outcome.out.substr(begin, outcome.out.find("\n}\n", begin) - begin);
    for (const std::string& option : options_in_help(command)) {
      EXPECT_TRUE(mentions(function, "'" + option) || mentions(function, "'*" + option))
          << name << " lacks " << option;
    }
  }
}

TEST(Completion, OfZshHasItsSyntax) {
  if (std::system("command -v zsh >/dev/null") != 0) GTEST_SKIP() << "zsh is not there";
  const corpora::TemporaryFolder folder;
  std::ofstream(folder.path("_diglot")) << run({"completion", "zsh"}).out;
  EXPECT_EQ(std::system(("zsh -n " + folder.path("_diglot")).c_str()), 0);
}

}  // namespace
}  // namespace diglot::tools::testing
