#include "align/fact_replacements.h"

#include <algorithm>
#include <set>

#include "align/name_similarity.h"
#include "align/told_durations.h"

namespace diglot::align {
namespace {

using tokenize::Name;
using tokenize::Number;

std::string_view written(const Facts& facts, corpora::Bytes bytes) {
  return facts.text.substr(bytes.begin, bytes.size());
}

}  // namespace

std::string replaced(std::string_view text, corpora::Bytes bytes, std::string_view by) {
  std::string changed(text.substr(0, bytes.begin));
  changed += by;
  changed += text.substr(bytes.end);
  return changed;
}

std::vector<Facts> find_facts_of(std::span<const std::string_view> lines, std::string_view lang) {
  std::vector<Facts> facts;
  facts.reserve(lines.size());
  for (const std::string_view line : lines) facts.push_back(find_facts(line, lang));
  return facts;
}

FactReplacements::FactReplacements(const std::vector<Facts>& lines) {
  std::map<NumberClass, std::set<double>> values;
  std::set<std::string_view> keys;
  for (const Facts& facts : lines) {
    for (const Number& number : facts.numbers) {
      const NumberClass kind = class_of(facts, number);
      if (!values[kind].insert(number.value).second) continue;
      numbers_[kind].emplace_back(written(facts, number.bytes), number.value);
    }
    for (const Name& name : facts.names) {
      if (name.initial || !keys.insert(name.key).second) continue;
      names_.emplace_back(written(facts, name.bytes), name.key);
    }
  }
}

FactReplacements::NumberClass FactReplacements::class_of(const Facts& facts, const Number& number) {
  return {number.kind, is_in_digits(facts.text, number), is_length_of_time(number)};
}

std::optional<std::string_view> FactReplacements::other(const Facts& facts, const Number& number,
                                                        Random& random) const {
  const auto& all = numbers_.at(class_of(facts, number));
  if (all.size() < 2) return std::nullopt;
  const std::size_t drawn = random.below(all.size());
  const bool same = all[drawn].second == number.value;
  return all[(drawn + (same ? 1 : 0)) % all.size()].first;
}

std::optional<std::string_view> FactReplacements::other(const Name& name, Random& random) const {
  // In a file that names little else, one that sounds different may be far: give up early, so that
  // time stays linear.
  constexpr std::size_t most_tries = 16;
  const std::size_t drawn = random.below(names_.size());
  for (std::size_t i = 0; i < std::min(most_tries, names_.size()); ++i) {
    const auto& [text, key] = names_[(drawn + i) % names_.size()];
    if (name_similarity(name.key, key) < same_name) return text;
  }
  return std::nullopt;
}

}  // namespace diglot::align
