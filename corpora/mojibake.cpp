#include "corpora/mojibake.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace diglot::corpora {

namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  ///< in bytes
};

/// Precondition: valid UTF-8, and `at` lies in front of a code point.
CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3FU); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6U | tail(1), 2};
  if (lead < 0xF0) return {(lead & 0x0FU) << 12U | tail(1) << 6U | tail(2), 3};
  return {(lead & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3), 4};
}

/// Precondition: in the basic plane, beyond ASCII.
void append(std::string& text, char32_t character) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (character < 0x800) {
    put(0xC0U | character >> 6U);
  } else {
    put(0xE0U | character >> 12U);
    put(0x80U | (character >> 6U & 0x3FU));
  }
  put(0x80U | (character & 0x3FU));
}

/// What the bytes from 0x80 on mean in an encoding of single bytes.
using CodePage = std::array<char32_t, 128>;

constexpr CodePage make_windows_1252() {
  constexpr char32_t own[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  CodePage page{};
  for (std::size_t i = 0; i < page.size(); ++i) {
    page[i] = i < std::size(own) ? own[i] : static_cast<char32_t>(0x80 + i);
  }
  return page;
}

constexpr CodePage make_windows_1251() {
  constexpr char32_t own[64] = {
      0x402,  0x403,  0x201A, 0x453,  0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409,
      0x2039, 0x40A,  0x40C,  0x40B,  0x40F,  0x452,  0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x98,   0x2122, 0x459,  0x203A, 0x45A,  0x45C,  0x45B,  0x45F,  0xA0,
      0x40E,  0x45E,  0x408,  0xA4,   0x490,  0xA6,   0xA7,   0x401,  0xA9,   0x404,  0xAB,
      0xAC,   0xAD,   0xAE,   0x407,  0xB0,   0xB1,   0x406,  0x456,  0x491,  0xB5,   0xB6,
      0xB7,   0x451,  0x2116, 0x454,  0xBB,   0x458,  0x405,  0x455,  0x457};
  CodePage page{};
  for (std::size_t i = 0; i < page.size(); ++i) {
    page[i] = i < std::size(own) ? own[i] : static_cast<char32_t>(0x410 + i - std::size(own));
  }
  return page;
}

constexpr CodePage windows_1252 = make_windows_1252();
constexpr CodePage windows_1251 = make_windows_1251();

/// The byte of a character beyond ASCII; 0 where the encoding has none. A control character of C1
/// is the byte that Latin-1 has for it.
unsigned char byte_of(char32_t character, const CodePage& page) {
  const auto* const found = std::ranges::find(page, character);
  if (found != page.end()) return static_cast<unsigned char>(0x80 + (found - page.begin()));
  const bool is_control = character >= 0x80 && character < 0xA0;
  return static_cast<unsigned char>(is_control ? character : 0);
}

/// How many bytes a sequence of UTF-8 has that begins with this one; 0 where none does.
std::size_t sequence_size(unsigned char lead) {
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// A character of UTF-8 that was misread.
struct Misread {
  std::string bytes;          ///< the character as it was
  std::size_t size = 0;       ///< of the text that it became, in bytes; 0: nothing was misread here
  char32_t last_read_as = 0;  ///< the last character of that text
};

Misread misread_at(std::string_view text, std::size_t at, const CodePage& page) {
  Misread result;
  std::size_t wanted = 1;
  std::size_t end = at;
  while (result.bytes.size() < wanted) {
    if (end == text.size()) return {};
    const CodePoint c = decode(text, end);
    const unsigned char byte = c.value < 0x80 ? 0 : byte_of(c.value, page);
    if (result.bytes.empty()) {
      wanted = sequence_size(byte);
      if (wanted == 0) return {};
    } else if ((byte & 0xC0U) != 0x80U) {
      return {};
    }
    result.bytes += static_cast<char>(byte);
    result.last_read_as = c.value;
    end += c.size;
  }
  result.size = end - at;
  return result;
}

bool is_in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Letters of Latin script in everyday use, and the punctuation that goes with any script.
bool is_latin_or_punctuation(char32_t c) {
  return is_in(c, 0xA0, 0x17F) || is_in(c, 0x218, 0x21B) || is_in(c, 0x2010, 0x2044) ||
         c == 0x20AC || c == 0x2116 || c == 0x2122;
}

/// Letters of Greek, Cyrillic, Hebrew, Arabic, Chinese and Japanese, and emoji.
bool is_of_other_script(char32_t c) {
  return is_in(c, 0x370, 0x45F) || c == 0x490 || c == 0x491 || is_in(c, 0x5D0, 0x6FF) ||
         is_in(c, 0x3000, 0x30FF) || is_in(c, 0x4E00, 0x9FFF) || is_in(c, 0xFF00, 0xFFEF) ||
         is_in(c, 0x1F300, 0x1FAFF);
}

/// The first byte from `at` on that is not ASCII; the size of the text where there is none.
std::size_t find_beyond_ascii(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// The text with all that was misread once undone; nothing where that is not sure.
std::optional<std::string> undo(std::string_view text, const CodePage& page) {
  std::string result;
  std::size_t misread = 0;
  bool all_latin = true;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t ascii = find_beyond_ascii(text, i) - i;
    result += text.substr(i, ascii);
    i += ascii;
    if (i == text.size()) break;
    const Misread found = misread_at(text, i, page);
    if (found.size == 0) return std::nullopt;
    const char32_t was = decode(found.bytes, 0).value;
    const bool is_latin = is_latin_or_punctuation(was);
    // A control of C1 is what a second reading left.
    if (!is_latin && !is_of_other_script(was) && !is_in(was, 0x80, 0x9F)) return std::nullopt;
    all_latin = all_latin && is_latin;
    ++misread;
    result += found.bytes;
    i += found.size;
  }
  constexpr std::size_t enough_of_any_script = 3;
  if (misread == 0 || (!all_latin && misread < enough_of_any_script)) return std::nullopt;
  return result;
}

/// Whether good text may have a character behind a letter with an accent: "IRMÃ”", "ÎLE·DE·FRANCE".
bool may_follow_letter(char32_t c) {
  constexpr std::u32string_view characters = U"‘’“”–—…»›·™\u00A0\u00ADŠšŽžŒœŸƒ";
  return characters.find(c) != std::u32string_view::npos;
}

/// Whether a sequence is one that no good text has.
bool is_telling(const Misread& found) {
  if (found.size == 0) return false;
  const char32_t was = decode(found.bytes, 0).value;
  if (found.bytes.size() == 3) return is_latin_or_punctuation(was);
  const bool is_alphabetic = is_latin_or_punctuation(was) || is_in(was, 0x370, 0x45F);
  return is_alphabetic && !may_follow_letter(found.last_read_as);
}

/// Whether a control character of C1 stands at a byte.
bool is_control_at(std::string_view text, std::size_t at) {
  return text[at] == '\xC2' && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

/// The text with the characters that Windows-1252 has where Latin-1 has controls; nothing where it
/// has none of these.
std::optional<std::string> undo_controls(std::string_view text) {
  std::string result;
  std::size_t done = 0;
  for (auto at = text.find('\xC2'); at != text.npos; at = text.find('\xC2', at + 2)) {
    if (!is_control_at(text, at)) continue;
    const char32_t meant = windows_1252[static_cast<unsigned char>(text[at + 1]) - 0x80U];
    if (meant < 0xA0) return std::nullopt;
    result += text.substr(done, at - done);
    append(result, meant);
    done = at + 2;
  }
  if (done == 0) return std::nullopt;
  return result.append(text.substr(done));
}

}  // namespace

std::optional<std::string> repair_mojibake(std::string_view text) {
  constexpr int most_readings = 3;
  std::optional<std::string> result;
  for (int reading = 0; reading < most_readings; ++reading) {
    const std::string_view damaged = result ? std::string_view(*result) : text;
    auto undone = undo(damaged, windows_1252);
    if (!undone) undone = undo(damaged, windows_1251);
    if (!undone) undone = undo_controls(damaged);
    if (!undone) break;
    result = std::move(undone);
  }
  return result;
}

std::optional<std::string> find_encoding_damage(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\xEF' && text.substr(i).starts_with("\uFFFD")) return "U+FFFD";
    if (text[i] == '\xC2' && is_control_at(text, i)) return "a control character of C1";
    if (text[i] != '\xC3') continue;  // every misread character of Windows-1252 begins so
    const Misread found = misread_at(text, i, windows_1252);
    if (is_telling(found)) {
      return '"' + std::string(text.substr(i, found.size)) + "\", once \"" + found.bytes + '"';
    }
  }
  if (const auto repaired = repair_mojibake(text)) return "all of it misread";
  return std::nullopt;
}

}  // namespace diglot::corpora
