#include "tokenize/italian_centuries.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// From the 13th on; earlier ones have no such names.
constexpr std::string_view names[] = {"duecento", "trecento",   "quattrocento", "cinquecento",
                                      "seicento", "settecento", "ottocento",    "novecento"};
constexpr double first_century = 13;

constexpr WordList in_front[] = {
    {"it",
     "il nel del dal al sul col primo secondo tardo pieno medio metà fine inizio inizi e tra fra"}};

}  // namespace

std::optional<Number> read_italian_century(const NumberContext& context, std::size_t i) {
  if (context.lang() != "it" || !context.is(i, NumberTokenType::word)) return std::nullopt;
  const NumberToken& token = context[i];
  constexpr std::string_view ending = "cento";
  if (!token.folded.ends_with(ending)) return std::nullopt;
  // "dell'Ottocento" is one token.
  const std::size_t elided = token.folded.find('\'') + 1;
  const std::string_view name = std::string_view(token.folded).substr(elided);
  const auto* found = std::ranges::find(names, name);
  if (found == std::end(names)) return std::nullopt;
  const std::size_t begin = token.bytes.end - name.size();
  const bool capital = is_upper(code_point_at(context.sentence(), begin).value);
  const bool named = elided > 0 || (i > 0 && is_listed(in_front, "it", context[i - 1].folded));
  if (!capital || !named) return std::nullopt;
  return Number{{begin, token.bytes.end},
                first_century + static_cast<double>(found - std::begin(names)),
                NumberKind::ordinal};
}

}  // namespace diglot::tokenize
