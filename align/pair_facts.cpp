#include "align/pair_facts.h"

#include <string>
#include <vector>

#include "align/fact_comparison.h"
#include "align/name_check.h"
#include "corpora/article_fields.h"
#include "tokenize/names.h"

namespace diglot::align {
namespace {

using corpora::Objection;
using corpora::SentencePair;

std::string joined(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + text;
  return list;
}

}  // namespace

Objection test_numbers(const SentencePair& pair) {
  const std::string src_lang = corpora::language_code(pair.src.lang);
  const std::string tgt_lang = corpora::language_code(pair.tgt.lang);
  if (src_lang.empty() || tgt_lang.empty()) return std::nullopt;
  const Facts src = find_facts(pair.src.text, src_lang);
  const Facts tgt = find_facts(pair.tgt.text, tgt_lang);
  const FactComparison comparison = compare_facts(src, tgt);
  if (!comparison.conflicts()) return std::nullopt;
  std::vector<std::string> conflicts;
  for (const auto& [one, other] : to_evidence(src, tgt, comparison).conflict) {
    conflicts.push_back(one);
    conflicts.back().append(" is not ").append(other);
  }
  return joined(conflicts);
}

Objection test_names(const SentencePair& pair, const StaticEncoder& encoder,
                     const NameKnowledge& knowledge) {
  const std::string src_lang = corpora::language_code(pair.src.lang);
  const std::string tgt_lang = corpora::language_code(pair.tgt.lang);
  if (!tokenize::has_capitals(src_lang) || !tokenize::has_capitals(tgt_lang)) return std::nullopt;
  const Facts src = find_facts(pair.src.text, src_lang);
  const Facts tgt = find_facts(pair.tgt.text, tgt_lang);
  const NameChecker checker{encoder, knowledge};
  const LostNames lost = checker.check(src, src_lang, tgt, tgt_lang);
  if (!lost.conflict) return std::nullopt;
  return "only src has " + joined(lost.src) + "; only tgt has " + joined(lost.tgt);
}

}  // namespace diglot::align
