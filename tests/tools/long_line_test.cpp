// One line of 100 MB takes time in proportion to its length, and crashes nothing.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sanitizers.h"
#include "tests/tokenize/generated_text.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

constexpr std::size_t megabyte = under_sanitizers ? 100'000 : 1'000'000;
constexpr Limits limits =
    under_sanitizers ? Limits{.seconds = 300} : Limits{.seconds = 90, .megabytes = 8000};

constexpr const char* sentences = "Orasul a fost lovit de 70 de drone. ";
constexpr const char* one_sentence = "orasul a fost lovit, ";

class LongLine : public ::testing::Test {
 protected:
  [[nodiscard]] std::string write_line(const char* unit, std::size_t megabytes) const {
    return news_.write("ro/long.txt", tokenize::testing::repeat(unit, megabytes * megabyte));
  }

  [[nodiscard]] Outcome align(const std::string& line) const {
    return run_within(limits, news_.align({"--pair", line, news_.path("uk/flood.txt")}));
  }

  const News news_;
};

TEST_F(LongLine, OfManySentencesIsSegmented) {
  const std::string file = write_line(sentences, 100);
  const Outcome outcome = run_within(limits, {"segment", "--lang", "ro", file});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out.size(), news_.bytes_of("ro/long.txt").size())
      << "a line end for each space between sentences";
}

TEST_F(LongLine, OfOneSentenceIsSegmented) {
  const std::string file = write_line(one_sentence, 100);
  const Outcome outcome = run_within(limits, {"segment", "--lang", "ro", file});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out.size(), news_.bytes_of("ro/long.txt").size());
}

TEST_F(LongLine, OfOneSentenceIsAligned) {
  const Outcome outcome = align(write_line(one_sentence, 100));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(LongLine, OfManySentencesIsRefused) {
  const Outcome outcome = align(write_line(sentences, 100));  // some 2.7 million, or a tenth
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("split it"), std::string::npos) << outcome.err;
}

TEST_F(LongLine, OfAsManySentencesAsMayBeIsAligned) {
  // Any step that compares each sentence with each would take hours.
  constexpr std::size_t most = under_sanitizers ? 2'000 : 20'000;
  const std::string line =
      news_.write("ro/long.txt",
                  tokenize::testing::repeat(sentences, most * std::string_view(sentences).size()));
  const Outcome outcome = align(line);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

}  // namespace
}  // namespace diglot::tools::testing
