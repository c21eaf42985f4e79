#pragma once

#include <vector>

#include "align/candidates.h"
#include "align/pair_scorer.h"
#include "align/precision_table.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// What a person, or a bitext, says of two units.
struct Label {
  bool same = false;  ///< they state the same facts
  /// They hold what is the same, or are held by it: one sentence more or fewer than there should
  /// be.
  bool nearly_same = false;
  bool related = false;  ///< they share a fact at least
};

/// The candidates of two articles, with what is known of each.
struct ComparedArticles {
  const PreparedArticle* src = nullptr;
  const PreparedArticle* tgt = nullptr;
  std::vector<Candidate> candidates;
  std::vector<Label> labels;
  double weight = 1;   ///< how much each candidate counts
  double caution = 1;  ///< how much more a link counts that is wrong than one that is right
};

/// Fits one classifier after the other: what a pair alone tells, what its context adds, and what is
/// known once links are chosen. Throws corpora::Error where no candidate is the same.
PairScorer train_pair_scorer(const std::vector<const ComparedArticles*>& all);

/// The links of two articles as a scorer has them, and whether they are right (Label::nearly_same).
std::vector<ScoredLink> score_links(const ComparedArticles& articles, const PairScorer& scorer);

}  // namespace diglot::align
