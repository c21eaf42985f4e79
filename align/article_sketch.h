#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "align/encoder.h"
#include "align/sign_vectors.h"
#include "align/vectors.h"
#include "corpora/article.h"
#include "corpora/article_store.h"

namespace diglot::align {

/// A number by its value or a name by its sound, as a hash.
using FactKey = std::uint32_t;

/// The numbers and names of the sentences of a segmented article that can be linked, in order, each
/// once: the same in whatever language they are told. Of a name the first four consonants count
/// (see sound_skeleton), since endings differ. Linear time; thread-safe.
std::vector<FactKey> find_fact_keys(const corpora::Article& article);

/// What is known of articles at a first look: all that is kept of each while many are compared.
struct ArticleSketches {
  std::vector<std::string> langs;
  std::vector<std::optional<std::chrono::sys_days>> days;  ///< none where unknown
  std::vector<std::vector<FactKey>> facts;
  std::vector<SignVectors> sentences;  ///< a row for each that can be linked
  Vectors wholes;  ///< a row each: the direction of the sum of the vectors of these sentences

  [[nodiscard]] std::size_t size() const { return langs.size(); }
};

/// Calls `looked` after each article, from any thread. Uses all threads. Precondition: the articles
/// are segmented.
ArticleSketches sketch_articles(
    const corpora::ArticleStore& articles, const Encoder& encoder,
    const std::function<void()>& looked = [] {});

}  // namespace diglot::align
