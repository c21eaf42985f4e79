#include "tokenize/currencies.h"

#include <string>

#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

struct Names {
  Currency currency = Currency::none;
  std::string_view
      words;  ///< in fold()'s spelling, separated by spaces; "dollar*": all that begin so
};

constexpr Names names[] = {
    {Currency::dollar,
     "$ ＄ usd us$ dollar* dolar* dólar* доллар* долар* δολάρι* δολαρί* دولار* ドル dollár*"},
    {Currency::euro, "€ eur euro euros euron euroi eura eur euró* евро євро ευρώ يورو ユーロ"},
    {Currency::pound, "£ gbp sterling* стерлинг* στερλίν* ポンド"},
    {Currency::yen, "jpy yen yens jenů jeny jen иен* йен* ієн* γιεν ين 円"},
    {Currency::yuan, "cny rmb yuan* юан* γουάν يوان 元"},
    {Currency::rouble,
     "₽ rub rubl* rouble* ruble* rublos rublo rubel* рубл* ρούβλι* ρουβλί* "
     "روبل*"},
    {Currency::hryvnia, "₴ uah hryvni* grivn* grywn* griwna hřiv* гривн* гривен* γρίβν*"},
    {Currency::leu, "ron lei leu leilor леи"},
    {Currency::zloty, "pln zł złot* zloty* zlotý* злот*"},
    {Currency::koruna, "czk kč korun*"},
    {Currency::forint, "huf ft forint*"},
    {Currency::lira, "₺ try"},
    {Currency::lev, "bgn лв лева левове"},
    {Currency::franc, "chf"},
    {Currency::rupee, "₹ inr rupee* rupi* рупи*"},
};

struct HanName {
  Currency currency = Currency::none;
  std::string_view characters;  ///< one token each, separated by spaces
};

constexpr HanName han_names[] = {
    {Currency::dollar, "美 元"},  {Currency::dollar, "美 金"}, {Currency::euro, "欧 元"},
    {Currency::pound, "英 镑"},   {Currency::yen, "日 元"},    {Currency::rouble, "卢 布"},
    {Currency::yuan, "人 民 币"},
};

bool matches(std::string_view word, std::string_view entry) {
  if (!entry.ends_with('*')) return word == entry;
  entry.remove_suffix(1);
  return word.starts_with(entry);
}

std::size_t end_of(std::string_view characters, std::span<const NumberToken> tokens,
                   std::size_t i) {
  const bool differs = any_in_list(characters, ' ', [&](std::string_view character) {
    return i >= tokens.size() || tokens[i++].folded != character;
  });
  return differs ? 0 : i;
}

}  // namespace

CurrencyAt read_currency_at(std::span<const NumberToken> tokens, std::size_t i) {
  if (i >= tokens.size() || tokens[i].folded.empty()) return {};
  for (const HanName& name : han_names) {
    if (const std::size_t end = end_of(name.characters, tokens, i); end > 0) {
      return {name.currency, end};
    }
  }
  for (const Names& row : names) {
    const bool found = any_in_list(
        row.words, ' ', [&](std::string_view entry) { return matches(tokens[i].folded, entry); });
    if (found) return {row.currency, i + 1};
  }
  return {};
}

Currency find_currency(std::span<const NumberToken> tokens, std::size_t begin, std::size_t end) {
  const auto is = [&](std::size_t i, std::string_view folded) {
    return i < tokens.size() && tokens[i].folded == folded;
  };
  if (begin > 0) {
    const CurrencyAt before = read_currency_at(tokens, begin - 1);
    const bool beside = tokens[begin].bytes.begin <= tokens[begin - 1].bytes.end + 1;
    // "3 dollars 50" and "in euro 2024": only signs and codes stand in front.
    const bool sign = tokens[begin - 1].type == NumberTokenType::mark ||
                      tokens[begin - 1].folded.size() == std::string_view("usd").size();
    if (before.end == begin && beside && sign) return before.currency;
  }
  // "5 εκατ. ευρώ": the full stop of a scale word's abbreviation
  if (end - begin > 1 && is(end, ".")) ++end;
  const bool joined = is(end, "de") || is(end, "di") || is(end, "d") || is(end, "-");
  return read_currency_at(tokens, joined ? end + 1 : end).currency;
}

}  // namespace diglot::tokenize
