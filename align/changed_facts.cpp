#include "align/changed_facts.h"

#include <algorithm>
#include <cassert>
#include <optional>

#include "align/fact_comparison.h"
#include "align/fact_replacements.h"
#include "align/random.h"

namespace diglot::align {

using tokenize::Name;
using tokenize::Number;

std::vector<ChangedSentence> change_facts(std::span<const std::string_view> lines,
                                          std::string_view lang,
                                          const ChangedFactsOptions& options) {
  const std::vector<Facts> facts = find_facts_of(lines, lang);
  const FactReplacements replacements(facts);
  Random random(options.seed);
  std::vector<ChangedSentence> changed;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const auto add = [&](ChangedFact kind, corpora::Bytes bytes,
                         std::optional<std::string_view> other) {
      if (other) changed.push_back({i, kind, replaced(lines[i], bytes, *other)});
      return other.has_value();
    };
    std::size_t numbers = 0;
    for (const Number& number : facts[i].numbers) {
      if (numbers == options.most_per_line) break;
      const auto other = replacements.other(facts[i], number, random);
      if (add(ChangedFact::number, number.bytes, other)) ++numbers;
    }
    std::size_t names = 0;
    for (const Name& name : facts[i].names) {
      if (names == options.most_per_line) break;
      if (name.initial) continue;
      if (add(ChangedFact::name, name.bytes, replacements.other(name, random))) ++names;
    }
  }
  return changed;
}

ChangedFactsEvaluation evaluate_changed_facts(const Vectors& src, const Vectors& tgt,
                                              std::span<const ChangedSentence> changed,
                                              const Vectors& changed_vectors) {
  assert(src.size() == tgt.size() && changed.size() == changed_vectors.size());
  ChangedFactsEvaluation result;
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const auto source = src[changed[i].line];
    FactsTold& told = changed[i].fact == ChangedFact::number ? result.numbers : result.names;
    ++told.all;
    if (dot(source, changed_vectors[i]) < dot(source, tgt[changed[i].line])) ++told.right;
  }
  return result;
}

}  // namespace diglot::align
