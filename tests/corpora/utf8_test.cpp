#include "corpora/utf8.h"

#include <array>
#include <cstdint>
#include <random>
#include <utility>

#include <gtest/gtest.h>

#include "message_of.h"

namespace diglot::corpora {
namespace {

std::string encode(std::uint32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

/// A code point of any size, with much of what breaks offsets: combining marks, soft hyphens, byte
/// order marks, no-break spaces, line ends, characters beyond the basic plane.
std::uint32_t any_code_point(std::mt19937& random) {
  constexpr std::array<std::uint32_t, 12> kAwkward = {
      0x301, 0xAD, 0xFEFF, 0xA0, 0xD, 0xA, 0x2028, 0x200D, 0xFFFD, 0x1F600, 0x10FFFF, 0x7F};
  const auto below = [&](std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
  };
  switch (below(5)) {
    case 0:
      return 1 + below(0x7F);
    case 1:
      return 0x80 + below(0x780);
    case 2:
      return 0x800 + below(0xD000);
    case 3:
      return 0x10000 + below(0x100000);
    default:
      return kAwkward[below(kAwkward.size())];
  }
}

/// The obviously right oracle: decode by the bits, then look at the value.
std::optional<std::size_t> slow_find_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    std::size_t size = 1;
    std::uint32_t value = lead;
    if ((lead & 0xE0) == 0xC0) {
      size = 2;
      value = lead & 0x1FU;
    } else if ((lead & 0xF0) == 0xE0) {
      size = 3;
      value = lead & 0x0FU;
    } else if ((lead & 0xF8) == 0xF0) {
      size = 4;
      value = lead & 0x07U;
    } else if (lead >= 0x80) {
      return at;
    }
    for (std::size_t i = 1; i < size; ++i) {
      if (at + i >= text.size()) return at;
      const auto byte = static_cast<unsigned char>(text[at + i]);
      if ((byte & 0xC0) != 0x80) return at;
      value = value << 6 | (byte & 0x3FU);
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return at;
    if (encode(value).size() != size) return at;
    at += size;
  }
  return std::nullopt;
}

/// Compares the two on `text` and on all that continues it up to four bytes: any second byte, the
/// third and fourth at the edges of what a rule says, and no further than a sequence can reach.
void compare_on_continuations(const std::string& text) {
  constexpr std::array<unsigned char, 20> kEdges = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F,
                                                    0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
                                                    0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
  ASSERT_EQ(find_invalid_utf8(text), slow_find_invalid(text)) << testing::PrintToString(text);
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t longest = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() == longest) return;
  if (text.size() == 1) {
    for (int byte = 0; byte < 256; ++byte) compare_on_continuations(text + static_cast<char>(byte));
  } else {
    for (const auto byte : kEdges) compare_on_continuations(text + static_cast<char>(byte));
  }
}

TEST(FindInvalidUtf8, AgreesWithTheOracleOnAllShortSequences) {
  for (int byte = 0; byte < 256; ++byte) {
    compare_on_continuations(std::string(1, static_cast<char>(byte)));
    if (HasFatalFailure()) return;
  }
}

TEST(FindInvalidUtf8, AgreesWithTheOracleOnDamagedText) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const auto size = random() % 60;
    for (unsigned i = 0; i < size; ++i) {
      text +=
          random() % 2 == 0 ? std::string(1 + random() % 12, 'a') : encode(any_code_point(random));
    }
    ASSERT_EQ(find_invalid_utf8(text), std::nullopt);
    if (text.empty()) continue;
    text[random() % text.size()] = static_cast<char>(random());
    ASSERT_EQ(find_invalid_utf8(text), slow_find_invalid(text));
  }
}

TEST(FindInvalidUtf8, PassesTheLimits) {
  EXPECT_EQ(find_invalid_utf8(""), std::nullopt);
  EXPECT_EQ(find_invalid_utf8(encode(0xD7FF) + encode(0xE000) + encode(0x10FFFF)), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("0123456789\xED\xA0\x80"), 10U) << "a surrogate";
  EXPECT_EQ(find_invalid_utf8("0123456789\xC0\xAF"), 10U) << "an overlong slash";
  EXPECT_EQ(find_invalid_utf8("0123456789\xF4\x90\x80\x80"), 10U) << "above U+10FFFF";
}

/// The text with "?" for U+FFFD, and how many there are.
std::pair<std::string, std::size_t> replaced(std::string_view text) {
  auto result = replace_invalid_utf8(text);
  const std::string_view mark = "\uFFFD";
  for (auto at = result.text.find(mark); at != std::string::npos; at = result.text.find(mark)) {
    result.text.replace(at, mark.size(), "?");
  }
  return {result.text, result.replaced};
}

