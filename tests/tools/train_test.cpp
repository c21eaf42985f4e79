// `train` makes a model that `align --encoder` takes; `evaluate` measures both.
#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "align/background.h"
#include "align/model_file.h"
#include "tests/align/invented_bitext.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;
using align::testing::invent_bitext;

Words operator+(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// A bitext of two invented languages, and stories with gold.
class Train : public ::testing::Test {
 protected:
  Train() {
    const auto bitext = invent_bitext(1000, 2);
    std::string tsv;
    for (std::size_t i = 0; i < bitext.src.size(); ++i) {
      tsv += "toy\t" + bitext.src[i] + "\t" + bitext.tgt[i] + "\n";
      en_ += bitext.src[i] + "\n";
      ro_ += bitext.tgt[i] + "\n";
    }
    bitext_ = news_.write("en-ro.tsv", tsv);
    // Articles of invented languages say which they are.
    std::string gold = "src_doc\ttgt_doc\trelation\tsrc\ttgt\n";
    std::string articles;
    for (std::uint64_t story = 0; story < 4; ++story) {
      const auto shared = invent_bitext(8, 100 + story);
      const std::string en = std::to_string(story) + ".en";
      const std::string ro = std::to_string(story) + ".ro";
      articles += article(en, "en", shared.src) + article(ro, "ro", shared.tgt);
      for (std::size_t i = 0; i < shared.src.size(); ++i) {
        gold += en + "\t" + ro + "\ttranslation\t" + shared.src[i] + "\t" + shared.tgt[i] + "\n";
      }
    }
    news_.write("stories/articles.jsonl", articles);
    news_.write("stories/gold.tsv", gold);
  }

  static std::string article(const std::string& id, const char* lang, const Words& sentences) {
    return boost::json::serialize(boost::json::object{
               {"id", id}, {"lang", lang}, {"text", News::article(sentences)}}) +
           "\n";
  }

  [[nodiscard]] Words small(const std::string& out) const {
    return {"train",       bitext_, "--vocabulary-size", "200", "--buckets", "2048",
            "--dimension", "16",    "--batch",           "64",  "--pairs",   "8000",
            "-o",          out};
  }

  const News news_;
  std::string bitext_;
  std::string en_;
  std::string ro_;
};

TEST_F(Train, MakesAModelThatAlignsTheSameForAnyNumberOfThreads) {
  const Words command =
      small(news_.path("trained.diglot")) + Words{"--stories", news_.path("stories")};
  const Outcome outcome = run(command + Words{"--threads", "1"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  const std::string model = news_.bytes_of("trained.diglot");
  ASSERT_EQ(run(command + Words{"--threads", "2"}).status, 0);
  EXPECT_TRUE(news_.bytes_of("trained.diglot") == model) << "the same bytes";

  const auto fresh = invent_bitext(8, 200);
  const std::string src = news_.write("fresh/en.txt", News::article(fresh.src));
  const std::string tgt = news_.write("fresh/ro.txt", News::article(fresh.tgt));
  const Outcome aligned =
      run({"align", "--pair", src, tgt, "--lang", src + "=en", "--lang", tgt + "=ro", "--encoder",
           news_.path("trained.diglot"), "--relations", "all", "--min-score", "0"});
  ASSERT_EQ(aligned.status, 0) << aligned.err;
  std::size_t right = 0;
  for (const std::string& line : lines_of(aligned.out)) {
    const auto pair = boost::json::parse(line);
    right += pair.at("src").at("sentences") == pair.at("tgt").at("sentences") ? 1 : 0;
  }
  EXPECT_GE(right, 4U) << "of 8\n" << aligned.out;
}

TEST_F(Train, TheVocabularyIsOneCommandOfItsOwn) {
  const std::string vocabulary = news_.path("vocabulary.model");
  const Outcome alone =
      run({"train", bitext_, "--vocabulary-size", "200", "--vocabulary-only", "-o", vocabulary});
  ASSERT_EQ(alone.status, 0) << alone.err;
  EXPECT_GT(news_.bytes_of("vocabulary.model").size(), 1000U);
  const Outcome whole = run(small(news_.path("trained.diglot")) +
                            Words{"--vocabulary", vocabulary, "--stories", news_.path("stories")});
  EXPECT_EQ(whole.status, 0) << whole.err;
}

// Going on from a model.

TEST_F(Train, GoesOnFromAModelWithBitextOfOtherLanguages) {
  const std::string trained = news_.path("trained.diglot");
  ASSERT_EQ(run(small(trained)).status, 0);
  std::string en;
  std::string el;
  const auto more = invent_bitext(400, 7);
  for (std::size_t i = 0; i < more.src.size(); ++i) {
    en += more.src[i] + "\n";
    el += std::string(more.tgt[i].rbegin(), more.tgt[i].rend()) + "\n";
  }
  const std::string continued = news_.path("continued.diglot");
  const Outcome outcome =
      run({"train", "--moses", news_.write("more.en", en), news_.write("more.el", el), "--init",
           trained, "--batch", "64", "--pairs", "2000", "-o", continued});
  ASSERT_EQ(outcome.status, 0) << outcome.err;

  const auto before = align::ModelFile::open(trained);
  const auto after = align::ModelFile::open(continued);
  for (const char* name : {"subwords", "unigram", "shape", "scorer", "stories"}) {
    EXPECT_EQ(after.section(name), before.section(name)) << name << " stays";
  }
  EXPECT_NE(after.section("rows"), before.section("rows")) << "it has learnt";
  EXPECT_TRUE(mentions(after.section("card"), before.signature())) << after.section("card");
  EXPECT_TRUE(mentions(after.section("card"), "en-el"));
  constexpr std::size_t dimension = 16;
  const auto known = align::Background(before, dimension).languages();
  const auto all = align::Background(after, dimension).languages();
  ASSERT_EQ(known.size(), 2U);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(std::ranges::equal(all.at("ro").values(), known.at("ro").values()));
  EXPECT_GT(all.at("el").size(), 0U);
}

TEST_F(Train, TheVocabularyOfAModelToGoOnFromStays) {
  const Outcome outcome =
      run(small(news_.path("never.diglot")) +
          Words{"--init", news_.path("model.diglot"), "--vocabulary", news_.path("v.model")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "excludes")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, "--init")) << outcome.err;
  EXPECT_EQ(news_.bytes_of("never.diglot"), "");
}

TEST_F(Train, AModelToGoOnFromThatIsNotThereIsTold) {
  const Outcome outcome =
      run(small(news_.path("never.diglot")) + Words{"--init", news_.path("none.diglot")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, news_.path("none.diglot") + ": ")) << outcome.err;
  EXPECT_EQ(news_.bytes_of("never.diglot"), "");
}

/// A command at work, killed at the end at the latest.
class Running {
 public:
  explicit Running(const Words& arguments) {
    Words words = {DIGLOT_COMMAND};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    if (::posix_spawn(&process_, DIGLOT_COMMAND, nullptr, nullptr, argv.data(), environ) != 0) {
      throw std::runtime_error("cannot start " DIGLOT_COMMAND);
    }
  }
  ~Running() {
    if (!ended_) kill();
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] bool has_ended() {
    if (!ended_ && ::waitpid(process_, &status_, WNOHANG) == process_) ended_ = true;
    return ended_;
  }
  /// Returns whether it was the signal that ended it.
  bool kill() {
    if (!ended_) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, &status_, 0);
      ended_ = true;
    }
    return WIFSIGNALED(status_) && WTERMSIG(status_) == SIGKILL;
  }

 private:
  pid_t process_ = 0;
  int status_ = 0;
  bool ended_ = false;
};

