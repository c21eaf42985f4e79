#include "align/translation_edit_rate.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "align/shift_search.h"
#include "corpora/error.h"

namespace diglot::align {

namespace {

/// More take gigabytes of memory.
constexpr std::size_t longest_segment = 1'000'000;

std::vector<std::string_view> split(std::string_view tokens) {
  std::vector<std::string_view> words;
  while (!tokens.empty()) {
    const std::size_t end = std::min(tokens.find(' '), tokens.size());
    words.push_back(tokens.substr(0, end));
    tokens.remove_prefix(std::min(end + 1, tokens.size()));
  }
  if (words.size() > longest_segment) {
    throw corpora::Error("a segment has " + std::to_string(words.size()) +
                         " words, but TER is counted of " + std::to_string(longest_segment) +
                         " at most; put each sentence in a line of its own");
  }
  return words;
}

std::size_t edits_between(const std::vector<std::string_view>& hypothesis,
                          const std::vector<std::string_view>& reference) {
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

}  // namespace

EditStatistics& EditStatistics::operator+=(const EditStatistics& other) {
  edits += other.edits;
  reference_length += other.reference_length;
  return *this;
}

EditStatistics count_edits(std::string_view hypothesis,
                           std::span<const std::string_view> references,
                           const tokenize::TerTokenOptions& options) {
  assert(!references.empty());
  const std::string hypothesis_tokens = tokenize::ter_tokens(hypothesis, options);
  const std::vector<std::string_view> hypothesis_words = split(hypothesis_tokens);
  std::size_t edits = std::numeric_limits<std::size_t>::max();
  std::size_t reference_words = 0;
  for (const std::string_view reference : references) {
    const std::string tokens = tokenize::ter_tokens(reference, options);
    const std::vector<std::string_view> words = split(tokens);
    edits = std::min(edits, edits_between(hypothesis_words, words));
    reference_words += words.size();
  }
  return {edits, static_cast<double>(reference_words) / static_cast<double>(references.size())};
}

double translation_edit_rate(const EditStatistics& statistics) {
  if (statistics.reference_length > 0) {
    return 100 * (static_cast<double>(statistics.edits) / statistics.reference_length);
  }
  return statistics.edits > 0 ? 100 : 0;
}

}  // namespace diglot::align
