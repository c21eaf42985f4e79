#include "tools/left_out_report.h"

#include "corpora/counted.h"
#include "corpora/number_text.h"

namespace diglot::tools {

void LeftOutReport::add(const std::vector<align::Link>& links, const PairFilter& filter) {
  for (const align::Link& link : links) {
    const align::LinkFate fate = filter.fate(link);
    if (fate == align::LinkFate::deletion) continue;
    ++found_;
    if (fate == align::LinkFate::low_score) ++low_scores_;
    if (fate == align::LinkFate::other_relation) ++other_relations_;
  }
}

std::string LeftOutReport::text(const PairFilter& filter) const {
  if (found_ == 0) return "no sentences correspond";
  std::string reasons;
  std::string advice;
  if (low_scores_ > 0) {
    reasons = std::to_string(low_scores_) + " for a score below " +
              corpora::significant(filter.least_score, 6);
    advice = "lower --min-score (or --precision)";
  }
  if (other_relations_ > 0) {
    const bool both = !reasons.empty();
    reasons += (both ? ", " : "") + std::to_string(other_relations_) +
               " for a relation that was not asked for";
    advice += std::string(both ? " or " : "") + "try --relations all";
  }
  return corpora::counted(found_, "sentence pair") + " found, and none written: " + reasons + "; " +
         advice;
}

}  // namespace diglot::tools
