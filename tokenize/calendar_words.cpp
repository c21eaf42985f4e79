#include "tokenize/calendar_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "tokenize/relative_days.h"
#include "tokenize/weekdays.h"

namespace diglot::tokenize {
namespace {

/// Both, in order, without those of `others` that overlap one of `preferred`.
std::vector<Number> merge(const std::vector<Number>& preferred, std::vector<Number> others) {
  if (preferred.empty()) return others;
  std::vector<Number> merged;
  merged.reserve(preferred.size() + others.size());
  std::size_t next = 0;
  for (const Number& other : others) {
    while (next < preferred.size() && preferred[next].bytes.end <= other.bytes.begin) {
      merged.push_back(preferred[next++]);
    }
    const bool overlaps = next < preferred.size() && preferred[next].bytes.begin < other.bytes.end;
    if (!overlaps) merged.push_back(other);
  }
  merged.insert(merged.end(), preferred.begin() + static_cast<std::ptrdiff_t>(next),
                preferred.end());
  return merged;
}

}  // namespace

std::vector<Number> add_calendar_words(std::vector<Number> numbers, std::string_view sentence,
                                       std::string_view lang, std::span<const NumberToken> tokens,
                                       std::optional<std::chrono::sys_days> today) {
  numbers = merge(find_weekdays(sentence, lang, tokens), std::move(numbers));
  if (!today) return numbers;
  std::vector<Number> dates = find_relative_days(sentence, lang, tokens);
  const auto day = static_cast<double>(today->time_since_epoch().count());
  for (Number& date : dates) date.value += day;
  return merge(dates, std::move(numbers));
}

}  // namespace diglot::tokenize
