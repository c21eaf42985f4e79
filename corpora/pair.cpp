#include "corpora/pair.h"

#include <cassert>

namespace diglot::corpora {

std::string_view to_string(Relation relation) {
  switch (relation) {
    case Relation::translation:
      return "translation";
    case Relation::same:
      return "same";
    case Relation::partial:
      return "partial";
    case Relation::contradiction:
      return "contradiction";
  }
  assert(false && "not a Relation");
  return "";
}

std::optional<Relation> parse_relation(std::string_view name) {
  for (const Relation relation : all_relations) {
    if (to_string(relation) == name) return relation;
  }
  return std::nullopt;
}

}  // namespace diglot::corpora
