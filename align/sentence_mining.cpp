#include "align/sentence_mining.h"

#include <unordered_set>

#include <tbb/parallel_for.h>

#include "align/fact_comparison.h"

namespace diglot::align {
namespace {

/// Leaves out pairs whose numbers contradict each other; returns how many.
std::size_t drop_conflicts(std::vector<MinedPair>& pairs, const SentenceSide& src,
                           const SentenceSide& tgt) {
  std::vector<char> conflict(pairs.size());
  tbb::parallel_for(std::size_t{0}, pairs.size(), [&](std::size_t i) {
    const Facts src_facts = find_facts(src.sentences[pairs[i].src], src.lang);
    const Facts tgt_facts = find_facts(tgt.sentences[pairs[i].tgt], tgt.lang);
    conflict[i] = compare_facts(src_facts, tgt_facts).conflicts() ? 1 : 0;
  });
  std::vector<MinedPair> kept;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (conflict[i] == 0) kept.push_back(pairs[i]);
  }
  const std::size_t dropped = pairs.size() - kept.size();
  pairs = std::move(kept);
  return dropped;
}

}  // namespace

std::vector<std::size_t> distinct_sentences(std::span<const std::string_view> sentences) {
  std::vector<std::size_t> distinct;
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].find_first_not_of(" \t") == std::string_view::npos) continue;
    if (seen.insert(sentences[i]).second) distinct.push_back(i);
  }
  return distinct;
}

MinedSentences mine_sentences(const SentenceSide& src, const SentenceSide& tgt,
                              const NearestRows& nearest, const SentenceMiningOptions& options) {
  Rescore rescore;
  if (options.words != nullptr) rescore = MiningScore(src, tgt, *options.words);
  MinedSentences mined{mine_pairs(nearest, options.retrieval, rescore)};
  std::erase_if(mined.pairs,
                [&](const MinedPair& pair) { return pair.score < options.least_score; });
  if (!options.keep_conflicts) mined.conflicts = drop_conflicts(mined.pairs, src, tgt);
  return mined;
}

}  // namespace diglot::align
