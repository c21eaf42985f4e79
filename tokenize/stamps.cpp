#include "tokenize/stamps.h"

#include <algorithm>
#include <iterator>
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
    "atualização",   "atualizado"};

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
  template <class List>
  bool take_word(const List& list) {
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
    if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || next() == '.' || next() == '%' ||
        (next() >= '0' && next() <= '9')) {
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

}  // namespace

Stamp find_stamp(std::string_view line) {
  Reader reader(line);
  const bool bracket = reader.take('[') || reader.take('(');
  const bool label = reader.take_word(labels);
  if (label) {
    reader.take(':');
    reader.skip_spaces();
  }
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
  bool separator = false;
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
