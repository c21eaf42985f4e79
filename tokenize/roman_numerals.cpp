#include "tokenize/roman_numerals.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// The Latin letter that a capital stands for as a numeral; 0 for none.
char roman_letter(UChar32 c) {
  switch (c) {
    case 'I':
    case 0x406:
      return 'I';
    case 'V':
      return 'V';
    case 'X':
    case 0x425:
      return 'X';
    case 'L':
      return 'L';
    case 'C':
    case 0x421:
      return 'C';
    case 'D':
      return 'D';
    case 'M':
    case 0x41C:
      return 'M';
    default:
      return 0;
  }
}

/// A numeral in the usual form.
std::string to_roman(int value) {
  static constexpr std::pair<int, std::string_view> signs[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string letters;
  for (const auto& [size, sign] : signs) {
    for (; value >= size; value -= size) letters += sign;
  }
  return letters;
}

int letter_value(char letter) {
  constexpr std::string_view letters = "IVXLCDM";
  constexpr int values[] = {1, 5, 10, 50, 100, 500, 1000};
  return values[letters.find(letter)];
}

/// The value of Latin letters in the usual form. Precondition: of numerals only.
std::optional<int> parse(std::string_view letters) {
  int value = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int sign = letter_value(letters[i]);
    const bool subtracts = i + 1 < letters.size() && sign < letter_value(letters[i + 1]);
    value += subtracts ? -sign : sign;
  }
  constexpr int most = 3999;
  const bool usual = value > 0 && value <= most && to_roman(value) == letters;
  return usual ? std::optional(value) : std::nullopt;
}

/// The numeral that a word begins with, in Latin letters, and the byte behind it.
struct Numeral {
  std::string letters;
  std::size_t end = 0;
};

Numeral read_letters(std::string_view word) {
  constexpr std::size_t longest = 15;  // "MMMDCCCLXXXVIII"
  Numeral numeral;
  while (numeral.end < word.size() && numeral.letters.size() <= longest) {
    const CodePoint c = code_point_at(word, numeral.end);
    const char letter = roman_letter(c.value);
    if (letter == 0) break;
    numeral.letters += letter;
    numeral.end = c.end;
  }
  return numeral;
}

bool is_ending(std::string_view rest) {
  constexpr std::string_view endings[] = {"",  "e",  "er", "es", "ème", "eme", "ième", "th",
                                          "ο", "ος", "ου", "os", "lea", "й",   "го"};
  return std::ranges::find(endings, rest) != std::end(endings);
}

}  // namespace

std::optional<int> roman_value(std::string_view numeral) {
  const Numeral read = read_letters(numeral);
  if (read.letters.empty()) return std::nullopt;
  return read.end == numeral.size() ? parse(read.letters) : std::nullopt;
}

std::optional<int> plain_roman_value(std::string_view word) {
  const Numeral read = read_letters(word);
  if (read.letters.size() < 2 || !is_ending(word.substr(read.end))) return std::nullopt;
  const bool small = read.letters.find_first_of("CDM") == std::string::npos;
  // "XL" and "XXX" are sizes, "LV" and "LI" abbreviations, "LIV" is a tour.
  const std::size_t fifty = read.letters.find('L');
  const bool fits = fifty == std::string::npos ||
                    (fifty == 0 && read.letters.size() > 2 && read.letters != "LIV");
  return small && fits && read.letters != "XXX" ? parse(read.letters) : std::nullopt;
}

bool means_century(std::string_view folded, std::string_view lang) {
  static constexpr WordList words[] = {{"en", "century centuries"},
                                       {"ro", "secolul secolului secol secole secolele sec"},
                                       {"el", "αιώνας αιώνα αιώνες αιώνων"},
                                       {"uk", "століття столітті століттю століттям століть ст"},
                                       {"ru", "век века веке веку веком веков вв"},
                                       {"de", "jahrhundert jahrhunderts jahrhunderte"},
                                       {"fr", "siècle siècles"},
                                       {"es", "siglo siglos"},
                                       {"pl", "wiek wieku wiekiem wieki wieków"},
                                       {"bg", "век века векове"},
                                       {"cs", "století stol"},
                                       {"tr", "yüzyıl yüzyılda yüzyılın yüzyıla yüzyıldan"},
                                       {"hu", "század századi században századból századig"},
                                       {"it", "secolo secoli"},
                                       {"pt", "século séculos"}};
  return is_listed(words, lang, folded);
}

}  // namespace diglot::tokenize
