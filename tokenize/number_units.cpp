#include "tokenize/number_units.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// "square", "quadratiques", "квадратных".
bool means_square(std::string_view folded) {
  constexpr std::string_view beginnings[] = {"square",  "quadrat", "cuadrad",    "carré",
                                             "pătra",   "квадрат", "kwadrat",    "čtvereč",
                                             "négyzet", "kare",    "τετραγωνικ", "مربع"};
  return folded == "sq" || folded == "²" ||
         std::ranges::any_of(
             beginnings, [&](std::string_view beginning) { return folded.starts_with(beginning); });
}

Unit squared(Unit unit) {
  switch (unit) {
    case Unit::metre:
      return Unit::square_metre;
    case Unit::kilometre:
      return Unit::square_kilometre;
    case Unit::foot:
      return Unit::square_foot;
    case Unit::mile:
      return Unit::square_mile;
    default:
      return unit;
  }
}

/// A unit that a word names, or several characters of Chinese or Japanese: "小时", "ヶ月".
UnitAt find_unit_at(std::span<const NumberToken> tokens, std::size_t i, std::string_view lang) {
  const std::size_t most = lang == "zh" || lang == "ja" ? 5 : 1;
  std::string written;
  UnitAt longest;
  for (std::size_t end = i; end < std::min(tokens.size(), i + most);) {
    const bool touches = end == i || tokens[end].bytes.begin == tokens[end - 1].bytes.end;
    if (!touches || tokens[end].type == NumberTokenType::digits) break;
    written += tokens[end++].folded;
    if (const auto unit = find_unit(written, lang)) longest = {*unit, end};
  }
  return longest;
}

std::string_view without_spaces_around(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

UnitAt read_unit_at(std::span<const NumberToken> tokens, std::size_t i, std::string_view lang) {
  const auto means_square_at = [&](std::size_t at) {
    return at < tokens.size() && means_square(tokens[at].folded);
  };
  const bool squared_before = means_square_at(i);
  const std::size_t at = squared_before ? i + 1 : i;
  if (at >= tokens.size()) return {};
  auto [unit, end] = find_unit_at(tokens, at, lang);
  if (end == 0) return {};
  if (unit == Unit::degree && end < tokens.size()) {
    const std::string& scale = tokens[end].folded;
    if (scale == "c" || scale == "celsius") unit = Unit::celsius;
    if (scale == "f" || scale == "fahrenheit") unit = Unit::fahrenheit;
    if (unit != Unit::degree) ++end;
  }
  const bool squared_behind = means_square_at(end);
  if (squared_before || squared_behind) unit = squared(unit);
  return {unit, squared_behind ? end + 1 : end};
}

std::size_t skip_to_unit(std::span<const NumberToken> tokens, std::size_t i,
                         std::string_view lang) {
  static constexpr WordList skipped[] = {
      {"en", "more long full straight consecutive"},
      {"ro", "de"},
      {"de", "lange langen weitere weiteren volle vollen"},
      {"fr", "derniers dernières prochains prochaines premiers premières longs longues"},
      {"es", "últimos últimas próximos próximas primeros primeras largos largas"},
      {"it", "ultimi ultime prossimi prossime primi prime lunghi lunghe"},
      {"pt", "últimos últimas próximos próximas primeiros primeiras longos longas"}};
  if (i == 0 || i >= tokens.size()) return i;
  const bool hyphen = tokens[i].folded == "-" && tokens[i].bytes.begin == tokens[i - 1].bytes.end;
  return hyphen || is_listed(skipped, lang, tokens[i].folded) ? i + 1 : i;
}

bool joins_range(std::string_view between) {
  constexpr std::string_view joints[] = {
      "-",   "–",  "—",   "to",  "and",  "or",  "до",  "и",   "і",    "și",  "a",
      "e",   "y",  "bis", "und", "à",    "et",  "do",  "až",  "i",    "ή",   "έως",
      "και", "és", "ve",  "ou",  "oder", "или", "або", "lub", "nebo", "sau", "o"};
  return std::ranges::find(joints, without_spaces_around(between)) != std::end(joints);
}

}  // namespace diglot::tokenize
