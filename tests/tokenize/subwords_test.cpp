#include "tokenize/subwords.h"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
#include "tokenize/bleu_tokens.h"
#include "tokenize/python_text.h"
#include "tokenize/subword_sampler.h"
#include "tokenize/subword_trainer.h"

namespace diglot::tokenize {
namespace {

/// Invented words in a fixed order: enough text for a small vocabulary.
std::string train_small_vocabulary() {
  const std::vector<std::string> syllables = {"ba", "ko", "mi", "ru", "te", "ση", "да", "ла"};
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < 2000; ++i) {
    std::string line;
    for (std::size_t k = 0; k < 6; ++k) {
      line += syllables[(i * 7 + k * 3) % syllables.size()];
      line += syllables[(i / 3 + k) % syllables.size()];
      line += k % 2 == 0 ? "" : " ";
    }
    lines.push_back(line);
  }
  std::size_t next = 0;
  return train_subwords(
      [&]() -> std::optional<std::string> {
        if (next == lines.size()) return std::nullopt;
        return lines[next++];
      },
      {.vocabulary_size = 120});
}

const std::string& vocabulary() {
  static const std::string trained = train_small_vocabulary();
  return trained;
}

/// "piece[begin,end) " of each.
std::string to_string(const std::vector<Subword>& pieces) {
  std::string text;
  for (const Subword& piece : pieces) {
    text += piece.piece + "[" + std::to_string(piece.bytes.begin) + "," +
            std::to_string(piece.bytes.end) + ") ";
  }
  return text;
}

/// A piece as SentencePiece decodes it alone: the mark of a word's beginning falls away.
std::string text_of(const Subword& piece) {
  const std::string_view mark = "▁";
  return piece.piece.starts_with(mark) ? piece.piece.substr(mark.size()) : piece.piece;
}

TEST(SubwordTrainer, GivesTheSameBytesAgain) { EXPECT_EQ(train_small_vocabulary(), vocabulary()); }

TEST(SubwordTrainer, RefusesWhatItCantTrain) {
  const auto none = []() -> std::optional<std::string> { return std::nullopt; };
  EXPECT_THROW(train_subwords(none, {}), corpora::Error);
  EXPECT_THROW(train_subwords(none, {.vocabulary_size = 1}), corpora::Error);
  EXPECT_THROW(train_subwords(none, {.character_coverage = 2}), corpora::Error);
}

TEST(Subwords, AreTokensOfBleu) {
  const BleuTokenizer tokenizer = subword_tokenizer(vocabulary(), "spm-small");
  EXPECT_EQ(tokenizer.name, "spm-small");
  const std::string text = "bako miru xу";
  std::vector<std::string> pieces;
  for (const Subword& piece : Subwords(vocabulary()).pieces(text)) pieces.push_back(piece.piece);
  const std::string tokens = tokenizer.tokens(text);
  const auto words = split_at_space(tokens);
  EXPECT_EQ(std::vector<std::string>(words.begin(), words.end()), pieces);
  EXPECT_TRUE(pieces.size() > 3 && pieces.front().starts_with("▁")) << tokens;
  EXPECT_THROW(subword_tokenizer("this is text", "spm"), corpora::Error);
}

TEST(Subwords, RefusesWhatIsNoVocabulary) {
  EXPECT_THROW(Subwords(""), corpora::Error);
  EXPECT_THROW(Subwords("this is text"), corpora::Error);
  EXPECT_THROW(Subwords(vocabulary().substr(0, vocabulary().size() / 2)), corpora::Error);
}

TEST(Subwords, RefusesAPieceThatNoTrieHolds) {
  using namespace std::string_view_literals;
  // One more piece, which is a NUL, in the wire format of Protocol Buffers.
  EXPECT_THROW(Subwords(vocabulary() + std::string("\x0A\x03\x0A\x01\0"sv)), corpora::Error);
}

TEST(Subwords, PlacesCoverTheTextInOrder) {
  const Subwords subwords(vocabulary());
  const std::string text = "baко миru teση  дала";
  std::size_t end = 0;
  for (const Subword& piece : subwords.pieces(text)) {
    EXPECT_LE(end, piece.bytes.begin);
    EXPECT_LE(piece.bytes.begin, piece.bytes.end);
    end = piece.bytes.end;
  }
  EXPECT_EQ(end, text.size());
}

TEST(Subwords, IdsAndPiecesSayTheSame) {
  const Subwords subwords(vocabulary());
  const std::string text = "bako miru teση дала";
  std::vector<int> ids;
  std::vector<std::string> pieces;
  for (const Subword& piece : subwords.pieces(text)) {
    ids.push_back(piece.id);
    pieces.push_back(piece.piece);
  }
  EXPECT_EQ(subwords.ids(text), ids);
  EXPECT_EQ(subwords.decode(ids), text);
  EXPECT_EQ(subwords.decode(pieces), text);
}

TEST(Subwords, RefusesIdsOfOtherVocabularies) {
  const Subwords subwords(vocabulary());
  EXPECT_THROW((void)subwords.decode(std::vector<int>{subwords.size()}), corpora::Error);
  EXPECT_THROW((void)subwords.decode(std::vector<int>{-1}), corpora::Error);
}

TEST(Subwords, CutsLongTextsBetweenCharacters) {
  const Subwords subwords(vocabulary());
  std::string text;
  while (text.size() < 50'000) text += "ση";  // two bytes a character, no space to cut at
  std::size_t end = 0;
  for (const Subword& piece : subwords.pieces(text)) {
    EXPECT_EQ(piece.bytes.begin % 2, 0U);
    EXPECT_NE(piece.id, 0) << "no piece of a whole character is unknown";
    end = piece.bytes.end;
  }
  EXPECT_EQ(end, text.size());
}

TEST(Subwords, ManyTextsAreAsEachAlone) {
  const Subwords subwords(vocabulary());
  const std::vector<std::string_view> texts = {"bako miru", "", "teση дала", "ba"};
  const auto ids = subwords.ids(texts);
  const auto pieces = subwords.pieces(texts);
  ASSERT_EQ(ids.size(), texts.size());
  ASSERT_EQ(pieces.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(ids[i], subwords.ids(texts[i]));
    EXPECT_EQ(to_string(pieces[i]), to_string(subwords.pieces(texts[i])));
  }
}

TEST(Subwords, OfCharactersKeepsTheirIds) {
  const Subwords characters = Subwords::of_characters(vocabulary());
  const Subwords subwords(vocabulary());
  EXPECT_EQ(to_string(characters.pieces("да ba")), "▁[0,0) д[0,2) а[2,4) ▁[4,5) b[5,6) a[6,7) ");
  EXPECT_EQ(subwords.decode(characters.ids("да ba")), "да ba");
  EXPECT_EQ(to_string(characters.pieces("#%")), "▁[0,0) #%[0,2) ") << "unknown ones are one";
}

TEST(SubwordSampler, PiecesAreOfTheVocabularyAndCoverTheText) {
  const Subwords subwords(vocabulary());
  const SubwordSampler sampler(vocabulary());
  const std::string text = "bako #% miru teση дала";
  for (std::uint64_t number = 0; number < 50; ++number) {
    std::string together;
    std::size_t end = 0;
    for (const Subword& piece : sampler.sample(text, number)) {
      together += piece.piece;
      EXPECT_EQ(piece.bytes.begin, end);
      end = piece.bytes.end;
      if (piece.piece == "#%") continue;
      EXPECT_EQ(subwords.decode(std::vector<int>{piece.id}), text_of(piece)) << piece.id;
    }
    EXPECT_EQ(end, text.size());
    EXPECT_EQ(together, "▁bako▁#%▁miru▁teση▁дала");
  }
}

TEST(SubwordSampler, DependsOnSeedAndNumberOnly) {
  const std::string text = "bako miru teση дала bako miru teση дала";
  const SubwordSampler sampler(vocabulary(), {.seed = 5});
  const std::string first = to_string(sampler.sample(text, 0));
  EXPECT_NE(to_string(sampler.sample(text, 1)), first);
  EXPECT_NE(to_string(SubwordSampler(vocabulary(), {.seed = 6}).sample(text, 0)), first);
  std::string again;
  std::thread([&] { again = to_string(sampler.sample(text, 0)); }).join();
  EXPECT_EQ(again, first);
}

TEST(SubwordSampler, AGreatAlphaGivesTheBest) {
  const Subwords subwords(vocabulary());
  const SubwordSampler sampler(vocabulary(), {.alpha = 100});
  for (const char* text : {"bako miru teση дала", "#", ""}) {
    EXPECT_EQ(to_string(sampler.sample(text, 3)), to_string(subwords.pieces(text)));
  }
}

TEST(SubwordSampler, AlphaZeroDrawsAllAlike) {
  // Which segmentations of a word there are shows in many draws; each then comes as often.
  const SubwordSampler sampler(vocabulary(), {.alpha = 0});
  constexpr int draws = 20'000;
  std::map<std::string, int> counts;
  for (std::uint64_t number = 0; number < draws; ++number) {
    ++counts[to_string(sampler.sample("bako", number))];
  }
  ASSERT_GT(counts.size(), 1U);
  const double expected = draws / static_cast<double>(counts.size());
  for (const auto& [pieces, count] : counts) {
    EXPECT_NEAR(count, expected, 5 * std::sqrt(expected)) << pieces;
  }
}

TEST(SubwordSampler, RefusesWhatItCantUse) {
  EXPECT_THROW(SubwordSampler("this is text"), corpora::Error);
  EXPECT_THROW(SubwordSampler(vocabulary(), {.alpha = -1}), corpora::Error);
  EXPECT_THROW(SubwordSampler(vocabulary(), {.alpha = std::nan("")}), corpora::Error);
}

}  // namespace
}  // namespace diglot::tokenize
