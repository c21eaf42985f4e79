#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tools/sentence_file.h"

namespace diglot::tools {

// The sentences of a file, and where they stand in it, as a text of lines "NUMBER TAB SENTENCE",
// cut into shards.

/// A stretch of such a text.
struct SentenceShard {
  std::size_t begin = 0;  ///< in bytes
  std::size_t bytes = 0;
  std::size_t sentences = 0;
  std::string checksum;  ///< see corpora::to_hex
};

std::string serialize_sentences(const Sentences& sentences);

/// Reads them back; views into `text`. `path` is that of the file they come from. Throws
/// corpora::Error where a line is none of these.
Sentences parse_sentences(std::string_view text, const std::string& path);

/// Cuts such a text into shards of `size` sentences; the last one may have fewer.
std::vector<SentenceShard> cut_into_shards(std::string_view text, std::size_t size);

}  // namespace diglot::tools
