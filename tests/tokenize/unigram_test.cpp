#include "tokenize/unigram.h"

#include <cstring>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
#include "tests/tokenize/generated_text.h"
#include "tokenize/subword_trainer.h"
#include "tokenize/subwords.h"

namespace diglot::tokenize {
namespace {

using namespace std::string_literals;

/// News in 18 languages, as one would write it.
const std::vector<std::string> sentences = {
    "The minister said on Tuesday that 1,200 people had left the city.",
    "Ministrul a declarat marți că 1.200 de oameni au părăsit orașul.",
    "Ο υπουργός είπε την Τρίτη ότι 1.200 άνθρωποι εγκατέλειψαν την πόλη.",
    "Міністр сказав у вівторок, що місто залишили 1200 людей.",
    "Министр сказал во вторник, что город покинули 1200 человек.",
    "Der Minister sagte am Dienstag, dass 1.200 Menschen die Großstadt verlassen hätten.",
    "Le ministre a dit mardi que 1 200 personnes avaient quitté la ville : « un œuvre ».",
    "El ministro dijo el martes que 1.200 personas habían dejado la ciudad, ¿verdad?",
    "Minister powiedział we wtorek, że miasto opuściło 1200 osób, także z Łodzi.",
    "Министърът каза във вторник, че 1200 души са напуснали града.",
    "Ministr v úterý řekl, že město opustilo 1 200 lidí.",
    "Bakan salı günü 1.200 kişinin İstanbul'dan ayrıldığını söyledi.",
    "A miniszter kedden azt mondta, hogy 1200 ember hagyta el a várost.",
    "Il ministro ha detto martedì che 1.200 persone hanno lasciato la città.",
    "O ministro disse na terça-feira que 1.200 pessoas deixaram a cidade.",
    "قال الوزير يوم الثلاثاء إن ١٢٠٠ شخص غادروا المدينة.",
    "部长周二表示，已有1200人离开该市。",
    "大臣は火曜日、１２００人が市を離れたと述べた。ｶﾞｿﾘﾝ",
};

const std::string& vocabulary() {
  static const std::string trained = [] {
    std::size_t next = 0;
    return train_subwords(
        [&]() -> std::optional<std::string> {
          if (next == 20 * sentences.size()) return std::nullopt;
          return sentences[next++ % sentences.size()];
        },
        {.vocabulary_size = 600, .character_coverage = 0.995});
  }();
  return trained;
}

class UnigramIds : public ::testing::Test {
 protected:
  std::vector<int> ids(std::string_view text) {
    const auto found = unigram_.ids(text, scratch_);
    return {found.begin(), found.end()};
  }

  const std::string compiled_ = compile_unigram(vocabulary());
  const Unigram unigram_{compiled_};
  const Subwords subwords_{vocabulary()};
  Unigram::Scratch scratch_;
};

TEST_F(UnigramIds, AreThoseOfSentencePieceIn18Languages) {
  EXPECT_EQ(unigram_.size(), static_cast<std::size_t>(subwords_.size()));
  for (const std::string& text : sentences) {
    EXPECT_GT(ids(text).size(), 5U) << text;
    EXPECT_EQ(ids(text), subwords_.ids(text)) << text;
  }
}

TEST_F(UnigramIds, AreThoseOfSentencePieceForOddTexts) {
  for (const std::string& text : {""s,
                                  " "s,
                                  "   "s,
                                  " a"s,
                                  "a "s,
                                  "  a   b  "s,
                                  "\ta\nb\r\n"s,
                                  "▁"s,
                                  "a▁"s,
                                  "▁▁a▁ ▁b"s,
                                  "\u200B"s,
                                  "\u200B a"s,
                                  "a\u00A0b"s,
                                  "a\u00A0 b"s,
                                  "\u3000"s,
                                  "¨a ¨"s,
                                  "e\u0301"s,
                                  "ﬁ ½ ㍿ ﷺ ΐ"s,
                                  "😀😀 👩\u200D🚀"s,
                                  "\uFFFD"s,
                                  std::string(3, '\0'),
                                  "a\0b"s,
                                  "aaaaaaaaaaaaaaaaaaaa"s,
                                  "ＡＢＣ１２３"s,
                                  "Ǆ ẞ ſ K"s}) {
    EXPECT_EQ(ids(text), subwords_.ids(text)) << '[' << text << ']';
  }
}

TEST_F(UnigramIds, AreThoseOfSentencePieceForGeneratedTexts) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const std::string text = testing::generate_text(seed, 40);
    ASSERT_EQ(ids(text), subwords_.ids(text)) << text;
  }
}

