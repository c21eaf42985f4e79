#include "align/translation_edit_rate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "align/shift_search.h"
#include "corpora/error.h"
#include "tokenize/python_text.h"

namespace diglot::align {
namespace {

/// More take gigabytes of memory.
constexpr std::size_t most_words = 1'000'000;

using Words = std::vector<std::string_view>;

std::size_t edits_between(const Words& hypothesis, const Words& reference) {
  std::unordered_map<std::string_view, std::int32_t> numbers;
  std::vector<std::int32_t> reference_numbers;
  for (const std::string_view word : reference) {
    const auto next = static_cast<std::int32_t>(numbers.size());
    reference_numbers.push_back(numbers.try_emplace(word, next).first->second);
  }
  std::vector<std::int32_t> hypothesis_numbers;
  for (const std::string_view word : hypothesis) {
    const auto known = numbers.find(word);
    hypothesis_numbers.push_back(known == numbers.end() ? -1 : known->second);
  }
  return edits_with_shifts(hypothesis_numbers, reference_numbers);
}

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

}  // namespace

std::vector<SignatureField> TranslationEditRate::signature() const {
  return {{"case", "c", options_.case_sensitive ? "mixed" : "lc"},
          {"tok", "t", "tercom"},
          {"norm", "nr", yes_or_no(options_.normalized)},
          {"punct", "pn", yes_or_no(!options_.no_punct)},
          {"asian", "as", yes_or_no(options_.asian_support)}};
}

void TranslationEditRate::require_scorable(std::string_view line) const {
  if (line.size() <= most_words) return;  // a word has a byte at least
  const std::string tokens = tokenize::ter_tokens(line, options_);
  const std::size_t words = tokenize::split_at_space(tokens).size();
  if (words <= most_words) return;
  throw corpora::Error("the line has " + std::to_string(words) + " words, but TER is counted of " +
                       std::to_string(most_words) +
                       " at most; put each sentence in a line of its own");
}

SegmentStatistics TranslationEditRate::statistics(const TranslatedSegments& segments) const {
  SegmentStatistics result(segments.size(), 2);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::string tokens = tokenize::ter_tokens(segments.hypotheses[i], options_);
    const Words hypothesis = tokenize::split_at_space(tokens);
    std::size_t edits = std::numeric_limits<std::size_t>::max();
    std::size_t reference_words = 0;
    for (const auto reference : segments.references) {
      const std::string reference_tokens = tokenize::ter_tokens(reference[i], options_);
      const Words words = tokenize::split_at_space(reference_tokens);
      edits = std::min(edits, edits_between(hypothesis, words));
      reference_words += words.size();
    }
    const auto references = static_cast<double>(segments.references.size());
    result.row(i)[0] = static_cast<double>(edits);
    result.row(i)[1] = static_cast<double>(reference_words) / references;
  }
  return result;
}

double TranslationEditRate::score(std::span<const double> sums) const {
  const double edits = sums[0];
  const double words = sums[1];
  if (words > 0) return 100 * (edits / words);
  return edits > 0 ? 100 : 0;
}

std::vector<Figure> TranslationEditRate::figures(std::span<const double> sums) const {
  return {{"num_edits", {sums[0]}}, {"ref_length", {sums[1]}}};
}

}  // namespace diglot::align
