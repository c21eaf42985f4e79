#include "tokenize/bleu_tokens.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpora/error.h"
#include "tokenize/python_text.h"

namespace diglot::tokenize {
namespace {

/// The tokens with a space between them.
std::string joined(std::string_view tokens) {
  std::string text;
  for (const std::string_view token : split_at_space(tokens)) {
    text.append(text.empty() ? "" : " ").append(token);
  }
  return text;
}

TEST(BleuTokens, Of13a) {
  const auto tokens = [](std::string_view line) { return joined(tokens_13a(line)); };
  EXPECT_EQ(tokens("Hello, world! It's (really) fine."), "Hello , world ! It's ( really ) fine .");
  EXPECT_EQ(tokens("$1,000.50 or 5."), "$ 1,000.50 or 5 .") << "unless digits are on both sides";
  EXPECT_EQ(tokens(".5 a.5 5.a"), ". 5 a . 5 5 . a");
  EXPECT_EQ(tokens("5-6 a-b -5 5--6"), "5 - 6 a-b -5 5 - -6") << "a dash behind a digit";
  EXPECT_EQ(tokens("a..5 5..5 5...5 a...5"), "a . .5 5 . . 5 5 . . .5 a . . . 5")
      << "of several marks the last may stay with a digit";
  EXPECT_EQ(tokens("&quot;a&quot; &lt;b&gt; &amp;amp; &amp;lt; &amp;quot;"),
            "\" a \" < b > & amp ; < & quot ;");
  EXPECT_EQ(tokens("a<skipped>b"), "ab");
  EXPECT_EQ(tokens("„a“ é,é 1，2"), "„a“ é , é 1，2") << "only marks of ASCII";
  EXPECT_EQ(tokens(""), "");
}

TEST(BleuTokens, International) {
  const auto tokens = [](std::string_view line) { return joined(tokens_international(line)); };
  EXPECT_EQ(tokens("«a», 1.5 €5"), "« a » , 1.5 € 5");
  EXPECT_EQ(tokens("in 1999."), "in 1999.") << "at the end nothing follows the full stop";
  EXPECT_EQ(tokens("in 1999. a-b"), "in 1999 . a - b");
  EXPECT_EQ(tokens("½.٣ &amp;"), "½.٣ & amp ;") << "numbers of any kind; nothing is undone";
  EXPECT_EQ(tokens(".5"), ".5") << "nor does anything precede it at the beginning";
}

TEST(BleuTokens, Chinese) {
  const auto tokens = [](std::string_view line) { return joined(tokens_chinese(line)); };
  EXPECT_EQ(tokens("我在New York，2024年。"), "我 在 New York ， 2024 年 。");
  EXPECT_EQ(tokens(" 5.5, 5. "), "5.5 , 5.") << "the line is stripped, and nothing put around it";
  EXPECT_EQ(tokens("a—b…€5"), "a — b … € 5") << "all from U+2001 on counts as Chinese";
  EXPECT_EQ(tokens("𠀀𠀁"), "𠀀𠀁") << "and what is beyond U+FFFF does not";
}

TEST(BleuTokens, Characters) { EXPECT_EQ(joined(tokens_characters("a é\u00A0中")), "a é 中"); }

TEST(BleuTokens, AreChosenByName) {
  EXPECT_EQ(joined(bleu_tokenizer("13a").tokens("a.")), "a .");
  EXPECT_EQ(joined(bleu_tokenizer("intl").tokens("«a»")), "« a »");
  EXPECT_EQ(joined(bleu_tokenizer("zh").tokens("我在")), "我 在");
  EXPECT_EQ(joined(bleu_tokenizer("char").tokens("ab")), "a b");
  EXPECT_EQ(bleu_tokenizer("none").tokens(" a. b"), " a. b");
  for (const char* name : {"13a", "intl", "zh", "char", "none"}) {
    EXPECT_EQ(bleu_tokenizer(name).name, name);
  }
  EXPECT_THROW(bleu_tokenizer("14"), corpora::Error);
}

using Text = std::u32string;
using Predicate = std::function<bool(char32_t)>;

/// What a regular expression of two characters does all over a text, from the left.
Text replace_pairs(const Text& text, const Predicate& first, const Predicate& second,
                   const std::function<Text(char32_t, char32_t)>& replacement) {
  Text result;
  std::size_t i = 0;
  while (i < text.size()) {
    if (i + 1 < text.size() && first(text[i]) && second(text[i + 1])) {
      result += replacement(text[i], text[i + 1]);
      i += 2;
    } else {
      result += text[i++];
    }
  }
  return result;
}

Text isolate(const Text& text, const Predicate& chosen) {
  Text result;
  for (const char32_t c : text) result += chosen(c) ? Text{U' ', c, U' '} : Text{c};
  return result;
}

Text isolate_marks(const Text& text, const Predicate& mark, const Predicate& number) {
  const auto no_number = [&](char32_t c) { return !number(c); };
  const Text once = replace_pairs(text, no_number, mark, [](auto a, auto b) {
    return Text{a, U' ', b, U' '};
  });
  return replace_pairs(once, mark, no_number, [](auto a, auto b) {
    return Text{U' ', a, U' ', b};
  });
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// sacreBLEU's four expressions, one after another.
Text slow_13a(const Text& text) {
  const Text symbols = U"!\"#$%&()*+/:;<=>?@[\\]^_`{|}~";
  const auto is_symbol = [&](char32_t c) { return symbols.find(c) != Text::npos; };
  const auto is_mark = [](char32_t c) { return c == U'.' || c == U','; };
  return replace_pairs(
      isolate_marks(isolate(text, is_symbol), is_mark, is_ascii_digit), is_ascii_digit,
      [](char32_t c) { return c == U'-'; },
      [](auto a, auto b) {
        return Text{a, U' ', b, U' '};
      });
}

Text slow_international(const Text& text) {
  const auto in = [](std::uint32_t mask) {
    return [mask](char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0; };
  };
  return isolate(isolate_marks(text, in(U_GC_P_MASK), in(U_GC_N_MASK)), in(U_GC_S_MASK));
}

std::string utf8(const Text& text) {
  icu::UnicodeString characters;
  for (const char32_t c : text) characters.append(static_cast<UChar32>(c));
  std::string result;
  return characters.toUTF8String(result);
}

TEST(BleuTokens, AreThoseOfTheExpressions) {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    // Much of what the rules tell apart, little of anything else.
    static const Text characters = U"a5.,-.,5a !é½«€中—٣'\u00A0";
    Text text;
    for (std::size_t i = random() % 10; i > 0; --i)
      text += characters[random() % characters.size()];
    const std::string line = utf8(text);
    EXPECT_EQ(joined(tokens_13a(line)), joined(utf8(slow_13a(U' ' + text + U' ')))) << line;
    EXPECT_EQ(joined(tokens_international(line)), joined(utf8(slow_international(text)))) << line;
    const auto is_chinese = [](char32_t c) { return c == U'中' || c == U'—' || c == U'€'; };
    const Text stripped = code_points(strip_ends(line));
    EXPECT_EQ(joined(tokens_chinese(line)), joined(utf8(slow_13a(isolate(stripped, is_chinese)))))
        << line;
  }
}

}  // namespace
}  // namespace diglot::tokenize
