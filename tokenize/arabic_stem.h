#pragma once

#include <string_view>

namespace diglot::tokenize {

/// The part of an Arabic word that a dictionary would know it by, more or less: without "and", the
/// prepositions and the article that are written as one with it, and without the endings of gender,
/// number and possession, as long as three letters are left ("light stemming", Larkey et al. 2002).
/// Precondition: valid UTF-8.
std::string_view arabic_stem(std::string_view word);

/// Calls function(word) for each run of Arabic letters.
template <class Function>
void for_each_arabic_word(std::string_view text, const Function& function) {
  // U+0600 to U+06FF are the bytes D8 80 to DB BF.
  const auto is_arabic = [&](std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    return lead >= 0xD8U && lead <= 0xDBU && i + 1 < text.size();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_arabic(i)) i += 2;
    if (i > begin) {
      function(text.substr(begin, i - begin));
    } else {
      ++i;
    }
  }
}

}  // namespace diglot::tokenize
