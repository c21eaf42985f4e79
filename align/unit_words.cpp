#include "align/unit_words.h"

#include <cstddef>

#include "tokenize/words.h"

namespace diglot::align {
namespace {

/// Words are compared each with each: a monstrous sentence must not cost the square of its length.
constexpr std::size_t most_words = 512;
constexpr std::size_t longest_word = 256;  // bytes

}  // namespace

std::vector<corpora::Bytes> compared_words(std::string_view text, std::string_view lang) {
  std::vector<corpora::Bytes> words = tokenize::split_words(text, lang);
  std::erase_if(words, [](const corpora::Bytes& word) { return word.size() > longest_word; });
  if (words.size() > most_words) words.resize(most_words);
  return words;
}

UnitWords find_words(std::string_view text, std::string_view lang, const StaticEncoder& encoder) {
  UnitWords result{compared_words(text, lang), {}, {}};
  result.vectors = Vectors(result.places.size(), encoder.dimension());
  for (std::size_t i = 0; i < result.places.size(); ++i) {
    const corpora::Bytes& word = result.places[i];
    encoder.add_features(text.substr(word.begin, word.size()), result.vectors[i]);
    result.weights.push_back(length(result.vectors[i]));
    normalize(result.vectors[i]);
  }
  return result;
}

}  // namespace diglot::align
