// `diglot align --work`: stages that make a file each, and go on where they were cut off.
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
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

class AlignStages : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  }

  static Words with(Words words, const Words& options) {
    words.insert(words.end(), options.begin(), options.end());
    return words;
  }
  /// Without --work.
  [[nodiscard]] Words at_once(const Words& options = {}) const {
    return with({"align", "corpora/examples", "--stories", folder_.path("stories")}, options);
  }
  [[nodiscard]] Words in_stages(const Words& options = {}, const std::string& shard = "5") const {
    return at_once(with({"--work", folder_.path("work"), "--shard", shard}, options));
  }
  [[nodiscard]] std::string file(const std::string& name) const {
    return folder_.path("work/" + name);
  }
  /// The lines of the stages, when the candidates are known.
  [[nodiscard]] Words stages() const { return lines_of(run(in_stages({"--list-stages"})).out); }
  /// What a run says that made some files and found the others.
  [[nodiscard]] std::string summary(std::size_t made) const {
    return "work: made " + std::to_string(made) + " file" + (made == 1 ? "" : "s") + ", kept " +
           std::to_string(stages().size() - 1 - made) + "\n";
  }

  const corpora::TemporaryFolder folder_;
};

TEST_F(AlignStages, GiveTheBytesOfARunAtOnce) {
  const Outcome expected = run(at_once());
  ASSERT_EQ(expected.status, 0) << expected.err;
  const std::string stories = folder_.bytes_of("stories");
  EXPECT_GT(lines_of(expected.out).size(), 20U);
  EXPECT_EQ(lines_of(stories).size(), 4U);
  const Outcome outcome = run(in_stages());
  EXPECT_EQ(outcome.out, expected.out);
  EXPECT_EQ(folder_.bytes_of("stories"), stories);
  EXPECT_GT(stages().size(), 4U);
  EXPECT_TRUE(mentions(outcome.err, summary(stages().size() - 1))) << outcome.err;
  for (const char* size : {"1", "1000"}) {
    for (const char* threads : {"1", "3"}) {
      EXPECT_EQ(run(at_once({"--work", folder_.path(std::string("work") + threads + size),
                             "--shard", size, "--threads", threads}))
                    .out,
                expected.out)
          << size << ", " << threads;
    }
  }
}

TEST_F(AlignStages, ThatAreThereAreKeptWhateverIsWritten) {
  ASSERT_EQ(run(in_stages()).status, 0);
  for (const Words& options : {Words{}, Words{"--whole-stories", "--format", "tsv"}}) {
    const Outcome again = run(in_stages(options));
    EXPECT_EQ(again.out, run(at_once(options)).out);
    EXPECT_TRUE(mentions(again.err, summary(0))) << again.err;
  }
}

TEST_F(AlignStages, KilledAtAnyTimeGoOn) {
  const std::string bytes = run(at_once()).out;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(run(in_stages()).out, bytes);
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - begin);
  align::Random random(3);
  std::size_t killed = 0;
  for (int i = 0; i < 10; ++i) {
    std::filesystem::remove_all(folder_.path("work"));
    const auto after =
        std::chrono::microseconds(random.below(static_cast<std::size_t>(duration.count())));
    if (run_and_kill(after, in_stages()).status == -9) ++killed;
    const Outcome outcome = run(in_stages());
    EXPECT_EQ(outcome.out, bytes) << outcome.err;
    EXPECT_FALSE(mentions(outcome.err, "damaged")) << outcome.err;
  }
  EXPECT_GE(killed, 5U);
}

