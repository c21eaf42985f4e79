// `pivot`: pairs of one language with others as a table of many languages.
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

class Pivot : public ::testing::Test {
 protected:
  static Outcome pivot(std::vector<std::string> words) {
    words.insert(words.begin(), "pivot");
    return run(words, "");
  }

  const corpora::TemporaryFolder folder_;
  const std::string ro_ = folder_.file("en-ro.tsv",
                                       "score\tsrc\ttgt\n0.9\tSnow fell.\tA nins.\n"
                                       "0.8\tRain fell.\tA plouat.\n");
  const std::string el_ = folder_.file("el-en.tsv", "score\tsrc\ttgt\n0.7\tΧιόνισε.\tSnow fell.\n");
  const std::string uk_ = folder_.file("el-uk.tsv", "score\tsrc\ttgt\n1\tΧιόνισε.\tЙшов сніг.\n");
};

TEST_F(Pivot, WritesAColumnForEachLanguage) {
  const Outcome outcome = pivot({ro_, el_, uk_, "--pivot", "en"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "score\ten\tel\tro\n0.7\tSnow fell.\tΧιόνισε.\tA nins.\n");
  EXPECT_EQ(outcome.err, "diglot: read 4 pairs, wrote 1 row; without 'en' on one side alone 1\n");
}

TEST_F(Pivot, LeavesCellsEmptyWhereFewerLanguagesAreEnough) {
  const Outcome outcome = pivot({ro_, el_, "--pivot", "en", "--least-languages", "2"});
  EXPECT_EQ(
      outcome.out,
      "score\ten\tel\tro\n0.7\tSnow fell.\tΧιόνισε.\tA nins.\n0.8\tRain fell.\t\tA plouat.\n");
}

TEST_F(Pivot, IsALanguage) {
  for (const std::string lang : {"", "English", "en-GB"}) {
    const Outcome outcome = pivot({ro_, "--pivot", lang});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.err, "diglot: --pivot '" + lang + "': is no language code, such as en\n");
  }
}

TEST_F(Pivot, RefusesToWriteNothing) {
  const std::string out = folder_.path("many.tsv");
  const Outcome outcome = pivot({ro_, uk_, "--pivot", "en", "-o", out});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "diglot: no sentence of 'en' has translations into 2 languages; read 3 pairs, 1 of "
            "them without 'en' on one side alone; see --pivot and --least-languages\n");
  EXPECT_FALSE(std::filesystem::exists(out));
}

}  // namespace
}  // namespace diglot::tools::testing
