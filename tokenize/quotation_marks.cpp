#include "tokenize/quotation_marks.h"

#include <cstddef>
#include <utility>

#include "tokenize/code_points.h"
#include "tokenize/lines.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

enum class Side { opens, closes, unclear };

struct Mark {
  Bytes bytes;
  Side side = Side::unclear;
  bool single = false;
};

bool is_single(UChar32 c) { return c == '\'' || (c >= 0x2018 && c <= 0x201B); }

bool is_corner(UChar32 c) { return (c >= 0x300C && c <= 0x300F) || (c >= 0x301D && c <= 0x301F); }

bool is_double(UChar32 c) {
  return c == '"' || c == 0xFF02 || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A ||
         (c >= 0x201C && c <= 0x201F) || is_corner(c);
}

bool is_any_mark(UChar32 c) { return is_single(c) || is_double(c); }

/// Where » may open, as in »so«.
bool may_reverse_guillemets(std::string_view lang) {
  return lang == "de" || lang == "cs" || lang == "pl" || lang == "hu";
}

/// Whether text may begin behind this.
bool is_open_before(UChar32 c) {
  if (c < 0 || is_invisible(c)) return true;
  const auto type = u_charType(c);
  return type == U_START_PUNCTUATION || type == U_DASH_PUNCTUATION || c == '/';
}

/// Whether text may end in front of this.
bool is_closed_behind(UChar32 c) {
  if (c < 0 || is_invisible(c)) return true;
  const auto type = u_charType(c);
  return type == U_END_PUNCTUATION || type == U_DASH_PUNCTUATION ||
         (type == U_OTHER_PUNCTUATION && c != 0xBF && c != 0xA1 && c != '#' && c != '@');
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view lang)
      : text_(text),
        reverses_(may_reverse_guillemets(lang)),
        unspaced_(lang == "zh" || lang == "ja") {}

  [[nodiscard]] std::vector<Mark> read() const {
    std::vector<Mark> marks;
    for (std::size_t position = 0; position < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[position]);
      const bool may_be_mark = byte == '"' || byte == '\'' || byte == ',' || byte >= 0xC2;
      if (!may_be_mark) {
        ++position;
        continue;
      }
      const CodePoint c = code_point_at(text_, position);
      position = c.end;
      if (is_pair_of(c, ',') || is_pair_of(c, '\'')) {
        add_pair(c, marks);
        ++position;
      } else if (is_double(c.value)) {
        marks.push_back({{c.begin, c.end}, side_of(c), false});
      } else if (is_single(c.value)) {
        add_single(c, marks);
      }
    }
    return marks;
  }

 private:
  [[nodiscard]] bool is_pair_of(const CodePoint& c, UChar32 mark) const {
    return c.value == mark && code_point_at(text_, c.end).value == mark;
  }

  /// The character in front of a mark, other marks left out; three at most, for linear time.
  [[nodiscard]] UChar32 before(std::size_t position) const {
    constexpr int most = 3;
    CodePoint c = code_point_before(text_, position);
    for (int i = 0; i < most && is_any_mark(c.value); ++i) c = code_point_before(text_, c.begin);
    return c.value;
  }

  [[nodiscard]] UChar32 behind(std::size_t position) const {
    constexpr int most = 3;
    CodePoint c = code_point_at(text_, position);
    for (int i = 0; i < most && is_any_mark(c.value); ++i) c = code_point_at(text_, c.end);
    return c.value;
  }

  /// What the characters beside a mark tell.
  [[nodiscard]] Side side_by_place(Bytes mark) const {
    const UChar32 left = before(mark.begin);
    const UChar32 right = behind(mark.end);
    const bool open = is_open_before(left);
    const bool closed = is_closed_behind(right);
    if (open == closed) return Side::unclear;
    return open ? Side::opens : Side::closes;
  }

  [[nodiscard]] Side side_of(const CodePoint& c) const {
    const Side place = side_by_place({c.begin, c.end});
    switch (c.value) {
      case 0x201E:
      case 0x201F:
      case 0x300C:
      case 0x300E:
      case 0x301D:
        return Side::opens;
      case 0x300D:
      case 0x300F:
      case 0x301E:
      case 0x301F:
        return Side::closes;
      case 0xAB:
      case 0x2039:
        return reverses_ && place == Side::closes ? place : Side::opens;
      case 0xBB:
      case 0x203A:
        return reverses_ && place == Side::opens ? place : Side::closes;
      case 0x201C:
        return unspaced_ && c.end < text_.size() ? Side::unclear : place;
      default:
        return place;
    }
  }

  /// ,,Two commas'' and apostrophes in place of one mark.
  void add_pair(const CodePoint& c, std::vector<Mark>& marks) const {
    const Bytes bytes{c.begin, c.end + 1};
    const Side side = side_by_place(bytes);
    if (c.value == ',' && side != Side::opens) return;
    marks.push_back({bytes, side, false});
  }

  void add_single(const CodePoint& c, std::vector<Mark>& marks) const {
    Side side = side_by_place({c.begin, c.end});
    if (c.value == 0x201A) side = Side::opens;
    const bool decade = is_digit(code_point_at(text_, c.end).value);  // '90s
    const bool apostrophe =
        side == Side::unclear || (side == Side::opens && (decade || c.value == 0x2019));
    if (!apostrophe) marks.push_back({{c.begin, c.end}, side, true});
  }

  std::string_view text_;
  bool reverses_;
  bool unspaced_;
};

