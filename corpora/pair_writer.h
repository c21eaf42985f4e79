#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpora/output.h"
#include "corpora/sentence_pair.h"
#include "corpora/tally.h"

namespace diglot::corpora {

/// Writes the pairs of a corpus, one after another; its files appear at commit() (see Output). What
/// its format can't carry is left out and counted. Failures throw Error. One thread at a time; see
/// pair_formats.h for how to make one.
class PairWriter {
 public:
  PairWriter() = default;
  PairWriter(const PairWriter&) = delete;
  PairWriter& operator=(const PairWriter&) = delete;
  virtual ~PairWriter() = default;

  void write(const SentencePair& pair);
  /// Writes what stands behind the last pair, and brings the files to the disk; no pair is written
  /// behind that. Of several corpora that belong together, finish all before the first is
  /// committed.
  void finish();
  /// Finishes the files, if that was not done, and moves them into place. The last call on this
  /// object.
  void commit();

  /// How many pairs were written so far.
  [[nodiscard]] std::size_t written() const { return written_; }
  /// Why the others were not.
  [[nodiscard]] const Tally& left_out() const { return left_out_; }
  /// What of the pairs that were written was left out or changed, and of how many: fields by their
  /// name, what else in words.
  [[nodiscard]] const Tally& lost() const { return lost_; }

 protected:
  void lose(std::string_view what) { lost_.add(what); }

 private:
  /// Why the format can't hold a pair at all; "" where it can.
  [[nodiscard]] virtual std::string_view refusal(const SentencePair& pair) const;
  virtual void put(const SentencePair& pair) = 0;
  /// Writes what stands behind the last pair.
  virtual void end() {}
  /// The files, in the order in which they are committed.
  virtual std::vector<Output*> outputs() = 0;

  bool finished_ = false;
  std::size_t written_ = 0;
  Tally left_out_;
  Tally lost_;
};

}  // namespace diglot::corpora
