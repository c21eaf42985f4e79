#include "corpora/pair_test.h"

#include "corpora/mojibake.h"

namespace diglot::corpora {

Objection test_encoding(const SentencePair& pair) {
  return object_to_side(pair, [](const PairSide& side) -> Objection {
    if (const auto damage = find_encoding_damage(side.text)) return "has " + *damage;
    return std::nullopt;
  });
}

Objection test_score(const SentencePair& pair, double least) {
  const auto text = pair.value("score");
  if (!text) return "is not there";
  const auto score = pair.number("score");
  if (!score) return "is no number, or none that is finite";
  if (*score >= least) return std::nullopt;
  return std::string(*text) + " is too low";
}

}  // namespace diglot::corpora
