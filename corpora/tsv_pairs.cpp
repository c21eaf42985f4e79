#include "corpora/tsv_pairs.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpora/counted.h"
#include "corpora/text_columns.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

using Names = std::vector<std::string>;

/// Throws Error, without a place, unless columns of these names make pairs.
void require_columns(const Names& names) {
  for (const std::string_view side : {"src", "tgt"}) {
    if (std::ranges::find(names, side) == names.end()) {
      throw Error("no column is named '" + std::string(side) + "'; name one for each text");
    }
  }
  if (names.size() > most_fields) throw Error("there are more than 1,000 columns");
  std::set<std::string_view> seen;
  for (const std::string& name : names) {
    if (name.empty()) throw Error("a column has no name; give it one");
    if (as_column(name) != name) throw Error("a column's name holds a tab or line end");
    if (!seen.insert(name).second) {
      throw Error("two columns are named '" + name + "'; give each a name of its own");
    }
  }
}

bool is_offsets(std::string_view name) { return name == "src_offsets" || name == "tgt_offsets"; }

/// Puts the begin and the end of "1129-1253" into two fields.
void set_offsets(SentencePair& pair, const std::string& side, std::string_view offsets) {
  const auto dash = offsets.find('-');
  if (dash == std::string_view::npos) return pair.set(side + "_offsets", std::string(offsets));
  pair.set(side + "_begin", std::string(offsets.substr(0, dash)));
  pair.set(side + "_end", std::string(offsets.substr(dash + 1)));
}

void set_column(SentencePair& pair, const std::string& name, std::string_view cell) {
  if (cell.empty()) return;
  if (is_offsets(name)) {
    set_offsets(pair, name.substr(0, 3), cell);
  } else {
    pair.set(name, std::string(cell));
  }
}

}  // namespace

TsvReader::TsvReader(const std::string& path, const PairReadingOptions& options)
    : lines_(path, options.input),
      languages_(languages_of_name(path, {options.src_lang, options.tgt_lang})),
      columns_(options.columns) {
  if (!columns_.empty()) require_columns(columns_);
}

std::optional<SentencePair> TsvReader::read() {
  while (const auto line = lines_.next()) {
    const auto cells = tab_columns(text_of_line(*line, lines_.number()));
    const auto defect = text_defect(*line, "line");
    if (lines_.number() == 1 && is_header(cells)) {
      if (defect) throw Error(lines_.name(), 1, *defect);  // all columns would be others
      continue;
    }
    if (defect) throw Malformed(*defect);
    if (columns_.empty()) find_columns(cells.size());
    if (cells.size() != columns_.size()) {
      throw Malformed("has " + counted(cells.size(), "column") + ", not " +
                      (columns_.empty()
                           ? "2 or 3; name others in the first line, src and tgt among them"
                           : std::to_string(columns_.size())));
    }
    SentencePair pair{{languages_.src, ""}, {languages_.tgt, ""}, {}};
    for (std::size_t i = 0; i < cells.size(); ++i) set_column(pair, columns_[i], cells[i]);
    return pair;
  }
  return std::nullopt;
}

std::vector<std::string> TsvReader::columns() const {
  Names fields;
  if (!has_header_) return fields;
  for (const std::string& name : columns_) {
    if (is_offsets(name)) {
      fields.insert(fields.end(), {name.substr(0, 3) + "_begin", name.substr(0, 3) + "_end"});
    } else {
      fields.push_back(name);
    }
  }
  return fields;
}

bool TsvReader::is_header(const std::vector<std::string_view>& cells) {
  for (const std::string_view side : {"src", "tgt"}) {
    if (std::ranges::find(cells, side) == cells.end()) return false;
  }
  if (!columns_.empty()) return has_header_ = std::ranges::equal(cells, columns_);
  has_header_ = true;
  columns_.assign(cells.begin(), cells.end());
  try {
    require_columns(columns_);
  } catch (const Error& error) {
    throw Error(lines_.name(), lines_.number(), error.what());
  }
  return true;
}

void TsvReader::find_columns(std::size_t count) {
  if (count == 2) columns_ = {"src", "tgt"};
  if (count == 3) columns_ = {"source", "src", "tgt"};
  if (count == 8) {
    columns_ = {"score",   "src",         "tgt",         "src_doc",
                "tgt_doc", "src_offsets", "tgt_offsets", "relation"};
  }
}

TsvWriter::TsvWriter(const std::string& path, std::vector<std::string> columns)
    : output_(path), columns_(std::move(columns)) {
  if (!columns_.empty()) require_columns(columns_);
}

void TsvWriter::put(const SentencePair& pair) {
  if (columns_.empty()) {
    const auto names = pair.names();
    columns_.assign(names.begin(), names.end());
    require_columns(columns_);
  }
  if (!begun_) write_header();
  std::string line;
  bool folded = false;
  for (const std::string& name : columns_) {
    const auto text = pair.value(name).value_or("");
    const std::string cell = as_column(text);
    folded = folded || cell != text;
    line += cell;
    line += &name == &columns_.back() ? '\n' : '\t';
  }
  output_.write(line);
  if (folded) lose("tabs and line ends in texts");
  for (const std::string_view name : pair.names()) {
    if (std::ranges::find(columns_, name) == columns_.end()) lose(name);
  }
}

void TsvWriter::write_header() {
  begun_ = true;
  std::string line;
  for (const std::string& name : columns_) line += (line.empty() ? "" : "\t") + name;
  output_.write(line + '\n');
}

void TsvWriter::end() {
  if (columns_.empty()) columns_ = {"src", "tgt"};
  if (!begun_) write_header();
}

}  // namespace diglot::corpora
