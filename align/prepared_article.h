#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/article_words.h"
#include "align/background.h"
#include "align/encoder.h"
#include "align/fact_comparison.h"
#include "align/static_encoder.h"
#include "align/unit_encoder.h"
#include "align/vectors.h"
#include "corpora/article.h"

namespace diglot::align {

/// A stretch of an article that can be one side of a link.
struct Unit {
  corpora::Sentences sentences;
  std::string_view text;
};

/// An article with all that does not depend on the article it is compared with.
struct PreparedArticle {
  const corpora::Article* article = nullptr;
  std::vector<Unit> units;
  std::size_t sentences = 0;  ///< how many are in a unit
  Vectors vectors;            ///< a row for each unit
  ArticleWords words;
  std::vector<Facts> facts;
  /// 1 x d: the direction of the sum of its sentences' vectors, those of the model's own encoder.
  Vectors whole;
  /// Of its units, to the background that the article is judged against.
  std::unique_ptr<NearnessByLanguage> nearness = std::make_unique<NearnessByLanguage>();

  [[nodiscard]] std::size_t size() const { return units.size(); }
};

/// What can be one side of a link where any order is allowed: each text or headline, and each two
/// neighbouring texts, in the order of their first sentence.
std::vector<corpora::Sentences> linkable_units(const corpora::Article& article);

/// Prepares these stretches, none of them empty, of a segmented article, which must outlive the
/// result. `encoder` gives the vectors of units, `word_encoder` those of words. Thread-safe; uses
/// all threads.
PreparedArticle prepare(const corpora::Article& article,
                        const std::vector<corpora::Sentences>& units, const Encoder& encoder,
                        const StaticEncoder& word_encoder);

/// The same, with vectors of units from elsewhere; `own` gives those of words and of the whole.
PreparedArticle prepare(const corpora::Article& article,
                        const std::vector<corpora::Sentences>& units, const UnitEncoder& encoder,
                        const StaticEncoder& own);

}  // namespace diglot::align
