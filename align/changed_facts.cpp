#include "align/changed_facts.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "align/fact_comparison.h"
#include "align/name_similarity.h"
#include "align/random.h"

namespace diglot::align {
namespace {

using tokenize::Name;
using tokenize::Number;

std::string_view written(const Facts& facts, corpora::Bytes bytes) {
  return facts.text.substr(bytes.begin, bytes.size());
}

/// Numbers of which one can stand where another does.
using NumberClass = std::pair<tokenize::NumberKind, bool>;  ///< whether written in digits

NumberClass class_of(const Facts& facts, const Number& number) {
  return {number.kind, is_in_digits(facts.text, number)};
}

/// What a fact can be replaced by: each number and name of the lines once, as it is written first.
class Replacements {
 public:
  explicit Replacements(const std::vector<Facts>& lines) {
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

  [[nodiscard]] std::optional<std::string_view> other(const Facts& facts, const Number& number,
                                                      Random& random) const {
    const auto& all = numbers_.at(class_of(facts, number));
    if (all.size() < 2) return std::nullopt;
    const std::size_t drawn = random.below(all.size());
    const bool same = all[drawn].second == number.value;
    return all[(drawn + (same ? 1 : 0)) % all.size()].first;
  }

  [[nodiscard]] std::optional<std::string_view> other(const Name& name, Random& random) const {
    // In a file that names little else, one that sounds different may be far: give up early, so
    // that time stays linear.
    constexpr std::size_t most_tries = 16;
    const std::size_t drawn = random.below(names_.size());
    for (std::size_t i = 0; i < std::min(most_tries, names_.size()); ++i) {
      const auto& [text, key] = names_[(drawn + i) % names_.size()];
      if (name_similarity(name.key, key) < same_name) return text;
    }
    return std::nullopt;
  }

 private:
  std::map<NumberClass, std::vector<std::pair<std::string_view, double>>> numbers_;
  std::vector<std::pair<std::string_view, std::string_view>> names_;  ///< with their keys
};

std::string replaced(std::string_view text, corpora::Bytes bytes, std::string_view by) {
  std::string changed(text.substr(0, bytes.begin));
  changed += by;
  changed += text.substr(bytes.end);
  return changed;
}

}  // namespace

std::vector<ChangedSentence> change_facts(std::span<const std::string_view> lines,
                                          std::string_view lang,
                                          const ChangedFactsOptions& options) {
  std::vector<Facts> facts;
  facts.reserve(lines.size());
  for (const std::string_view line : lines) facts.push_back(find_facts(line, lang));
  const Replacements replacements(facts);
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
