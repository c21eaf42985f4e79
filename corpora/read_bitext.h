#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpora/error.h"
#include "corpora/pair_reader.h"

namespace diglot::corpora {

/// Two sentences that translate each other, to learn from.
struct BitextPair {
  std::string source;  ///< where they come from, such as "wmt-newstest"; "" when unknown
  std::string src;     ///< not blank, valid UTF-8 without NUL, tab or line end
  std::string tgt;     ///< likewise
};

/// The pairs of a corpus to learn from, one at a time: what PairReader gives, where one with an
/// empty side, a tab or a line end counts as malformed too. One thread at a time.
class BitextReader {
 public:
  /// A file of pairs, TSV unless its name tells another format. Its name tells the languages.
  explicit BitextReader(const std::string& path);
  /// Moses' two files (see MosesReader).
  BitextReader(const std::string& src_path, const std::string& tgt_path);

  /// The next pair; nothing at the end.
  std::optional<BitextPair> next();

  [[nodiscard]] const std::string& src_lang() const { return src_lang_; }  ///< "" when unknown
  [[nodiscard]] const std::string& tgt_lang() const { return tgt_lang_; }
  [[nodiscard]] std::size_t malformed() const { return pairs_->malformed(); }
  [[nodiscard]] const std::vector<Error>& errors() const { return pairs_->errors(); }

 private:
  std::unique_ptr<PairReader> pairs_;
  std::string src_lang_;
  std::string tgt_lang_;
};

/// A whole bitext.
struct Bitext {
  std::string src_lang;
  std::string tgt_lang;
  std::vector<BitextPair> pairs;
  std::size_t malformed = 0;
  std::vector<Error> errors;
};

/// All that the reader gives: for files that fit in memory.
Bitext read_bitext(BitextReader reader);

}  // namespace diglot::corpora
