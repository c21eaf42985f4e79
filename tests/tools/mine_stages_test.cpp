// `diglot mine --work`: stages that make a file each, and go on where they were cut off.
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <future>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t src_lines = 47;  // 45 different sentences: shards 0 to 4
constexpr std::size_t tgt_lines = 35;  // shards 0 to 3
// 2 texts; the vectors of 9 shards; 20 searches; 9 merges.
constexpr std::size_t all_files = 40;

/// A sentence without numbers, different from all others.
std::string sentence(const std::string& opening, std::size_t number) {
  std::string name;
  for (std::size_t i = number; i > 0; i /= 5) name += std::string("ka") + "aeiou"[i % 5];
  return opening + " " + name + ".";
}

/// Unit vectors of four halves, which float16 holds exactly; many are equally near.
std::string halves(std::size_t rows) {
  constexpr std::size_t d = 16;
  align::Random random(7);
  std::string bytes;
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<float> vector(d);
    for (int placed = 0; placed < 4;) {
      float& value = vector[random.below(d)];
      if (value != 0) continue;
      value = random.below(2) == 0 ? 0.5F : -0.5F;
      ++placed;
    }
    bytes.append(reinterpret_cast<const char*>(vector.data()), d * sizeof(float));
  }
  return bytes;
}

class MineStages : public ::testing::Test {
 protected:
  MineStages() : vectors_(halves(src_lines + tgt_lines)) {
    for (std::size_t i = 0; i < src_lines; ++i) {
      src_ += i == 3 ? "" : sentence("They went to", i == 12 ? 5 : i);
      src_ += '\n';
    }
    std::string tgt;
    for (std::size_t i = 0; i < tgt_lines; ++i) tgt += sentence("We came from", i) + "\n";
    static_cast<void>(folder_.file("src", src_));
    static_cast<void>(folder_.file("tgt", tgt));
    static_cast<void>(folder_.file("vectors", vectors_));
  }

