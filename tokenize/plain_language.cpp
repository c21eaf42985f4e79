#include "tokenize/plain_language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "tokenize/code_points.h"
#include "tokenize/stop_words.h"

namespace diglot::tokenize {
namespace {

enum class Script { latin, greek, cyrillic, arabic, han, kana, other };
constexpr std::size_t script_count = 7;

Script script_of(UChar32 c) {
  if (c < 0x370) return c == 0xAA || c == 0xBA ? Script::other : Script::latin;
  if (c < 0x400 || (c >= 0x1F00 && c < 0x2000)) return Script::greek;
  if (c < 0x530) return Script::cyrillic;
  if (c >= 0x600 && c < 0x700) return Script::arabic;
  if (c >= 0x3041 && c <= 0x30FF) return Script::kana;
  if (is_ideograph(c)) return Script::han;
  return c >= 0x1E00 && c < 0x1F00 ? Script::latin : Script::other;
}

/// What sets the writing of a language apart from that of its neighbours.
struct Alphabet {
  std::string_view lang;
  /// Its letters beyond ASCII, in lower case; "": any of the script.
  std::u32string_view letters;
  /// Letters that no other language of this alphabet has; "": there are none.
  std::u32string_view telling;
  Script script = Script::latin;
  /// Whether a text without a telling letter may be in the language all the same.
  bool may_lack_telling = true;
};

constexpr Alphabet alphabets[] = {
    {"en", U"é", U"", Script::latin},
    {"ro", U"ăâîșțşţ", U"ăț", Script::latin},
    {"de", U"äöüß", U"ß", Script::latin},
    {"fr", U"àâæçéèêëîïôœùûüÿ", U"", Script::latin},
    {"es", U"áéíóúüñ", U"", Script::latin},
    {"pl", U"ąćęłńóśźż", U"ąęłżś", Script::latin},
    {"cs", U"áčďéěíňóřšťúůýž", U"ěřů", Script::latin, false},
    {"tr", U"çğıöşüâîû", U"ığş", Script::latin},
    {"hu", U"áéíóöőúüű", U"őű", Script::latin},
    {"it", U"àèéìòùî", U"", Script::latin},
    {"pt", U"áâãàçéêíóôõúü", U"ãõ", Script::latin},
    {"el", U"", U"", Script::greek},
    {"uk", U"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", U"іїє", Script::cyrillic, false},
    {"ru", U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя", U"ыэё", Script::cyrillic, false},
    {"bg", U"абвгдежзийклмнопрстуфхцчшщъьюя", U"", Script::cyrillic},
    {"ar", U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", U"ةأإ", Script::arabic, false},
    {"zh", U"", U"", Script::han},
    {"ja", U"", U"", Script::kana}};

/// An alphabet in a form to look letters up in, capitals too.
class Letters {
 public:
  explicit Letters(const Alphabet& alphabet) : alphabet_(alphabet) {
    for (UChar32 c = 0x80; c < end; ++c) {
      const auto small = static_cast<char32_t>(u_tolower(c));
      const auto is_in = [&](std::u32string_view list) { return list.find(small) != list.npos; };
      foreign_[static_cast<std::size_t>(c)] =
          !alphabet.letters.empty() && script_of(c) == alphabet.script && !is_in(alphabet.letters);
      telling_[static_cast<std::size_t>(c)] = is_in(alphabet.telling);
    }
  }

  [[nodiscard]] const Alphabet& alphabet() const { return alphabet_; }
  /// Whether a letter is of the alphabet's script, and not in it.
  [[nodiscard]] bool is_foreign(UChar32 c) const {
    return c < end && foreign_[static_cast<std::size_t>(c)];
  }
  [[nodiscard]] bool is_telling(UChar32 c) const {
    return c < end && telling_[static_cast<std::size_t>(c)];
  }

 private:
  static constexpr UChar32 end = 0x700;  // of the blocks that the alphabets are from

  const Alphabet& alphabet_;
  std::bitset<end> foreign_;
  std::bitset<end> telling_;
};

/// Null for a language without an alphabet.
const Letters* letters_of(std::string_view lang) {
  static const std::vector<Letters> all(std::begin(alphabets), std::end(alphabets));
  const auto found =
      std::ranges::find(all, lang, [](const Letters& letters) { return letters.alphabet().lang; });
  return found == all.end() ? nullptr : &*found;
}

/// A word of up to eight bytes, to look it up fast; 0 for a longer one.
class ShortWord {
 public:
  void add(char byte) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
    key_ = key_ << 8U | static_cast<unsigned char>(byte);
    ++size_;
  }
  [[nodiscard]] std::uint64_t key() const { return size_ > 8 ? 0 : key_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// One of ASCII.
  [[nodiscard]] bool is_letter() const { return size_ == 1; }

 private:
  std::uint64_t key_ = 0;
  std::size_t size_ = 0;
};

/// Languages as bits: bit i is stop_word_languages()[i].
using Languages = std::uint32_t;

/// The stop words of all languages.
class StopWordTable {
 public:
  StopWordTable() {
    const auto& languages = stop_word_languages();
    for (std::size_t i = 0; i < languages.size(); ++i) {
      for (const std::string_view word : stop_words(languages[i])) {
        ShortWord key;
        for (const char byte : word) key.add(byte);
        if (key.key() != 0) *place(key.key()) = {key.key(), place(key.key())->languages | 1U << i};
      }
    }
  }

  /// The languages in whose lists a word is.
  [[nodiscard]] Languages find(std::uint64_t key) const {
    return const_cast<StopWordTable*>(this)->place(key)->languages;
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    Languages languages = 0;
  };

  /// Where a word is, or would be.
  Entry* place(std::uint64_t key) {
    constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15;
    std::size_t i = (key * golden_ratio) >> (64U - size_bits);
    while (entries_[i].key != 0 && entries_[i].key != key) i = (i + 1) % entries_.size();
    return &entries_[i];
  }

  static constexpr unsigned size_bits = 14;
  std::vector<Entry> entries_ = std::vector<Entry>(std::size_t{1} << size_bits);
};

/// What a text is made of.
struct Evidence {
  std::array<std::size_t, script_count> letters{};  ///< of each script
  std::size_t foreign_words = 0;  ///< with a letter of the alphabet's script that is not in it
  bool telling = false;           ///< has one of the telling letters
  std::size_t words = 0;
  std::array<std::size_t, 32> stop_words{};  ///< of each language

  [[nodiscard]] std::size_t of(Script script) const {
    return letters[static_cast<std::size_t>(script)];
  }
};

class Reader {
 public:
  explicit Reader(const Letters& letters) : letters_(letters) {}

  Evidence read(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (U8_IS_SINGLE(text[i])) {
        read_ascii(text[i++]);
        continue;
      }
      const CodePoint c = code_point_at(text, i);
      i = c.end;
      if (!is_letter(c.value)) {
        end_word();
        continue;
      }
      for (std::size_t byte = c.begin; byte < c.end; ++byte) word_.add(text[byte]);
      count(script_of(c.value));
      look_at(c.value);
    }
    end_word();
    return evidence_;
  }

 private:
  void count(Script script) { ++evidence_.letters[static_cast<std::size_t>(script)]; }

  void read_ascii(char c) {
    const char small = static_cast<char>(c | 0x20);
    if (small < 'a' || small > 'z') return end_word();
    word_.add(small);
    count(Script::latin);
  }

  void look_at(UChar32 c) {
    foreign_ = foreign_ || letters_.is_foreign(c);
    evidence_.telling = evidence_.telling || letters_.is_telling(c);
  }

  void end_word() {
    static const StopWordTable table;
    if (word_.empty()) return;
    ++evidence_.words;
    if (foreign_) ++evidence_.foreign_words;
    foreign_ = false;
    // A letter by itself may be anything: "l'", a unit, a variable.
    const Languages languages = word_.is_letter() ? 0 : table.find(word_.key());
    for (Languages found = languages; found != 0; found &= found - 1) {
      ++evidence_.stop_words[static_cast<std::size_t>(std::countr_zero(found))];
    }
    word_ = {};
  }

  const Letters& letters_;
  Evidence evidence_;
  ShortWord word_;
  bool foreign_ = false;  // of the word
};

/// Whether the stop words are of this language: where the letters tell it already, some and not
/// less than of any other; else enough of them, and clearly more.
bool has_words_of(const Evidence& evidence, std::string_view lang) {
  const auto& languages = stop_word_languages();
  const auto own = static_cast<std::size_t>(std::ranges::find(languages, lang) - languages.begin());
  if (own == languages.size()) return evidence.telling;
  const std::size_t count = evidence.stop_words[own];
  std::size_t other = 0;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (i != own) other = std::max(other, evidence.stop_words[i]);
  }
  if (evidence.telling) return count > 0 && count >= other;
  return 5 * count >= evidence.words && count >= other + 2 && 5 * count >= 6 * other;
}

}  // namespace

bool is_plainly(std::string_view text, std::string_view lang) {
  const Letters* const known = letters_of(lang);
  if (known == nullptr) return false;
  const Alphabet* const alphabet = &known->alphabet();
  constexpr std::size_t sample_bytes = 1024;
  std::size_t limit = std::min(text.size(), sample_bytes);
  while (limit < text.size() && U8_IS_TRAIL(text[limit])) --limit;
  const Evidence evidence = Reader(*known).read(text.substr(0, limit));

  const bool japanese = alphabet->script == Script::kana && evidence.of(Script::kana) > 2;
  const std::size_t own = evidence.of(alphabet->script) + (japanese ? evidence.of(Script::han) : 0);
  std::size_t letters = 0;
  for (const std::size_t count : evidence.letters) letters += count;
  constexpr std::size_t least_letters = 12;  // fewer tell nothing to detect_language either
  constexpr std::size_t least_ideographs = 3;
  const bool ideographs = japanese || alphabet->script == Script::han;
  if (own < (ideographs ? least_ideographs : least_letters)) return false;
  if (4 * own < 3 * letters) return false;
  // Names have foreign letters.
  if (10 * evidence.foreign_words > evidence.words) return false;
  if (!alphabet->may_lack_telling && !evidence.telling) return false;
  switch (alphabet->script) {
    case Script::greek:
    case Script::kana:
      return true;
    case Script::han:
      return evidence.of(Script::kana) == 0;
    default:
      return has_words_of(evidence, lang);
  }
}

}  // namespace diglot::tokenize