TEST_F(UnigramIds, AreThoseOfSentencePieceForBrokenUtf8) {
  std::mt19937 random(3);
  for (int i = 0; i < 2000; ++i) {
    std::string text = sentences[random() % sentences.size()];
    for (int k = 0; k < 3; ++k) text[random() % text.size()] = static_cast<char>(random() % 256);
    ASSERT_EQ(ids(text), subwords_.ids(text)) << text;
  }
}

TEST_F(UnigramIds, AreThoseOfSentencePieceForLongTexts) {
  std::string spaced;
  std::string unspaced;
  for (int i = 0; i < 20; ++i) {
    for (const std::string& text : sentences) {
      spaced += text;
      spaced += i % 2 == 0 ? " " : "";
      for (const char c : text) {
        if (c != ' ') unspaced += c;
      }
    }
  }
  ASSERT_GT(unspaced.size(), 20'000U);
  EXPECT_EQ(ids(spaced), subwords_.ids(spaced));
  EXPECT_EQ(ids(unspaced), subwords_.ids(unspaced));
}

TEST_F(UnigramIds, OfTenMegabytesWithoutASpace) {
  const std::string text(10'000'000, 'm');
  EXPECT_GE(ids(text).size(), 10'000'000U / 16) << "pieces have 16 characters at most";
  EXPECT_LT(scratch_.normalized.capacity(), 100'000U) << "memory is that of a chunk";
}

TEST(CompileUnigram, RefusesOtherKindsOfVocabulary) {
  const std::string& whole = vocabulary();
  EXPECT_NO_THROW((void)compile_unigram(whole));
  EXPECT_THROW((void)compile_unigram(""), corpora::Error);
  EXPECT_THROW((void)compile_unigram("this is text"), corpora::Error);
  EXPECT_THROW((void)compile_unigram(whole.substr(0, whole.size() / 2)), corpora::Error);
  const std::string bpe = "\x12\x02\x18\x02"s;  // a trainer_spec with model_type BPE
  EXPECT_THROW((void)compile_unigram(whole + bpe), corpora::Error);
  const std::string defined = "\x0A\x05\x0A\x01z\x18\x04"s;  // a user-defined piece "z"
  EXPECT_THROW((void)compile_unigram(whole + defined), corpora::Error);
  const std::string empty = "\x0A\x02\x0A\x00"s;  // a piece ""
  EXPECT_THROW((void)compile_unigram(whole + empty), corpora::Error);
  const std::string twice = "\x0A\x03\x0A\x01z\x0A\x03\x0A\x01z"s;  // "z" and "z"
  EXPECT_THROW((void)compile_unigram(whole + twice), corpora::Error);
}

/// Of the compiled vocabulary with one of its numbers changed.
void expect_refused(std::string compiled, std::size_t at, std::uint32_t number) {
  std::memcpy(compiled.data() + at, &number, sizeof number);
  EXPECT_THROW(Unigram{compiled}, corpora::Error) << at;
}

TEST(CompiledUnigram, IsCheckedBeforeUse) {
  const std::string compiled = compile_unigram(vocabulary());
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{8}, compiled.size() / 2, compiled.size() - 1}) {
    EXPECT_THROW(Unigram{std::string_view(compiled).substr(0, size)}, corpora::Error) << size;
  }
  EXPECT_THROW(Unigram{std::string_view(compiled + "more")}, corpora::Error);
  std::uint32_t header[5];
  std::memcpy(header, compiled.data(), sizeof header);
  const std::size_t pieces_at = sizeof header + header[0] * 4;
  const std::size_t scores_at = pieces_at + header[2] * 4;
  for (std::size_t i = 0; i < 5; ++i) expect_refused(compiled, 4 * i, 0xFFFFFFFF);
  expect_refused(compiled, sizeof header, 1U << 31U);         // the rules' root
  expect_refused(compiled, pieces_at, 1U << 30U);             // an offset far outside
  expect_refused(compiled, scores_at, 0x7FC00000);            // not a number
  expect_refused(compiled, scores_at, 0xFF800000);            // minus infinity
  expect_refused(compiled, compiled.size() - 4, 0x61616161);  // texts without an end
}

}  // namespace
}  // namespace diglot::tokenize
