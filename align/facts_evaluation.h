#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/changed_facts.h"
#include "align/fact_check.h"

namespace diglot::align {

/// How many texts of a bitext hold facts of a class, and what became of them.
struct FactCounts {
  std::size_t lines = 0;  ///< with such facts on either side
  std::size_t missing = 0;
  std::size_t conflict = 0;
  std::size_t src_facts = 0;  ///< of all lines
  std::size_t kept = 0;       ///< of these, those with a counterpart

  void add(FactStatus status, std::size_t src, std::size_t tgt, std::size_t src_missing);
};

/// What was found in the lines of a bitext.
struct FactsEvaluation {
  std::vector<FactCheck> lines;
  FactCounts numbers;
  FactCounts names;
  FactCounts quotations;
};

/// Checks that line i of `tgt` keeps the facts of line i of `src`, on all cores. Precondition: as
/// many lines on both sides; valid UTF-8.
FactsEvaluation evaluate_facts(std::span<const std::string> src, std::span<const std::string> tgt,
                               const FactChecker& checker);

/// How many changes of a kind were seen to conflict with the source.
struct FoundChanges {
  ChangedFact fact = ChangedFact::digit;
  std::size_t all = 0;
  std::size_t conflict = 0;
  std::size_t all_of_ok = 0;  ///< in lines that were ok before the change
  std::size_t conflict_of_ok = 0;

  void add(FactStatus before, FactStatus after);
};

/// Changes the facts of the target, one at a time (see alter_numbers and change_facts), and checks
/// each line that this gives: how well the checker finds errors in texts like these. `evaluation`
/// is that of the lines as they are; `tgt_lang` an ISO 639-1 code. One entry for each way of
/// change.
std::vector<FoundChanges> find_changes(std::span<const std::string> src,
                                       std::span<const std::string> tgt, std::string_view tgt_lang,
                                       const FactsEvaluation& evaluation,
                                       const FactChecker& checker);

}  // namespace diglot::align
