#include "tokenize/pair_languages.h"

#include <string>

#include "corpora/article_fields.h"
#include "tokenize/language.h"
#include "tokenize/plain_language.h"

namespace diglot::tokenize {

corpora::Objection test_languages(const corpora::SentencePair& pair) {
  return object_to_side(pair, [](const corpora::PairSide& side) -> corpora::Objection {
    const std::string lang = corpora::language_code(side.lang);
    if (lang.empty() || is_plainly(side.text, lang)) return std::nullopt;
    const std::string found = detect_language(side.text, lang);
    if (found == lang) return std::nullopt;
    return "is " + found + ", not " + lang;
  });
}

}  // namespace diglot::tokenize
