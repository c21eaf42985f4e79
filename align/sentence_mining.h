#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "align/mining.h"
#include "align/mining_score.h"
#include "align/nearest_rows.h"
#include "align/static_encoder.h"

namespace diglot::align {

/// The numbers of the sentences that mining looks at, ascending: not blank, and each text once,
/// where it stands first. A copy would be its nearest neighbour and take away its margin.
/// Linear time.
std::vector<std::size_t> distinct_sentences(std::span<const std::string_view> sentences);

struct SentenceMiningOptions {
  Retrieval retrieval = Retrieval::intersection;
  /// Whose words judge pairs together with the margin (see MiningScore); null: the margin alone
  /// does.
  const StaticEncoder* words = nullptr;
  double least_score = margin_threshold;
  /// Whether pairs stay whose numbers contradict each other.
  bool keep_conflicts = false;
};

/// Sentences that translate each other.
struct MinedSentences {
  std::vector<MinedPair> pairs;  ///< as mine_pairs gives them
  std::size_t conflicts = 0;     ///< pairs that were left out for their numbers
};

/// Makes pairs of the sentences that are near each other, by mine_pairs. `nearest` has a list for
/// each sentence of either side. Uses all threads. Precondition: valid UTF-8.
MinedSentences mine_sentences(const SentenceSide& src, const SentenceSide& tgt,
                              const NearestRows& nearest, const SentenceMiningOptions& options);

}  // namespace diglot::align
