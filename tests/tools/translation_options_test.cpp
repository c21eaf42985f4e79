// `evaluate translation`: options that can't be, that change nothing, and files that change scores.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "corpora/utf8.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/sanitizers.h"
#include "tests/tools/command.h"
#include "tokenize/subword_trainer.h"
#include "tokenize/subwords.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

class TranslationOptions : public ::testing::Test {
 protected:
  [[nodiscard]] static Outcome evaluate(const Words& options, std::string_view input = "") {
    Words words = {"evaluate", "translation"};
    words.insert(words.end(), options.begin(), options.end());
    return run(words, input);
  }
  /// Of one system, with these options.
  [[nodiscard]] Outcome score(Words options) const {
    options.insert(options.end(), {"--ref", ref_, "--hyp", hyp_});
    return evaluate(options);
  }
  [[nodiscard]] std::string error_of(const Words& options) const {
    const Outcome outcome = score(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  }
  [[nodiscard]] std::string file(const std::string& name, std::string_view text) const {
    return folder_.file(name, text);
  }

  const corpora::TemporaryFolder folder_;
  const std::string ref_ = file("ref", "a b x d\nthe same line, twice\n");
  const std::string hyp_ = file("hyp", "a b c d\nthe same line, twice\n");
};

TEST_F(TranslationOptions, AreWholeNumbers) {
  for (const std::string option : {"--seed", "--chrf-beta", "--chrf-word-order", "--paired-bs-n",
                                   "--docs-column", "--worst", "--max-ngram-order"}) {
    for (const std::string value :
         {"-1", "18446744073709551616", "-18446744073709551615", "1.5", "0x10", "010", ""}) {
      const std::string error = error_of({option + "=" + value});
      EXPECT_TRUE(mentions(error, option + ": ")) << error;
      EXPECT_EQ(lines_of(error).size(), 1U) << error;
    }
  }
  EXPECT_TRUE(mentions(error_of({"--chrf-beta", "-1"}),
                       "'-1' is no whole number from 0 to 18446744073709551615"));
}

TEST_F(TranslationOptions, HaveBounds) {
  const Words floor = {"--smooth-method", "floor", "--smooth-value"};
  for (const std::string value : {"1e308", "-0.1", "nan", "inf", "1000001"}) {
    Words options = floor;
    options.push_back(value);
    EXPECT_TRUE(mentions(error_of(options), "from 0 to 1000000")) << value;
  }
  for (const char* order : {"18446744073709551615", "101"}) {
    EXPECT_TRUE(mentions(
        error_of({"--metrics", "chrf", "--chrf-char-order", order, "--chrf-word-order", "1"}),
        "order 100 at most"));
  }
}

TEST_F(TranslationOptions, ThatNeedAnotherAreErrorsWithoutIt) {
  EXPECT_TRUE(mentions(error_of({"--paired-bs-n", "9"}), "--paired-bs-n requires --paired-bs"));
  EXPECT_TRUE(mentions(error_of({"--paired-ar-n", "9"}), "--paired-ar-n requires --paired-ar"));
  EXPECT_TRUE(mentions(error_of({"--confidence-n", "9"}), "--confidence-n requires --confidence"));
  EXPECT_TRUE(mentions(error_of({"--docs-column", "2"}), "--docs-column requires --docs"));
  EXPECT_TRUE(mentions(error_of({"--seed", "7"}), "--seed is of random numbers"));
}

TEST_F(TranslationOptions, ThatChangeNothingAreNoted) {
  const auto notes = [&](const Words& options) {
    const Outcome outcome = score(options);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.err;
  };
  EXPECT_EQ(notes({"--metrics", "chrf", "--tokenize", "intl", "--lowercase"}),
            "diglot: nothing is changed by --tokenize, --lowercase: --metrics has no bleu\n");
  EXPECT_EQ(notes({"--chrf-beta", "3", "--ter-no-punct"}),
            "diglot: nothing is changed by --chrf-beta: --metrics has no chrf\n"
            "diglot: nothing is changed by --ter-no-punct: --metrics has no ter\n");
  EXPECT_EQ(notes({"--src", ref_, "--encoder", "builtin"}),
            "diglot: nothing is changed by --encoder: --metrics has neither facts nor adequacy\n"
            "diglot: nothing is changed by --src: --metrics has neither facts nor adequacy\n");
  EXPECT_EQ(notes({"--json", "--width", "3", "--short"}),
            "diglot: nothing is changed by --width: --json prints all digits\n"
            "diglot: nothing is changed by --short: --json prints whole signatures\n");
  EXPECT_EQ(notes({"--metrics", "bleu,chrf,ter", "--lowercase", "--chrf-beta", "3",
                   "--ter-no-punct", "--width", "3", "--short", "--confidence", "--seed", "7"}),
            "");
}

TEST_F(TranslationOptions, NameEachSystemOnce) {
  const std::string link = folder_.path("link");
  std::filesystem::create_symlink(hyp_, link);
  for (const std::string& other : {hyp_, folder_.path("./hyp"), link}) {
    EXPECT_TRUE(mentions(error_of({"--hyp", other}), "--hyp names a file twice, " + other))
        << other;
  }
  EXPECT_EQ(score({"--hyp", file("copy", "a b c d\nthe same line, twice\n")}).status, 0)
      << "the same text in another file is another system";
}

TEST_F(TranslationOptions, NameStandardInputOnce) {
  const std::string error = "name standard input more than once";
  EXPECT_TRUE(mentions(evaluate({"--ref", "-", "--hyp", "-"}, "a\n").err, error));
  EXPECT_TRUE(mentions(evaluate({"--ref", ref_, "--hyp", "-", "--docs", "-"}, "a\n").err, error));
  EXPECT_TRUE(mentions(
      run({"evaluate", "facts", "--src", "-", "--tgt", "-", "--src-lang", "ro", "--tgt-lang", "en"})
          .err,
      "--src and --tgt " + error));
}

TEST_F(TranslationOptions, SystemsOfTheSameScoreDoNotDiffer) {
  const std::string copy = file("copy", "a b c d\nthe same line, twice\n");
  const std::string other = file("other", "a c b\ntwice the same line\n");
  for (const std::string test : {"--paired-bs", "--paired-ar"}) {
    const Outcome outcome = score({"--hyp", copy, "--hyp", other, "--metrics", "bleu,ter", test});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    // As sacreBLEU prints it: no sample is above the difference, which is 0.
    EXPECT_TRUE(mentions(outcome.out, test == "--paired-bs" ? "(p = 0.0010)*" : "(p = 0.0001)*"))
        << outcome.out;
    EXPECT_TRUE(mentions(outcome.out, " - " + hyp_ +
                                          " has the BLEU of the baseline: by it they do not "
                                          "differ, whatever p and a star say.\n"))
        << outcome.out;
    EXPECT_TRUE(mentions(outcome.out, " - " + hyp_ + " has the TER of the baseline"));
    EXPECT_FALSE(mentions(outcome.out, " - " + other + " has the"));
  }
}

TEST_F(TranslationOptions, AByteOrderMarkIsNoted) {
  const std::string marked = file("marked",
                                  "\xEF\xBB\xBF"
                                  "a b c d\nthe same line, twice\n");
  const Outcome outcome = evaluate({"--ref", marked, "--hyp", hyp_});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(mentions(outcome.err, marked + ": begins with a byte order mark")) << outcome.err;
  EXPECT_FALSE(mentions(outcome.out, " = 100.0 "));
  EXPECT_EQ(score({}).err, "");
}

TEST_F(TranslationOptions, TokenizedTextIsNotedWithCrlfToo) {
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "a b .\r\n";
  const std::string tokenized = file("tokenized", lines);
  EXPECT_TRUE(mentions(evaluate({"--ref", tokenized, "--hyp", tokenized}).err, "detokenize"));
}

TEST_F(TranslationOptions, NamesOfFilesMayBeAnyBytes) {
  const std::string bad = file("bad\xFF", "a b c d\nthe same line, twice\n");
  const std::string shown = folder_.path("bad\uFFFD");
  for (const Words& test : {Words{}, Words{"--paired-bs"}}) {
    Words options = {"--hyp", bad};
    options.insert(options.end(), test.begin(), test.end());
    EXPECT_TRUE(mentions(score(options).out, shown + " │")) << score(options).out;
    options.emplace_back("--json");
    const std::string json = score(options).out;
    EXPECT_FALSE(corpora::find_invalid_utf8(json));
    EXPECT_TRUE(mentions(json, shown + '"')) << json;
  }
}

/// A vocabulary of invented words, as SentencePiece writes it.
std::string train_vocabulary() {
  const Words syllables = {"ba", "ko", "mi", "ru", "te", "la"};
  std::size_t i = 0;
  return tokenize::train_subwords(
      [&]() -> std::optional<std::string> {
        if (i == 2000) return std::nullopt;
        std::string line;
        for (std::size_t k = 0; k < 6; ++k) {
          line += syllables[(i * 7 + k * 3) % 6] + syllables[(i / 3 + k) % 6] + ' ';
        }
        ++i;
        return line;
      },
      {.vocabulary_size = 100});
}

/// The subwords of each line, with spaces between them.
std::string cut(const std::string& text, const tokenize::Subwords& subwords) {
  std::string pieces;
  for (const std::string& line : lines_of(text)) {
    for (const tokenize::Subword& subword : subwords.pieces(line)) pieces += subword.piece + ' ';
    pieces += '\n';
  }
  return pieces;
}

TEST_F(TranslationOptions, SubwordsAreThoseOfTheModel) {
  const std::string vocabulary = train_vocabulary();
  const tokenize::Subwords subwords(vocabulary);
  const std::string model = file("made.up.model", vocabulary);
  const std::string ref = "bako miru tela\nrute bami lako kote\n";
  const std::string hyp = "bako miruko tela\nrute bamite koko kote\n";
  const auto bleu = [](const Words& options) {
    Words words = options;
    words.emplace_back("--json");
    const Outcome outcome = evaluate(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return json::parse(outcome.out).at(0).as_object();
  };
  const Words whole = {"--ref", file("r", ref), "--hyp", file("h", hyp)};
  Words with_model = whole;
  with_model.insert(with_model.end(), {"--tokenize", "spm", "--spm-model", model});
  const json::object by_model = bleu(with_model);
  const json::object by_hand = bleu({"--ref", file("cut.r", cut(ref, subwords)), "--hyp",
                                     file("cut.h", cut(hyp, subwords)), "--tokenize", "none"});
  EXPECT_EQ(by_model.at("tok"), "spm-made.up");
  EXPECT_EQ(by_model.at("counts"), by_hand.at("counts"));
  EXPECT_EQ(by_model.at("totals"), by_hand.at("totals"));
  EXPECT_EQ(by_model.at("score"), by_hand.at("score"));
  EXPECT_GT(by_model.at("sys_len").as_int64(), bleu(whole).at("sys_len").as_int64())
      << "of 7 words";
}

TEST_F(TranslationOptions, AModelOfSubwordsMustBeOne) {
  EXPECT_TRUE(mentions(error_of({"--tokenize", "spm"}), "needs --spm-model"));
  EXPECT_TRUE(mentions(error_of({"--spm-model", ref_}), "--spm-model is for --tokenize spm"));
  EXPECT_TRUE(mentions(error_of({"--tokenize", "spm", "--spm-model", ref_}),
                       ref_ + ": is no SentencePiece model"));
}

TEST_F(TranslationOptions, SegmentsTakeNoMemoryWhenTheyAreScored) {
  if (under_sanitizers) GTEST_SKIP() << "sanitizers need much memory";
  std::string lines;
  for (int i = 0; i < 50000; ++i) lines += "a b c " + std::to_string(i) + '\n';
  const std::string ref = file("many.r", lines);
  const std::string hyp = file("many.h", lines);
  // The scores of all segments, kept together, take more than 500 MB.
  const Outcome outcome =
      run_within({.seconds = 60, .megabytes = 400},
                 {"evaluate", "translation", "--ref", ref, "--hyp", hyp, "--metrics",
                  "bleu,chrf,ter", "--sentence-level", "--json", "--threads", "1"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(json::parse(outcome.out).as_array().size(), 150000U);
}

}  // namespace
}  // namespace diglot::tools::testing
