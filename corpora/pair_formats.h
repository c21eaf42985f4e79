#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/pair_reader.h"
#include "corpora/pair_writer.h"

namespace diglot::corpora {

/// How sentence pairs are stored.
enum class PairFormat {
  jsonl,  ///< a line a pair, as `align` writes it or with "src" and "tgt" as strings
  moses,  ///< two files, line i of one translates line i of the other; texts and nothing else
  tmx,    ///< Translation Memory eXchange, which translators' tools speak
  tsv     ///< a line a pair, columns with tabs between, named by the first line
};

/// The name of a format, as options take it; and back, or nothing for another word.
std::string_view to_string(PairFormat format);
std::optional<PairFormat> parse_pair_format(std::string_view name);
/// All names, in the order of the alphabet.
std::vector<std::string> pair_format_names();
/// The format that the suffix of a name tells, in front of that of a compression, or nothing.
std::optional<PairFormat> pair_format_of(std::string_view path);

/// How many files hold the pairs of one corpus: two of Moses, else one.
std::size_t files_of(PairFormat format);

/// Opens the files of one corpus (see Input for what may be one). Throws Error where they can't be
/// read, the format is not known, or these are not as many files as it has.
std::unique_ptr<PairReader> open_pairs(const std::vector<std::string>& files,
                                       const PairReadingOptions& options = {});

struct PairWritingOptions {
  std::optional<PairFormat> format = {};  ///< else the suffix of the name tells it
  /// The columns of TSV: src, tgt, src_lang, tgt_lang and names of fields; else those of the first
  /// pair.
  std::vector<std::string> columns = {};
};

/// Begins a file of pairs (see Output for what `path` may be). Of Moses it is the beginning of the
/// names of two files for each two languages, PATH.en-ro.en and PATH.en-ro.ro; a compression that
/// it ends in goes to their ends. Throws Error where that can't be written or the format is not
/// known.
std::unique_ptr<PairWriter> create_pairs(const std::string& path,
                                         const PairWritingOptions& options = {});

}  // namespace diglot::corpora
