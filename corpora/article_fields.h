#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace diglot::corpora {

// What the fields of an Article may hold.

/// The language of a tag such as "en", "EN" or "zh-Hant-TW" (BCP 47), as Article::lang has it:
/// "en", "en", "zh". "" when `tag` is no such tag.
std::string language_code(std::string_view tag);

/// The day that `date` names, written YYYY-MM-DD; none where it is no day of the calendar.
std::optional<std::chrono::sys_days> read_date(std::string_view date);

/// Whether `date` is a day of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view date);

}  // namespace diglot::corpora
