#include "tokenize/romanize.h"

#include <cstdint>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace diglot::tokenize {
namespace {

/// A run of consecutive letters and their romanizations, separated by spaces ("-" stands for none).
struct LetterRun {
  char32_t first;
  const char* latin;
};

/// Lower-case letters only: the text is case-folded before it is looked up. Marks are dropped, so
/// precomposed letters that decompose (й, ї, ё, ά, パ) need no entry of their own.
constexpr LetterRun letter_runs[] = {
    {U'ª', "a"},
    {U'º', "o"},
    {U'æ', "ae"},
    {U'ð', "d"},
    {U'ø', "o"},
    {U'þ', "th"},
    {U'đ', "d"},
    {U'ħ', "h"},
    {U'ı', "i"},
    {U'ĸ', "k"},
    {U'ł', "l"},
    {U'ŋ', "n"},
    {U'œ', "oe"},
    {U'ŧ', "t"},
    {U'ə', "e"},
    {U'α', "a v g d e z i th i k l m n x o p r s s t u f h ps o"},
    {U'а', "a b v g d e zh z i i k l m n o p r s t u f h ts ch sh shch - y - e yu ya"},
    {U'ђ', "dj"},
    {U'є', "e dz i"},
    {U'ј', "j lj nj c"},
    {U'џ', "dz"},
    {U'ґ', "g"},
    {U'ա', "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f"},
    {U'א', "a b g d h v z h t y k k l m m n n s a p p ts ts k r sh t"},
    {U'ء', "- a a u i i a b h t th j h kh d dh r z s sh s d t z a gh"},
    {U'ف', "f q k l m n h u a i"},
    {U'پ', "p"},
    {U'چ', "ch"},
    {U'ک', "k"},
    {U'گ', "g"},
    {U'ی', "i"},
    {U'ა', "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"},
    {U'ぁ',
     "a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da "
     "chi ji - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po "
     "ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke"},
    {U'ァ',
     "a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da "
     "chi ji - tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po "
     "ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu ka ke"},
    {U'ー', "-"},
};

/// The highest code point that the table covers, past which characters stay as they are. The
/// full-width and half-width forms fold into its range.
constexpr char32_t table_size = 0x3100;

struct Table {
  std::vector<std::string> latin = std::vector<std::string>(table_size);
  std::vector<bool> known = std::vector<bool>(table_size);

  Table() {
    for (const LetterRun& run : letter_runs) {
      char32_t letter = run.first;
      std::string current;
      const auto store = [&] {
        latin[letter] = current == "-" ? "" : current;
        known[letter] = true;
        ++letter;
        current.clear();
      };
      for (const char* c = run.latin; *c != '\0'; ++c) {
        if (*c == ' ') {
          store();
        } else {
          current += *c;
        }
      }
      store();
    }
  }
};

void append_code_point(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, static_cast<std::size_t>(length));
}

/// One case-folded character, decomposed: marks dropped, letters looked up.
void append_romanized(std::string& out, const Table& table, UChar32 folded,
                      const icu::Normalizer2& nfd) {
  icu::UnicodeString decomposed;
  // A kana with a voicing mark has its own entry in the table: it must not be taken apart.
  const bool whole =
      static_cast<char32_t>(folded) < table_size && table.known[static_cast<std::size_t>(folded)];
  if (whole || !nfd.getDecomposition(folded, decomposed)) decomposed = icu::UnicodeString(folded);
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (static_cast<char32_t>(c) < table_size && table.known[static_cast<std::size_t>(c)]) {
      out += table.latin[static_cast<std::size_t>(c)];
    } else if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) {
      out += static_cast<char>('0' + digit);
    } else if ((U_GET_GC_MASK(c) & U_GC_M_MASK) == 0) {
      append_code_point(out, c);
    }
  }
}

/// The romanization of each code point below `table_size`, worked out once.
const std::vector<std::string>& romanizations() {
  static const std::vector<std::string> all = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& fold = *icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2& nfd = *icu::Normalizer2::getNFDInstance(status);
    const Table table;
    std::vector<std::string> result(table_size);
    for (UChar32 c = 0; c < static_cast<UChar32>(table_size); ++c) {
      const icu::UnicodeString folded = fold.normalize(icu::UnicodeString(c), status);
      for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        append_romanized(result[static_cast<std::size_t>(c)], table, folded.char32At(i), nfd);
      }
    }
    return result;
  }();
  return all;
}

/// Characters past the table: full-width forms and the like fold, the rest stay.
void append_past_table(std::string& out, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& fold = *icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString folded;
  if (!fold.getDecomposition(c, folded)) {
    append_code_point(out, c);
    return;
  }
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 part = folded.char32At(i);
    if (static_cast<char32_t>(part) < table_size) {
      out += romanizations()[static_cast<std::size_t>(part)];
    } else {
      append_code_point(out, part);
    }
  }
}

}  // namespace

std::string romanize(std::string_view text) {
  std::string roman;
  roman.reserve(text.size());
  append_romanized(roman, text);
  return roman;
}

void append_romanized(std::string& roman, std::string_view text) {
  const std::vector<std::string>& table = romanizations();
  const char* bytes = text.data();
  std::size_t position = 0;
  while (position < text.size()) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, position, text.size(), c);
    if (static_cast<char32_t>(c) < table_size) {
      roman += table[static_cast<std::size_t>(c)];
    } else {
      append_past_table(roman, c);
    }
  }
}

}  // namespace diglot::tokenize
