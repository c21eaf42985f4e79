// `tokenize`: one line out for each line in, there and back.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class Tokenize : public ::testing::Test {
 protected:
  /// Standard output of `tokenize` with the toy model's vocabulary.
  [[nodiscard]] std::string tokenize(Words options, std::string_view text) const {
    options.insert(options.begin(), {"tokenize", "--encoder", news_.path("model.diglot")});
    const Outcome outcome = run(options, text);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.out;
  }

  const News news_;
};

TEST_F(Tokenize, WordsAreTheDefault) {
  EXPECT_EQ(tokenize({"--lang", "en"}, "Kyiv (20%) lost 1,170 homes.\n\nDon't!\n"),
            "Kyiv ( 20 % ) lost 1,170 homes .\n\nDon't !\n");
}

TEST_F(Tokenize, GivesALineForEachLine) {
  std::string text;
  for (unsigned seed = 0; seed < 100; ++seed) {
    std::string line = tokenize::testing::generate_text(seed, 20);
    std::erase(line, '\n');
    text += line + "\n";
  }
  for (const char* format : {"words", "pieces", "ids"}) {
    const std::string tokens = tokenize({"--format", format}, text);
    EXPECT_EQ(std::ranges::count(tokens, '\n'), 100) << format;
    const std::string back = tokenize({"--format", format, "--detokenize"}, tokens);
    EXPECT_EQ(std::ranges::count(back, '\n'), 100) << format;
  }
}

TEST_F(Tokenize, WordsGoBackToText) {
  const std::string text =
      "Kyiv (20%) lost 1,170 homes; \"Yes,\" he said, don't.\nThe U.S. said: no!\n";
  EXPECT_EQ(tokenize({"--lang", "en", "--detokenize"}, tokenize({"--lang", "en"}, text)), text);
  const std::string chinese = "俄罗斯袭击了北京。\n";
  EXPECT_EQ(tokenize({"--lang", "zh", "--detokenize"}, tokenize({"--lang", "zh"}, chinese)),
            chinese);
}

TEST_F(Tokenize, PiecesAndIdsGoBackToTheNormalizedText) {
  // Of letters that the toy vocabulary has.
  const std::string text = "badoke lumita nivera\n\ngasotu\n";
  for (const char* format : {"pieces", "ids"}) {
    const std::string tokens = tokenize({"--format", format}, "Badoke  LUMITA nivera\r\n\nGasotu");
    EXPECT_EQ(tokenize({"--format", format, "--detokenize"}, tokens), text) << tokens;
  }
}

TEST_F(Tokenize, IdsAreNumbersOfThePieces) {
  const std::string text = "badoke lumita\n";
  const std::string pieces = tokenize({"--format", "pieces"}, text);
  const std::string ids = tokenize({"--format", "ids"}, text);
  EXPECT_EQ(std::ranges::count(pieces, ' '), std::ranges::count(ids, ' '));
  EXPECT_EQ(ids.find_first_not_of("0123456789 \n"), std::string::npos);
  EXPECT_TRUE(pieces.starts_with("▁")) << "as SentencePiece marks the beginning of a word";
}

TEST_F(Tokenize, ReplacesBadUtf8) {
  EXPECT_EQ(tokenize({"--lang", "en", "--on-bad-utf8", "replace"}, "a \xFF b\nc\n"),
            "a \uFFFD b\nc\n");
}

TEST_F(Tokenize, SamplesOtherPiecesOfTheSameText) {
  std::string text;
  for (int line = 0; line < 200; ++line) text += "badoke lumita nivera\n";
  const Words one = {"--format", "pieces", "--sample", "0", "--seed", "1"};
  const std::string drawn = tokenize(one, text);
  EXPECT_EQ(tokenize({"--format", "pieces", "--detokenize"}, drawn), text);
  const Words lines = lines_of(drawn);
  EXPECT_TRUE(std::ranges::any_of(lines, [&](const auto& line) { return line != lines[0]; }));
  Words threads = one;
  threads.insert(threads.end(), {"--threads", "3"});
  EXPECT_TRUE(tokenize(threads, text) == drawn);
  EXPECT_TRUE(tokenize({"--format", "pieces", "--sample", "0", "--seed", "2"}, text) != drawn);
  const std::string ids = tokenize({"--format", "ids", "--sample", "0", "--seed", "1"}, text);
  EXPECT_EQ(std::ranges::count(ids, ' '), std::ranges::count(drawn, ' '));
}

TEST_F(Tokenize, SamplesSubwordsOnly) {
  const Outcome outcome = run({"tokenize", "--sample", "0.1"}, "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "--sample draws subwords")) << outcome.err;
}

TEST_F(Tokenize, IdsThatAreNoneAreAnError) {
  for (const char* line : {"12 x\n", "1.5\n", "99999999999999\n", "5000\n", "-1\n"}) {
    const Outcome outcome = run({"tokenize", "--format", "ids", "--detokenize", "--encoder",
                                 news_.path("model.diglot"), "-"},
                                line);
    EXPECT_EQ(outcome.status, 2) << line;
    EXPECT_TRUE(outcome.err.starts_with("diglot: ")) << outcome.err;
  }
}

TEST_F(Tokenize, ReadsAndWritesFiles) {
  const std::string in = news_.write("in.txt", "One, two.\n");
  EXPECT_EQ(tokenize({"--lang", "en", in, "-o", news_.path("out.txt")}, ""), "");
  EXPECT_EQ(news_.bytes_of("out.txt"), "One , two .\n");
}

}  // namespace
}  // namespace diglot::tools::testing
