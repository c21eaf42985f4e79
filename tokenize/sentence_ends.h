#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <unicode/uchar.h>

namespace diglot::tokenize {

/// A place in running text where a sentence may end: behind marks like . ! ? with the quotes and
/// brackets that close behind them, or, without marks, between two words.
struct SentenceEnd {
  std::size_t stop = 0;      ///< where the marks begin; `end` where there are none
  std::size_t end = 0;       ///< behind the marks and closers
  std::size_t next = 0;      ///< the first visible character behind the end
  std::size_t word = 0;      ///< behind the quotes, brackets and dashes that open at `next`
  std::size_t dots = 0;      ///< full stops; an ellipsis character counts three
  bool strong = false;       ///< ! ? and the like
  bool ideographic = false;  ///< 。！？: no space follows
  bool closed = false;       ///< there are closers
  bool in_quotes = false;    ///< a quotation is open behind the end
  bool in_brackets = false;  ///< a bracket is open behind the end

  [[nodiscard]] bool has_stop() const { return stop < end; }
  [[nodiscard]] bool is_single_dot() const { return !strong && dots == 1; }
};

/// Punctuation that a sentence may begin with.
bool opens_sentence(UChar32 c);

/// Which places are looked for.
enum class EndKind {
  marked,  ///< those with marks
  any      ///< and, behind a plain space, those in front of a capital, list number, symbol or quote
};

/// Walks over the places where a sentence of `text` may end, in order. Looks at the text, which
/// must outlive it. All together linear time.
class SentenceEnds {
 public:
  SentenceEnds(std::string_view text, std::string_view lang, EndKind kind);

  /// The next place; nothing behind the last. The end of the text is none.
  std::optional<SentenceEnd> next();

 private:
  [[nodiscard]] bool is_stop(UChar32 c) const;
  [[nodiscard]] bool is_closer(UChar32 c) const;
  [[nodiscard]] std::size_t skip_spaces(std::size_t position) const;
  [[nodiscard]] std::size_t skip_spaced_closer(std::size_t position) const;
  [[nodiscard]] bool may_begin(std::size_t position) const;
  void note(UChar32 c, std::size_t position);
  SentenceEnd read_stop(std::size_t position);
  [[nodiscard]] SentenceEnd finish(SentenceEnd place) const;

  std::string_view text_;
  bool greek_;
  bool cjk_;
  EndKind kind_;
  std::size_t position_ = 0;
  bool quotes_open_ = false;    ///< whether the number of quotation marks so far is odd
  bool straight_open_ = false;  ///< the same of straight ones
  std::size_t brackets_ = 0;    ///< how many are open
  std::size_t bracket_begin_ = 0;
};

}  // namespace diglot::tokenize
