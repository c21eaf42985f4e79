#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// Which of the words that Arabic writes as one with the next are taken off.
enum class ArabicPrefixes {
  any,          ///< a single letter too, which may be the word's own: wazir (minister), Lubnan
  with_article  ///< only together with the article, which leaves no doubt
};

/// The part of an Arabic word that a dictionary would know it by, more or less: without "and", the
/// prepositions and the article that are written as one with it, and without the endings of gender,
/// number and possession, as long as three letters are left ("light stemming", Larkey et al. 2002).
/// Precondition: valid UTF-8.
std::string_view arabic_stem(std::string_view word, ArabicPrefixes prefixes = ArabicPrefixes::any);

/// Whether an Arabic letter or vowel mark, of two bytes, begins at byte `i`: not a digit, comma or
/// other punctuation. Precondition: i < text.size().
bool is_arabic_letter(std::string_view text, std::size_t i);

/// Calls function(word) for each run of Arabic letters.
template <class Function>
void for_each_arabic_word(std::string_view text, const Function& function) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_arabic_letter(text, i)) i += 2;
    if (i > begin) {
      function(text.substr(begin, i - begin));
    } else {
      ++i;
    }
  }
}

}  // namespace diglot::tokenize
