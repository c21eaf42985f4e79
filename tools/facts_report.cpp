#include "tools/facts_report.h"

#include <cstdio>

#include "corpora/counted.h"
#include "corpora/one_line.h"
#include "tools/percent.h"

namespace diglot::tools {
namespace {

using align::ChangedFact;
using align::FactCheck;
using align::FactCounts;
using align::FactsEvaluation;
using align::FactStatus;
using align::FoundChanges;

const char* name_of(ChangedFact fact) {
  switch (fact) {
    case ChangedFact::number:
      return "number";
    case ChangedFact::name:
      return "name";
    case ChangedFact::digit:
      return "digit";
    case ChangedFact::digits:
      return "reversed digits";
    case ChangedFact::spelled:
      return "spelled number";
    case ChangedFact::month:
      return "month";
    case ChangedFact::scale:
      break;
  }
  return "scale word";
}

void append_list(std::string& text, const char* name, const std::vector<std::string>& facts) {
  if (facts.empty()) return;
  if (!text.empty()) text += "; ";
  text += name;
  for (std::size_t i = 0; i < facts.size(); ++i) text.append(i == 0 ? " " : ", ").append(facts[i]);
}

/// "conflict 70 / 450; src numbers 12; tgt names Bruxelles": what has no counterpart.
std::string details_of(const FactCheck& line) {
  std::vector<std::string> conflicts;
  for (const auto& [src, tgt] : line.evidence.conflict) {
    conflicts.emplace_back(src).append(" / ").append(tgt);
  }
  std::string text;
  append_list(text, "conflict", conflicts);
  append_list(text, "src numbers", line.evidence.missing_src);
  append_list(text, "tgt numbers", line.evidence.missing_tgt);
  append_list(text, "src names", line.src_names_missing);
  append_list(text, "tgt names", line.tgt_names_missing);
  append_list(text, "src quotations", line.src_quotations_missing);
  append_list(text, "tgt quotations", line.tgt_quotations_missing);
  return text;
}

std::string to_text(const char* name, const FactCounts& counts) {
  char line[200];
  std::snprintf(line, sizeof line,
                "%-10s in %s: missing in %.2f %% (%zu), conflict in %.2f %% (%zu); %.2f %% of "
                "%zu kept\n",
                name, corpora::counted(counts.lines, "line").c_str(),
                percent(counts.missing, counts.lines), counts.missing,
                percent(counts.conflict, counts.lines), counts.conflict,
                percent(counts.kept, counts.src_facts), counts.src_facts);
  return line;
}

boost::json::object to_json(const FactCounts& counts) {
  return {{"lines", counts.lines},
          {"missing", counts.missing},
          {"conflict", counts.conflict},
          {"facts", counts.src_facts},
          {"kept", counts.kept}};
}

bool loses_fact(const FactCheck& line) {
  return line.numbers != FactStatus::ok || line.names != FactStatus::ok ||
         line.quotations != FactStatus::ok;
}

std::string to_text(const FoundChanges& changes) {
  char line[200];
  std::snprintf(line, sizeof line,
                "changed %-15s %zu: conflict in %.2f %%; of %zu in lines that were ok, %.2f %%\n",
                name_of(changes.fact), changes.all, percent(changes.conflict, changes.all),
                changes.all_of_ok, percent(changes.conflict_of_ok, changes.all_of_ok));
  return line;
}

}  // namespace

std::string to_row(std::size_t number, const FactCheck& line) {
  std::string row = std::to_string(number);
  row.append("\t").append(to_string(line.numbers));
  row.append("\t").append(to_string(line.names));
  row.append("\t").append(corpora::one_line(details_of(line)));
  return row + '\n';
}

boost::json::object to_json(const FactCheck& line) {
  boost::json::object json{{"numbers", to_string(line.numbers)},
                           {"names", to_string(line.names)},
                           {"quotations", to_string(line.quotations)}};
  const auto add = [&](const char* name, const std::vector<std::string>& facts) {
    if (!facts.empty()) json[name] = boost::json::value_from(facts);
  };
  add("src_numbers", line.evidence.missing_src);
  add("tgt_numbers", line.evidence.missing_tgt);
  add("src_names", line.src_names_missing);
  add("tgt_names", line.tgt_names_missing);
  add("src_quotations", line.src_quotations_missing);
  add("tgt_quotations", line.tgt_quotations_missing);
  if (line.evidence.conflict.empty()) return json;
  boost::json::array& conflicts = json["conflict"].emplace_array();
  for (const auto& [src, tgt] : line.evidence.conflict) {
    conflicts.push_back(boost::json::array{src, tgt});
  }
  return json;
}

std::string to_report(const FactsEvaluation& result, const std::vector<FoundChanges>& changes) {
  std::string text = to_text("numbers", result.numbers) + to_text("names", result.names) +
                     to_text("quotations", result.quotations);
  for (const FoundChanges& of_kind : changes) text += to_text(of_kind);
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    if (loses_fact(result.lines[i])) text += to_row(i + 1, result.lines[i]);
  }
  return text;
}

boost::json::object to_json(const FactsEvaluation& result,
                            const std::vector<FoundChanges>& changes) {
  boost::json::object json{{"name", "diglot facts"},
                           {"lines", result.lines.size()},
                           {"numbers", to_json(result.numbers)},
                           {"names", to_json(result.names)},
                           {"quotations", to_json(result.quotations)}};
  if (changes.empty()) return json;
  boost::json::object& by_kind = json["changed"].emplace_object();
  for (const FoundChanges& of_kind : changes) {
    by_kind[name_of(of_kind.fact)] = {{"changes", of_kind.all},
                                      {"conflict", of_kind.conflict},
                                      {"changes_in_ok", of_kind.all_of_ok},
                                      {"conflict_in_ok", of_kind.conflict_of_ok}};
  }
  return json;
}

}  // namespace diglot::tools
