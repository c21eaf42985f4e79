#pragma once

#include <string_view>
#include <vector>

#include "tokenize/numbers.h"

namespace diglot::tokenize {

/// The days of the week that a Chinese or Japanese sentence names ("周一", "星期日", "月曜日"), as
/// numbers of kind weekday. Not "(月)" alone, nor "一周一次", once a week. Linear time;
/// thread-safe. Precondition: valid UTF-8.
std::vector<Number> find_han_weekdays(std::string_view sentence, std::string_view lang);

/// The words for days beside today ("昨天", "明日"), with the distance from it in days as value.
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<Number> find_han_relative_days(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
