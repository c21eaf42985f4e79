#pragma once

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace diglot::tokenize::testing {

/// Valid UTF-8 made of what breaks offsets: combining marks, CRLF, byte order marks, no-break
/// spaces, soft hyphens, joiners, characters beyond the basic plane, quotes, stops and words.
inline std::string generate_text(unsigned seed, std::size_t parts) {
  static constexpr std::string_view pool[] = {"word",
                                              "Kyiv",
                                              "Зеленський",
                                              "Ουκρανία",
                                              "Straße",
                                              "北京",
                                              "三百五十万",
                                              "ひらがな",
                                              "العربية",
                                              "e\u0301",
                                              "\u0301",
                                              "\u0316",
                                              "\r\n",
                                              "\n",
                                              "\r",
                                              "\n\n",
                                              "\v",
                                              "\u2028",
                                              "\u2029",
                                              "\u0085",
                                              " ",
                                              " ",
                                              " ",
                                              "\t",
                                              "\u00A0",
                                              "\u202F",
                                              "\u2009",
                                              "\uFEFF",
                                              "\u200B",
                                              "\u200D",
                                              "\u00AD",
                                              "😀",
                                              "👩\u200D🚀",
                                              "𝔘𝔫𝔦",
                                              "🇺🇦",
                                              ".",
                                              "...",
                                              "…",
                                              "!",
                                              "?",
                                              "。",
                                              "！",
                                              "؟",
                                              ",",
                                              ":",
                                              ";",
                                              "\"",
                                              "'",
                                              "„",
                                              "“",
                                              "”",
                                              "«",
                                              "»",
                                              "’",
                                              "(",
                                              ")",
                                              "[",
                                              "]",
                                              "「",
                                              "」",
                                              "-",
                                              "–",
                                              "—",
                                              "/",
                                              "%",
                                              "1",
                                              "1,170",
                                              "1.170",
                                              "1 170",
                                              "13:05",
                                              "2026-02-03",
                                              "Tu-95MS",
                                              "nouă",
                                              "vingt-et-un",
                                              "млн",
                                              "Dr.",
                                              "U.S.",
                                              "3.",
                                              "Februar",
                                              "Credit: AFP",
                                              "UPDATE 13:05",
                                              "@user",
                                              "https://a.b/c",
                                              "x@y.org",
                                              "٤٥٠",
                                              "４５０",
                                              "one hundred",
                                              "et"};
  std::mt19937 random(seed);
  std::uniform_int_distribution<std::size_t> choose(0, std::size(pool) - 1);
  std::string text;
  for (std::size_t i = 0; i < parts; ++i) text += pool[choose(random)];
  return text;
}

/// `unit` repeated until it is about `bytes` long.
inline std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

}  // namespace diglot::tokenize::testing
