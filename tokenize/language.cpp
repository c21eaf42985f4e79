#include "tokenize/language.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uscript.h>

#include "tokenize/code_points.h"
#include "tokenize/stop_words.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t sample_bytes = 65536;
/// Fewer letters than this tell nothing: "NATO" is no English. A Han letter is a word.
constexpr std::size_t least_letters = 12;
constexpr std::size_t least_ideographs = 3;
/// Below this many letters the expected language gets CLD2's hint, which sways a close decision.
constexpr std::size_t enough_letters = 80;

/// Addresses, handles and hashtags look English in every language.
bool is_address(std::string_view word) {
  return word.front() == '@' || word.front() == '#' || word.find('@') != word.npos ||
         (word.find('/') != word.npos && word.find('.') != word.npos);
}

/// Calls visit(word) for each run of letters.
template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_letter(c.value)) {
      if (begin < i) visit(text.substr(begin, i - begin));
      begin = c.end;
    }
    i = c.end;
  }
  if (begin < text.size()) visit(text.substr(begin));
}

/// What is written in words at the beginning of a text, and in which script.
struct Sample {
  std::string words;
  std::size_t letters = 0;
  UScriptCode script = USCRIPT_COMMON;  ///< of most letters
};

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  const bool japanese = script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
  return japanese ? USCRIPT_HAN : script;
}

void count_scripts(Sample& sample) {
  std::size_t counts[USCRIPT_CODE_LIMIT] = {};
  for (std::size_t i = 0; i < sample.words.size();) {
    const CodePoint c = code_point_at(sample.words, i);
    i = c.end;
    if (!is_letter(c.value)) continue;
    ++sample.letters;
    const UScriptCode script = script_of(c.value);
    if (script > USCRIPT_INHERITED && script < USCRIPT_CODE_LIMIT) ++counts[script];
  }
  const auto* most = std::max_element(std::begin(counts), std::end(counts));
  if (*most > 0) sample.script = static_cast<UScriptCode>(most - counts);
}

/// CLD2 reads beyond its buffer in malformed UTF-8.
void append_well_formed(std::string& words, std::string_view word) {
  constexpr UChar32 replacement = 0xFFFD;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i = c.end;
    if (c.value != replacement) words.append(word.substr(c.begin, c.end - c.begin));
  }
  words.push_back(' ');
}

Sample take_sample(std::string_view text) {
  std::size_t limit = std::min(text.size(), sample_bytes);
  while (limit < text.size() && limit > 0 && U8_IS_TRAIL(text[limit])) --limit;
  text = text.substr(0, limit);
  Sample sample;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", i), text.size());
    i = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string_view word = text.substr(begin, i - begin);
    if (word.empty() || is_address(word)) continue;
    append_well_formed(sample.words, word);
  }
  count_scripts(sample);
  return sample;
}

/// The scripts of a language, as CLDR and custom have them; any for a language without entry.
bool writes(std::string_view lang, UScriptCode script) {
  static constexpr std::string_view cyrillic[] = {"uk", "ru", "bg", "be", "mk"};
  static constexpr std::string_view latin[] = {"en", "ro", "de", "fr", "es", "pl", "cs", "tr",
                                               "hu", "it", "pt", "nl", "sv", "da", "no", "fi"};
  const auto among = [&](const auto& list) {
    return std::find(std::begin(list), std::end(list), lang) != std::end(list);
  };
  if (among(cyrillic)) return script == USCRIPT_CYRILLIC;
  if (among(latin)) return script == USCRIPT_LATIN;
  if (lang == "el") return script == USCRIPT_GREEK;
  if (lang == "ar") return script == USCRIPT_ARABIC;
  if (lang == "zh" || lang == "ja") return script == USCRIPT_HAN;
  return true;
}

/// CLD2's code as ISO 639-1 has it: without script or region, today's code for Hebrew and the like.
std::string iso_code(CLD2::Language language) {
  std::string code = CLD2::LanguageCode(language);
  code.resize(std::min(code.find('-'), code.size()));
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "nb") return "no";
  return code;
}

CLD2::Language cld2_language(std::string_view code) {
  if (code == "he") return CLD2::HEBREW;
  return CLD2::GetLanguageFromName(std::string(code).c_str());
}

