#include "tokenize/sentences.h"

#include <cstddef>

#include "tokenize/icu_sentences.h"
#include "tokenize/lines.h"
#include "tokenize/sentence_ends.h"
#include "tokenize/sentence_features.h"
#include "tokenize/sentence_rules.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

/// Cuts at the places of `kind` for which ends(begin of the sentence, place) holds.
std::vector<Bytes> cut(std::string_view text, std::string_view lang, EndKind kind,
                       const auto& ends) {
  std::vector<Bytes> sentences;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const Bytes sentence = trim(text, {begin, end});
    if (!sentence.empty()) sentences.push_back(sentence);
  };
  SentenceEnds places(text, lang, kind);
  while (const auto place = places.next()) {
    if (place->stop < begin || !ends(begin, *place)) continue;
    add(place->end);
    begin = place->next;
  }
  add(text.size());
  return sentences;
}

/// Whether a sentence may end without a mark.
enum class Unmarked { may_end, never_ends };

std::vector<Bytes> cut_by_model(std::string_view text, std::string_view lang,
                                const SentenceModel& model, Unmarked unmarked) {
  if (!model.knows(lang)) return split_sentences_by_rules(text, lang);
  return cut(text, lang, EndKind::any, [&](std::size_t begin, const SentenceEnd& place) {
    const RuleVerdict verdict = judge_by_rules(text, lang, begin, place);
    if (verdict.certain) return verdict.ends;
    if (!place.has_stop() && unmarked == Unmarked::never_ends) return false;
    return model.logit(sentence_features(text, lang, begin, place, verdict)) > 0;
  });
}

}  // namespace

std::vector<Bytes> split_sentences(std::string_view line, std::string_view lang,
                                   const SentenceModel& model) {
  return cut_by_model(line, lang, model, Unmarked::may_end);
}

std::vector<Bytes> split_sentences(std::string_view line, std::string_view lang) {
  return split_sentences(line, lang, SentenceModel::builtin());
}

std::vector<Bytes> split_title(std::string_view line, std::string_view lang,
                               const SentenceModel& model) {
  return cut_by_model(line, lang, model, Unmarked::never_ends);
}

std::vector<Bytes> split_sentences_by_rules(std::string_view line, std::string_view lang) {
  if (!has_sentence_rules(lang)) return split_sentences_by_icu(line);
  return cut(line, lang, EndKind::marked, [&](std::size_t begin, const SentenceEnd& place) {
    return judge_by_rules(line, lang, begin, place).ends;
  });
}

}  // namespace diglot::tokenize