  /// Without --work.
  [[nodiscard]] Words at_once(const Words& options = {}) const {
    Words words = {"mine",
                   "--src",
                   folder_.path("src"),
                   "--tgt",
                   folder_.path("tgt"),
                   "--encoder",
                   "vectors:" + folder_.path("vectors") + ":16",
                   "--retrieval",
                   "union",
                   "--format",
                   "jsonl",
                   "--threshold",
                   "-9",
                   "--keep-conflicts"};
    words.insert(words.end(), options.begin(), options.end());
    return words;
  }
  [[nodiscard]] Words in_stages(const Words& options = {}) const {
    Words words = at_once({"--work", folder_.path("work"), "--shard", "10"});
    words.insert(words.end(), options.begin(), options.end());
    return words;
  }
  [[nodiscard]] std::string file(const std::string& name) const {
    return folder_.path("work/" + name);
  }
  [[nodiscard]] std::string expected() const {
    const Outcome outcome = run(at_once({"--search", "exact"}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_GT(lines_of(outcome.out).size(), tgt_lines / 2);
    return outcome.out;
  }
  /// What a run says that made some files and found the others.
  [[nodiscard]] static std::string summary(std::size_t made) {
    return "work: made " + std::to_string(made) + " file" + (made == 1 ? "" : "s") + ", kept " +
           std::to_string(all_files - made) + "\n";
  }
  void expect_made(std::size_t made, const Words& options = {}) const {
    const Outcome outcome = run(in_stages(options));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(mentions(outcome.err, summary(made))) << outcome.err;
  }

  const corpora::TemporaryFolder folder_;
  std::string src_;
  std::string vectors_;
};

TEST_F(MineStages, GiveTheBytesOfARunAtOnce) {
  const std::string bytes = expected();
  const Outcome outcome = run(in_stages());
  EXPECT_EQ(outcome.out, bytes);
  EXPECT_TRUE(mentions(outcome.err, summary(all_files))) << outcome.err;
  for (const char* size : {"5", "1000"}) {
    for (const char* threads : {"1", "3"}) {
      EXPECT_EQ(run(at_once({"--work", folder_.path(std::string("work") + threads + size),
                             "--shard", size, "--threads", threads}))
                    .out,
                bytes)
          << size << ", " << threads;
    }
  }
}

TEST_F(MineStages, ThatAreThereAreKept) {
  const std::string bytes = run(in_stages()).out;
  const Outcome again = run(in_stages());
  EXPECT_EQ(again.out, bytes);
  EXPECT_TRUE(mentions(again.err, summary(0))) << again.err;
}

TEST_F(MineStages, KilledAtAnyTimeGoOn) {
  const std::string bytes = expected();
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(run(in_stages()).out, bytes);
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  align::Random random(3);
  std::size_t killed = 0;
  for (int i = 0; i < 10; ++i) {
    std::filesystem::remove_all(folder_.path("work"));
    // Twice, so that what goes on is cut off as well.
    for (int times = 0; times < 2; ++times) {
      const auto after =
          std::chrono::microseconds(random.below(static_cast<std::size_t>(duration.count())));
      if (run_and_kill(after, in_stages()).status == -9) ++killed;
    }
    const Outcome outcome = run(in_stages());
    EXPECT_EQ(outcome.out, bytes) << outcome.err;
    EXPECT_FALSE(mentions(outcome.err, "damaged")) << outcome.err;
  }
  EXPECT_GE(killed, 5U);
}

TEST_F(MineStages, ThatAreDamagedAreNamedAndMadeAnew) {
  const std::string bytes = run(in_stages()).out;
  for (const char* name :
       {"split.src.tsv", "embed.tgt.2.npy", "search.4.3.nearest", "merge.src.1.nearest"}) {
    const std::string whole = folder_.bytes_of(std::string("work/") + name);
    std::string changed = whole;
    changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
    for (const std::string& damaged : {changed, whole.substr(0, whole.size() - 1), std::string()}) {
      static_cast<void>(folder_.file(std::string("work/") + name, damaged));
      const Outcome outcome = run(in_stages());
      EXPECT_EQ(outcome.out, bytes) << name;
      EXPECT_TRUE(mentions(outcome.err, file(name) + " is damaged; it is made anew\n"))
          << outcome.err;
      EXPECT_TRUE(mentions(outcome.err, summary(1))) << outcome.err;
      EXPECT_EQ(folder_.bytes_of(std::string("work/") + name), whole);
    }
  }
}

TEST_F(MineStages, WithoutAFileOrItsRecordAreMadeAnew) {
  const std::string bytes = run(in_stages()).out;
  for (const char* name : {"search.0.0.nearest", "embed.src.0.npy.json", "split.tgt.tsv"}) {
    std::filesystem::remove(file(name));
    const Outcome outcome = run(in_stages());
    EXPECT_EQ(outcome.out, bytes) << name;
    EXPECT_TRUE(mentions(outcome.err, summary(1))) << outcome.err;
  }
  for (const char* record : {"", "{", "[]", "{\"diglot\": 3}"}) {
    static_cast<void>(folder_.file("work/merge.tgt.0.nearest.json", record));
    expect_made(1);
  }
}

TEST_F(MineStages, OfAnotherVersionAreMadeAnew) {
  ASSERT_EQ(run(in_stages()).status, 0);
  std::string record = folder_.bytes_of("work/search.2.1.nearest.json");
  const std::string version = "\"diglot\": \"";
  record.insert(record.find(version) + version.size(), "0.");
  static_cast<void>(folder_.file("work/search.2.1.nearest.json", record));
  expect_made(1);
}

TEST_F(MineStages, DependOnTheirOwnOptionsAlone) {
  ASSERT_EQ(run(in_stages()).status, 0);
  expect_made(0, {"--score", "margin", "--src-lang", "ro"});
  expect_made(0, {"--search", "exact", "--probes", "3"});
  expect_made(20 + 9, {"--k", "3"});
  expect_made(20 + 9);
}

TEST_F(MineStages, DependOnTheirOwnSentencesAlone) {
  ASSERT_EQ(run(in_stages()).status, 0);
  // Another last sentence: the text, and the vectors of its shard, which come out the same.
  const std::string changed = src_.substr(0, src_.size() - 2) + "!\n";
  static_cast<void>(folder_.file("src", changed));
  expect_made(2);
  EXPECT_EQ(run(in_stages()).out, run(at_once()).out);
}

TEST_F(MineStages, DependOnTheirOwnVectorsAlone) {
  ASSERT_EQ(run(in_stages()).status, 0);
  // Another vector for the last line of src: all vectors are looked at again, and come out the same
  // but for shard 4, which is searched in 4 shards, and its results merged in it and in these.
  std::string changed = vectors_;
  for (std::size_t i = 0; i < 16 * sizeof(float); ++i) {
    changed[(src_lines - 1) * 16 * sizeof(float) + i] = vectors_[i];
  }
  static_cast<void>(folder_.file("vectors", changed));
  expect_made(9 + 4 + 1 + 4);
  EXPECT_EQ(run(in_stages()).out, run(at_once()).out);
}

TEST_F(MineStages, RunOneByOneAsTheyAreListed) {
  const Outcome first = run(in_stages({"--list-stages"}));
  EXPECT_EQ(first.out, "split src\t" + file("split.src.tsv") + "\t" + folder_.path("src") +
                           "\nsplit tgt\t" + file("split.tgt.tsv") + "\t" + folder_.path("tgt") +
                           "\n");
  for (const char* stage : {"split tgt", "split src"}) {
    EXPECT_EQ(run(in_stages({"--only", stage})).status, 0);
  }
  const Words stages = lines_of(run(in_stages({"--list-stages", "-o", "pairs"})).out);
  ASSERT_EQ(stages.size(), all_files + 1);
  for (const std::string& line : stages) {
    const Words columns = columns_of(line);
    for (std::size_t i = 2; i < columns.size(); ++i) {
      EXPECT_TRUE(std::filesystem::exists(columns[i])) << line;
    }
    const Outcome outcome = run(in_stages({"--only", columns[0]}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    if (columns[0] == "pairs") {
      EXPECT_EQ(columns[1], "pairs");
      EXPECT_EQ(outcome.out, expected());
    } else {
      EXPECT_TRUE(std::filesystem::exists(columns[1])) << line;
      EXPECT_EQ(outcome.out + outcome.err, "");
    }
  }
}

TEST_F(MineStages, RefuseInputsThatAreMissingStaleOrDamaged) {
  const auto error_of = [&](const std::string& stage, const Words& options = {}) {
    Words words = in_stages({"--only", stage});
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_TRUE(mentions(error_of("embed src 0"), file("split.src.tsv") + ": is not there, or was"));
  ASSERT_EQ(run(in_stages()).status, 0);
  EXPECT_TRUE(mentions(error_of("merge src 0", {"--k", "3"}), "run --only 'search 0 0' first"));
  EXPECT_TRUE(mentions(error_of("search 5 0"), "has 5 shards, counted from 0, and no shard 5"));
  EXPECT_TRUE(mentions(error_of("search 0"), "is no stage"));
  EXPECT_TRUE(mentions(error_of("embed src 00"), "is no stage"));
  static_cast<void>(folder_.file("work/merge.src.2.nearest", "DIGLOTNN"));
  EXPECT_TRUE(mentions(error_of("pairs"), file("merge.src.2.nearest") + ": is damaged"));
  static_cast<void>(folder_.file("src", "Another text.\n"));
  EXPECT_TRUE(mentions(error_of("search 1 1"), "run --only 'split src' first"));
}

TEST_F(MineStages, OfTwoRunsAtATimeAreWhole) {
  const std::string bytes = expected();
  for (int i = 0; i < 3; ++i) {
    std::filesystem::remove_all(folder_.path("work"));
    auto other = std::async(std::launch::async, [&] { return run(in_stages()); });
    EXPECT_EQ(run(in_stages()).out, bytes);
    EXPECT_EQ(other.get().out, bytes);
    // Of different options, either may have to be run again.
    other = std::async(std::launch::async, [&] { return run(in_stages({"--k", "2"})); });
    static_cast<void>(run(in_stages()));
    static_cast<void>(other.get());
    EXPECT_EQ(run(in_stages()).out, bytes);
  }
}

TEST_F(MineStages, OfTextsWithoutSentencesAreTwo) {
  static_cast<void>(folder_.file("src", ""));
  static_cast<void>(folder_.file("vectors", halves(tgt_lines)));
  const Outcome outcome = run(in_stages());
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(mentions(outcome.err, "no pair of the 0 sentences and 35 sentences")) << outcome.err;
}

TEST_F(MineStages, RefuseWhatCannotBeReadTwice) {
  const Outcome outcome =
      run({"mine", "--src", "-", "--tgt", folder_.path("tgt"), "--work", folder_.path("work")},
          "Line.\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "--work reads its inputs several times")) << outcome.err;
}

}  // namespace
}  // namespace diglot::tools::testing