class Pairing {
 public:
  Pairing(std::string_view text, std::vector<Mark> marks) : text_(text), marks_(std::move(marks)) {
    look_ahead();
  }

  std::vector<QuotedSpan> pair() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!marks_[i].single) {
        pair_double(i);
      } else if (depth_ == 0 && marks_[i].side == Side::opens) {
        const std::size_t end = closers_[i];
        const bool whole = end < marks_.size() && (doubles_[end] - doubles_[i]) % 2 == 0;
        if (whole) {
          add(marks_[i].bytes, marks_[end].bytes);
          i = end;
        } else if (end == marks_.size() && doubles_.back() == 0 && marks_.back().single &&
                   is_announced(marks_[i].bytes)) {
          add(marks_[i].bytes, {text_.size(), text_.size()});
          break;
        }
      } else if (marks_.size() == 1 && ends_sentence(marks_[i].bytes)) {
        add({0, 0}, marks_[i].bytes);
      }
    }
    if (depth_ > 0) add_open();
    return std::move(spans_);
  }

 private:
  /// For each mark the first single one behind it that closes, and how many double ones there are
  /// in front.
  void look_ahead() {
    closers_.resize(marks_.size());
    doubles_.resize(marks_.size());
    std::size_t closer = marks_.size();
    for (std::size_t i = marks_.size(); i-- > 0;) {
      closers_[i] = closer;
      if (marks_[i].single && marks_[i].side == Side::closes) closer = i;
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      doubles_[i] = count;
      if (!marks_[i].single) ++count;
    }
  }

  void pair_double(std::size_t i) {
    const Mark& mark = marks_[i];
    if (depth_ == 0) {
      const bool first = doubles_[i] == 0 && spans_.empty();
      const bool ends = mark.side == Side::closes && has_punctuation(mark.bytes);
      if (mark.side != Side::closes || (first && !ends && is_even())) {
        depth_ = 1;
        opener_ = mark.bytes;
      } else if (first && ends) {
        add({0, 0}, mark.bytes);
      }
    } else if (mark.side == Side::opens) {
      if (++depth_ == 2) nested_opener_ = mark.bytes;
    } else if (--depth_ == 0) {
      add(opener_, mark.bytes);
      nested_.clear();
    } else if (depth_ == 1) {
      nested_.emplace_back(nested_opener_, mark.bytes);
    }
  }

  /// A quotation that goes on behind the sentence; or, where others stand within and nothing
  /// announces it, those, and a mark too many.
  void add_open() {
    if (nested_.empty() || is_announced(opener_)) {
      add(opener_, {text_.size(), text_.size()});
    } else {
      for (const auto& [opener, closer] : nested_) add(opener, closer);
    }
  }

  /// Whether a mark begins the sentence or stands behind a colon or comma.
  [[nodiscard]] bool is_announced(Bytes mark) const {
    CodePoint c = code_point_before(text_, mark.begin);
    if (is_space(c.value)) c = code_point_before(text_, c.begin);
    return c.value < 0 || c.value == ':' || c.value == ',' || c.value == 0xFF1A;
  }

  /// Whether the sentence may have all its marks.
  [[nodiscard]] bool is_even() const {
    return (doubles_.back() + (marks_.back().single ? 0 : 1)) % 2 == 0;
  }

  /// Whether something ends where a mark closes: not so in 55" screens.
  [[nodiscard]] bool has_punctuation(Bytes mark) const {
    if (text_[mark.begin] != '"') return true;
    CodePoint left = code_point_before(text_, mark.begin);
    if (is_space(left.value)) left = code_point_before(text_, left.begin);
    CodePoint right = code_point_at(text_, mark.end);
    if (is_space(right.value)) right = code_point_at(text_, right.end);
    return u_ispunct(left.value) != 0 || right.value < 0 || u_ispunct(right.value) != 0;
  }

  [[nodiscard]] bool ends_sentence(Bytes mark) const {
    const UChar32 left = code_point_before(text_, mark.begin).value;
    return trim(text_, {mark.end, text_.size()}).empty() &&
           (left == '.' || left == '!' || left == '?' || left == 0x2026);
  }

  void add(Bytes opener, Bytes closer) {
    const Bytes inner = trim(text_, {opener.end, closer.begin});
    if (!inner.empty()) spans_.push_back({{opener.begin, closer.end}, inner});
  }

  std::string_view text_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> closers_;
  std::vector<std::size_t> doubles_;
  std::vector<QuotedSpan> spans_;
  std::size_t depth_ = 0;
  Bytes opener_;
  Bytes nested_opener_;
  std::vector<std::pair<Bytes, Bytes>> nested_;  ///< marks of what is quoted within
};

}  // namespace

std::vector<QuotedSpan> find_quoted_spans(std::string_view sentence, std::string_view lang) {
  std::vector<Mark> marks = Reader(sentence, lang).read();
  if (marks.empty()) return {};
  return Pairing(sentence, std::move(marks)).pair();
}

}  // namespace diglot::tokenize
