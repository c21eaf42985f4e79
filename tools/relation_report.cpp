#include "tools/relation_report.h"

namespace diglot::tools {

void RelationReport::add(const corpora::Article& src, const corpora::Article& tgt,
                         align::ArticleRelation relation) {
  ++count_;
  if (relation == align::ArticleRelation::parallel) parallel_.push_back(src.id + " and " + tgt.id);
}

void RelationReport::tell(Messages& messages) const {
  constexpr std::size_t few = 5;
  if (count_ == 0) return;
  std::string text = std::to_string(parallel_.size()) + " of " + std::to_string(count_) +
                     " article pairs are parallel, aligned in order; the others are comparable";
  if (parallel_.empty()) text = "the " + std::to_string(count_) + " article pairs are comparable";
  if (count_ == 1) {
    text = std::string("the two articles are ") +
           (parallel_.empty() ? "comparable" : "parallel; aligned in order");
  } else if (!parallel_.empty() && parallel_.size() <= few) {
    text += ". Parallel:";
    for (const std::string& pair : parallel_) text += " " + pair + ";";
    text.pop_back();
  }
  messages.note(text);
}

}  // namespace diglot::tools
