#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpora/file_languages.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/pair_reader.h"
#include "corpora/pair_writer.h"

namespace diglot::corpora {

/// Reads pairs from lines with tabs between their columns. If the first line has the columns "src"
/// and "tgt", it names them all; else the names are given, or told by how many columns the first
/// well-formed line has: src, tgt; source, src, tgt; or the eight that `align` writes. An empty
/// column is one that the pair doesn't have. Languages are those of the columns src_lang and
/// tgt_lang, or those given, or what a name that ends in XX-YY.tsv tells.
class TsvReader : public PairReader {
 public:
  explicit TsvReader(const std::string& path, const PairReadingOptions& options = {});

  /// Those of the first line, by the names of the fields that they become.
  [[nodiscard]] std::vector<std::string> columns() const override;
  [[nodiscard]] std::size_t replaced() const override { return lines_.replaced(); }

 private:
  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override { return {lines_.name(), lines_.number()}; }
  /// Whether the line names the columns, which are known then.
  bool is_header(const std::vector<std::string_view>& cells);
  void find_columns(std::size_t count);

  LineReader lines_;
  LanguagePair languages_;
  std::vector<std::string> columns_;  // empty until they are known
  bool has_header_ = false;
};

/// Writes pairs as lines with tabs between columns, beneath a line that names these: those given,
/// or src, tgt, the languages and the fields of the first pair. Line ends and tabs become spaces.
class TsvWriter : public PairWriter {
 public:
  explicit TsvWriter(const std::string& path, std::vector<std::string> columns = {});

 private:
  void put(const SentencePair& pair) override;
  void end() override;
  std::vector<Output*> outputs() override { return {&output_}; }
  void write_header();

  Output output_;
  std::vector<std::string> columns_;
  bool begun_ = false;
};

}  // namespace diglot::corpora
