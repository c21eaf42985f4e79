#include "align/fact_check.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "align/name_counterparts.h"
#include "tokenize/fold.h"

namespace diglot::align {
namespace {

FactStatus status_of(bool missing, bool conflict) {
  if (conflict) return FactStatus::conflict;
  return missing ? FactStatus::missing : FactStatus::ok;
}

/// The names of one side that may have no counterpart on the other.
struct LostNames {
  std::vector<std::string> surely;
  std::vector<std::string> perhaps;  ///< those too that are likely to have one, or to be no names
};

LostNames find_lost(const Facts& facts, std::string_view lang, const NamedWords& others,
                    const CommonWords& common, const StaticEncoder& encoder) {
  // Chosen on the half of NTREX for tuning: see README.md for how many are told in vain.
  constexpr double surely_none = 0.1;
  constexpr double perhaps_none = 0.7;
  LostNames lost;
  for (const tokenize::Name& name : facts.names) {
    const std::string written(facts.text.substr(name.bytes.begin, name.bytes.size()));
    const double has_one = counterpart_probability(written, name.key, others, encoder);
    if (has_one < perhaps_none) lost.perhaps.push_back(written);
    const bool may_be_none = name.initial || common.contains(tokenize::fold(written, lang));
    if (has_one < surely_none && !may_be_none) lost.surely.push_back(written);
  }
  return lost;
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

FactChecker::FactChecker(LinesOf src, LinesOf tgt, const StaticEncoder& encoder)
    : src_(std::move(src)),
      tgt_(std::move(tgt)),
      src_common_(src_.lines, src_.lang),
      tgt_common_(tgt_.lines, tgt_.lang),
      encoder_(encoder) {
  assert(src_.lines.size() == tgt_.lines.size());
}

FactCheck FactChecker::check(std::size_t line) const {
  const Facts src = find_facts(src_.lines[line], src_.lang, src_.date);
  const Facts tgt = find_facts(tgt_.lines[line], tgt_.lang, tgt_.date);
  const FactComparison comparison = compare_facts(src, tgt);
  FactCheck result;
  result.evidence = to_evidence(src, tgt, comparison);
  result.numbers = status_of(!comparison.missing_src.empty() || !comparison.missing_tgt.empty(),
                             comparison.conflicts());
  result.src_numbers = src.numbers.size();
  result.tgt_numbers = tgt.numbers.size();
  if (tokenize::has_capitals(src_.lang) && tokenize::has_capitals(tgt_.lang)) {
    check_names(src, tgt, result);
  }
  check_quotations(src, tgt, result);
  return result;
}

void FactChecker::check_names(const Facts& src, const Facts& tgt, FactCheck& result) const {
  result.src_names = src.names.size();
  result.tgt_names = tgt.names.size();
  LostNames src_lost =
      find_lost(src, src_.lang, read_named_words(tgt, tgt_.lang, encoder_), src_common_, encoder_);
  LostNames tgt_lost =
      find_lost(tgt, tgt_.lang, read_named_words(src, src_.lang, encoder_), tgt_common_, encoder_);
  const bool conflict = (!src_lost.surely.empty() && !tgt_lost.perhaps.empty()) ||
                        (!tgt_lost.surely.empty() && !src_lost.perhaps.empty());
  const bool missing = !src_lost.surely.empty() || !tgt_lost.surely.empty();
  result.names = status_of(missing, conflict);
  result.src_names_missing = std::move(conflict ? src_lost.perhaps : src_lost.surely);
  result.tgt_names_missing = std::move(conflict ? tgt_lost.perhaps : tgt_lost.surely);
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

void FactCounts::add(FactStatus status, std::size_t src, std::size_t tgt, std::size_t src_missing) {
  if (src + tgt == 0) return;
  ++lines;
  if (status == FactStatus::missing) ++missing;
  if (status == FactStatus::conflict) ++conflict;
  src_facts += src;
  kept += src - src_missing;
}

}  // namespace diglot::align
