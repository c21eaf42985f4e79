#pragma once

#include <optional>
#include <vector>

#include "align/aligner.h"
#include "align/article_relation.h"
#include "align/comparable_aligner.h"
#include "align/parallel_aligner.h"
#include "corpora/article.h"
#include "tools/align_options.h"
#include "tools/chosen_encoder.h"

namespace diglot::tools {

/// Two articles that are named, on their way from the input to the output.
struct NamedArticles {
  corpora::Article src;
  corpora::Article tgt;
  std::vector<align::Link> links;
  std::optional<align::ArticleRelation> relation;  ///< none where the options tell it
};

/// Links two articles that are named, whatever they tell, in the way that the options say.
/// Thread-safe.
class NamedAligner {
 public:
  /// `encoder` must outlive it.
  NamedAligner(const AlignOptions& options, const ArticleEncoder& encoder);

  /// Sets the links, and the relation.
  void align(NamedArticles& articles) const;

 private:
  bool parallel_;
  align::ParallelAligner in_order_;
  align::ComparableAligner in_any_order_;
};

}  // namespace diglot::tools