/// How many batches a training had done when it wrote this checkpoint; 0 where there is none.
std::uint64_t batches_done(const std::string& checkpoint) {
  if (!std::filesystem::exists(checkpoint)) return 0;
  return align::ModelFile::open(checkpoint).numbers<std::uint64_t>("progress").front();
}

TEST_F(Train, KilledAndStartedAgainEndsWithTheSameBytes) {
  const std::string vocabulary = news_.path("vocabulary.model");
  ASSERT_EQ(
      run({"train", bitext_, "--vocabulary-size", "200", "--vocabulary-only", "-o", vocabulary})
          .status,
      0);
  const auto training = [&](const std::string& out) {
    return small(out) + Words{"--vocabulary", vocabulary};
  };
  const Outcome whole = run(training(news_.path("whole.diglot")));
  ASSERT_EQ(whole.status, 0) << whole.err;
  EXPECT_FALSE(mentions(whole.err, "checkpoint")) << whole.err;

  // Killed behind batch 30 of 125, where batches are no longer drawn at random.
  const std::string out = news_.path("again.diglot");
  const std::string checkpoint = out + ".checkpoint";
  {
    Running first(training(out) + Words{"--checkpoint-every", "0"});
    while (batches_done(checkpoint) < 30 && !first.has_ended()) ::usleep(500);
    ASSERT_TRUE(first.kill()) << "it was done before";
  }
  EXPECT_EQ(news_.bytes_of("again.diglot"), "");
  ASSERT_GE(batches_done(checkpoint), 30U);

  const Outcome other = run(training(out) + Words{"--seed", "2"});
  EXPECT_EQ(other.status, 2) << "another training does not go on from there";
  EXPECT_TRUE(mentions(other.err, checkpoint + ": ")) << other.err;

  const Outcome second = run(training(out));
  ASSERT_EQ(second.status, 0) << second.err;
  EXPECT_TRUE(mentions(second.err, "going on from the checkpoint")) << second.err;
  EXPECT_TRUE(news_.bytes_of("again.diglot") == news_.bytes_of("whole.diglot")) << "the same bytes";
  EXPECT_FALSE(std::filesystem::exists(checkpoint));
}

