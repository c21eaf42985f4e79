#pragma once

#include <vector>

#include "align/aligner.h"
#include "align/model.h"
#include "corpora/article.h"
#include "corpora/lone_text.h"

namespace diglot::align {

/// Why links have their scores, and sentences no link.
struct Explanation {
  /// For each link what its features add to its score: those of the trees that judge links, in log
  /// odds, the greatest first, without those of less than 0.05. None for a link that is no
  /// candidate of find_candidates, such as 2-2.
  std::vector<std::vector<corpora::ScorePart>> parts;
  std::vector<corpora::LoneText> alone;  ///< of src, then of tgt
};

/// Explains `links`, all of two articles, of which those are given out for which `accepted` is
/// true; as many of both. For each other sentence: its link that is not given out, or the most
/// probable candidate with it, and why that was not to be. Takes as long as aligning did.
/// Precondition: no link has an empty side.
Explanation explain_links(const corpora::Article& src, const corpora::Article& tgt,
                          const std::vector<Link>& links, const std::vector<bool>& accepted,
                          const Model& model);

}  // namespace diglot::align
