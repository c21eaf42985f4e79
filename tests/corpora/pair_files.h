#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "corpora/json_pairs.h"
#include "corpora/pair_formats.h"

namespace diglot::corpora {

/// How a test that fails shows a pair.
inline void PrintTo(const SentencePair& pair, std::ostream* out) {  // NOLINT(*-identifier-naming)
  *out << to_json(pair);
}

/// All that a reader gives.
inline std::vector<SentencePair> all_pairs(PairReader& reader) {
  std::vector<SentencePair> pairs;
  while (auto pair = reader.next()) pairs.push_back(*std::move(pair));
  return pairs;
}

inline std::vector<SentencePair> all_pairs(const std::vector<std::string>& files,
                                           const PairReadingOptions& options = {}) {
  return all_pairs(*open_pairs(files, options));
}

/// Its messages about malformed pairs.
inline std::vector<std::string> messages_of(const PairReader& reader) {
  std::vector<std::string> messages;
  for (const Error& error : reader.errors()) messages.emplace_back(error.what());
  return messages;
}

/// Writes pairs; what was lost.
inline std::string write_pairs(const std::string& path, const std::vector<SentencePair>& pairs,
                               const PairWritingOptions& options = {}) {
  const auto writer = create_pairs(path, options);
  for (const SentencePair& pair : pairs) writer->write(pair);
  writer->commit();
  return writer->lost().to_string();
}

}  // namespace diglot::corpora
