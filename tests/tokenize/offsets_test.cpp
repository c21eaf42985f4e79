// Whatever the text, the ranges that the folder gives out are in order, disjoint, not empty, cut
// between code points, and leave out nothing that shows.
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"
#include "tokenize/code_points.h"
#include "tokenize/language.h"
#include "tokenize/line_kinds.h"
#include "tokenize/lines.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/segment.h"
#include "tokenize/sentences.h"
#include "tokenize/words.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

constexpr std::string_view langs[] = {"en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl", "bg",
                                      "cs", "tr", "hu", "it", "pt", "ar", "zh", "ja", "xx"};
constexpr unsigned rounds = 400;
constexpr std::size_t parts = 60;

bool is_boundary(std::string_view text, std::size_t position) {
  return position == text.size() || !U8_IS_TRAIL(text[position]);
}

template <class Things, class Get>
std::vector<Bytes> ranges_of(const Things& things, Get get) {
  std::vector<Bytes> ranges;
  for (const auto& thing : things) ranges.push_back(get(thing));
  return ranges;
}

void expect_sound(std::string_view text, const std::vector<Bytes>& ranges) {
  std::size_t last = 0;
  for (const Bytes range : ranges) {
    ASSERT_LE(last, range.begin);
    ASSERT_LT(range.begin, range.end);
    ASSERT_LE(range.end, text.size());
    ASSERT_TRUE(is_boundary(text, range.begin));
    ASSERT_TRUE(is_boundary(text, range.end));
    ASSERT_EQ(trim(text, range), range);
    last = range.end;
  }
}

/// What lies outside the ranges shows nothing.
void expect_complete(std::string_view text, const std::vector<Bytes>& ranges) {
  std::size_t last = 0;
  const auto expect_blank = [&](std::size_t begin, std::size_t end) {
    ASSERT_TRUE(trim(text, {begin, end}).empty()) << text.substr(begin, end - begin);
  };
  for (const Bytes range : ranges) {
    expect_blank(last, range.begin);
    last = range.end;
  }
  expect_blank(last, text.size());
}

class Offsets : public ::testing::TestWithParam<std::string_view> {
 protected:
  template <class Check>
  void for_texts(Check check) {
    for (unsigned seed = 0; seed < rounds && !HasFatalFailure(); ++seed) {
      const std::string text = testing::generate_text(seed, parts);
      SCOPED_TRACE(text);
      check(text);
    }
  }
};

INSTANTIATE_TEST_SUITE_P(Languages, Offsets, ::testing::ValuesIn(langs),
                         [](const auto& test) { return std::string(test.param); });

TEST_P(Offsets, OfSentencesAreSoundAndComplete) {
  for_texts([](const std::string& text) {
    const auto ranges = split_sentences(text, GetParam());
    expect_sound(text, ranges);
    expect_complete(text, ranges);
  });
}

TEST_P(Offsets, OfWordsAreSoundAndComplete) {
  for_texts([](const std::string& text) {
    const auto ranges = split_words(text, GetParam());
    expect_sound(text, ranges);
    expect_complete(text, ranges);
  });
}

TEST_P(Offsets, OfNumbersAreSound) {
  for_texts([](const std::string& text) {
    const auto numbers = find_numbers(text, GetParam(), std::chrono::sys_days());
    expect_sound(text, ranges_of(numbers, [](auto& n) { return n.bytes; }));
  });
}

TEST_P(Offsets, OfNamesAreSound) {
  for_texts([](const std::string& text) {
    const auto names = find_names(text, GetParam());
    for (const Name& name : names) EXPECT_FALSE(name.key.empty());
    expect_sound(text, ranges_of(names, [](auto& n) { return n.bytes; }));
  });
}

TEST_P(Offsets, OfSegmentsAreSound) {
  for_texts([](const std::string& text) {
    for (const LineEnds line_ends : {LineEnds::end_sentences, LineEnds::join}) {
      const auto sentences = segment(text, {std::string(GetParam()), line_ends});
      expect_sound(text, ranges_of(sentences, [](auto& s) { return s.bytes; }));
      std::size_t paragraph = 0;
      for (const corpora::Sentence& sentence : sentences) {
        ASSERT_LE(paragraph, sentence.paragraph);
        ASSERT_FALSE(sentence.lang.empty());
        paragraph = sentence.paragraph;
      }
    }
  });
}

TEST_P(Offsets, OfLinesAreSoundAndComplete) {
  for_texts([](const std::string& text) {
    for (const LineEnds line_ends : {LineEnds::end_sentences, LineEnds::join}) {
      const auto ranges =
          ranges_of(split_lines(text, line_ends), [](auto& line) { return line.bytes; });
      expect_sound(text, ranges);
      expect_complete(text, ranges);
    }
  });
}

TEST(OffsetsOfKinds, LeaveOutOnlySeparators) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const std::string text = testing::generate_text(seed, parts);
    SCOPED_TRACE(text);
    for (const Line& line : split_lines(text, LineEnds::end_sentences)) {
      const std::string_view view =
          std::string_view(text).substr(line.bytes.begin, line.bytes.size());
      const auto ranges = ranges_of(split_kinds(view), [](auto& span) { return span.bytes; });
      expect_sound(view, ranges);
      std::string left_out(view);
      for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        left_out.erase(range->begin, range->size());
      }
      ASSERT_EQ(left_out.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789"), left_out.npos);
    }
  }
}

TEST(OffsetsOfBrokenText, StayInBounds) {
  // The precondition is valid UTF-8; a broken one may not crash all the same.
  for (unsigned seed = 0; seed < rounds; ++seed) {
    std::string text = testing::generate_text(seed, parts);
    text.resize(text.size() * 2 / 3);
    text[text.size() / 2] = '\xF0';
    for (const std::string_view lang : {"en", "fr", "ja"}) {
      split_words(text, lang);
      find_numbers(text, lang);
      find_names(text, lang);
      segment(text, {.lang = std::string(lang)});
    }
  }
}

}  // namespace
}  // namespace diglot::tokenize
