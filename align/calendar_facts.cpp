#include "align/calendar_facts.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

#include "tokenize/code_points.h"

namespace diglot::align {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using tokenize::Number;
using tokenize::NumberKind;

/// The numbers [begin, end) of a text, which name one day together.
struct NamedDay {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<double> weekday;
  std::optional<double> day;
  std::optional<double> month;
  std::optional<double> year;
  std::optional<sys_days> date;  ///< where it can be told
};

/// Reads the days that a text names.
class DayReader {
 public:
  explicit DayReader(const Facts& facts) : facts_(facts) {}

  [[nodiscard]] std::vector<NamedDay> read() const {
    std::vector<NamedDay> found;
    for (std::size_t i = 0; i < facts_.numbers.size();) {
      const NamedDay named = read_at(i);
      if (named.end > i) found.push_back(named);
      i = std::max(named.end, i + 1);
    }
    return found;
  }

 private:
  [[nodiscard]] bool is(std::size_t i, NumberKind kind) const {
    return i < facts_.numbers.size() && facts_.numbers[i].kind == kind;
  }

  [[nodiscard]] std::string_view text_before(std::size_t i) const {
    const std::size_t begin = facts_.numbers[i - 1].bytes.end;
    const std::size_t end = facts_.numbers[i].bytes.begin;
    return end > begin ? facts_.text.substr(begin, end - begin) : std::string_view();
  }

  /// Whether little stands between a number and the one in front: ", ", " de ", "（".
  [[nodiscard]] bool is_next(std::size_t i) const {
    constexpr std::size_t most = 6;
    return text_before(i).size() <= most;
  }

  /// Whether a number stands behind the one in front like something that explains it: "3 February
  /// (Tuesday)", but not "3 February and Friday".
  [[nodiscard]] bool explains(std::size_t i) const {
    const std::string_view between = text_before(i);
    for (std::size_t at = 0; at < between.size();) {
      const tokenize::CodePoint c = tokenize::code_point_at(between, at);
      constexpr UChar32 han_day = 0x65E5;
      if (tokenize::is_letter(c.value) && c.value != han_day) return false;
      at = c.end;
    }
    return is_next(i);
  }

  /// Where a day of a month begins at number i, with its month: behind both, or i.
  [[nodiscard]] std::size_t day_end(std::size_t i) const {
    const bool both = (is(i, NumberKind::day) && is(i + 1, NumberKind::month)) ||
                      (is(i, NumberKind::month) && is(i + 1, NumberKind::day));
    return both && is_next(i + 1) ? i + 2 : i;
  }

  [[nodiscard]] NamedDay read_at(std::size_t i) const {
    NamedDay named{i, i, {}, {}, {}, {}, {}};
    if (is(i, NumberKind::date)) {
      named.date = sys_days(days(static_cast<long>(facts_.numbers[i].value)));
      named.end = i + 1;
      return named;
    }
    if (is(named.end, NumberKind::weekday)) named.weekday = facts_.numbers[named.end++].value;
    if (named.weekday && !is(named.end, NumberKind::day) && !is(named.end, NumberKind::month) &&
        !is(named.end, NumberKind::year)) {
      return named;
    }
    if (named.weekday && !is_next(named.end)) return named;
    const std::optional<NamedDay> dated = read_date(named.end);
    if (!dated) return named;
    const std::optional<double> weekday = named.weekday;
    named = *dated;
    named.begin = i;
    named.weekday = weekday;
    const bool explained = !weekday && is(named.end, NumberKind::weekday) && explains(named.end) &&
                           day_end(named.end + 1) == named.end + 1;
    if (explained) named.weekday = facts_.numbers[named.end++].value;
    return named;
  }

  /// A day and month at number i, with the year in front of or behind them.
  [[nodiscard]] std::optional<NamedDay> read_date(std::size_t i) const {
    NamedDay named{i, i, {}, {}, {}, {}, {}};
    if (is(i, NumberKind::year) && day_end(i + 1) > i + 1 && is_next(i + 1)) {
      named.year = facts_.numbers[named.end++].value;
    }
    const std::size_t begin = named.end;
    named.end = day_end(begin);
    if (named.end == begin) return std::nullopt;
    for (std::size_t k = begin; k < named.end; ++k) {
      (is(k, NumberKind::day) ? named.day : named.month) = facts_.numbers[k].value;
    }
    if (!named.year && is(named.end, NumberKind::year) && is_next(named.end)) {
      named.year = facts_.numbers[named.end++].value;
    }
    named.date = to_date(named.year, *named.month, *named.day);
    return named;
  }