TEST_F(Train, ScoresCanBeFittedAnew) {
  const std::string trained = news_.path("trained.diglot");
  ASSERT_EQ(run(small(trained)).status, 0);
  const std::string fitted = news_.path("fitted.diglot");
  const Outcome outcome = run({"train-scores", news_.path("stories"), "--bitext", bitext_,
                               "--model", trained, "-o", fitted});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  const auto before = align::ModelFile::open(trained).sections();
  const auto after = align::ModelFile::open(fitted).sections();
  ASSERT_EQ(after.size(), before.size());
  for (const auto& [name, bytes] : before) {
    const bool fitted_anew = name == "scorer" || name == "stories" || name == "precision";
    EXPECT_EQ(after.at(name) != bytes, fitted_anew) << name;
  }
}

TEST_F(Train, ScoresNeedStories) {
  const Outcome outcome =
      run({"train-scores", news_.path("none"), "-o", news_.path("fitted.diglot")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("gold.tsv"), std::string::npos) << outcome.err;
}

TEST_F(Train, AnyoneWithBitextCanRunIt) {
  // Without stories, which only this project has.
  const Outcome outcome = run(small(news_.path("trained.diglot")));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(Train, ReadsArchivesAndMosesFilesAndDictionaries) {
  const std::string en = news_.write("news.en", en_);
  const std::string ro = news_.write("news.ro", ro_);
  const std::string words = news_.write("dictionary/en-ro.tsv", "badoke\tlumita\nnivera\tgasotu\n");
  const Outcome outcome =
      run({"train", "--moses", en, ro, "--dictionary", words, "--vocabulary-size", "200",
           "--vocabulary-only", "-o", news_.path("v.model")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(Train, AMalformedLineIsToldAndLeftOut) {
  const std::string bad =
      news_.write("bad/en-ro.tsv", news_.bytes_of("en-ro.tsv") + "one column\n");
  const Outcome outcome = run(
      {"train", bad, "--vocabulary-size", "200", "--vocabulary-only", "-o", news_.path("v.model")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, bad + ":1001: ")) << outcome.err;
  EXPECT_GT(news_.bytes_of("v.model").size(), 1000U) << "of the other lines";
}

TEST_F(Train, ABitextThatCannotBeReadIsToldAndTheOthersAreUsed) {
  const std::string missing = news_.path("missing/en-ro.tsv");
  const std::string nameless = news_.write("pairs.tsv", "a\tb\n");
  const std::string en = news_.write("news.en", en_);
  const std::string shorter = news_.write("news.ro", "Una.\n");
  const std::string out = news_.path("v.model");
  const Outcome outcome =
      run({"train", missing, nameless, bitext_, "--moses", en, shorter, "--dictionary", missing,
           "--vocabulary-size", "200", "--vocabulary-only", "-o", out});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, missing + ": cannot read")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, nameless + ": ")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, shorter + ": ends after 1 line")) << outcome.err;
  EXPECT_GT(news_.bytes_of("v.model").size(), 1000U);
}

// What can't be trained.

struct Mistake {
  const char* name;
  Words options;
  const char* message;

  friend void PrintTo(const Mistake& value, std::ostream* out) { *out << value.name; }
};

class BadTraining : public Train, public ::testing::WithParamInterface<Mistake> {
 protected:
  /// A small training without the option that is to be spoilt.
  [[nodiscard]] Words command() const {
    Words words = small(news_.path("never.diglot"));
    const auto option = std::ranges::find(words, GetParam().options.front());
    if (option != words.end()) words.erase(option, option + 2);
    return words;
  }
};

INSTANTIATE_TEST_SUITE_P(
    Of, BadTraining,
    ::testing::Values(
        Mistake{"Dimension", {"--dimension", "20"}, "dimension"},
        Mistake{"Batch", {"--batch", "1"}, "batch"},
        Mistake{"Balance", {"--balance", "2"}, "balance"},
        Mistake{"BalanceThatIsNoNumber", {"--balance", "nan"}, "balance"},
        Mistake{"DimensionBelowZero", {"--dimension", "-16"}, "-16"},
        Mistake{"PairsBelowZero", {"--pairs", "-5"}, "--pairs: Value -5"},
        Mistake{"SeedBelowZero", {"--seed", "-1"}, "--seed: Value -1"},
        Mistake{"Buckets", {"--buckets", "0"}, "buckets"},
        Mistake{"TinyVocabulary", {"--vocabulary-size", "10"}, "vocabulary"},
        Mistake{"VocabularyThatIsNone", {"--vocabulary", "README.md"}, "vocabulary"},
        Mistake{"Weight", {"--weight", "toy=heavy"}, "--weight toy=heavy"},
        Mistake{"WeightOfAnUnknownSource", {"--weight", "foo=1"}, "'foo'; the sources are 'toy'"},
        Mistake{"GlossOfAnUnknownSource",
                {"--gloss", "foo"},
                "--gloss: no pair is of the source 'foo'; the sources are 'toy'"},
        Mistake{"CheckpointsBelowZero", {"--checkpoint-every", "-1"}, "--checkpoint-every"},
        Mistake{"WeightOfNothing", {"--weight", "toy=0"}, "more bitext"},
        Mistake{"StoriesThatAreNotThere", {"--stories", "/no/stories"}, "/no/stories"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(BadTraining, IsRefusedAndLeavesNoFile) {
  const Outcome outcome = run(command() + GetParam().options);
  EXPECT_EQ(outcome.status, 2) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, GetParam().message)) << outcome.err;
  EXPECT_EQ(news_.bytes_of("never.diglot"), "");
}

TEST_F(Train, ABitextWhoseLanguagesAreNotNamedIsRefused) {
  const std::string bitext = news_.write("pairs.tsv", "a\tb\n");
  const Outcome outcome = run({"train", bitext, "-o", news_.path("never.diglot")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "XX-YY.tsv")) << outcome.err;
}

TEST_F(Train, AMissingBitextIsRefused) {
  const Outcome outcome = run({"train", news_.path("no-ro.tsv"), "-o", news_.path("never.diglot")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, news_.path("no-ro.tsv") + ": ")) << outcome.err;
  EXPECT_EQ(news_.bytes_of("never.diglot"), "");
}

}  // namespace
}  // namespace diglot::tools::testing
