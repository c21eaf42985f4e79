#pragma once

#include <span>
#include <string_view>

namespace diglot::tokenize {

/// The forms of the name of a day.
struct WeekdayRow {
  std::string_view lang;
  int day = 0;  ///< 1 (Monday) to 7
  /// Folded, separated by spaces; "*" at the end stands for any letters; "-" stands alone in words
  /// with a hyphen, whose parts "_" joins: "segunda_-_feira".
  std::string_view forms;
};

std::span<const WeekdayRow> weekday_rows();

/// What may stand behind every form of a language's names, as one word with it.
struct WeekdayEndings {
  std::string_view lang;
  std::string_view endings;  ///< separated by spaces
};

std::span<const WeekdayEndings> weekday_endings();

}  // namespace diglot::tokenize
