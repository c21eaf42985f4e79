#pragma once

#include <functional>
#include <optional>
#include <string>

#include "corpora/sentence_pair.h"

namespace diglot::corpora {

/// Why a test has a pair out of a corpus, in a few words for a person ("src has 1 word, less than
/// 3"); nothing where the pair passes.
using Objection = std::optional<std::string>;

/// A test of one pair, which depends on the pair alone. May be called from several threads.
using PairTest = std::function<Objection(const SentencePair&)>;

/// Asks of one side after the other, ask(pair.src) and then ask(pair.tgt). The first
/// objection, with the side in front.
template <class Ask>
Objection object_to_side(const SentencePair& pair, const Ask& ask) {
  if (const Objection src = ask(pair.src)) return "src " + *src;
  if (const Objection tgt = ask(pair.tgt)) return "tgt " + *tgt;
  return std::nullopt;
}

/// Objects to a side that looks damaged by a wrong encoding; see mojibake.h.
Objection test_encoding(const SentencePair& pair);

/// Objects to a pair whose score is below `least`, or that has none.
Objection test_score(const SentencePair& pair, double least);

}  // namespace diglot::corpora
