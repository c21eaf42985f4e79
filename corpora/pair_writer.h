#pragma once

#include <string_view>

#include "corpora/sentence_pair.h"
#include "corpora/tally.h"

namespace diglot::corpora {

/// Writes the pairs of a corpus, one after another; the files appear at commit() (see Output). What
/// its format can't carry is left out and counted. Failures throw Error. One thread at a time; see
/// pair_formats.h for how to make one.
class PairWriter {
 public:
  PairWriter() = default;
  PairWriter(const PairWriter&) = delete;
  PairWriter& operator=(const PairWriter&) = delete;
  virtual ~PairWriter() = default;

  virtual void write(const SentencePair& pair) = 0;
  /// The last call on this object.
  virtual void commit() = 0;

  /// What was left out or changed so far, and of how many pairs: fields by their name, what else in
  /// words.
  [[nodiscard]] const Tally& lost() const { return lost_; }

 protected:
  void lose(std::string_view what) { lost_.add(what); }

 private:
  Tally lost_;
};

}  // namespace diglot::corpora
