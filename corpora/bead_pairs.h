#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/pair_reader.h"
#include "corpora/pair_writer.h"
#include "corpora/read_beads.h"
#include "corpora/text_lines.h"

namespace diglot::corpora {

/// Reads beads and the two texts whose sentences they count, one a line: a pair a bead, its
/// sentences joined by spaces. Their numbers are the fields src_sentences and tgt_sentences, as
/// JSON has lists; vecalign's cost is "cost", hunalign's score "score". Null beads are left out.
/// Languages are those given, or what the ends of the texts' names tell. Memory is that of the two
/// texts.
class BeadPairReader : public PairReader {
 public:
  BeadPairReader(const std::string& beads, BeadFormat format, const std::string& src_text,
                 const std::string& tgt_text, const PairReadingOptions& options = {});

  [[nodiscard]] std::size_t replaced() const override { return beads_.replaced + replaced_; }

 private:
  TextLines read_text(const std::string& path, const InputOptions& options);
  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override;

  std::string name_;
  BeadFormat format_;
  std::size_t replaced_ = 0;  // in the texts, which are read below
  ListedBeads beads_;
  TextLines src_;
  TextLines tgt_;
  std::string src_lang_;
  std::string tgt_lang_;
  std::size_t next_ = 0;
};

/// Reads what `hunalign -text` writes: source, target and score with tabs between; " ~~~ " between
/// joined sentences becomes a space. Lines with an empty side, and paragraph marks, are left out.
class HunalignReader : public PairReader {
 public:
  explicit HunalignReader(const std::string& path, const PairReadingOptions& options = {});

  [[nodiscard]] std::size_t replaced() const override { return lines_.replaced(); }

 private:
  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override { return {lines_.name(), lines_.number()}; }

  LineReader lines_;
  std::string src_lang_;
  std::string tgt_lang_;
};

/// Writes the same lines: source, target and score, which is empty where it is not known.
class HunalignWriter : public PairWriter {
 public:
  explicit HunalignWriter(const std::string& path) : output_(path) {}

 private:
  void put(const SentencePair& pair) override;
  std::vector<Output*> outputs() override { return {&output_}; }

  Output output_;
};

}  // namespace diglot::corpora
