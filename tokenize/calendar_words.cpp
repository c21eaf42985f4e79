#include "tokenize/calendar_words.h"

#include <utility>

#include "tokenize/number_merge.h"
#include "tokenize/relative_days.h"
#include "tokenize/weekdays.h"

namespace diglot::tokenize {

std::vector<Number> add_calendar_words(std::vector<Number> numbers, std::string_view sentence,
                                       std::string_view lang, std::span<const NumberToken> tokens,
                                       std::optional<std::chrono::sys_days> today) {
  numbers = merge_numbers(find_weekdays(sentence, lang, tokens), std::move(numbers));
  if (!today) return numbers;
  std::vector<Number> dates = find_relative_days(sentence, lang, tokens);
  const auto day = static_cast<double>(today->time_since_epoch().count());
  for (Number& date : dates) date.value += day;
  return merge_numbers(dates, std::move(numbers));
}

}  // namespace diglot::tokenize
