#pragma once

#include <optional>
#include <string>

#include "corpora/pair.h"

namespace diglot::corpora {

/// A text that is in no pair.
struct LoneText {
  Place place;
  std::string reason;  ///< in a few words
  /// What comes nearest on the other side, as a pair: its score is the probability of its relation,
  /// so of a `partial` one that both share a fact.
  std::optional<Pair> nearest;
};

}  // namespace diglot::corpora
