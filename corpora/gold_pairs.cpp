#include "corpora/gold_pairs.h"

#include <algorithm>
#include <string_view>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
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

}  // namespace

std::vector<GoldPair> read_gold_pairs(const std::string& path) {
  std::vector<GoldPair> pairs;
  LineReader reader(path);
  while (auto line = reader.next()) {
    if (line->ends_with('\r')) line->remove_suffix(1);
    const auto require = [&](bool holds, std::string_view reason) {
      if (!holds) throw Error(reader.name(), reader.number(), reason);
    };
    if (const auto defect = text_defect(*line, "line")) require(false, *defect);
    if (reader.number() == 1) {
      require(*line == header,
              "a gold file begins with the columns src_doc, tgt_doc, relation, "
              "src, tgt, separated by tabs");
      continue;
    }
    const std::vector<std::string> columns = split_columns(*line);
    require(columns.size() == 5,
            "has " + counted(columns.size(), "column") + "; a gold pair has 5, separated by tabs");
    require(std::ranges::none_of(columns, &std::string::empty),
            "has an empty column; a gold pair names two articles, a relation and two texts");
    const auto relation = parse_relation(columns[2]);
    require(relation.has_value(), "'" + columns[2] +
                                      "' is no relation; write translation, same, "
                                      "partial or contradiction");
    pairs.push_back({columns[0], columns[1], *relation, columns[3], columns[4]});
  }
  if (reader.number() == 0)
    throw Error(reader.name(), "is empty; a gold file begins with a header");
  return pairs;
}

bool names_article(const std::string& doc, const std::string& id) {
  return id == doc || id.ends_with("/" + doc);
}

}  // namespace diglot::corpora
