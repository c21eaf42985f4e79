#include "tokenize/detokenize.h"

#include <cstddef>
#include <vector>

#include "tokenize/code_points.h"
#include "tokenize/word_policy.h"

namespace diglot::tokenize {
namespace {

/// To which side a word wants no space.
struct Attachment {
  bool left = false;
  bool right = false;
};

/// Decides word by word; remembers which quotation marks are open.
class Joiner {
 public:
  explicit Joiner(std::string_view lang)
      : french_(lang == "fr"),
        spaceless_(lang == "zh" || lang == "ja"),
        romance_(french_ || lang == "it"),
        english_(lang == "en"),
        policy_(word_policy(lang)) {}

  std::string join(std::span<const std::string> words) {
    std::string text;
    bool attached = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string& word = words[i];
      if (word.empty()) continue;
      const bool hyphen = word == "-" && policy_.cuts_hyphens && i + 1 < words.size() &&
                          ends_in_letter(text) && begins_with_letter(words[i + 1]);
      const Attachment attachment = hyphen ? Attachment{true, true} : attach(word);
      if (!attached && !attachment.left && needs_space(text, word)) text += ' ';
      text += word;
      attached = attachment.right;
    }
    return text;
  }

 private:
  [[nodiscard]] Attachment attach(std::string_view word) {
    const CodePoint first = code_point_at(word, 0);
    const bool single = first.end == word.size();
    if (word == "...") return {.left = true};
    if (!single) {
      const bool clitic =
          policy_.cuts_clitics && (ends_in_letter(word) != begins_with_letter(word));
      return {.left = is_clitic(word) || (clitic && word.front() == '-'),
              .right = (romance_ && ends_in_apostrophe(word)) || (clitic && word.back() == '-')};
    }
    switch (first.value) {
      case '"':
        return toggle(straight_double_);
      case '\'':
        return toggle(straight_single_);
      case 0x201E:  // „ opens in German, Polish, Romanian ...
        low_open_ = true;
        return {.right = true};
      case 0x201C:  // “ closes what „ opened, and opens in English
        if (!low_open_) return {.right = true};
        low_open_ = false;
        return {.left = true};
      case 0x201D:
      case 0x2019:
        low_open_ = false;
        return {.left = true};
      case 0xAB:  // «: French has spaces inside
        return {.right = !french_};
      case 0xBB:
      case ':':
      case ';':
      case '!':
      case '?':
      case '%':
        return {.left = !french_};
      case '.':
      case ',':
      case 0x2026:
      case 0x60C:  // Arabic comma, semicolon and question mark
      case 0x61B:
      case 0x61F:
        return {.left = true};
      case '$':
      case 0xA3:
      case '#':
      case 0xBF:
      case 0xA1:
        return {.right = true};
      case 0x20AC:
        return {.right = english_};
      case '/':
        return {.left = true, .right = true};
      default:
        break;
    }
    const auto type = u_charType(first.value);
    if (type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION) return {.right = true};
    if (type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION) return {.left = true};
    return {};
  }

  static Attachment toggle(bool& open) {
    open = !open;
    return open ? Attachment{.right = true} : Attachment{.left = true};
  }

  /// "'s", "n't"
  static bool is_clitic(std::string_view word) {
    return word == "n't" || word == "n’t" || (word.starts_with("'") && word.size() <= 3) ||
           (word.starts_with("’") && word.size() <= 5);
  }

  static bool begins_with_letter(std::string_view text) {
    return is_letter(code_point_at(text, 0).value);
  }
  static bool ends_in_letter(std::string_view text) {
    return is_letter(code_point_before(text, text.size()).value);
  }

  static bool ends_in_apostrophe(std::string_view word) {
    return word.ends_with("'") || word.ends_with("’");
  }

  /// Chinese and Japanese put a space only between two Latin words.
  [[nodiscard]] bool needs_space(std::string_view text, std::string_view word) const {
    if (!spaceless_) return true;
    const UChar32 before = code_point_before(text, text.size()).value;
    const UChar32 after = code_point_at(word, 0).value;
    const auto is_latin = [](UChar32 c) { return c < 0x2000 && (is_letter(c) || is_digit(c)); };
    return is_latin(before) && is_latin(after);
  }

  bool french_;
  bool spaceless_;
  bool romance_;  ///< elides: "l'" goes with the next word
  bool english_;
  WordPolicy policy_;
  bool straight_double_ = false;
  bool straight_single_ = false;
  bool low_open_ = false;
};

}  // namespace

std::string detokenize(std::span<const std::string> words, std::string_view lang) {
  return Joiner(lang).join(words);
}

}  // namespace diglot::tokenize
