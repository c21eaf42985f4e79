#include "tokenize/weekdays.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "tokenize/han_calendar.h"
#include "tokenize/phrase_index.h"
#include "tokenize/weekday_context.h"
#include "tokenize/weekday_tables.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

using Indexes = std::map<std::string_view, PhraseIndex>;

void add_form(PhraseIndex& index, std::string_view lang, std::string_view form, int day) {
  std::string phrase(form);
  std::ranges::replace(phrase, '_', ' ');
  index.add(phrase, day);
  for (const WeekdayEndings& row : weekday_endings()) {
    if (row.lang != lang) continue;
    for_each_in_list(row.endings, [&](std::string_view ending) {
      index.add(std::string(form).append(ending), day);
    });
  }
}

Indexes make_indexes() {
  Indexes indexes;
  for (const WeekdayRow& row : weekday_rows()) {
    PhraseIndex& index = indexes.try_emplace(row.lang, row.lang).first->second;
    for_each_in_list(row.forms,
                     [&](std::string_view form) { add_form(index, row.lang, form, row.day); });
  }
  return indexes;
}

}  // namespace

std::vector<Number> find_weekdays(std::string_view sentence, std::string_view lang,
                                  std::span<const NumberToken> tokens) {
  if (lang == "zh" || lang == "ja") return find_han_weekdays(sentence, lang);
  static const Indexes indexes = make_indexes();
  std::vector<Number> days;
  const auto index = indexes.find(lang);
  if (index == indexes.end()) return days;
  for (std::size_t i = 0; i < tokens.size();) {
    const auto match = index->second.find(tokens, i);
    const std::size_t end = match ? match->end : i + 1;
    if (match && names_weekday({sentence, lang, tokens, i, end})) {
      days.push_back({{tokens[i].bytes.begin, tokens[end - 1].bytes.end},
                      static_cast<double>(match->value),
                      NumberKind::weekday});
    }
    i = end;
  }
  return days;
}

}  // namespace diglot::tokenize
