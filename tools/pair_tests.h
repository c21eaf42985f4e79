#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "corpora/pair_test.h"
#include "tokenize/pair_fingerprints.h"
#include "tokenize/pair_lengths.h"

namespace diglot::tools {

/// Which tests the pairs of a corpus are to pass, and their limits.
struct PairTestOptions {
  std::vector<std::string> tests = {"default"};
  tokenize::LengthLimits length;
  double max_length_ratio = 3;
  double min_letters = 0.5;
  double max_alike = 0.8;
  std::optional<double> min_score;
  std::string duplicates_by = "both";
  std::string encoder = "builtin";
};

/// Adds --tests and the limits to a command.
void add_pair_tests(CLI::App& command, PairTestOptions& options);

/// A test under the name that it has on the command line.
struct NamedTest {
  std::string name;
  corpora::PairTest test;
};

/// How pairs are to be compared with those before them.
struct RepetitionTest {
  tokenize::Likeness likeness = tokenize::Likeness::exact;
  tokenize::ComparedSides sides = tokenize::ComparedSides::both;
  bool pairs = false;      ///< each pair is to be new: duplicates or near-duplicates
  bool documents = false;  ///< so is each document: syndicated
};

/// What a pair has to pass: the tests of a pair by itself in their order, then whether it is new.
struct PairTests {
  std::vector<NamedTest> of_a_pair;
  std::optional<RepetitionTest> repetition;

  /// The names of all, in the order in which they run.
  [[nodiscard]] std::vector<std::string> names() const;
};

/// Throws corpora::Error where the options name what there is not, or a model can't be read.
PairTests make_pair_tests(const PairTestOptions& options);

/// The name of the test of whether a pair is new.
std::string_view name_of_duplicates(tokenize::Likeness likeness);
/// The same of a document.
inline constexpr std::string_view name_of_syndicated = "syndicated";

}  // namespace diglot::tools
