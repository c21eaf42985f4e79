#pragma once

#include <string>
#include <vector>

#include "corpora/pair.h"

namespace diglot::corpora {

/// A pair that a person found: texts exactly as they stand in their articles.
struct GoldPair {
  std::string src_doc;  ///< an article's id or the end of it after a '/', such as "flood/ro.txt"
  std::string tgt_doc;
  Relation relation = Relation::same;
  std::string src;
  std::string tgt;
};

/// Reads a gold file: tab-separated, its first line "src_doc tgt_doc relation src tgt", then a pair
/// a line; or, where it begins with {, pairs as `align --format jsonl` writes them, of which scores
/// and places are not kept. Throws Error at a line that is malformed.
std::vector<GoldPair> read_gold_pairs(const std::string& path);

/// Whether a gold file's `doc` means the article of this id: both are equal, or the id ends in
/// "/" and `doc`.
bool names_article(const std::string& doc, const std::string& id);

}  // namespace diglot::corpora
