#include "tokenize/ter_tokens.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "tokenize/code_points.h"
#include "tokenize/python_text.h"
#include "tokenize/xml_entities.h"

namespace diglot::tokenize {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII punctuation and the space, but for ' , - and the full stop.
bool is_cut_off(char c) {
  return (c >= ' ' && c <= '&') || (c >= '(' && c <= '+') || c == '/' || (c >= ':' && c <= '@') ||
         (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::string cut_off_punctuation(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (is_cut_off(c)) {
      result.append({' ', c, ' '});
    } else {
      result += c;
    }
  }
  return result;
}

bool is_stop(char c) { return c == '.' || c == ','; }

// The three below look at two characters at a time and go on behind both, so that of several stops
// in a row some stay with their neighbours: Tercom's expressions do so. To look at bytes is enough:
// those of what is not ASCII are no digits and no stops.

/// Cuts off stops that have no digit in front of them.
std::string cut_off_stops_behind_words(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (is_ascii_digit(text[i]) || i + 1 == text.size() || !is_stop(text[i + 1])) continue;
    result.append({' ', text[++i], ' '});
  }
  return result;
}

/// Cuts off stops that have no digit behind them.
std::string cut_off_stops_before_words(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool cut = is_stop(text[i]) && i + 1 < text.size() && !is_ascii_digit(text[i + 1]);
    if (cut) {
      result.append({' ', text[i], ' ', text[i + 1]});
      ++i;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string cut_off_dashes_behind_digits(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    if (!is_ascii_digit(text[i]) || i + 1 == text.size() || text[i + 1] != '-') continue;
    result.append({' ', text[++i], ' '});
  }
  return result;
}

std::string normalize(std::string_view text) {
  std::string result = replace_all(text, "\n-", "");
  result = replace_all(result, "\n", " ");
  result = resolve_entities(result);
  result = cut_off_punctuation(result.insert(0, 1, ' ') += ' ');
  result = replace_all(result, "'s ", " 's ");
  result = cut_off_stops_behind_words(result);
  result = cut_off_stops_before_words(result);
  return cut_off_dashes_behind_digits(result);
}

bool is_asian_punctuation(UChar32 c) {
  return c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011) ||
         (c >= 0x3014 && c <= 0x301F) || (c >= 0xFF61 && c <= 0xFF65) || c == 0x30FB ||
         c == 0xFF0E || c == 0xFF0C || c == 0xFF1F || c == 0xFF1A || c == 0xFF1B || c == 0xFF01 ||
         c == 0xFF02 || c == 0xFF08 || c == 0xFF09;
}

/// Han characters, their radicals, strokes and compatibility forms; not kana, which sacreBLEU's
/// expressions would cut off only where a line begins with them, and never does a line that has
/// been normalized.
bool is_cut_off_asian(UChar32 c) {
  return (c >= 0x2E80 && c <= 0x2EFF) || (c >= 0x31C0 && c <= 0x31EF) ||
         (c >= 0x3200 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || is_asian_punctuation(c);
}

std::string cut_off_asian(std::string_view text) {
  std::string result;
  for (CodePoint c = code_point_at(text, 0); c.value >= 0; c = code_point_at(text, c.end)) {
    const std::string_view bytes = text.substr(c.begin, c.end - c.begin);
    if (is_cut_off_asian(c.value)) {
      result.append(" ").append(bytes).append(" ");
    } else {
      result.append(bytes);
    }
  }
  return result;
}

std::string without_punctuation(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result), [](char c) {
    return std::string_view(".,?:;!\"()").find(c) == std::string_view::npos;
  });
  return result;
}

std::string without_asian_punctuation(std::string_view text) {
  std::string result;
  for (CodePoint c = code_point_at(text, 0); c.value >= 0; c = code_point_at(text, c.end)) {
    if (!is_asian_punctuation(c.value)) result.append(text.substr(c.begin, c.end - c.begin));
  }
  return result;
}

/// One space between, none at the ends.
std::string join_words(std::string_view text) {
  std::string result;
  for (const std::string_view word : split_at_space(text)) {
    if (!result.empty()) result += ' ';
    result.append(word);
  }
  return result;
}

}  // namespace

std::string ter_tokens(std::string_view line, const TerTokenOptions& options) {
  line = strip_end(line);
  std::string text = options.case_sensitive ? std::string(line) : to_lower(line);
  if (options.normalized) {
    text = normalize(text);
    if (options.asian_support) text = cut_off_asian(text);
  }
  if (options.no_punct) {
    text = without_punctuation(text);
    if (options.asian_support) text = without_asian_punctuation(text);
  }
  return join_words(text);
}

}  // namespace diglot::tokenize
