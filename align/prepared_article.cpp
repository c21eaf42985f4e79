#include "align/prepared_article.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <tbb/parallel_for.h>

#include "corpora/article_fields.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::LineKind;
using corpora::Sentence;

/// Whether sentence `i` and the next one can be one side together: texts of one paragraph, or each
/// a paragraph of its own (much of the press starts a new one with every sentence).
bool can_be_joined(const std::vector<Sentence>& sentences, std::size_t i) {
  if (i + 1 >= sentences.size()) return false;
  const Sentence& first = sentences[i];
  const Sentence& second = sentences[i + 1];
  if (first.kind != LineKind::text || second.kind != LineKind::text) return false;
  if (first.bytes.empty() || second.bytes.empty()) return false;
  if (first.paragraph == second.paragraph) return true;
  const bool first_alone = i == 0 || sentences[i - 1].paragraph != first.paragraph;
  const bool second_alone =
      i + 2 == sentences.size() || sentences[i + 2].paragraph != second.paragraph;
  return first_alone && second_alone;
}

bool can_be_linked(const Sentence& sentence) {
  return !sentence.bytes.empty() &&
         (sentence.kind == LineKind::text || sentence.kind == LineKind::headline);
}

/// Names by the beginnings of their keys, so that inflected forms count as one.
std::string_view stem(const tokenize::Name& name) {
  constexpr std::size_t letters = 4;
  return std::string_view(name.key).substr(0, letters);
}

/// A name that is in n units weighs 1 / sqrt(n).
void weigh_names(std::vector<Facts>& units) {
  std::map<std::string_view, std::set<const Facts*>> holders;
  for (const Facts& facts : units) {
    for (const tokenize::Name& name : facts.names) holders[stem(name)].insert(&facts);
  }
  for (Facts& facts : units) {
    for (const tokenize::Name& name : facts.names) {
      facts.name_weights.push_back(1 / std::sqrt(static_cast<double>(holders[stem(name)].size())));
    }
  }
}

std::vector<std::string_view> texts_of(const std::vector<Unit>& units) {
  std::vector<std::string_view> texts;
  texts.reserve(units.size());
  for (const Unit& unit : units) texts.push_back(unit.text);
  return texts;
}

/// How many sentences are in a unit at least.
std::size_t count_sentences(const Article& article, const std::vector<corpora::Sentences>& units) {
  std::vector<bool> seen(article.sentences.size());
  for (const corpora::Sentences& unit : units) {
    for (std::size_t i = unit.begin; i < unit.end; ++i) seen[i] = true;
  }
  return static_cast<std::size_t>(std::ranges::count(seen, true));
}

/// All but vectors of units and of the whole.
PreparedArticle prepare_texts(const Article& article, const std::vector<corpora::Sentences>& units,
                              const StaticEncoder& word_encoder) {
  PreparedArticle prepared;
  prepared.article = &article;
  prepared.sentences = count_sentences(article, units);
  for (const corpora::Sentences& sentences : units) {
    prepared.units.push_back({sentences, article.text_of(article.bytes_of(sentences))});
  }
  prepared.facts.resize(prepared.size());
  std::vector<TextOf> texts;
  for (const Unit& unit : prepared.units) {
    texts.push_back({unit.text, article.sentences[unit.sentences.begin].lang});
  }
  prepared.words = find_article_words(texts, word_encoder);
  const auto date = corpora::read_date(article.date);
  tbb::parallel_for(std::size_t{0}, prepared.size(), [&](std::size_t i) {
    prepared.facts[i] = find_facts(texts[i].text, texts[i].lang, date);
  });
  weigh_names(prepared.facts);
  return prepared;
}

/// The direction of the sum of the vectors of single sentences.
Vectors direction_of_all(const std::vector<Unit>& units, const Vectors& vectors) {
  Vectors whole(1, vectors.dimension());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].sentences.size() == 1) add(whole[0], vectors[i]);
  }
  normalize(whole[0]);
  return whole;
}

}  // namespace

std::vector<corpora::Sentences> linkable_units(const Article& article) {
  std::vector<corpora::Sentences> units;
  const auto& sentences = article.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!can_be_linked(sentences[i])) continue;
    units.push_back({i, i + 1});
    if (can_be_joined(sentences, i)) units.push_back({i, i + 2});
  }
  return units;
}

PreparedArticle prepare(const Article& article, const std::vector<corpora::Sentences>& units,
                        const Encoder& encoder, const StaticEncoder& word_encoder) {
  PreparedArticle prepared = prepare_texts(article, units, word_encoder);
  prepared.vectors = encoder.encode(texts_of(prepared.units));
  prepared.whole = direction_of_all(prepared.units, prepared.vectors);
  return prepared;
}

PreparedArticle prepare(const Article& article, const std::vector<corpora::Sentences>& units,
                        const UnitEncoder& encoder, const StaticEncoder& own) {
  PreparedArticle prepared = prepare_texts(article, units, own);
  prepared.vectors = encoder.encode(article, units);
  prepared.whole = direction_of_all(prepared.units, own.encode(texts_of(prepared.units)));
  return prepared;
}

}  // namespace diglot::align
