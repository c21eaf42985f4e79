#include "corpora/read_pairs.h"

#include <optional>
#include <utility>

#include <boost/json.hpp>
#include <boost/system/system_error.hpp>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::corpora {
namespace {

namespace json = boost::json;

std::size_t to_index(const json::value& value) { return value.to_number<std::size_t>(); }

std::string to_text(const json::value& value) {
  const json::string& text = value.as_string();
  if (text.find('\0') != json::string::npos) throw Error("it holds a NUL");
  return std::string(text);
}

Place read_place(const json::object& object) {
  const json::array& sentences = object.at("sentences").as_array();
  if (sentences.empty()) throw Error("it has a side without sentences");
  const std::size_t first = to_index(sentences[0]);
  for (std::size_t i = 1; i < sentences.size(); ++i) {
    if (to_index(sentences[i]) != to_index(sentences[i - 1]) + 1) {
      throw Error("its sentences do not follow one another");
    }
  }
  const std::size_t end = to_index(sentences.back()) + 1;
  if (end <= first) throw Error("its sentence number is too great");
  const CodePoints code_points{to_index(object.at("begin")), to_index(object.at("end"))};
  if (code_points.end < code_points.begin) throw Error("a side ends before it begins");
  return {to_text(object.at("doc")),
          to_text(object.at("lang")),
          {first, end},
          code_points,
          to_text(object.at("text"))};
}

std::vector<std::string> read_texts(const json::value& value) {
  std::vector<std::string> texts;
  for (const json::value& text : value.as_array()) texts.push_back(to_text(text));
  return texts;
}

std::vector<Agreement> read_agreements(const json::value& value) {
  std::vector<Agreement> agreements;
  for (const json::value& agreement : value.as_array()) {
    const json::array& sides = agreement.as_array();
    agreements.emplace_back(to_text(sides.at(0)), to_text(sides.at(1)));
  }
  return agreements;
}

/// What is not there is empty.
Evidence read_evidence(const json::object& object) {
  Evidence evidence;
  if (const auto* numbers = object.if_contains("numbers"))
    evidence.numbers = read_agreements(*numbers);
  if (const auto* names = object.if_contains("names")) evidence.names = read_agreements(*names);
  if (const auto* quotations = object.if_contains("quotations"))
    evidence.quotations = read_agreements(*quotations);
  if (const auto* conflict = object.if_contains("conflict"))
    evidence.conflict = read_agreements(*conflict);
  if (const auto* missing = object.if_contains("missing")) {
    evidence.missing_src = read_texts(missing->as_object().at("src"));
    evidence.missing_tgt = read_texts(missing->as_object().at("tgt"));
  }
  return evidence;
}

std::optional<Pair> parse_pair(std::string_view line) {
  const json::value value = json::parse(line);
  const json::object& object = value.as_object();
  if (object.contains("alone")) return std::nullopt;
  Pair pair{read_place(object.at("src").as_object()),
            read_place(object.at("tgt").as_object()),
            object.at("score").to_number<double>(),
            Relation::same,
            {}};
  if (!(0 <= pair.score && pair.score <= 1)) throw Error("the score is not from 0 to 1");
  const auto relation = parse_relation(object.at("relation").as_string());
  if (!relation) throw Error("the relation is unknown");
  pair.relation = *relation;
  if (const auto* evidence = object.if_contains("evidence"))
    pair.evidence = read_evidence(evidence->as_object());
  return pair;
}

}  // namespace

std::optional<Pair> read_pair(std::string_view line) {
  const auto refuse = [](const std::string& reason) {
    return Error("is no pair as `diglot align --format jsonl` writes it (" + reason + ")");
  };
  try {
    return parse_pair(line);
  } catch (const boost::system::system_error& error) {
    throw refuse(error.code().message());  // its what() names Boost's own source
  } catch (const std::exception& error) {
    throw refuse(error.what());
  }
}

void for_each_pair(const std::string& path, const std::function<void(Pair)>& use) {
  LineReader reader(path);
  while (const auto line = reader.next()) {
    try {
      if (auto pair = read_pair(*line)) use(*std::move(pair));
    } catch (const Error& error) {
      throw Error(reader.name(), reader.number(), error.what());
    }
  }
}

std::vector<Pair> read_pairs(const std::string& path) {
  std::vector<Pair> pairs;
  for_each_pair(path, [&](Pair pair) { pairs.push_back(std::move(pair)); });
  return pairs;
}

}  // namespace diglot::corpora
