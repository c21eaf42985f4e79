#include "tokenize/stamps.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"

namespace diglot::tokenize {
namespace {

/// Folded words in front of a time.
constexpr std::string_view labels[] = {
    "update",        "updated",       "updates",      "live",           "breaking",
    "date",          "actualizare",   "ultima oră",   "ενημέρωση",      "оновлено",
    "оновлення",     "обновлено",     "aktualisiert", "aktualisierung", "eilmeldung",
    "mise à jour",   "actualización", "actualizado",  "aktualizacja",   "обновена",
    "aktualizováno", "güncelleme",    "frissítve",    "aggiornamento",  "aggiornato",
    "atualização",   "atualizado",    "frissítés",    "aktualizace",    "обновление",
    "güncellendi",   "تحديث",         "更新",         "обновено"};

/// Folded words between a label and a time.
constexpr std::string_view hour_words[] = {"ora",  "ore", "ώρα",   "um",      "à",     "a las",
                                           "alle", "às",  "godz.", "o godz.", "в",     "о",
                                           "saat", "at",  "v",     "la ora",  "الساعة"};

/// Those that don't begin a sentence in front of a time, as "At 8:24 Kyiv time" does.
constexpr std::string_view hour_titles[] = {"ora", "ore", "ώρα"};

/// Folded words behind a time.
constexpr std::string_view zones[] = {"uhr", "h",    "a.m.", "p.m.", "am",  "pm",  "gmt", "utc",
                                      "cet", "cest", "eet",  "eest", "est", "edt", "msk", "bst"};

/// Reads a line from its beginning; every step either takes what it names or leaves all as it is.
class Reader {
 public:
  explicit Reader(std::string_view line) : line_(line) {}

  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] UChar32 next() const { return code_point_at(line_, position_).value; }

  void skip_spaces() {
    for (CodePoint c = code_point_at(line_, position_); is_space(c.value);
         c = code_point_at(line_, position_)) {
      position_ = c.end;
    }
  }
  bool take(char c) {
    if (position_ >= line_.size() || line_[position_] != c) return false;
    ++position_;
    return true;
  }
  /// "UPDATE: ", "UPDATE 2, ".
  void skip_behind_label() {
    if (!take(':')) take(',');
    skip_spaces();
    const std::size_t begin = position_;
    if (take_digits(1, 2) >= 0 && take(',')) {
      skip_spaces();
    } else {
      position_ = begin;
    }
  }
  bool take_word(std::span<const std::string_view> list) {
    for (const std::string_view word : list) {
      // A fold changes no length here: the words are as long in both cases.
      const std::string_view here = line_.substr(position_, word.size());
      if (here.size() < word.size() || fold(whole_code_points(here), "") != word) continue;
      const UChar32 behind = code_point_at(line_, position_ + word.size()).value;
      if (is_letter(behind)) continue;
      position_ += word.size();
      return true;
    }
    return false;
  }
  /// A number of at most four digits: -1 if there is none.
  int take_digits(std::size_t least, std::size_t most) {
    std::size_t end = position_;
    int value = 0;
    while (end < line_.size() && line_[end] >= '0' && line_[end] <= '9' &&
           end - position_ <= most) {
      value = value * 10 + (line_[end++] - '0');
    }
    if (end - position_ < least || end - position_ > most) return -1;
    position_ = end;
    return value;
  }
  /// "13:05", "13:05:30"; '.' and 'h' between are weaker signs of a time.
  bool take_time(bool& has_colon) {
    const std::size_t begin = position_;
    const int hours = take_digits(1, 2);
    const bool colon = hours >= 0 && take(':');
    const bool mark = colon || (hours >= 0 && (take('.') || take('h')));
    const int minutes = mark ? take_digits(2, 2) : -1;
    if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || next() == '%' ||
        is_digit(next()) || goes_on_behind_stop()) {
      position_ = begin;
      return false;
    }
    if (colon && take(':')) take_digits(2, 2);
    has_colon = colon;
    return true;
  }
  /// "2026-02-03", "03.02.2026", "3/2/2026".
  bool take_date() {
    const std::size_t begin = position_;
    const int first = take_digits(1, 4);
    const bool year_first = position_ - begin == 4;
    for (const char mark : {'-', '.', '/'}) {
      if (first < 0 || !take(mark)) continue;
      const int month = take_digits(1, 2);
      const int last =
          month >= 0 && take(mark) ? take_digits(year_first ? 1 : 4, year_first ? 2 : 4) : -1;
      if (last >= 0) return true;
      break;
    }
    position_ = begin;
    return false;
  }
  void go_back_to(std::size_t position) { position_ = position; }
  /// A full stop inside a number.
  [[nodiscard]] bool goes_on_behind_stop() const {
    return next() == '.' && is_digit(code_point_at(line_, position_ + 1).value);
  }

 private:
  static std::string_view whole_code_points(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
      const CodePoint c = code_point_at(text, end);
      if (c.value == 0xFFFD) break;
      end = c.end;
    }
    return text.substr(0, end);
  }

  std::string_view line_;
  std::size_t position_ = 0;
};

/// Dashes, bars, bullets and colons that stand between a stamp and its text.
bool is_separator(UChar32 c) {
  return c == '|' || c == ':' || c == ',' || c == 0x2022 || c == 0xB7 ||
         (c >= 0 && u_charType(c) == U_DASH_PUNCTUATION);
}

/// No label and hour word are longer; in bytes.
constexpr std::size_t longest_label = 60;

/// A stamp needs one; looked for first, since looking words up takes long.
bool holds_digit(std::string_view head) {
  return std::any_of(head.begin(), head.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

LineOpening find_stamp(std::string_view line) {
  if (!holds_digit(line.substr(0, longest_label))) return {};
  Reader reader(line);
  const bool bracket = reader.take('[') || reader.take('(');
  const bool label = reader.take_word(labels);
  if (label) reader.skip_behind_label();
  const bool hour_word =
      reader.take_word(label ? std::span<const std::string_view>(hour_words) : hour_titles);
  if (hour_word) reader.skip_spaces();
  bool colon = false;
  const bool date = reader.take_date();
  if (date) {
    reader.take(',');
    reader.skip_spaces();
  }
  const bool time = reader.take_time(colon);
  if (!date && !time) return {};
  const std::size_t before_zone = reader.position();
  reader.skip_spaces();
  const bool zone = time && reader.take_word(zones);
  if (!zone) reader.go_back_to(before_zone);
  if (bracket && !reader.take(']') && !reader.take(')')) return {};

  std::size_t end = reader.position();
  while (end > 0 && (is_space(code_point_before(line, end).value) || line[end - 1] == ',')) {
    end = code_point_before(line, end).begin;
  }
  reader.skip_spaces();
  bool separator = label && reader.take('.');
  reader.skip_spaces();
  while (is_separator(reader.next())) {
    separator = true;
    reader.go_back_to(code_point_at(line, reader.position()).end);
    reader.skip_spaces();
  }
  const UChar32 next = reader.next();
  const bool apart = next < 0 || separator || reader.position() > end;
  const bool sure = label || bracket || separator || zone || date || next < 0;
  const bool begins = is_upper(next) || (is_letter(next) && !is_lower(next)) || is_digit(next) ||
                      (next >= 0 && u_hasBinaryProperty(next, UCHAR_QUOTATION_MARK) != 0);
  const bool reads_on = is_lower(next) && !label && !bracket;
  if (!apart || reads_on || (!sure && !(colon && begins))) return {};
  return {end, reader.position()};
}

}  // namespace diglot::tokenize
