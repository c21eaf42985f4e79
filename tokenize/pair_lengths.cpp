#include "tokenize/pair_lengths.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "corpora/article_fields.h"
#include "corpora/counted.h"
#include "tokenize/code_points.h"
#include "tokenize/word_count.h"

namespace diglot::tokenize {
namespace {

using corpora::Objection;
using corpora::PairSide;
using corpora::SentencePair;

struct RelativeLength {
  std::string_view lang;
  double length = 1;
};

// Of the sentences that the model was trained on, each with its English side.
constexpr RelativeLength relative_lengths[] = {
    {"ar", 0.87}, {"bg", 1.13}, {"cs", 0.94}, {"de", 1.18}, {"el", 1.13}, {"en", 1.00},
    {"es", 1.07}, {"fr", 1.19}, {"hu", 1.11}, {"it", 1.17}, {"ja", 0.57}, {"pl", 1.10},
    {"pt", 1.13}, {"ro", 1.15}, {"ru", 1.06}, {"tr", 1.07}, {"uk", 1.05}, {"zh", 0.35}};

struct CharacterCounts {
  std::size_t visible = 0;
  std::size_t letters = 0;
};

CharacterCounts count_characters(std::string_view text) {
  CharacterCounts counts;
  for (std::size_t i = 0; i < text.size();) {
    if (U8_IS_SINGLE(text[i])) {  // as below, faster
      const char c = text[i++];
      counts.letters += is_letter(c) ? 1 : 0;
      counts.visible += is_invisible(c) ? 0 : 1;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    const bool letter = is_letter(c.value) || is_mark(c.value);
    if (letter) ++counts.letters;
    if (letter || !is_invisible(c.value)) ++counts.visible;
  }
  return counts;
}

double characters_of_english(const PairSide& side) {
  constexpr double added = 15;
  return static_cast<double>(count_characters(side.text).visible) / relative_length(side.lang) +
         added;
}

std::string rounded(double ratio) {
  const auto tenths = static_cast<long>(std::lround(ratio * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Objection test_length(const SentencePair& pair, const LengthLimits& limits) {
  return object_to_side(pair, [&](const PairSide& side) -> Objection {
    const std::size_t words = count_words(side.text, limits.most);
    if (words > limits.most) return "has more than " + corpora::counted(limits.most, "word");
    if (words < limits.least) return "has " + corpora::counted(words, "word");
    return std::nullopt;
  });
}

double relative_length(std::string_view lang) {
  const std::string code = corpora::language_code(lang);
  const auto* const found = std::ranges::find(relative_lengths, code, &RelativeLength::lang);
  return found == std::end(relative_lengths) ? 1 : found->length;
}

Objection test_length_ratio(const SentencePair& pair, double most) {
  const double src = characters_of_english(pair.src);
  const double tgt = characters_of_english(pair.tgt);
  if (src > most * tgt) return "src is " + rounded(src / tgt) + " times as long";
  if (tgt > most * src) return "tgt is " + rounded(tgt / src) + " times as long";
  return std::nullopt;
}

Objection test_letters(const SentencePair& pair, double least) {
  return object_to_side(pair, [&](const PairSide& side) -> Objection {
    const auto [visible, letters] = count_characters(side.text);
    const double share =
        visible == 0 ? 1 : static_cast<double>(letters) / static_cast<double>(visible);
    if (share >= least) return std::nullopt;
    return "has " + std::to_string(std::lround(100 * share)) + " % letters";
  });
}

}  // namespace diglot::tokenize
