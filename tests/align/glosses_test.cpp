#include "align/glosses.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

namespace diglot::align {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t sentences = 100;

/// Words that differ in three letters: "mudaaa", "mudaab"...
std::string word(const std::string& prefix, std::size_t number) {
  std::string letters;
  for (int i = 0; i < 3; ++i) {
    letters.insert(letters.begin(), static_cast<char>('a' + number % 26));
    number /= 26;
  }
  return prefix + letters;
}

/// Word `k` of sentence `i`, of four; no two sentences share one.
std::string english(std::size_t i, std::size_t k) { return word("mud", 4 * i + k); }
std::string armenian(std::size_t i, std::size_t k) { return word("zov", 4 * i + k); }

std::string join(const Words& words) {
  std::string text;
  for (const std::string& each : words) text.append(text.empty() ? "" : " ").append(each);
  return text;
}

std::string gloss_of(std::size_t i) {
  return join({armenian(i, 0), armenian(i, 1), armenian(i, 2), armenian(i, 3)});
}

/// English sentences of four words, translated into another language as "ro 0", "ro 1"...
BitextPart bitext(const std::string& tgt_lang = "ro", std::size_t count = sentences) {
  BitextPart part{"en", tgt_lang, "news", 1, {}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    part.add(join({english(i, 0), english(i, 1), english(i, 2), english(i, 3)}) + ".",
             tgt_lang + " " + std::to_string(i));
  }
  return part;
}

/// All words of them.
BitextPart dictionary(const std::string& tgt_lang = "hy") {
  BitextPart part{"en", tgt_lang, "wordlist", 1, {}, {}};
  for (std::size_t i = 0; i < sentences; ++i) {
    for (std::size_t k = 0; k < 4; ++k) part.add(english(i, k), armenian(i, k));
  }
  return part;
}

/// Glosses of bitext that is also what translations are counted in.
BitextCollection gloss(const BitextCollection& text, const BitextCollection& dictionaries,
                       std::size_t lines = 1000, std::uint64_t seed = 1) {
  GlossOptions options;
  options.lines = lines;
  options.seed = seed;
  return make_glosses(text, text, dictionaries, options);
}

std::size_t count(const BitextCollection& parts) {
  std::size_t lines = 0;
  for (const BitextPart& part : parts) lines += part.size();
  return lines;
}

/// The glosses alone.
std::set<std::string> texts(const BitextCollection& parts) {
  std::set<std::string> all;
  for (const BitextPart& part : parts) all.insert(part.tgt.begin(), part.tgt.end());
  return all;
}

TEST(Glosses, PutEachSentenceIntoALanguageWordByWord) {
  const BitextPart text = bitext();
  const auto glosses = gloss({text}, {dictionary()});
  ASSERT_EQ(glosses.size(), 2U);
  EXPECT_EQ(glosses[0].src_lang, "en");
  EXPECT_EQ(glosses[1].src_lang, "ro");
  std::set<std::string> seen;
  for (const BitextPart& part : glosses) {
    EXPECT_EQ(part.tgt_lang, "hy");
    EXPECT_EQ(part.source, "gloss");
    EXPECT_EQ(part.weight, GlossOptions().weight);
    // One in two: 50 of 100, give or take four standard deviations of 5.
    EXPECT_GE(part.size(), 30U);
    for (std::size_t line = 0; line < part.size(); ++line) {
      const Words& partners = part.src_lang == "en" ? text.src : text.tgt;
      const auto found = std::ranges::find(partners, part.src[line]);
      ASSERT_NE(found, partners.end()) << part.src[line];
      EXPECT_EQ(part.tgt[line], gloss_of(static_cast<std::size_t>(found - partners.begin())));
      seen.insert(part.tgt[line]);
    }
  }
  EXPECT_EQ(seen.size(), sentences) << "each once";
}

TEST(Glosses, AreAsManyAsALanguagePairLacks) {
  EXPECT_EQ(count(gloss({bitext()}, {dictionary()}, 30)), 30U);
  EXPECT_EQ(count(gloss({bitext()}, {dictionary()}, 0)), 0U);
  EXPECT_EQ(count(gloss({bitext(), bitext("hy", 20)}, {dictionary()}, 30)), 10U);
  EXPECT_TRUE(gloss({bitext(), bitext("hy", 20)}, {dictionary()}, 20).empty());
  EXPECT_EQ(count(gloss({bitext(), bitext("el", 20)}, {dictionary()}, 30)), 30U)
      << "other languages do not count";
}

TEST(Glosses, AreNeverPairedWithATranslationIntoTheirOwnLanguage) {
  const BitextPart text = bitext("hy");
  const auto glosses = gloss({text}, {dictionary()});
  ASSERT_EQ(glosses.size(), 1U);
  EXPECT_EQ(glosses[0].src_lang, "en");
  ASSERT_EQ(glosses[0].size(), sentences);
  for (const std::string& src : glosses[0].src) {
    EXPECT_NE(std::ranges::find(text.src, src), text.src.end());
  }
}

TEST(Glosses, OfASentenceThatIsThereTwiceAreOne) {
  EXPECT_EQ(count(gloss({bitext(), bitext("el"), bitext()}, {dictionary()})), sentences);
}

TEST(Glosses, LeaveOutFrequentAndUnknownWordsButNoNamesAndNumbers) {
  BitextPart text{"en", "ro", "news", 1, {}, {}};
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) {
    const std::string name = word("Kor", i);
    const std::string number = std::to_string(1000 + i);
    text.add(join({"The", english(i, 0), name, "the", english(i, 1), word("unknown", i), number,
                   english(i, 2) + ","}),
             "ro");
    expected.insert(join({armenian(i, 0), name, armenian(i, 1), number, armenian(i, 2)}));
  }
  BitextPart words = dictionary();
  words.add("the", "ays");
  EXPECT_EQ(texts(gloss({text}, {words})), expected);
}

