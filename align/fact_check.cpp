#include "align/fact_check.h"

#include <algorithm>
#include <utility>

namespace diglot::align {
namespace {

FactStatus status_of(bool missing, bool conflict) {
  if (conflict) return FactStatus::conflict;
  return missing ? FactStatus::missing : FactStatus::ok;
}

/// How many are surely quotations.
std::size_t count_quotations(const Facts& facts) {
  return static_cast<std::size_t>(std::ranges::count_if(
      facts.quotations, [](const tokenize::Quotation& quotation) { return !quotation.brief; }));
}

/// Whether a speaker has no name but those without a counterpart.
bool is_lost(const Facts& facts, const tokenize::Quotation& quotation,
             const std::vector<std::string>& missing) {
  return quotation.speaker && std::ranges::all_of(facts.names, [&](const tokenize::Name& name) {
           return !quotation.speaker->bytes.contains(name.bytes.begin) ||
                  std::ranges::find(missing, facts.text.substr(name.bytes.begin,
                                                               name.bytes.size())) != missing.end();
         });
}

std::vector<std::string> written(const Facts& facts, const std::vector<std::size_t>& quotations) {
  std::vector<std::string> texts;
  texts.reserve(quotations.size());
  for (const std::size_t i : quotations) {
    const corpora::Bytes bytes = facts.quotations[i].bytes;
    texts.emplace_back(facts.text.substr(bytes.begin, bytes.size()));
  }
  return texts;
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

FactChecker::FactChecker(TextSide src, TextSide tgt, const StaticEncoder& encoder,
                         const NameKnowledge& names)
    : src_(std::move(src)), tgt_(std::move(tgt)), name_checker_{encoder, names} {}

FactCheck FactChecker::check(std::string_view src_text, std::string_view tgt_text) const {
  const Facts src = find_facts(src_text, src_.lang, src_.date);
  const Facts tgt = find_facts(tgt_text, tgt_.lang, tgt_.date);
  const FactComparison comparison = compare_facts(src, tgt);
  FactCheck result;
  result.evidence = to_evidence(src, tgt, comparison);
  result.numbers = status_of(!comparison.missing_src.empty() || !comparison.missing_tgt.empty(),
                             comparison.conflicts());
  result.src_numbers = src.numbers.size();
  result.tgt_numbers = tgt.numbers.size();
  result.designators = comparison.designators.size();
  if (tokenize::has_capitals(src_.lang) && tokenize::has_capitals(tgt_.lang)) {
    LostNames lost = name_checker_.check(src, src_.lang, tgt, tgt_.lang);
    result.src_names = src.names.size();
    result.tgt_names = tgt.names.size();
    result.names = status_of(!lost.src.empty() || !lost.tgt.empty(), lost.conflict);
    result.src_names_missing = std::move(lost.src);
    result.tgt_names_missing = std::move(lost.tgt);
  }
  check_quotations(src, tgt, result);
  return result;
}

void FactChecker::check_quotations(const Facts& src, const Facts& tgt, FactCheck& result) {
  result.src_quotations = count_quotations(src);
  result.tgt_quotations = count_quotations(tgt);
  const QuotationComparison comparison = compare_quotations(src, tgt);
  const bool conflict =
      comparison.conflict &&
      is_lost(src, src.quotations[comparison.conflict->src], result.src_names_missing) &&
      is_lost(tgt, tgt.quotations[comparison.conflict->tgt], result.tgt_names_missing);
  // Where the speakers have counterparts after all, both sides quote.
  if (comparison.conflict && !conflict) return;
  const bool missing = !comparison.missing_src.empty() || !comparison.missing_tgt.empty();
  result.quotations = status_of(missing, conflict);
  result.src_quotations_missing = written(src, comparison.missing_src);
  result.tgt_quotations_missing = written(tgt, comparison.missing_tgt);
}

}  // namespace diglot::align
