#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/background.h"
#include "align/model.h"
#include "align/name_knowledge.h"
#include "align/pair_scorer.h"
#include "align/random.h"
#include "align/static_encoder.h"
#include "align/story_classifier.h"
#include "corpora/article.h"
#include "tokenize/subword_trainer.h"
#include "tokenize/subwords.h"

namespace diglot::align::testing {

// A model that needs no training, and a translation that it finds: the same invented words in Latin
// and in Cyrillic letters. Both romanize alike, so that they have the same hashed features, whose
// vectors are random; the vocabulary's pieces have none.

/// Invented words of six letters that romanize to themselves.
inline std::string invent_word(Random& random) {
  constexpr std::string_view consonants = "bdfgklmnprstvz";
  constexpr std::string_view vowels = "aeiou";
  std::string word;
  for (int i = 0; i < 3; ++i) {
    word += consonants[random.below(consonants.size())];
    word += vowels[random.below(vowels.size())];
  }
  return word;
}

/// A sentence of this many invented words.
inline std::string invent_sentence(Random& random, std::size_t words) {
  std::string sentence = invent_word(random);
  sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  for (std::size_t i = 1; i < words; ++i) {
    sentence += ' ';
    sentence += invent_word(random);
  }
  sentence += '.';
  return sentence;
}

/// The text with its Latin letters replaced by the Cyrillic ones that romanize to them.
inline std::string in_cyrillic(std::string_view text) {
  static const std::map<char, std::string_view> letters = {
      {'a', "а"}, {'b', "б"}, {'d', "д"}, {'e', "е"}, {'f', "ф"}, {'g', "г"}, {'i', "и"},
      {'k', "к"}, {'l', "л"}, {'m', "м"}, {'n', "н"}, {'o', "о"}, {'p', "п"}, {'r', "р"},
      {'s', "с"}, {'t', "т"}, {'u', "у"}, {'v', "в"}, {'z', "з"}, {'B', "Б"}, {'D', "Д"},
      {'F', "Ф"}, {'G', "Г"}, {'K', "К"}, {'L', "Л"}, {'M', "М"}, {'N', "Н"}, {'P', "П"},
      {'R', "Р"}, {'S', "С"}, {'T', "Т"}, {'V', "В"}, {'Z', "З"}};
  std::string cyrillic;
  for (const char c : text) {
    const auto found = letters.find(c);
    if (found == letters.end()) {
      cyrillic += c;
    } else {
      cyrillic += found->second;
    }
  }
  return cyrillic;
}

/// The translation of an invented sentence: in Cyrillic, and the third word is another, as no
/// translation says all that the sentence does.
inline std::string translate(std::string sentence) {
  const std::size_t begin = sentence.find(' ', sentence.find(' ') + 1) + 1;
  const std::size_t end = sentence.find(' ', begin);
  std::reverse(sentence.begin() + static_cast<std::ptrdiff_t>(begin),
               sentence.begin() + static_cast<std::ptrdiff_t>(end));
  return in_cyrillic(sentence);
}

inline constexpr std::size_t toy_dimension = 64;
inline constexpr std::uint32_t toy_buckets = 8192;

/// A serialized vocabulary of 120 pieces of invented words.
inline std::string toy_vocabulary() {
  Random random(7);
  int left = 40;
  return tokenize::train_subwords(
      [&]() -> std::optional<std::string> {
        if (left-- == 0) return std::nullopt;
        return invent_sentence(random, 8);
      },
      {.vocabulary_size = 120, .character_coverage = 1});
}

/// Weights that add up what is 1 in these values, times `slope`, with `bias`.
inline LogisticModel slope_along(std::vector<double> values, double slope, double bias) {
  for (double& value : values) value *= slope;
  return {bias, std::move(values)};
}

/// A link is the same, with probability 0.98, where it has better than even odds in its context.
inline BoostedTrees as_in_context() {
  const auto names = LinkFeatures::value_names();
  const auto feature = static_cast<std::size_t>(
      std::distance(names.begin(), std::ranges::find(names, "in_context")));
  return {0, {{{feature, 0, 1, 2, 0}, {std::nullopt, 0, 0, 0, -4}, {std::nullopt, 0, 0, 0, 4}}}};
}

/// Two units are the same when their words have counterparts: the probability is one half where 60
/// % of them have.
inline PairScorer toy_scorer() {
  PairFeatures covered;
  covered.coverage_src = 1;
  covered.coverage_tgt = 1;
  const std::vector<double> along = covered.values();
  double sum = 0;
  for (const double value : along) sum += value;
  LogisticModel as_alone{0, PairContext{.alone = 1}.values()};
  return {slope_along(along, 20 / sum, -12),
          slope_along(along, 20 / sum, -8),
          as_alone,
          {},
          as_in_context()};
}

/// Two articles tell one story when they have about two links of the same facts.
inline StoryClassifier toy_stories() {
  StoryFeatures two_links;
  two_links.same = 1;
  return StoryClassifier(slope_along(two_links.values(), 10, -8));
}

/// The sections of the toy model.
inline std::map<std::string, std::string> toy_sections() {
  const std::string vocabulary = toy_vocabulary();
  const auto pieces = static_cast<std::size_t>(tokenize::Subwords(vocabulary).size());
  FeatureVectors vectors{toy_dimension, LargeArray((pieces + toy_buckets) * toy_dimension)};
  Random random(11);
  for (std::size_t i = pieces * toy_dimension; i < vectors.values.size(); ++i) {
    vectors.values[i] = static_cast<float>(2 * random.uniform() - 1);
  }
  auto sections = serialize_encoder(vocabulary, toy_buckets, {}, vectors);
  sections.merge(serialize_background({}));
  sections.merge(train_names({}));
  sections.merge(toy_scorer().serialize());
  sections.merge(toy_stories().serialize());
  sections.merge(PrecisionTable(std::span<const ScoredLink>{}).serialize());
  return sections;
}

/// The bytes of its file.
inline std::string toy_model_bytes() { return serialize_model(toy_sections()); }

inline const Model& toy_model() {
  static const Model model(ModelFile::parse(toy_model_bytes(), "toy.diglot"));
  return model;
}

/// An article of these sentences, one in each paragraph.
inline corpora::Article make_article(std::string id, const std::string& lang,
                                     const std::vector<std::string>& sentences) {
  corpora::Article article;
  article.id = std::move(id);
  article.lang = lang;
  for (const std::string& sentence : sentences) {
    const std::size_t begin = article.text.size();
    article.text += sentence;
    article.sentences.push_back(
        {{begin, article.text.size()}, corpora::LineKind::text, lang, article.sentences.size()});
    article.text += "\n\n";
  }
  return article;
}

}  // namespace diglot::align::testing