TEST(Glosses, TakeAWordOfOneInFiftyTextsAndNoneThatIsMoreFrequent) {
  // Of 100 texts, one word is in two and another in three.
  BitextPart text = bitext();
  for (std::size_t i = 0; i < 2; ++i) text.src[i] += " rare";
  for (std::size_t i = 2; i < 5; ++i) text.src[i] += " frequent";
  BitextPart words = dictionary();
  words.add("rare", "hazvagyut");
  words.add("frequent", "hachakhaki");
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) {
    expected.insert(gloss_of(i) + (i < 2 ? " hazvagyut" : ""));
  }
  EXPECT_EQ(texts(gloss({text}, {words})), expected);
}

TEST(Glosses, TakeTheLongestEntryFirst) {
  BitextPart text{"en", "ro", "news", 1, {}, {}};
  BitextPart words = dictionary();
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) {
    text.add(join({english(i, 0), "of", english(i, 1), english(i, 2), english(i, 3)}), "ro");
    // A frequent word counts inside an entry.
    words.add(join({english(i, 0), "of", english(i, 1)}), word("three", i));
    words.add(join({english(i, 0), "of"}), word("two", i));
    expected.insert(join({word("three", i), armenian(i, 2), armenian(i, 3)}));
  }
  EXPECT_EQ(texts(gloss({text}, {words})), expected);
}

TEST(Glosses, OfLessThanTwentyBytesAreLeftOut) {
  BitextPart text{"en", "ro", "news", 1, {}, {}};
  BitextPart words{"en", "hy", "", 1, {}, {}};
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) {
    text.add(english(i, 0) + " " + english(i, 1), "ro");
    // Nine letters, a space, and ten letters or nine.
    const std::string second = word(i % 2 == 0 ? "barerev" : "barere", i);
    words.add(english(i, 0), word("nakhad", i));
    words.add(english(i, 1), second);
    if (i % 2 == 0) expected.insert(word("nakhad", i) + " " + second);
  }
  EXPECT_EQ(texts(gloss({text}, {words})), expected);
}

TEST(Glosses, AreMadeWithTheLargestDictionaryOfTwoLanguages) {
  BitextPart small = dictionary();
  for (std::string& translation : small.tgt) translation = "wrong";
  small.src.pop_back();
  small.tgt.pop_back();
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) expected.insert(gloss_of(i));
  EXPECT_EQ(texts(gloss({bitext()}, {small, dictionary()})), expected);
  EXPECT_EQ(texts(gloss({bitext()}, {dictionary(), small})), expected);
}

TEST(Glosses, DrawTranslationsAsTheBitextHasThem) {
  BitextPart words = dictionary();
  const std::size_t entries = words.size();
  for (std::size_t i = 0; i < entries; ++i) words.add(words.src[i], "other" + words.tgt[i]);
  // A translation that occurs 30 times weighs 30.2 of 30.4: one in 38 glosses of four words has
  // another. Of 100: 2.6, give or take four standard deviations of 1.6.
  const BitextPart text = bitext();
  BitextPart counted{"en", "hy", "web", 1, {}, {}};
  std::set<std::string> expected;
  for (std::size_t i = 0; i < sentences; ++i) {
    for (int repeat = 0; repeat < 30; ++repeat) counted.add(text.src[i], gloss_of(i));
    expected.insert(gloss_of(i));
  }
  const auto glosses = texts(make_glosses({text}, {counted}, {words}, {}));
  EXPECT_EQ(glosses.size(), sentences);
  EXPECT_GE(std::ranges::count_if(glosses,
                                  [&](const std::string& each) { return expected.contains(each); }),
            91);
}

TEST(Glosses, NeedADictionaryAndSentencesOfItsLanguage) {
  EXPECT_TRUE(gloss({bitext()}, {}).empty());
  EXPECT_TRUE(gloss({}, {dictionary()}).empty());
  BitextPart other = dictionary();
  other.src_lang = "uk";
  EXPECT_TRUE(gloss({bitext()}, {other}).empty());
}

bool same(const BitextCollection& a, const BitextCollection& b) {
  return std::ranges::equal(a, b, [](const BitextPart& x, const BitextPart& y) {
    return x.src_lang == y.src_lang && x.tgt_lang == y.tgt_lang && x.src == y.src && x.tgt == y.tgt;
  });
}

TEST(Glosses, DependOnTheSeedAndNotOnTheNumberOfThreads) {
  const auto on_threads = [&](std::size_t threads, std::uint64_t seed) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    return gloss({bitext(), bitext("el")}, {dictionary("hy"), dictionary("ka"), dictionary("uk")},
                 80, seed);
  };
  const auto one = on_threads(1, 1);
  EXPECT_EQ(count(one), 240U);
  EXPECT_TRUE(same(one, on_threads(2, 1)));
  EXPECT_TRUE(same(one, on_threads(4, 1)));
  EXPECT_FALSE(same(one, on_threads(1, 2)));
}

}  // namespace
}  // namespace diglot::align
