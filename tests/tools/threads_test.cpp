// The output does not depend on the number of threads.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class Threads : public ::testing::Test {
 protected:
  /// Standard output, the same with 1, 2 and 3 threads.
  std::string output_of(Words command) const {
    const Outcome one = run(with(command, "1"));
    EXPECT_EQ(one.status, 0) << one.err;
    EXPECT_FALSE(one.out.empty());
    for (const char* threads : {"2", "3"}) {
      const Outcome more = run(with(command, threads));
      EXPECT_EQ(more.status, 0) << more.err;
      EXPECT_TRUE(more.out == one.out) << command[0] << " with " << threads << " threads";
    }
    return one.out;
  }

  const News news_;
  const std::string model_ = news_.path("model.diglot");

 private:
  static Words with(Words command, const char* threads) {
    command.insert(command.end(), {"--threads", threads});
    return command;
  }
};

TEST_F(Threads, OfAlign) {
  for (int copy = 0; copy < 6; ++copy) {
    const std::string name = std::to_string(copy) + ".txt";
    news_.write("ro/" + name, news_.bytes_of("ro/flood.txt") + news_.ro(20) + "\n");
    news_.write("uk/" + name, news_.bytes_of("uk/flood.txt"));
  }
  const Words inputs = {news_.path("ro"), news_.path("uk")};
  for (const char* format : {"jsonl", "tsv", "text"}) {
    Words command = {"--format", format, "--relations", "all", "--min-score", "0"};
    command.insert(command.end(), inputs.begin(), inputs.end());
    EXPECT_GT(output_of(news_.align(command)).size(), 1000U);
  }
  EXPECT_GT(output_of(news_.align({"--pair", inputs[0], inputs[1]})).size(), 1000U);
}

TEST_F(Threads, OfParallelAlignment) {
  std::string ro;
  std::string uk;
  for (std::size_t i = 0; i < 400; ++i) {
    ro += news_.ro(i % 24) + "\n";
    uk += news_.uk((i + i / 100) % 24) + "\n";
  }
  output_of(news_.align({"--parallel", "--format", "vecalign", news_.write("a.sents", ro),
                         news_.write("b.sents", uk)}));
}

TEST_F(Threads, OfSegmentTokenizeAndEmbed) {
  const std::string file = news_.path("ro/flood.txt");
  output_of({"segment", "--format", "jsonl", file});
  output_of({"tokenize", file});
  output_of({"tokenize", "--format", "ids", "--encoder", model_, file});
  output_of({"embed", "--encoder", model_, file, "-o", "-"});
}

TEST_F(Threads, OfEvaluate) {
  output_of({"evaluate", "retrieval", "--encoder", model_, "--src", news_.path("ro/flood.txt"),
             "--tgt", news_.path("uk/flood.txt"), "--changed-facts"});
  output_of({"evaluate", "mining", "--encoder", model_, "--src", news_.path("ro/flood.txt"),
             "--tgt", news_.path("uk/flood.txt")});
}

}  // namespace
}  // namespace diglot::tools::testing
