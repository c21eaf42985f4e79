#pragma once

#include <vector>

#include "corpora/article.h"
#include "corpora/bead.h"
#include "corpora/pair.h"
#include "corpora/utf8.h"

namespace diglot::align {

/// A bead and why it is believed.
struct Link {
  corpora::Bead bead;
  corpora::Relation relation = corpora::Relation::same;
  corpora::Evidence evidence;
  /// Probability that the sides state the same facts, whatever the relation.
  double same = 0;
};

/// Finds the sentences of two articles that correspond.
class Aligner {
 public:
  Aligner() = default;
  Aligner(const Aligner&) = delete;
  Aligner& operator=(const Aligner&) = delete;
  virtual ~Aligner() = default;

  /// The links of two segmented articles. A sentence is in one link at most; one in none has no
  /// counterpart. Thread-safe.
  [[nodiscard]] virtual std::vector<Link> align(const corpora::Article& src,
                                                const corpora::Article& tgt) const = 0;
};

/// An article and the code points of its text.
struct IndexedArticle {
  const corpora::Article* article;
  corpora::CodePointIndex code_points;

  /// `indexed` must outlive this.
  explicit IndexedArticle(const corpora::Article& indexed)
      : article(&indexed), code_points(indexed.text) {}
};

/// Sentences with their text. Precondition: not empty.
corpora::Place to_place(const IndexedArticle& indexed, corpora::Sentences sentences);

/// A link with its texts. Precondition: neither side is empty.
corpora::Pair to_pair(const IndexedArticle& src, const IndexedArticle& tgt, const Link& link);

}  // namespace diglot::align
