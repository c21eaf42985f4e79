#include "tokenize/weekdays.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "tokenize/day_phrases.h"
#include "tokenize/han_calendar.h"
#include "tokenize/weekday_context.h"
#include "tokenize/weekday_tables.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

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

PhraseIndexes make_indexes() {
  PhraseIndexes indexes;
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
  static const PhraseIndexes indexes = make_indexes();
  return find_day_phrases(indexes, sentence, lang, tokens, NumberKind::weekday, names_weekday);
}

}  // namespace diglot::tokenize
