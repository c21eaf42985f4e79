#pragma once

#include <string_view>
#include <vector>

#include "align/static_encoder.h"
#include "align/vectors.h"
#include "corpora/range.h"

namespace diglot::align {

/// The words and punctuation marks of a text of language `lang` (see tokenize::split_words) that
/// are compared with those of another: the first 512, words of more than 256 bytes left out.
/// Thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Bytes> compared_words(std::string_view text, std::string_view lang);

/// The compared words of a text with their vectors.
struct UnitWords {
  std::vector<corpora::Bytes> places;  ///< of each word in the text
  Vectors vectors;                     ///< one unit vector for each word
  std::vector<float> weights;          ///< how much each word says (length of its summed features)
};

/// Thread-safe. Precondition: valid UTF-8.
UnitWords find_words(std::string_view text, std::string_view lang, const StaticEncoder& encoder);

}  // namespace diglot::align
