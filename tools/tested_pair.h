#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpora/fingerprint.h"
#include "corpora/fingerprint_set.h"
#include "corpora/sentence_pair.h"
#include "tools/pair_tests.h"

namespace diglot::tools {

/// A pair, and which test has it out of the corpus.
struct TestedPair {
  corpora::SentencePair pair;
  std::string test;       ///< the first that objects; "" where all have passed it
  std::string objection;  ///< of that test
  corpora::Fingerprint print;
  bool repaired = false;

  [[nodiscard]] bool has_passed() const { return test.empty(); }
};

/// What becomes of mojibake.
enum class Mojibake { kept, repaired };

/// Runs the tests of a pair by itself, and takes the fingerprint of one that passes, if it is to be
/// compared. Thread-safe.
TestedPair test_pair(corpora::SentencePair pair, const PairTests& tests, Mojibake mojibake);

/// Finds pairs and documents that were there before. Takes 24 bytes a pair; one thread at a time.
class RepetitionFinder {
 public:
  explicit RepetitionFinder(const RepetitionTest& test) : test_(test) {}

  /// Tests the next pairs of a stream, a batch that holds whole documents: one of which half of the
  /// pairs that passed, and three at least, repeat those of others before is a copy.
  void test(std::span<TestedPair> pairs);

  /// How many documents were copies so far.
  [[nodiscard]] std::size_t copies() const { return copies_; }

 private:
  void test_document(std::span<TestedPair> pairs);

  RepetitionTest test_;
  corpora::FingerprintSet seen_;
  std::size_t copies_ = 0;
};

}  // namespace diglot::tools
