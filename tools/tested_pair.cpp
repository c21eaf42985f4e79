#include "tools/tested_pair.h"

#include <cstddef>
#include <set>
#include <utility>

#include "corpora/mojibake.h"
#include "tools/pair_pipeline.h"

namespace diglot::tools {
namespace {

bool repair(corpora::PairSide& side) {
  auto repaired = corpora::repair_mojibake(side.text);
  if (!repaired) return false;
  side.text = std::move(*repaired);
  return true;
}

void reject(TestedPair& tested, std::string_view test, std::string objection) {
  tested.test = test;
  tested.objection = std::move(objection);
}

}  // namespace

TestedPair test_pair(corpora::SentencePair pair, const PairTests& tests, Mojibake mojibake) {
  TestedPair tested;
  tested.pair = std::move(pair);
  if (mojibake == Mojibake::repaired) {
    const bool src = repair(tested.pair.src);
    const bool tgt = repair(tested.pair.tgt);
    tested.repaired = src || tgt;
  }
  for (const NamedTest& test : tests.of_a_pair) {
    if (auto objection = test.test(tested.pair)) {
      reject(tested, test.name, std::move(*objection));
      return tested;
    }
  }
  if (tests.repetition) {
    const auto& [likeness, sides, ignored, also_ignored] = *tests.repetition;
    tested.print = tokenize::fingerprint(tested.pair, likeness, sides);
  }
  return tested;
}

void RepetitionFinder::test(std::span<TestedPair> pairs) {
  while (!pairs.empty()) {
    std::size_t end = 1;
    while (end < pairs.size() && are_of_one_document(pairs[end - 1].pair, pairs[end].pair)) ++end;
    test_document(pairs.first(end));
    pairs = pairs.subspan(end);
  }
}

void RepetitionFinder::test_document(std::span<TestedPair> pairs) {
  std::vector<TestedPair*> repeated;
  std::vector<TestedPair*> others;
  std::set<corpora::Fingerprint> own;  // what a document repeats of itself makes it no copy
  std::size_t copied = 0;
  for (TestedPair& pair : pairs) {
    if (!pair.has_passed()) continue;
    const bool is_new = seen_.insert(pair.print);
    (is_new ? others : repeated).push_back(&pair);
    if (own.insert(pair.print).second && !is_new) ++copied;
  }
  const std::size_t passed = repeated.size() + others.size();
  constexpr std::size_t least_copied = 3;
  const bool is_copy = copied >= least_copied && 2 * copied >= passed;
  if (test_.pairs) {
    for (TestedPair* pair : repeated) {
      reject(*pair, name_of_duplicates(test_.likeness), "was there before");
    }
  }
  if (!test_.documents || !is_copy) return;
  ++copies_;
  const std::string objection = std::to_string(copied) + " of " + std::to_string(passed) +
                                " pairs of its document were there before";
  for (TestedPair* pair : repeated) {
    if (pair->has_passed()) reject(*pair, name_of_syndicated, objection);
  }
  for (TestedPair* pair : others) reject(*pair, name_of_syndicated, objection);
}

}  // namespace diglot::tools
