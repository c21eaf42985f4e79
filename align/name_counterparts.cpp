#include "align/name_counterparts.h"

#include <algorithm>
#include <array>
#include <set>

#include "align/logistic.h"
#include "align/vectors.h"
#include "tokenize/fold.h"
#include "tokenize/places.h"

namespace diglot::align {
namespace {

/// Fitted to the names of every second line of the half of NTREX for tuning, English and 13 other
/// languages in Latin, Greek and Cyrillic letters, with the best word of the line and of another.
const LogisticModel& is_counterpart() {
  static const LogisticModel model{-5.64, {2.65, 17.40, 1.79, -8.93, 1.93, -0.90, -0.81, -3.99}};
  return model;
}

std::string_view written(const Facts& facts, const tokenize::Name& name) {
  return facts.text.substr(name.bytes.begin, name.bytes.size());
}

/// A name and a word that may belong together.
struct Candidate {
  double probability = 0;
  std::size_t name = 0;
  std::size_t word = 0;
};

/// The names of a text that a translation should have.
std::vector<std::size_t> names_to_find(const Facts& facts, std::string_view lang,
                                       const CommonWords& common) {
  std::set<std::string_view> keys;
  std::vector<std::size_t> names;
  for (std::size_t i = 0; i < facts.names.size(); ++i) {
    const tokenize::Name& name = facts.names[i];
    if (name.acronym || common.contains(tokenize::fold(written(facts, name), lang), lang)) continue;
    if (keys.insert(name.key).second) names.push_back(i);
  }
  return names;
}

/// Gives each name the best word that is left.
class Assignment {
 public:
  Assignment(const Facts& facts, const NamedWords& translation,
             const Transliteration& transliteration)
      : facts_(facts),
        transliteration_(transliteration),
        probabilities_(facts.names.size()),
        names_of_word_(translation.keys.size()) {}

  void assign(std::vector<Candidate> candidates) {
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::probability);
    for (const Candidate& candidate : candidates) {
      if (probabilities_[candidate.name] > 0 || !is_free(candidate)) continue;
      probabilities_[candidate.name] = candidate.probability;
      names_of_word_[candidate.word].push_back(candidate.name);
    }
  }

  [[nodiscard]] double probability(std::size_t name) const { return probabilities_[name]; }

 private:
  [[nodiscard]] bool is_free(const Candidate& candidate) const {
    return std::ranges::all_of(names_of_word_[candidate.word], [&](std::size_t other) {
      return stand_together(candidate.name, other) || are_alike(candidate.name, other);
    });
  }

  [[nodiscard]] bool stand_together(std::size_t a, std::size_t b) const {
    const auto [first, second] = std::minmax(a, b);
    return second == first + 1 &&
           facts_.names[second].bytes.begin <= facts_.names[first].bytes.end + 1;
  }

  [[nodiscard]] bool are_alike(std::size_t a, std::size_t b) const {
    constexpr double spellings_of_one = 6;
    return transliteration_.log_odds(facts_.names[a].key, facts_.names[b].key) >= spellings_of_one;
  }

  const Facts& facts_;
  const Transliteration& transliteration_;
  std::vector<double> probabilities_;
  std::vector<std::vector<std::size_t>> names_of_word_;
};

}  // namespace

NamedWords read_named_words(const Facts& facts, std::string_view lang,
                            const StaticEncoder& encoder) {
  NamedWords result{find_words(facts.text, lang, encoder), {}, {}, {}};
  auto name = facts.names.begin();
  for (const corpora::Bytes& place : result.words.places) {
    const std::string_view word = facts.text.substr(place.begin, place.size());
    result.keys.push_back(tokenize::name_key(word, lang));
    while (name != facts.names.end() && name->bytes.end <= place.begin) ++name;
    const bool is_name = name != facts.names.end() && name->bytes.begin < place.end;
    result.are_names.push_back(is_name);
    result.places.push_back(is_name ? tokenize::place_of(word, lang) : std::string_view());
  }
  return result;
}

double counterpart_probability(std::string_view key, std::span<const float> vector,
                               const NamedWords& translation, std::size_t word,
                               const Transliteration& transliteration) {
  constexpr double least = -8;  // log-odds within the range that was learnt from, in tens
  constexpr double most = 15;
  const double log_odds = transliteration.log_odds(key, translation.keys[word]);
  const double sound = std::clamp(log_odds, least, most) / 10;
  const double cosine = dot(vector, translation.words.vectors[word]);
  constexpr double long_name = 8;  // letters
  const double length = std::min(static_cast<double>(key.size()), long_name) / long_name;
  const std::array<double, 8> features = {
      sound,  cosine,         sound * sound, cosine * cosine, translation.are_names[word] ? 1. : 0.,
      length, sound * length, sound * cosine};
  return is_counterpart().probability(features);
}

std::vector<NameWithCounterpart> find_counterparts(const Facts& facts, std::string_view lang,
                                                   const NamedWords& translation,
                                                   const StaticEncoder& encoder,
                                                   const NameKnowledge& knowledge) {
  constexpr double least = 0.01;
  const Transliteration& transliteration = knowledge.transliteration();
  const std::vector<std::size_t> names = names_to_find(facts, lang, knowledge.common_words());
  std::vector<Candidate> candidates;
  std::vector<float> vector(encoder.dimension());
  for (const std::size_t i : names) {
    const std::string_view name = written(facts, facts.names[i]);
    const std::string_view place = tokenize::place_of(name, lang);
    encoder.encode_into(vector, name);
    for (std::size_t word = 0; word < translation.keys.size(); ++word) {
      const double probability = place.empty() || translation.places[word].empty()
                                     ? counterpart_probability(facts.names[i].key, vector,
                                                               translation, word, transliteration)
                                     : static_cast<double>(place == translation.places[word]);
      if (probability >= least) candidates.push_back({probability, i, word});
    }
  }
  Assignment assignment(facts, translation, transliteration);
  assignment.assign(std::move(candidates));
  std::vector<NameWithCounterpart> result;
  result.reserve(names.size());
  for (const std::size_t i : names) result.push_back({i, assignment.probability(i)});
  return result;
}

}  // namespace diglot::align
