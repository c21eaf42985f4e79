#include "corpora/read_bitext.h"

#include <utility>

#include "corpora/article_fields.h"
#include "corpora/compression.h"
#include "corpora/counted.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

/// What follows the last of `separators` in `text`; all of it where there is none.
std::string_view behind_last(std::string_view text, std::string_view separators) {
  const auto found = text.find_last_of(separators);
  return found == std::string_view::npos ? text : text.substr(found + 1);
}

std::string_view without_cr(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The parts of `line` between tabs, at least one.
std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const auto tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

BitextReader::BitextReader(const std::string& path) : src_lines_(path) {
  auto name = without_compression(path);
  if (name.ends_with(".tsv")) name.remove_suffix(4);
  name = behind_last(name, "/.");
  const auto dash = name.find('-');
  if (dash == std::string_view::npos) return;
  const auto src = language_code(name.substr(0, dash));
  const auto tgt = language_code(name.substr(dash + 1));
  if (src.empty() || tgt.empty()) return;
  src_lang_ = src;
  tgt_lang_ = tgt;
}

BitextReader::BitextReader(const std::string& src_path, const std::string& tgt_path)
    : src_lines_(src_path),
      tgt_lines_(tgt_path),
      src_lang_(language_code(behind_last(without_compression(src_path), "/."))),
      tgt_lang_(language_code(behind_last(without_compression(tgt_path), "/."))) {}

std::optional<SentencePair> BitextReader::next() { return tgt_lines_ ? next_moses() : next_tsv(); }

std::optional<SentencePair> BitextReader::next_tsv() {
  while (const auto line = src_lines_.next()) {
    const auto columns = columns_of(without_cr(*line));
    const bool known =
        columns_ == 0 ? columns.size() == 2 || columns.size() == 3 : columns.size() == columns_;
    if (!known) {
      reject(src_lines_, "has " + counted(columns.size(), "column") + ", not " +
                             (columns_ == 0 ? "2 or 3" : std::to_string(columns_)));
      continue;
    }
    SentencePair pair{std::string(columns.size() == 3 ? columns[0] : std::string_view()),
                      std::string(columns[columns.size() - 2]), std::string(columns.back())};
    if (!well_formed(pair)) continue;
    columns_ = columns.size();
    return pair;
  }
  return std::nullopt;
}

std::optional<SentencePair> BitextReader::next_moses() {
  while (true) {
    const auto src = src_lines_.next();
    const auto tgt = tgt_lines_->next();
    if (!src && !tgt) return std::nullopt;
    if (!src || !tgt) {
      const auto& shorter = src ? *tgt_lines_ : src_lines_;
      const auto& longer = src ? src_lines_ : *tgt_lines_;
      throw Error(shorter.name(), "ends after " + counted(shorter.number(), "line") + " and " +
                                      longer.name() + " has more; the lines of the two must match");
    }
    SentencePair pair{"", std::string(without_cr(*src)), std::string(without_cr(*tgt))};
    if (pair.src.find('\t') != std::string::npos || pair.tgt.find('\t') != std::string::npos) {
      reject(src_lines_, "a side holds a tab");
      continue;
    }
    if (well_formed(pair)) return pair;
  }
}

bool BitextReader::well_formed(const SentencePair& pair) {
  for (const auto* text : {&pair.source, &pair.src, &pair.tgt}) {
    if (const auto defect = text_defect(*text, "column")) {
      reject(src_lines_, *defect);
      return false;
    }
  }
  if (is_blank(pair.src) || is_blank(pair.tgt)) {
    reject(src_lines_, "a side is empty");
    return false;
  }
  return true;
}

void BitextReader::reject(const LineReader& lines, std::string_view reason) {
  ++malformed_;
  if (errors_.size() < kept_errors) errors_.emplace_back(lines.name(), lines.number(), reason);
}

Bitext read_bitext(BitextReader reader) {
  Bitext bitext{reader.src_lang(), reader.tgt_lang(), {}, 0, {}};
  while (auto pair = reader.next()) bitext.pairs.push_back(*std::move(pair));
  bitext.malformed = reader.malformed();
  bitext.errors = reader.errors();
  return bitext;
}

}  // namespace diglot::corpora
