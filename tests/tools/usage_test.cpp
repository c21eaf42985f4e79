// --help, --version, and what is said about mistakes on the command line.
#include <ostream>
#include <regex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

struct Help {
  const char* name;
  Words command;
  Words options;  ///< that it must explain

  friend void PrintTo(const Help& value, std::ostream* out) { *out << value.name; }
};

class HelpOf : public ::testing::TestWithParam<Help> {};

INSTANTIATE_TEST_SUITE_P(
    Command, HelpOf,
    ::testing::Values(
        Help{"Diglot",
             {},
             {"align", "convert", "segment", "tokenize", "embed", "evaluate", "train", "--version",
              "--threads"}},
        Help{"Align",
             {"align"},
             {"--format", "jsonl", "tsv", "moses", "vecalign", "--output", "--min-score",
              "--relations", "--pair", "--parallel", "--sentence-per-line", "--lang", "--encoder",
              "--encoder-model", "--encoder-timeout", "--on-bad-utf8"}},
        Help{"Convert",
             {"convert"},
             {"--from", "--to", "--src-lang", "--tgt-lang", "--columns", "--to-columns",
              "--max-expanded", "--output", "hunalign", "moses", "tmx", "vecalign", "xces",
              "xliff2"}},
        Help{"Segment",
             {"segment"},
             {"--format", "--lang", "--join-lines", "--on-bad-utf8", "--output"}},
        Help{"Tokenize",
             {"tokenize"},
             {"--format", "words", "pieces", "ids", "--lang", "--detokenize", "--encoder",
              "--sample", "--seed", "--on-bad-utf8", "--output"}},
        Help{"Embed", {"embed"}, {"--encoder", "--on-bad-utf8", "--output"}},
        Help{"Filter",
             {"filter"},
             {"--tests", "--rejected", "--mark", "--repair", "--stats", "--min-length",
              "near-duplicates", "--from", "--output"}},
        Help{"Report",
             {"report"},
             {"PAIRS", "ARTICLES", "--lang", "--sentence-per-line", "--on-bad-utf8", "--output"}},
        Help{"Serve",
             {"serve"},
             {"--host", "--port", "--page", "--encoder", "/v1/embeddings", "/v1/align", "curl"}},
        Help{"Split", {"split"}, {"--dev", "--test", "--seed", "--output"}},
        Help{"Evaluate", {"evaluate"}, {"alignment", "pairs", "retrieval", "mining", "facts"}},
        Help{"EvaluateAlignment",
             {"evaluate", "alignment"},
             {"--gold", "--pred", "--gold-format", "--pred-format", "--scorer", "vecalign",
              "sentalign", "hunalign", "null bead", "--confidence", "--seed", "--fail-under",
              "--json"}},
        Help{"EvaluatePairs",
             {"evaluate", "pairs"},
             {"--gold", "--pred", "--curve", "--by-language", "--confidence", "--seed",
              "--fail-under", "--json"}},
        Help{"EvaluateRetrieval",
             {"evaluate", "retrieval"},
             {"--src", "--tgt", "--encoder", "--margin", "--k", "--changed-facts", "--tgt-lang",
              "--json"}},
        Help{"EvaluateFacts",
             {"evaluate", "facts"},
             {"--src", "--tgt", "--src-lang", "--tgt-lang", "--encoder", "--format", "tsv"}},
        Help{"EvaluateTranslation",
             {"evaluate", "translation"},
             {"--ref", "--hyp", "--src", "--metrics", "ter", "facts", "adequacy", "--docs",
              "--by-length", "--worst", "--paired-bs", "Example: "}},
        Help{"EvaluateMining",
             {"evaluate", "mining"},
             {"--src", "--tgt", "--encoder", "--threshold", "--k", "--json"}},
        Help{"Train",
             {"train"},
             {"--output", "--vocabulary-only", "--vocabulary", "--vocabulary-size", "--dimension",
              "--pairs", "--batch", "--stories", "--dictionary", "--weight", "--seed"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(HelpOf, IsOnStandardOutputAndExplainsItsOptions) {
  for (const char* flag : {"--help", "-h"}) {
    Words command = GetParam().command;
    command.emplace_back(flag);
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    for (const std::string& option : GetParam().options) {
      EXPECT_TRUE(mentions(outcome.out, option)) << option << " is not in\n" << outcome.out;
    }
  }
}

TEST(Version, SaysWhichModel) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const Outcome outcome = run({"--version"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(std::regex_match(
      outcome.out, std::regex("diglot [0-9]+\\.[0-9]+\\.[0-9]+\nmodel [0-9a-f]{16} \\(.*\\)\n")))
      << outcome.out;
}

struct Mistake {
  const char* name;
  Words command;
  const char* message;  ///< a part of it

  friend void PrintTo(const Mistake& value, std::ostream* out) { *out << value.name; }
};

class MistakeOf : public ::testing::TestWithParam<Mistake> {};

INSTANTIATE_TEST_SUITE_P(
    Usage, MistakeOf,
    ::testing::Values(
        Mistake{"NoCommand", {}, "no command given"},
        Mistake{"UnknownCommand", {"frobnicate"}, "frobnicate"},
        Mistake{"UnknownOption", {"align", "--frobnicate"}, "--frobnicate"},
        Mistake{"UnknownOptionOfSegment", {"segment", "-x"}, "-x"},
        Mistake{"UnknownFormat", {"align", "--format", "xml", "a"}, "xml"},
        Mistake{"UnknownFormatOfSegment", {"segment", "--format", "tsv", "a"}, "tsv"},
        Mistake{"UnknownFormatOfTokenize", {"tokenize", "--format", "x", "a"}, "--format"},
        Mistake{"UnknownShell", {"completion", "fish"}, "fish"},
        Mistake{"UnknownRelation", {"align", "--relations", "same,nope", "a"}, "'nope'"},
        Mistake{"EmptyRelation", {"align", "--relations", "", "a"}, "--relations"},
        Mistake{"ScoreAboveOne", {"align", "--min-score", "1.5", "a"}, "--min-score"},
        Mistake{"ScoreThatIsNoNumber", {"align", "--min-score", "high", "a"}, "--min-score"},
        Mistake{"ScoreThatIsNan", {"align", "--min-score", "nan", "a"}, "--min-score"},
        Mistake{"NoThreads", {"align", "--threads", "0", "a"}, "--threads"},
        Mistake{"ThreadsThatAreNoNumber", {"segment", "--threads", "many", "a"}, "--threads"},
        Mistake{"NoArticles", {"align"}, "no articles given"},
        Mistake{"PairOfOne", {"align", "--pair", "a"}, "--pair"},
        Mistake{"ParallelOfOne",
                {"align", "--parallel", "corpora/examples/river-flood/ro.txt"},
                "--parallel"},
        Mistake{"PairAndInputs", {"align", "--pair", "a", "b", "--", "c"}, "--pair"},
        Mistake{"LangWithoutCode", {"align", "--lang", "ro", "a"}, "--lang ro: write PATH=xx"},
        Mistake{"LangOfNoInput",
                {"align", "--lang", "corpora/exmples=ro", "corpora/examples"},
                "--lang corpora/exmples=ro: no input"},
        Mistake{"LangOfNoFileInAFolder",
                {"align", "--lang", "corpora/examples/none.txt=ro", "corpora/examples"},
                "--lang corpora/examples/none.txt=ro: no input"},
        Mistake{
            "VecalignOfMany", {"align", "--format", "vecalign", "corpora/examples"}, "vecalign"},
        Mistake{
            "MosesWithoutPrefix", {"align", "--format", "moses", "corpora/examples"}, "-o PREFIX"},
        Mistake{"EmbedWithoutOutput", {"embed", "a"}, "--output"},
        Mistake{"EvaluateNothing", {"evaluate"}, "evaluate"},
        Mistake{"MarginUnknown",
                {"evaluate", "retrieval", "--src", "a", "--tgt", "b", "--margin", "x"},
                "--margin"},
        Mistake{"NoNeighbours",
                {"evaluate", "retrieval", "--src", "a", "--tgt", "b", "--k", "0"},
                "--k"},
        Mistake{"Https", {"embed", "--encoder", "https://a.org/v1", "-o", "x.npy"}, "https is not"},
        Mistake{"NoHost", {"embed", "--encoder", "http:///v1", "-o", "x.npy"}, "names no host"},
        Mistake{"PortOfNoServer",
                {"embed", "--encoder", "http://a:99999", "-o", "x.npy"},
                "a port is a number"},
        Mistake{"PasswordInTheAddress",
                {"embed", "--encoder", "http://me:it@a", "-o", "x.npy"},
                "DIGLOT_API_KEY"},
        Mistake{"LineEndInTheAddress",
                {"embed", "--encoder", "http://a/\r\nX: y", "-o", "x.npy"},
                "control character"},
        Mistake{"VectorsOfNoFile", {"embed", "--encoder", "vectors:", "-o", "x.npy"}, "name files"},
        Mistake{"VectorsOfNoDimension",
                {"embed", "--encoder", "vectors:a.f32:0", "-o", "x.npy"},
                "a dimension is a number from 1"},
        Mistake{"VectorsThatAreMissing",
                {"embed", "--encoder", "vectors:/no/a.npy", "-o", "x.npy"},
                "/no/a.npy: there is no such file"},
        Mistake{"NoTimeForTheServer",
                {"embed", "--encoder-timeout", "0", "-o", "x.npy"},
                "--encoder-timeout"},
        Mistake{"TargetLanguageThatIsNone",
                {"evaluate", "retrieval", "--src", "a", "--tgt", "b", "--tgt-lang", "english"},
                "'english' is no language code"},
        Mistake{"SegmenterEpochsBelowZero",
                {"train-segmenter", "--epochs", "-1", "-o", "/tmp/never", "en.txt"},
                "--epochs: Value -1"},
        Mistake{"SeedBelowZero",
                {"evaluate", "alignment", "--gold", "a", "--pred", "b", "--confidence", "9",
                 "--seed", "-1"},
                "--seed: '-1' is no whole number"},
        Mistake{"SeedAboveAll",
                {"evaluate", "pairs", "--gold", "a", "--pred", "b", "--confidence", "9", "--seed",
                 "18446744073709551616"},
                "--seed: '18446744073709551616' is no whole number"},
        Mistake{"SeedOfNothing",
                {"evaluate", "pairs", "--gold", "a", "--pred", "b", "--seed", "7"},
                "--seed requires --confidence"},
        Mistake{"PortAboveAll", {"serve", "--port", "65536"}, "--port"},
        Mistake{"TrainWithoutBitext", {"train", "-o", "/tmp/never"}, "no bitext given"},
        Mistake{"TrainWithoutOutput", {"train", "en-ro.tsv"}, "--output"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(MistakeOf, IsNamedAndAnError) {
  const Outcome outcome = run(GetParam().command);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(outcome.err.starts_with("diglot: ")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, GetParam().message)) << outcome.err;
  EXPECT_EQ(lines_of(outcome.err).size(), 1U) << outcome.err;
}

TEST(Usage, ThreadsMayStandBeforeOrBehindTheCommand) {
  const News news;
  EXPECT_EQ(run({"--threads", "2", "segment", news.path("ro/fire.txt")}).status, 0);
  EXPECT_EQ(run({"segment", "--threads", "2", news.path("ro/fire.txt")}).status, 0);
}

}  // namespace
}  // namespace diglot::tools::testing