TEST_F(AlignStages, ThatAreDamagedAreNamedAndMadeAnew) {
  const std::string bytes = run(in_stages()).out;
  for (const char* name : {"candidates.pairs", "compare.1.features"}) {
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

TEST_F(AlignStages, DependOnWhatTheyAreMadeFrom) {
  ASSERT_EQ(run(in_stages()).status, 0);
  // Another size of the shards leaves the candidates as they are.
  const Outcome other = run(in_stages({}, "4"));
  EXPECT_TRUE(mentions(other.err, ", kept 1\n")) << other.err;
  // Other articles, or other sentences, leave nothing.
  const Outcome fewer = run(
      {"align", "corpora/examples/river-flood", "--work", folder_.path("work"), "--shard", "4"});
  EXPECT_TRUE(mentions(fewer.err, ", kept 0\n")) << fewer.err;
  ASSERT_EQ(run(in_stages()).status, 0);
  const Outcome lines = run(in_stages({"--sentence-per-line"}));
  EXPECT_TRUE(mentions(lines.err, ", kept 0\n")) << lines.err;
}

TEST_F(AlignStages, DependOnWhatIsKnownOfAnArticle) {
  const auto write = [&](const std::string& name, const std::string& date, const std::string& end) {
    static_cast<void>(folder_.file(
        name + ".jsonl",
        R"({"id": ")" + name + R"(", "lang": ")" + name.substr(0, 2) + R"(", "date": ")" + date +
            R"(", "text": "The bridge was shut. Nobody was hurt)" + end + "\"}\n"));
  };
  const auto kept = [&](const Words& options = {}) {
    Words words = {"align", folder_.path("en.jsonl"), folder_.path("ro.jsonl"), "--work",
                   folder_.path("work")};
    const Outcome outcome = run(with(words, options));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return mentions(outcome.err, "made 0 files");
  };
  write("en", "2026-03-10", ".");
  write("ro", "2026-03-10", ".");
  EXPECT_FALSE(kept());
  EXPECT_TRUE(kept());
  write("ro", "2026-03-11", ".");
  EXPECT_FALSE(kept()) << "another date";
  write("ro", "2026-03-11", "!");
  EXPECT_FALSE(kept()) << "another text";
  EXPECT_FALSE(kept({"--lang", folder_.path("ro.jsonl") + "=fr"})) << "another language";
  const std::string model = folder_.path("my.diglot");
  std::filesystem::copy_file("align/models/news18.diglot", model);
  EXPECT_FALSE(kept());
  EXPECT_TRUE(kept({"--encoder", model})) << "the same model in another place";
}

TEST_F(AlignStages, RunOneByOneAsTheyAreListed) {
  EXPECT_EQ(run(in_stages({"--list-stages"})).out,
            "candidates\t" + file("candidates.pairs") + "\tcorpora/examples\n");
  const Outcome first = run(in_stages({"--only", "candidates"}));
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(first.out + first.err, "");
  for (const std::string& line : stages()) {
    const Words columns = columns_of(line);
    for (std::size_t i = 2; i < columns.size(); ++i) {
      EXPECT_TRUE(std::filesystem::exists(columns[i])) << line;
    }
    const Outcome outcome = run(in_stages({"--only", columns[0]}));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    if (columns[0] == "pairs") {
      EXPECT_EQ(columns[1], "-");
      EXPECT_EQ(outcome.out, run(at_once()).out);
    } else {
      EXPECT_TRUE(std::filesystem::exists(columns[1])) << line;
      EXPECT_EQ(outcome.out + outcome.err, "");
    }
  }
}

TEST_F(AlignStages, RefuseInputsThatAreMissingStaleOrDamaged) {
  const auto error_of = [&](const std::string& stage, const std::string& shard = "5") {
    const Outcome outcome = run(in_stages({"--only", stage}, shard));
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_TRUE(mentions(error_of("compare 0"), file("candidates.pairs") + ": is not there, or was"));
  ASSERT_EQ(run(in_stages()).status, 0);
  EXPECT_TRUE(mentions(error_of("pairs", "4"), "run --only 'compare 0' first"));
  EXPECT_TRUE(mentions(error_of("compare 99"), ", counted from 0, and no shard 99"));
  EXPECT_TRUE(mentions(error_of("compare"), "is no stage"));
  EXPECT_TRUE(mentions(error_of("compare 01"), "is no stage"));
  static_cast<void>(folder_.file("work/compare.0.features", "DIGLOTSF"));
  EXPECT_TRUE(mentions(error_of("pairs"), file("compare.0.features") + ": is damaged"));
}

TEST_F(AlignStages, WithoutAFileAreToldWhatMakesIt) {
  ASSERT_EQ(run(in_stages()).status, 0);
  std::filesystem::remove(file("compare.1.features"));
  const Outcome pairs = run(in_stages({"--only", "pairs"}));
  EXPECT_TRUE(mentions(pairs.err, file("compare.1.features") + ": is not there, or was"))
      << pairs.err;
  std::filesystem::remove(file("candidates.pairs"));
  EXPECT_EQ(stages().size(), 1U);
  EXPECT_TRUE(
      mentions(run(in_stages({"--only", "compare 1"})).err, "run --only 'candidates' first"));
}

TEST_F(AlignStages, OfTwoRunsAtATimeAreWhole) {
  const std::string bytes = run({"align", "corpora/examples"}).out;
  const Words words = {"align", "corpora/examples", "--work", folder_.path("work"), "--shard", "5"};
  for (int i = 0; i < 3; ++i) {
    std::filesystem::remove_all(folder_.path("work"));
    auto other = std::async(std::launch::async, [&] { return run(words); });
    EXPECT_EQ(run(words).out, bytes);
    EXPECT_EQ(other.get().out, bytes);
  }
}

TEST_F(AlignStages, AreForCollectionsAndVectorsOfAModel) {
  const auto error_of = [&](const Words& options) {
    const Outcome outcome = run(with({"align", "--work", folder_.path("work")}, options));
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  const std::string story = "corpora/examples/marble-head/";
  EXPECT_TRUE(mentions(error_of({"--pair", story + "ro.txt", story + "en.txt"}),
                       "--work finds out which articles tell one story"));
  EXPECT_TRUE(mentions(run({"align", story, "--work", ""}).err, "--work: name a folder"));
  EXPECT_TRUE(mentions(error_of({story, "--encoder", "vectors:none.npy"}),
                       "--work keeps what a model's own vectors tell"));
}

TEST_F(AlignStages, OfArticlesOfOneLanguageAreCandidatesAlone) {
  const Outcome outcome =
      run({"align", "corpora/examples/marble-head/ro.txt", "--work", folder_.path("work")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(mentions(outcome.err, "made 1 file, kept 0")) << outcome.err;
}

}  // namespace
}  // namespace diglot::tools::testing
