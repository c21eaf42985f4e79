#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::corpora {

/// Two sentences that translate each other.
struct SentencePair {
  std::string source;  ///< where they come from, such as "wmt-newstest"; "" when unknown
  std::string src;     ///< not blank, valid UTF-8 without NUL, tab or line end
  std::string tgt;     ///< likewise
};

/// A bitext, one pair at a time. A malformed line (wrong number of columns, not UTF-8, NUL, an
/// empty side) is counted and passed over; the first ten are kept as Errors. One thread at a time.
///
/// Files may be compressed (see input.h); CRLF is taken as LF. What can't be read at all throws
/// Error, from the constructors and next().
class BitextReader {
 public:
  static constexpr std::size_t kept_errors = 10;

  /// TSV: source, src and tgt, or src and tgt alone, as the first well-formed line has it. A name
  /// that ends in XX-YY.tsv (and a compression) tells the languages.
  explicit BitextReader(const std::string& path);
  /// Moses: line i of one file translates line i of the other. The suffixes tell the languages
  /// (news.en, news.ro.xz). next() throws Error when one file ends before the other.
  BitextReader(const std::string& src_path, const std::string& tgt_path);

  /// The next well-formed pair; nothing at the end.
  std::optional<SentencePair> next();

  [[nodiscard]] const std::string& src_lang() const { return src_lang_; }  ///< "" when unknown
  [[nodiscard]] const std::string& tgt_lang() const { return tgt_lang_; }
  /// Malformed lines so far.
  [[nodiscard]] std::size_t malformed() const { return malformed_; }
  /// The first kept_errors of them.
  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

 private:
  std::optional<SentencePair> next_tsv();
  std::optional<SentencePair> next_moses();
  bool well_formed(const SentencePair& pair);
  void reject(const LineReader& lines, std::string_view reason);

  LineReader src_lines_;
  std::optional<LineReader> tgt_lines_;  // Moses only
  std::string src_lang_;
  std::string tgt_lang_;
  std::size_t columns_ = 0;  // of the TSV; 0 until the first well-formed line
  std::size_t malformed_ = 0;
  std::vector<Error> errors_;
};

/// A whole bitext.
struct Bitext {
  std::string src_lang;
  std::string tgt_lang;
  std::vector<SentencePair> pairs;
  std::size_t malformed = 0;
  std::vector<Error> errors;
};

/// All that the reader gives: for files that fit in memory.
Bitext read_bitext(BitextReader reader);

}  // namespace diglot::corpora
