#include "align/facts_evaluation.h"

#include <cassert>
#include <utility>

#include <tbb/parallel_for.h>

namespace diglot::align {

void FactCounts::add(FactStatus status, std::size_t src, std::size_t tgt, std::size_t src_missing) {
  if (src + tgt == 0) return;
  ++lines;
  if (status == FactStatus::missing) ++missing;
  if (status == FactStatus::conflict) ++conflict;
  src_facts += src;
  kept += src - src_missing;
}

FactsEvaluation evaluate_facts(std::span<const std::string> src, std::span<const std::string> tgt,
                               const FactChecker& checker) {
  assert(src.size() == tgt.size());
  FactsEvaluation result;
  result.lines.resize(src.size());
  tbb::parallel_for(std::size_t{0}, src.size(),
                    [&](std::size_t i) { result.lines[i] = checker.check(src[i], tgt[i]); });
  for (const FactCheck& line : result.lines) {
    result.numbers.add(line.numbers, line.src_numbers, line.tgt_numbers,
                       line.evidence.missing_src.size());
    result.names.add(line.names, line.src_names, line.tgt_names, line.src_names_missing.size());
    result.quotations.add(line.quotations, line.src_quotations, line.tgt_quotations,
                          line.src_quotations_missing.size());
  }
  return result;
}

void FoundChanges::add(FactStatus before, FactStatus after) {
  const bool ok = before == FactStatus::ok;
  const bool found = after == FactStatus::conflict;
  ++all;
  conflict += found ? 1 : 0;
  all_of_ok += ok ? 1 : 0;
  conflict_of_ok += ok && found ? 1 : 0;
}

std::vector<FoundChanges> find_changes(std::span<const std::string> src,
                                       std::span<const std::string> tgt, std::string_view tgt_lang,
                                       const FactsEvaluation& evaluation,
                                       const FactChecker& checker) {
  const std::vector<std::string_view> lines(tgt.begin(), tgt.end());
  std::vector<ChangedSentence> changed = alter_numbers(lines, tgt_lang);
  for (ChangedSentence& sentence : change_facts(lines, tgt_lang, {.most_per_line = 1})) {
    if (sentence.fact == ChangedFact::name) changed.push_back(std::move(sentence));
  }
  std::vector<FactCheck> checks(changed.size());
  tbb::parallel_for(std::size_t{0}, changed.size(), [&](std::size_t i) {
    checks[i] = checker.check(src[changed[i].line], changed[i].text);
  });
  std::vector<FoundChanges> all;
  for (const ChangedFact fact : {ChangedFact::digit, ChangedFact::digits, ChangedFact::spelled,
                                 ChangedFact::month, ChangedFact::scale, ChangedFact::name}) {
    const auto status = [&](const FactCheck& check) {
      return fact == ChangedFact::name ? check.names : check.numbers;
    };
    FoundChanges& found = all.emplace_back(FoundChanges{.fact = fact});
    for (std::size_t i = 0; i < changed.size(); ++i) {
      if (changed[i].fact != fact) continue;
      found.add(status(evaluation.lines[changed[i].line]), status(checks[i]));
    }
  }
  return all;
}

}  // namespace diglot::align
