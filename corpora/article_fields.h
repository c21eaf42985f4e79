#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace diglot::corpora {

// What the fields of an Article may hold.

/// The language of a tag such as "en", "EN" or "zh-Hant-TW" (BCP 47), as Article::lang has it:
/// "en", "en", "zh". Codes of three letters (ISO 639-2 and 639-3) become those that CLDR writes for
/// them: "ger" and "deu" are "de". "" when `tag` is no such tag.
std::string language_code(std::string_view tag);

/// The day that `date` names, written YYYY-MM-DD; none where it is no day of the calendar.
std::optional<std::chrono::sys_days> read_date(std::string_view date);

/// Whether `date` is a day of the calendar, written YYYY-MM-DD.
bool is_date(std::string_view date);

/// The day of a date or of a timestamp of ISO 8601, YYYY-MM-DD with "T" or a space and the time
/// behind it, as Article::date has it: YYYY-MM-DD, the day where the time was told. The time itself
/// is not looked at. "" where there is no such day.
std::string day_of(std::string_view timestamp);

}  // namespace diglot::corpora
