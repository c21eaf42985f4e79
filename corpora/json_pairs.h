#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/file_languages.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/pair_reader.h"
#include "corpora/pair_writer.h"

namespace diglot::corpora {

/// A pair from a line of JSON: {"src": SIDE, "tgt": SIDE, ...}, where SIDE is {"lang", "text", ...}
/// as `align` writes it, or a text alone. What else stands in the object becomes a field of that
/// name, what else in SIDE one with "src_" or "tgt_" before; values that are no strings are kept as
/// they are written. Nothing for a text that is in no pair, {"alone": ...}, as `align --explain`
/// writes it. Throws Error, without a place, for anything else.
std::optional<SentencePair> parse_json_pair(std::string_view line);

/// The same line as `align` writes it, without its LF: texts and languages, and fields of a side,
/// inside of objects. A field without a type is a number, a list or an object if it looks like one,
/// and Diglot doesn't know it as a string (as it does doc, lang, id, url, source and relation).
std::string to_json(const SentencePair& pair);

/// Reads a pair a line; blank lines are passed over. Where a line tells no languages, they are
/// those given, or what a name that ends in XX-YY.jsonl tells.
class JsonPairReader : public PairReader {
 public:
  explicit JsonPairReader(const std::string& path, const PairReadingOptions& options = {});

  [[nodiscard]] std::size_t replaced() const override { return lines_.replaced(); }

 private:
  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override { return {lines_.name(), lines_.number()}; }

  LineReader lines_;
  LanguagePair languages_;
};

/// Writes a pair a line. Loses nothing.
class JsonPairWriter : public PairWriter {
 public:
  explicit JsonPairWriter(const std::string& path) : output_(path) {}

 private:
  void put(const SentencePair& pair) override { output_.write(to_json(pair) + '\n'); }
  std::vector<Output*> outputs() override { return {&output_}; }

  Output output_;
};

}  // namespace diglot::corpora