/// Whether CLD2 takes lines of `expected` for `guessed` more often than it meets the latter.
bool is_mistaken(std::string_view expected, std::string_view guessed) {
  static constexpr std::pair<std::string_view, std::string_view> mistakes[] = {
      {"es", "gl"}, {"pt", "gl"}, {"bg", "sr"}, {"ru", "sr"}, {"uk", "sr"}, {"tr", "az"}};
  return std::find(std::begin(mistakes), std::end(mistakes), std::pair(expected, guessed)) !=
         std::end(mistakes);
}

bool has_stop_words(std::string_view lang) {
  const auto& all = stop_word_languages();
  return std::find(all.begin(), all.end(), lang) != all.end();
}

/// How many of the words at the beginning of a text are stop words of each language that has a
/// list.
class StopWordCounts {
 public:
  explicit StopWordCounts(std::string_view words) {
    constexpr std::size_t most_words = 500;
    for_each_word(words, [&](std::string_view word) {
      if (words_ == most_words) return;
      ++words_;
      for (const std::string_view lang : stop_word_languages()) {
        if (is_stop_word(word, lang)) ++counts_[lang];
      }
    });
  }
  [[nodiscard]] std::size_t of(std::string_view lang) const {
    const auto found = counts_.find(lang);
    return found == counts_.end() ? 0 : found->second;
  }
  /// The language that has more than any other, three at least and an eighth of the words, and more
  /// than twice as many as `other`; "" where there is none.
  [[nodiscard]] std::string rather_than(std::string_view other) const {
    std::size_t greatest = std::max({std::size_t{2}, words_ / 8, 2 * of(other)});
    std::string_view most;
    for (const auto& [lang, count] : counts_) {
      if (count == greatest) most = "";
      if (count <= greatest) continue;
      greatest = count;
      most = lang;
    }
    return std::string(most);
  }

 private:
  std::size_t words_ = 0;
  std::map<std::string_view, std::size_t> counts_;
};

struct Guess {
  std::string lang;
  bool reliable = false;
};

Guess ask_cld2(const std::string& words, CLD2::Language expected, int flags) {
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, expected};
  CLD2::Language top[3] = {};
  int percents[3] = {};
  double scores[3] = {};
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(words.data(), static_cast<int>(words.size()), true, &hints, flags,
                                 top, percents, scores, nullptr, &bytes, &reliable);
  if (top[0] == CLD2::UNKNOWN_LANGUAGE || top[0] == CLD2::TG_UNKNOWN_LANGUAGE) return {};
  return {iso_code(top[0]), reliable};
}

}  // namespace

std::string detect_language(std::string_view text, std::string_view fallback) {
  const Sample sample = take_sample(text);
  const bool ideographs = sample.script == USCRIPT_HAN;
  if (sample.letters < (ideographs ? least_ideographs : least_letters)) {
    return std::string(fallback);
  }
  const bool expects = !fallback.empty() && fallback != "und";
  if (expects && !writes(fallback, sample.script)) {
    const Guess guess = ask_cld2(sample.words, CLD2::UNKNOWN_LANGUAGE, CLD2::kCLDFlagBestEffort);
    return guess.lang.empty() ? std::string(fallback) : guess.lang;
  }
  const bool hinted = expects && sample.letters < enough_letters;
  const Guess guess =
      ask_cld2(sample.words, hinted ? cld2_language(fallback) : CLD2::UNKNOWN_LANGUAGE, 0);
  const bool believed = guess.reliable && !guess.lang.empty() && !is_mistaken(fallback, guess.lang);
  std::string lang = believed ? guess.lang : std::string(fallback);
  // What CLD2 finds that has no list can't be weighed against those that have one.
  if (expects || (believed && !has_stop_words(lang))) return lang;
  const std::string by_stop_words = StopWordCounts(sample.words).rather_than(lang);
  return by_stop_words.empty() || !writes(by_stop_words, sample.script) ? lang : by_stop_words;
}

std::string language_of(std::span<const std::string_view> lines) {
  constexpr std::size_t enough = 1U << 16U;
  std::string text;
  for (std::size_t i = 0; i < lines.size() && text.size() < enough; ++i) {
    text += lines[i];
    text += '\n';
  }
  return detect_language(text, "und");
}

}  // namespace diglot::tokenize
