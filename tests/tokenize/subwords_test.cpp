#include "tokenize/subwords.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
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

TEST(SubwordTrainer, GivesTheSameBytesAgain) { EXPECT_EQ(train_small_vocabulary(), vocabulary()); }

TEST(SubwordTrainer, RefusesWhatItCantTrain) {
  const auto none = []() -> std::optional<std::string> { return std::nullopt; };
  EXPECT_THROW(train_subwords(none, {}), corpora::Error);
  EXPECT_THROW(train_subwords(none, {.vocabulary_size = 1}), corpora::Error);
  EXPECT_THROW(train_subwords(none, {.character_coverage = 2}), corpora::Error);
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

}  // namespace
}  // namespace diglot::tokenize