TEST(ReplaceInvalidUtf8, PutsOneForEachMaximalSubpart) {
  using Result = std::pair<std::string, std::size_t>;
  EXPECT_EQ(replaced(""), Result("", 0));
  EXPECT_EQ(replaced("aă€😀"), Result("aă€😀", 0));
  // Tables 3-8 to 3-11 of The Unicode Standard.
  EXPECT_EQ(replaced("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), Result("????????A", 8));
  EXPECT_EQ(replaced("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), Result("????????A", 8));
  EXPECT_EQ(replaced("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), Result("?????A??B", 7));
  EXPECT_EQ(replaced("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), Result("????A", 4));
  // Cut short by the end of the text.
  EXPECT_EQ(replaced("a\xC3"), Result("a?", 1));
  EXPECT_EQ(replaced("a\xF0\x9F\x98"), Result("a?", 1));
}

TEST(ReplaceInvalidUtf8, LeavesWhatWasThere) {
  EXPECT_EQ(replace_invalid_utf8("\uFFFD\xFF").replaced, 1U) << "only what was put in counts";
  EXPECT_EQ(replace_invalid_utf8(std::string_view("\0\xFF", 2)).text, std::string("\0\uFFFD", 4));
}

TEST(Utf8Replacer, GivesTheSameForPartsOfAnySize) {
  const std::string text = "aă€😀\xC0\xAF\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41\xF0\x9F\x98";
  const ReplacedText whole = replace_invalid_utf8(text);
  for (std::size_t size = 1; size <= text.size(); ++size) {
    Utf8Replacer replacer;
    std::string joined;
    for (std::size_t at = 0; at < text.size(); at += size) {
      joined += replacer.replace(std::string_view(text).substr(at, size));
      EXPECT_EQ(find_invalid_utf8(joined), std::nullopt) << size;
    }
    joined += replacer.replace("");
    EXPECT_EQ(joined, whole.text) << size;
    EXPECT_EQ(replacer.replaced(), whole.replaced) << size;
  }
}

TEST(RequireText, NamesTheLineAndTheByte) {
  EXPECT_NO_THROW(require_text("ă\n\u00AD\r\n", "a.txt"));
  EXPECT_EQ(message_of([] { require_text("ab\nc\n\xFF", "a.txt"); }),
            "a.txt:3: byte 6 of the file is not valid UTF-8; convert it, for example with iconv");
  EXPECT_EQ(message_of([] { require_text(std::string_view("ab\n\0\xFF", 5), "a.txt"); }),
            "a.txt:2: byte 4 of the file is NUL, which no text holds; is this a text file?");
  EXPECT_EQ(message_of([] { require_text(std::string_view("\xFF\0", 2), "a.txt"); }),
            "a.txt:1: byte 1 of the file is not valid UTF-8; convert it, for example with iconv");
}

TEST(IsBlank, KnowsTheWhiteSpaceOfAllScripts) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \t\r\n\u00A0\u2009\u3000\uFEFF\u2028"));
  EXPECT_FALSE(is_blank(" \u00A0x"));
  EXPECT_FALSE(is_blank("\u00AD"));
}

TEST(CodePointIndex, AgreesWithCountingOnGeneratedText) {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    std::string text;
    std::vector<std::size_t> starts;  // byte offset of each code point
    const auto size = random() % 1200;
    for (unsigned i = 0; i < size; ++i) {
      starts.push_back(text.size());
      text += encode(any_code_point(random));
    }
    starts.push_back(text.size());
    ASSERT_EQ(count_code_points(text), size);

    const CodePointIndex index(text);
    for (std::size_t i = 0; i < starts.size(); ++i) ASSERT_EQ(index.code_point(starts[i]), i);
    for (int pick = 0; pick < 50; ++pick) {
      std::size_t begin = random() % starts.size();
      std::size_t end = random() % starts.size();
      if (begin > end) std::swap(begin, end);
      ASSERT_EQ(index.code_points({starts[begin], starts[end]}), (CodePoints{begin, end}));
    }
  }
}

TEST(CodePointIndex, HoldsAtItsCheckpoints) {
  for (std::size_t size = 250; size < 262; ++size) {
    const std::string text = std::string(size, 'a') + "ă";
    EXPECT_EQ(CodePointIndex(text).code_point(text.size()), size + 1);
  }
  EXPECT_EQ(CodePointIndex(std::string_view()).code_point(0), 0U);
}

}  // namespace
}  // namespace diglot::corpora
