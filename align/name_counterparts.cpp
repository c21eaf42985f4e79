#include "align/name_counterparts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "align/logistic.h"
#include "align/name_similarity.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

/// Fitted to the names of every second line of the half of NTREX for tuning, English and 13 other
/// languages in Latin, Greek and Cyrillic letters: whether they are of the line or of another one.
const LogisticModel& has_counterpart() {
  static const LogisticModel model{0.61,
                                   {-6.50, -14.51, 23.96, 9.38, 13.48, -7.91, 7.27, -4.79, -14.84}};
  return model;
}

}  // namespace

NamedWords read_named_words(const Facts& facts, std::string_view lang,
                            const StaticEncoder& encoder) {
  NamedWords result{find_words(facts.text, lang, encoder), {}, facts.names};
  for (const corpora::Bytes& place : result.words.places) {
    result.keys.push_back(tokenize::name_key(facts.text.substr(place.begin, place.size()), lang));
  }
  return result;
}

double counterpart_probability(std::string_view name, std::string_view key, const NamedWords& text,
                               const StaticEncoder& encoder) {
  std::vector<float> vector(encoder.dimension());
  encoder.encode_into(vector, name);
  double cosine = -1;
  double sound = 0;
  for (std::size_t i = 0; i < text.keys.size(); ++i) {
    cosine = std::max(cosine, static_cast<double>(dot(vector, text.words.vectors[i])));
    sound = std::max(sound, name_similarity(key, text.keys[i]));
  }
  double sound_of_names = 0;
  for (const tokenize::Name& other : text.names) {
    sound_of_names = std::max(sound_of_names, name_similarity(key, other.key));
  }
  constexpr double long_name = 8;  // letters
  const double length = std::min(static_cast<double>(key.size()), long_name) / long_name;
  const std::array<double, 9> features = {
      sound_of_names, sound,           cosine,         sound_of_names * sound_of_names,
      sound * sound,  cosine * cosine, sound * length, length,
      cosine * sound};
  return has_counterpart().probability(features);
}

}  // namespace diglot::align
