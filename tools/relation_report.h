#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/article_relation.h"
#include "corpora/article.h"
#include "tools/messages.h"

namespace diglot::tools {

/// How the article pairs of a run relate, to be told at its end.
class RelationReport {
 public:
  void add(const corpora::Article& src, const corpora::Article& tgt,
           align::ArticleRelation relation);
  /// Names the parallel ones, if they are not too many.
  void tell(Messages& messages) const;

 private:
  std::size_t count_ = 0;
  std::vector<std::string> parallel_;
};

}  // namespace diglot::tools
