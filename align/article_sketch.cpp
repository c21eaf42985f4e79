#include "align/article_sketch.h"

#include <algorithm>
#include <string_view>

#define XXH_INLINE_ALL
#include <tbb/parallel_for.h>
#include <xxhash.h>

#include "align/prepared_article.h"
#include "align/sound_skeleton.h"
#include "align/word_alignment.h"
#include "corpora/article_fields.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"

namespace diglot::align {
namespace {

using corpora::Article;

/// Each sentence that can be linked.
std::vector<TextOf> linkable_sentences(const Article& article) {
  std::vector<TextOf> sentences;
  for (const corpora::Sentences& unit : linkable_units(article)) {
    if (unit.size() > 1) continue;
    sentences.push_back(
        {article.text_of(article.bytes_of(unit)), article.sentences[unit.begin].lang});
  }
  return sentences;
}

FactKey key_of(double number) { return static_cast<FactKey>(XXH3_64bits(&number, sizeof number)); }

FactKey key_of(std::string_view name) {
  return static_cast<FactKey>(XXH3_64bits(name.data(), name.size()));
}

}  // namespace

std::vector<FactKey> find_fact_keys(const Article& article) {
  constexpr std::size_t fewest_consonants = 3;
  constexpr std::size_t most_consonants = 4;
  std::vector<FactKey> keys;
  const auto date = corpora::read_date(article.date);
  for (const TextOf& sentence : linkable_sentences(article)) {
    for (const auto& number : tokenize::find_numbers(sentence.text, sentence.lang, date)) {
      keys.push_back(key_of(number.value));
    }
    for (const auto& name : tokenize::find_names(sentence.text, sentence.lang)) {
      const std::string sound = sound_skeleton(name.key).substr(0, most_consonants);
      if (sound.size() >= fewest_consonants) keys.push_back(key_of(sound));
    }
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  keys.shrink_to_fit();
  return keys;
}

ArticleSketches sketch_articles(const corpora::ArticleStore& articles, const Encoder& encoder,
                                const std::function<void()>& looked) {
  ArticleSketches sketches;
  sketches.wholes = Vectors(articles.size(), encoder.dimension());
  for (const Article& head : articles.heads()) {
    sketches.langs.push_back(head.lang);
    sketches.days.push_back(corpora::read_date(head.date));
  }
  sketches.facts.resize(articles.size());
  sketches.sentences.resize(articles.size());
  tbb::parallel_for(std::size_t{0}, articles.size(), [&](std::size_t i) {
    const auto article = articles.read(i);
    sketches.facts[i] = find_fact_keys(*article);
    std::vector<std::string_view> texts;
    for (const TextOf& sentence : linkable_sentences(*article)) {
      texts.push_back(sentence.text);
    }
    const Vectors sentences = encoder.encode(texts);
    sketches.sentences[i] = SignVectors(sentences);
    for (std::size_t row = 0; row < sentences.size(); ++row) {
      add(sketches.wholes[i], sentences[row]);
    }
    normalize(sketches.wholes[i]);
    looked();
  });
  return sketches;
}

}  // namespace diglot::align