  [[nodiscard]] std::optional<sys_days> to_date(std::optional<double> year, double month,
                                                double day) const {
    const auto in_year = [&](int number) -> std::optional<sys_days> {
      const std::chrono::year_month_day date(std::chrono::year(number),
                                             std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day)));
      if (!date.ok()) return std::nullopt;
      return sys_days(date);
    };
    if (year) return in_year(static_cast<int>(*year));
    if (!facts_.date) return std::nullopt;
    std::optional<sys_days> nearest;
    const int own = static_cast<int>(std::chrono::year_month_day(*facts_.date).year());
    for (const int candidate : {own, own - 1, own + 1}) {
      const auto date = in_year(candidate);
      if (date && (!nearest || std::chrono::abs(*date - *facts_.date) <
                                   std::chrono::abs(*nearest - *facts_.date))) {
        nearest = date;
      }
    }
    return nearest;
  }

  const Facts& facts_;
};

/// Whether a day that one text names by its date may be the one that the other, of the given date,
/// names by its weekday alone.
bool is_weekday_of(const NamedDay& dated, const NamedDay& named, std::optional<sys_days> written) {
  if (!dated.date || !named.weekday || named.day || !written) return false;
  const auto weekday = std::chrono::weekday(*dated.date).iso_encoding();
  return weekday == static_cast<unsigned>(*named.weekday) &&
         std::chrono::abs(*dated.date - *written) <= days(7);
}

bool is_same(const NamedDay& a, const Facts& src, const NamedDay& b, const Facts& tgt) {
  if (a.date && b.date) return *a.date == *b.date;
  if (is_weekday_of(a, b, tgt.date ? tgt.date : src.date)) return true;
  if (is_weekday_of(b, a, src.date ? src.date : tgt.date)) return true;
  // A year that only one side tells is missing on the other.
  const bool in_any_year = !a.year && !b.year;
  return in_any_year && a.day && b.day && a.day == b.day && a.month == b.month;
}

/// The first number of a day that has no counterpart.
std::optional<std::size_t> first_free(const NamedDay& named, const std::vector<bool>& paired) {
  for (std::size_t i = named.begin; i < named.end; ++i) {
    if (!paired[i]) return i;
  }
  return std::nullopt;
}

void append(std::vector<std::size_t>& numbers, const NamedDay& named) {
  for (std::size_t i = named.begin; i < named.end; ++i) numbers.push_back(i);
}

}  // namespace

DaysInCommon find_days_in_common(const Facts& src, const std::vector<bool>& src_paired,
                                 const Facts& tgt, const std::vector<bool>& tgt_paired) {
  DaysInCommon common;
  const std::vector<NamedDay> src_days = DayReader(src).read();
  if (src_days.empty()) return common;
  const std::vector<NamedDay> tgt_days = DayReader(tgt).read();
  std::vector<bool> taken(tgt_days.size());
  for (const NamedDay& a : src_days) {
    for (std::size_t j = 0; j < tgt_days.size(); ++j) {
      const NamedDay& b = tgt_days[j];
      const auto free_src = first_free(a, src_paired);
      const auto free_tgt = first_free(b, tgt_paired);
      if (taken[j] || (!free_src && !free_tgt) || !is_same(a, src, b, tgt)) continue;
      taken[j] = true;
      if (free_src && free_tgt) common.pairs.push_back({*free_src, *free_tgt});
      append(common.src, a);
      append(common.tgt, b);
      break;
    }
  }
  return common;
}

bool is_today(const Facts& facts, const Number& number) {
  return number.kind == NumberKind::date && facts.date &&
         number.value == static_cast<double>(facts.date->time_since_epoch().count());
}

}  // namespace diglot::align
