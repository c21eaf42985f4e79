#include "tokenize/pair_languages.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "corpora/article_fields.h"
#include "tokenize/code_points.h"
#include "tokenize/language.h"
#include "tokenize/plain_language.h"

namespace diglot::tokenize {
namespace {

/// Both written Norwegians are "no".
std::string one_norwegian(const std::string& lang) {
  return lang == "nb" || lang == "nn" ? "no" : lang;
}

/// Whether a text has enough letters, of which an ideograph tells as much as three, to be sure.
bool is_long_enough(std::string_view text) {
  constexpr std::size_t least = 30;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size() && letters < least;) {
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    if (is_letter(c.value)) letters += is_ideograph(c.value) ? 3 : 1;
  }
  return letters >= least;
}

}  // namespace

corpora::Objection test_languages(const corpora::SentencePair& pair) {
  return object_to_side(pair, [](const corpora::PairSide& side) -> corpora::Objection {
    const std::string lang = one_norwegian(corpora::language_code(side.lang));
    if (lang.empty() || !is_long_enough(side.text) || is_plainly(side.text, lang)) {
      return std::nullopt;
    }
    const std::string found = one_norwegian(detect_language(side.text, lang));
    if (found == lang) return std::nullopt;
    return "is " + found + ", not " + lang;
  });
}

}  // namespace diglot::tokenize
