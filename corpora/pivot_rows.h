#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpora/sentence_pair.h"

namespace diglot::corpora {

/// A sentence of the pivot language and its translations.
struct PivotRow {
  std::string pivot;
  std::map<std::string, std::string> translations;  ///< by language
  std::string score;  ///< the least of its pairs, as it is written; "" where none has one
};

/// Joins pairs of the pivot language with several others to rows of many languages: pairs whose
/// pivot sentences are equal, and of one document where that is known, are of one row. Of a
/// language that a row has more than once, the translation with the best score counts, of equal
/// ones the first. Memory: all texts that are added.
class PivotRows {
 public:
  /// `pivot` is a language code, as language_code gives them: "en".
  explicit PivotRows(std::string pivot) : pivot_(std::move(pivot)) {}

  /// Whether the pair has the pivot language on one side alone, and another known one on the other.
  bool add(const SentencePair& pair);

  /// Of at least so many languages, the pivot among them; in the order in which they were begun.
  [[nodiscard]] std::vector<PivotRow> rows(std::size_t least_languages) const;

 private:
  struct Translation {
    std::string text;
    std::string written_score;
    std::optional<double> score;
  };
  struct Row {
    std::string pivot;
    std::map<std::string, Translation> translations;
  };

  std::string pivot_;
  std::vector<Row> rows_;
  std::unordered_map<std::string, std::size_t> row_of_;  // by document and sentence
};

}  // namespace diglot::corpora
