#include "corpora/gold_pairs.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/read_pairs.h"
#include "corpora/utf8.h"

namespace diglot::corpora {
namespace {

constexpr std::string_view header = "src_doc\ttgt_doc\trelation\tsrc\ttgt";

std::vector<std::string> split_columns(std::string_view line) {
  std::vector<std::string> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

void require_header(std::string_view line) {
  if (line != header)
    throw Error(
        "a gold file begins with the columns src_doc, tgt_doc, relation, src, tgt, separated by "
        "tabs, or holds a pair a line as `diglot align --format jsonl` writes it");
}

GoldPair parse_columns(std::string_view line) {
  const std::vector<std::string> columns = split_columns(line);
  if (columns.size() != 5)
    throw Error("has " + counted(columns.size(), "column") +
                "; a gold pair has 5, separated by tabs");
  if (std::ranges::any_of(columns, &std::string::empty))
    throw Error("has an empty column; a gold pair names two articles, a relation and two texts");
  const auto relation = parse_relation(columns[2]);
  if (!relation)
    throw Error("'" + columns[2] +
                "' is no relation; write translation, same, partial or contradiction");
  return {columns[0], columns[1], *relation, columns[3], columns[4]};
}

/// Nothing for a text that is in no pair.
std::optional<GoldPair> parse_json(std::string_view line) {
  auto pair = read_pair(line);
  if (!pair) return std::nullopt;
  for (const Place* place : {&pair->src, &pair->tgt}) {
    if (place->doc.empty() || place->text.empty())
      throw Error("has a side without a doc or a text; a gold pair names two articles and texts");
  }
  return GoldPair{std::move(pair->src.doc), std::move(pair->tgt.doc), pair->relation,
                  std::move(pair->src.text), std::move(pair->tgt.text)};
}

}  // namespace

std::vector<GoldPair> read_gold_pairs(const std::string& path) {
  std::vector<GoldPair> pairs;
  LineReader reader(path);
  bool is_json = false;
  while (auto line = reader.next()) {
    if (line->ends_with('\r')) line->remove_suffix(1);
    try {
      if (const auto defect = text_defect(*line, "line")) throw Error(*defect);
      if (reader.number() == 1) is_json = line->starts_with('{');
      if (is_json) {
        if (auto pair = parse_json(*line)) pairs.push_back(*std::move(pair));
      } else if (reader.number() == 1) {
        require_header(*line);
      } else {
        pairs.push_back(parse_columns(*line));
      }
    } catch (const Error& error) {
      throw Error(reader.name(), reader.number(), error.what());
    }
  }
  if (reader.number() == 0)
    throw Error(reader.name(), "is empty; a gold file begins with a header or holds JSON lines");
  return pairs;
}

bool names_article(const std::string& doc, const std::string& id) {
  return id == doc || id.ends_with("/" + doc);
}

}  // namespace diglot::corpora
