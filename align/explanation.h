#pragma once

#include <cstdint>
#include <vector>

#include "align/aligner.h"
#include "align/model.h"
#include "corpora/article.h"
#include "corpora/lone_text.h"

namespace diglot::align {

/// Whether a link is given out, or why not.
enum class LinkFate : std::uint8_t {
  given_out,
  deletion,        ///< it has one side only
  other_relation,  ///< than those that were asked for
  low_score
};

/// Why links have their scores, and sentences no link.
struct Explanation {
  std::vector<std::vector<corpora::ScorePart>> parts;  ///< of each link: see find_score_parts
  std::vector<corpora::LoneText> alone;                ///< of src, then of tgt
};

/// Explains `links`, all of two articles, as many as there are `fates`. For each sentence in none
/// that is given out: its link, or the most probable candidate with it, and why that was not to be.
/// Takes as long as aligning did.
Explanation explain_links(const corpora::Article& src, const corpora::Article& tgt,
                          const std::vector<Link>& links, const std::vector<LinkFate>& fates,
                          const Model& model);

}  // namespace diglot::align
