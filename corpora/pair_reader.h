#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/sentence_pair.h"
#include "corpora/tally.h"

namespace diglot::corpora {

enum class PairFormat;  // see pair_formats.h

struct PairReadingOptions {
  std::optional<PairFormat> format = {};  ///< else the suffix of the first file tells it
  /// The languages of the two sides: which ones of TMX, and what they are where the files don't
  /// tell it otherwise than by their names.
  std::string src_lang = {};
  std::string tgt_lang = {};
  /// The columns of a TSV file without a header.
  std::vector<std::string> columns = {};
  /// Of all its files. What is not UTF-8 makes a pair malformed, or all of an XML file, or is
  /// replaced.
  InputOptions input = {};
};

/// The pairs of a corpus, one at a time: memory is that of a pair, whatever the file's size. A
/// malformed pair is passed over and counted, and the first ten are kept as Errors with file and
/// line. One thread at a time; see pair_formats.h for how to open one.
class PairReader {
 public:
  static constexpr std::size_t kept_errors = 10;

  PairReader() = default;
  PairReader(const PairReader&) = delete;
  PairReader& operator=(const PairReader&) = delete;
  virtual ~PairReader() = default;

  /// The next well-formed pair; nothing at the end. Throws Error where the file can't be read on.
  std::optional<SentencePair> next();

  /// Counts the pair that next() gave last as malformed, for a caller that can't do with it.
  void refuse(std::string_view reason);

  /// Malformed pairs so far.
  [[nodiscard]] std::size_t malformed() const { return malformed_; }
  /// The first kept_errors of them.
  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }
  /// What is well-formed and was passed over all the same, such as units without one of the two
  /// languages; and what of the pairs could not be kept, such as inline tags.
  [[nodiscard]] const Tally& left_out() const { return left_out_; }
  /// How many sequences of bytes in its files were replaced so far, which were not valid UTF-8.
  [[nodiscard]] virtual std::size_t replaced() const = 0;
  /// The columns that the file names for all its pairs, which one pair need not have: known from
  /// the first pair on; none but of TSV.
  [[nodiscard]] virtual std::vector<std::string> columns() const { return {}; }

 protected:
  /// What is wrong with one pair, where the next one may be good; without its place.
  class Malformed : public Error {
   public:
    using Error::Error;
  };
  /// Where the pair stands that read() gave last or refused.
  struct Position {
    std::string_view file;  ///< its name, to print
    std::size_t line = 0;   ///< from 1
  };

  void leave_out(std::string_view what) { left_out_.add(what); }

 private:
  /// The next pair, or nothing at the end; throws Malformed.
  virtual std::optional<SentencePair> read() = 0;
  [[nodiscard]] virtual Position position() const = 0;

  std::size_t malformed_ = 0;
  std::vector<Error> errors_;
  Tally left_out_;
};

}  // namespace diglot::corpora
