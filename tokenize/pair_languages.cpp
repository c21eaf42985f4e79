#include "tokenize/pair_languages.h"

#include <string>

#include "corpora/article_fields.h"
#include "tokenize/language.h"
#include "tokenize/plain_language.h"

namespace diglot::tokenize {
namespace {

/// Both written Norwegians are "no".
std::string one_norwegian(std::string lang) { return lang == "nb" || lang == "nn" ? "no" : lang; }

}  // namespace

corpora::Objection test_languages(const corpora::SentencePair& pair) {
  return object_to_side(pair, [](const corpora::PairSide& side) -> corpora::Objection {
    const std::string lang = one_norwegian(corpora::language_code(side.lang));
    if (lang.empty() || is_plainly(side.text, lang)) return std::nullopt;
    const std::string found = one_norwegian(detect_language(side.text, lang));
    if (found == lang) return std::nullopt;
    return "is " + found + ", not " + lang;
  });
}

}  // namespace diglot::tokenize
