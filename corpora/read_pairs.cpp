#include "corpora/read_pairs.h"

#include <optional>
#include <utility>

#include <boost/json.hpp>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::corpora {
namespace {

namespace json = boost::json;

std::size_t to_index(const json::value& value) { return value.to_number<std::size_t>(); }

Place read_place(const json::object& object) {
  const json::array& sentences = object.at("sentences").as_array();
  return {std::string(object.at("doc").as_string()),
          std::string(object.at("lang").as_string()),
          {to_index(sentences.at(0)), to_index(sentences.back()) + 1},
          {to_index(object.at("begin")), to_index(object.at("end"))},
          std::string(object.at("text").as_string())};
}

/// Nothing for a text that is in no pair, as `align --explain` writes it.
std::optional<Pair> read_pair(std::string_view line) {
  const json::value value = json::parse(line);
  const json::object& object = value.as_object();
  if (object.contains("alone")) return std::nullopt;
  Pair pair{read_place(object.at("src").as_object()),
            read_place(object.at("tgt").as_object()),
            object.at("score").to_number<double>(),
            Relation::same,
            {}};
  const auto relation = parse_relation(object.at("relation").as_string());
  if (!relation) throw Error("the relation is unknown");
  pair.relation = *relation;
  return pair;
}

}  // namespace

std::vector<Pair> read_pairs(const std::string& path) {
  std::vector<Pair> pairs;
  LineReader reader(path);
  while (const auto line = reader.next()) {
    try {
      if (auto pair = read_pair(*line)) pairs.push_back(std::move(*pair));
    } catch (const std::exception& error) {
      throw Error(reader.name(), reader.number(),
                  std::string("is no pair as `diglot align --format jsonl` writes it (") +
                      error.what() + ")");
    }
  }
  return pairs;
}

}  // namespace diglot::corpora
