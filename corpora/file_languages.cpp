#include "corpora/file_languages.h"

#include <algorithm>

#include "corpora/article_fields.h"
#include "corpora/compression.h"

namespace diglot::corpora {

namespace {

/// What follows the last '/' or '.' of a name.
std::string_view last_part(std::string_view name) {
  const auto found = name.find_last_of("/.");
  return found == std::string_view::npos ? name : name.substr(found + 1);
}

}  // namespace

std::string language_of_name(std::string_view path) {
  auto name = without_compression(path);
  if (name.ends_with(".txt")) name.remove_suffix(4);
  name = last_part(name);
  return language_code(name).empty() ? "" : std::string(name);
}

LanguagePair languages_of_name(std::string_view path, LanguagePair given) {
  auto name = without_compression(path);
  for (const std::string_view suffix : {".tsv", ".jsonl"}) {
    if (name.ends_with(suffix)) name.remove_suffix(suffix.size());
  }
  name = last_part(name);
  const auto dash = name.find('-');
  if (dash == std::string_view::npos) return given;
  const auto src = name.substr(0, dash);
  const auto tgt = name.substr(dash + 1);
  if (language_code(src).empty() || language_code(tgt).empty()) return given;
  if (given.src.empty()) given.src = src;
  if (given.tgt.empty()) given.tgt = tgt;
  return given;
}

}  // namespace diglot::corpora
