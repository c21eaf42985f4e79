#include "tools/pair_tests.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "align/model_file.h"
#include "align/name_knowledge.h"
#include "align/pair_facts.h"
#include "align/static_encoder.h"
#include "corpora/error.h"
#include "tokenize/pair_boilerplate.h"
#include "tokenize/pair_copies.h"
#include "tokenize/pair_languages.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

using corpora::PairTest;
using corpora::SentencePair;
using tokenize::ComparedSides;
using tokenize::Likeness;

/// A test as the command line knows it.
struct KnownTest {
  std::string_view name;
  bool by_default = false;
  PairTest (*make)(const PairTestOptions& options) = nullptr;  ///< null: it compares pairs
};

/// Names by the model, which the test keeps.
PairTest make_names_test(const PairTestOptions& options) {
  struct Model {
    align::ModelFile file;
    align::StaticEncoder encoder{file};
    align::NameKnowledge knowledge{file};

    explicit Model(align::ModelFile opened) : file(std::move(opened)) {}
  };
  const auto model =
      std::make_shared<const Model>(align::ModelFile::open(model_path(options.encoder)));
  return [model](const SentencePair& pair) {
    return align::test_names(pair, model->encoder, model->knowledge);
  };
}

PairTest make_score_test(const PairTestOptions& options) {
  if (!options.min_score) throw corpora::Error("the test `score` needs --min-score");
  return [least = *options.min_score](const SentencePair& pair) {
    return corpora::test_score(pair, least);
  };
}

/// All there are, in the order in which they run: cheap ones first, and a duplicate is only what
/// repeats a pair that passed the others.
constexpr KnownTest known_tests[] = {
    {"score", false, make_score_test},
    {"encoding", true, [](const PairTestOptions&) -> PairTest { return corpora::test_encoding; }},
    {"length", true,
     [](const PairTestOptions& options) -> PairTest {
       return [limits = options.length](const SentencePair& pair) {
         return tokenize::test_length(pair, limits);
       };
     }},
    {"length-ratio", true,
     [](const PairTestOptions& options) -> PairTest {
       return [most = options.max_length_ratio](const SentencePair& pair) {
         return tokenize::test_length_ratio(pair, most);
       };
     }},
    {"letters", true,
     [](const PairTestOptions& options) -> PairTest {
       return [least = options.min_letters](const SentencePair& pair) {
         return tokenize::test_letters(pair, least);
       };
     }},
    {"untranslated", true,
     [](const PairTestOptions& options) -> PairTest {
       return [most = options.max_alike](const SentencePair& pair) {
         return tokenize::test_untranslated(pair, most);
       };
     }},
    {"boilerplate", true,
     [](const PairTestOptions&) -> PairTest { return tokenize::test_boilerplate; }},
    {"language", true, [](const PairTestOptions&) -> PairTest { return tokenize::test_languages; }},
    {"numbers", false, [](const PairTestOptions&) -> PairTest { return align::test_numbers; }},
    {"names", false, make_names_test},
    {"duplicates", true},
    {"near-duplicates", false},
    {name_of_syndicated, false},
};

/// Tests by name; "default" stands for those that run unless others are named.
std::set<std::string_view> chosen_tests(const PairTestOptions& options) {
  std::set<std::string_view> chosen;
  for (const std::string& name : options.tests) {
    if (name == "default") {
      for (const KnownTest& test : known_tests) {
        if (test.by_default) chosen.insert(test.name);
      }
      continue;
    }
    if (name == "none") continue;
    const auto* const found = std::ranges::find(known_tests, name, &KnownTest::name);
    if (found == std::end(known_tests)) {
      throw corpora::Error("--tests " + name +
                           ": there is no such test; see `diglot filter --help`");
    }
    chosen.insert(found->name);
  }
  if (options.min_score) chosen.insert("score");
  return chosen;
}

ComparedSides compared_sides(const std::string& name) {
  if (name == "src") return ComparedSides::src;
  return name == "tgt" ? ComparedSides::tgt : ComparedSides::both;
}

}  // namespace

void add_pair_tests(CLI::App& command, PairTestOptions& options) {
  command
      .add_option(
          "--tests", options.tests,
          "Tests by name, separated by commas; they run in this order, whatever the order here, "
          "and "
          "the first that objects drops a pair. By default: encoding (damage by a wrong encoding), "
          "length, length-ratio, letters (too few of the characters are some), untranslated (both "
          "sides nearly the same), boilerplate (of the page around an article), language, "
          "duplicates. Others: score, numbers and names (that conflict), near-duplicates (alike "
          "but "
          "for case, digits, marks and spaces), syndicated (documents, by src_doc and tgt_doc, of "
          "which half repeats earlier pairs). `default` stands for the former, `none` for none")
      ->type_name("NAMES")
      ->delimiter(',')
      ->default_str("default");
  command
      .add_option("--min-length", options.length.least,
                  "Words that each side has at least; two characters of Chinese and Japanese are a "
                  "word")
      ->capture_default_str();
  command.add_option("--max-length", options.length.most, "Words that it has at most")
      ->capture_default_str();
  command
      .add_option("--max-length-ratio", options.max_length_ratio,
                  "How many times as much one side may say as the other, by the characters that "
                  "its language needs")
      ->check(CLI::Range(1.0, 1e9))
      ->capture_default_str();
  command
      .add_option("--min-letters", options.min_letters,
                  "Share of the characters of each side, without spaces, that are letters")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--max-alike", options.max_alike,
                  "Both sides may share less than this of their words, by letters")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      .add_option("--min-score", options.min_score,
                  "Adds the test `score`: the least value of the field of that name")
      ->check(CLI::Number);
  command
      .add_option("--duplicates-by", options.duplicates_by,
                  "What makes pairs duplicates: both sides, or one of them alone")
      ->check(CLI::IsMember({"both", "src", "tgt"}))
      ->capture_default_str();
  command
      .add_option("--encoder", options.encoder,
                  "builtin or a model file, by which the test `names` knows what names translate")
      ->type_name("MODEL")
      ->capture_default_str();
}

std::string_view name_of_duplicates(Likeness likeness) {
  return likeness == Likeness::exact ? "duplicates" : "near-duplicates";
}

PairTests make_pair_tests(const PairTestOptions& options) {
  const auto chosen = chosen_tests(options);
  if (options.length.least > options.length.most) {
    throw corpora::Error("--min-length is more than --max-length: nothing would pass");
  }
  PairTests tests;
  for (const KnownTest& test : known_tests) {
    if (test.make == nullptr || !chosen.contains(test.name)) continue;
    tests.of_a_pair.push_back({std::string(test.name), test.make(options)});
  }
  const bool near = chosen.contains(name_of_duplicates(Likeness::near));
  const bool pairs = near || chosen.contains(name_of_duplicates(Likeness::exact));
  const bool documents = chosen.contains(name_of_syndicated);
  if (pairs || documents) {
    // What is a duplicate is a near one too: one table is enough.
    tests.repetition = {near ? Likeness::near : Likeness::exact,
                        compared_sides(options.duplicates_by), pairs, documents};
  }
  return tests;
}

std::vector<std::string> PairTests::names() const {
  std::vector<std::string> all;
  for (const NamedTest& test : of_a_pair) all.push_back(test.name);
  if (repetition && repetition->pairs) {
    all.emplace_back(name_of_duplicates(repetition->likeness));
  }
  if (repetition && repetition->documents) all.emplace_back(name_of_syndicated);
  return all;
}

}  // namespace diglot::tools
