#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "align/collection.h"
#include "corpora/article.h"

namespace diglot::tools {

/// The stories of a collection, each a line of JSON with its LF: {"story": 1, "articles": [{"doc",
/// "lang", "date"?, "title"?}, ...], "pairs": [{"src", "tgt", "probability", "relation", "links"},
/// ...]}.
class StoryText {
 public:
  /// `articles` are those of the collection; their texts don't matter.
  explicit StoryText(std::span<const corpora::Article> articles) : articles_(articles) {}

  /// Two articles of a story, of which so many links are written.
  void add(const align::StoryPair& pair, std::size_t links);
  [[nodiscard]] std::string to_jsonl(std::span<const align::Story> stories) const;

 private:
  std::span<const corpora::Article> articles_;
  std::map<std::size_t, std::string> pairs_;  // of each story, as elements of a JSON array
};

}  // namespace diglot::tools
