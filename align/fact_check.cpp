#include "align/fact_check.h"

#include <utility>

namespace diglot::align {
namespace {

FactStatus status_of(bool missing, bool conflict) {
  if (conflict) return FactStatus::conflict;
  return missing ? FactStatus::missing : FactStatus::ok;
}

}  // namespace

std::string_view to_string(FactStatus status) {
  switch (status) {
    case FactStatus::ok:
      return "ok";
    case FactStatus::missing:
      return "missing";
    case FactStatus::conflict:
      break;
  }
  return "conflict";
}

FactChecker::FactChecker(std::string src_lang, std::string tgt_lang, const StaticEncoder& encoder,
                         const NameKnowledge& names)
    : src_lang_(std::move(src_lang)),
      tgt_lang_(std::move(tgt_lang)),
      name_checker_{encoder, names} {}

FactCheck FactChecker::check(std::string_view src_text, std::string_view tgt_text) const {
  const Facts src = find_facts(src_text, src_lang_);
  const Facts tgt = find_facts(tgt_text, tgt_lang_);
  const FactComparison comparison = compare_facts(src, tgt);
  FactCheck result;
  result.evidence = to_evidence(src, tgt, comparison);
  result.numbers = status_of(!comparison.missing_src.empty() || !comparison.missing_tgt.empty(),
                             !comparison.conflict.empty() || !comparison.designators.empty());
  result.src_numbers = src.numbers.size();
  result.tgt_numbers = tgt.numbers.size();
  if (tokenize::has_capitals(src_lang_) && tokenize::has_capitals(tgt_lang_)) {
    LostNames lost = name_checker_.check(src, src_lang_, tgt, tgt_lang_);
    result.src_names = src.names.size();
    result.tgt_names = tgt.names.size();
    result.names = status_of(!lost.src.empty() || !lost.tgt.empty(), lost.conflict);
    result.src_names_missing = std::move(lost.src);
    result.tgt_names_missing = std::move(lost.tgt);
  }
  return result;
}

void FactCounts::add(FactStatus status, std::size_t src, std::size_t tgt, std::size_t src_missing) {
  if (src + tgt == 0) return;
  ++lines;
  if (status == FactStatus::missing) ++missing;
  if (status == FactStatus::conflict) ++conflict;
  src_facts += src;
  kept += src - src_missing;
}

}  // namespace diglot::align
