#include "tools/pair_text.h"

#include <cstdio>
#include <vector>

#include "corpora/one_line.h"

namespace diglot::tools {
namespace {

using corpora::Agreement;

void add_facts(std::string& text, const char* label, const char* sign,
               const std::vector<Agreement>& facts) {
  if (facts.empty()) return;
  text += std::string("      ") + label;
  for (const Agreement& fact : facts) {
    text += "  " + corpora::one_line(fact.first) + sign + corpora::one_line(fact.second);
  }
  text += '\n';
}

void add_words(std::string& text, const std::vector<corpora::WordTranslation>& words) {
  if (words.empty()) return;
  text += "      words  ";
  for (const corpora::WordTranslation& word : words) {
    char probability[16];
    std::snprintf(probability, sizeof probability, " %.2f", word.probability);
    text += "  " + corpora::one_line(word.src) + " = " + corpora::one_line(word.tgt) + probability;
  }
  text += '\n';
}

void add_parts(std::string& text, const std::vector<corpora::ScorePart>& parts) {
  if (parts.empty()) return;
  text += "      parts  ";
  for (const corpora::ScorePart& part : parts) {
    char log_odds[16];
    std::snprintf(log_odds, sizeof log_odds, " %+.2f", part.log_odds);
    text += "  " + part.feature + log_odds;
  }
  text += '\n';
}

void add_missing(std::string& text, const corpora::Place& place,
                 const std::vector<std::string>& facts) {
  if (facts.empty()) return;
  text += "      only " + place.lang;
  for (const std::string& fact : facts) text += "  " + corpora::one_line(fact);
  text += '\n';
}

}  // namespace

std::string to_readable(const corpora::Pair& pair) {
  char score[16];
  std::snprintf(score, sizeof score, "%.2f", pair.score);
  std::string text = std::string(score) + "  " + std::string(corpora::to_string(pair.relation)) +
                     "   " + pair.src.doc + "  " + pair.tgt.doc + '\n';
  for (const corpora::Place* place : {&pair.src, &pair.tgt}) {
    text += "  " + place->lang + "  " + corpora::one_line(place->text) + '\n';
  }
  const corpora::Evidence& evidence = pair.evidence;
  add_facts(text, "numbers", " = ", evidence.numbers);
  add_facts(text, "names  ", " = ", evidence.names);
  add_facts(text, "quotations", " = ", evidence.quotations);
  add_facts(text, "conflict", " / ", evidence.conflict);
  add_missing(text, pair.src, evidence.missing_src);
  add_missing(text, pair.tgt, evidence.missing_tgt);
  add_words(text, evidence.words);
  add_parts(text, evidence.parts);
  return text;
}

std::string to_readable(const corpora::LoneText& lone) {
  std::string text = "alone  " + lone.place.doc + "\n  " + lone.place.lang + "  " +
                     corpora::one_line(lone.place.text) + "\n      " + lone.reason + '\n';
  if (!lone.nearest) return text;
  const bool is_src = lone.nearest->src.doc == lone.place.doc;
  const corpora::Place& other = is_src ? lone.nearest->tgt : lone.nearest->src;
  char score[16];
  std::snprintf(score, sizeof score, "%.2f", lone.nearest->score);
  text += std::string("      nearest ") + score + "  " +
          std::string(corpora::to_string(lone.nearest->relation)) + "  " + other.lang + "  " +
          corpora::one_line(other.text) + '\n';
  add_facts(text, "conflict", " / ", lone.nearest->evidence.conflict);
  return text;
}

}  // namespace diglot::tools
