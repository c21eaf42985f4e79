#include "tokenize/sentencepiece_model.h"

#include <string>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

using namespace std::string_literals;
using Type = SentencePieceModel::Type;

/// A field of bytes; its number and size are below 16 and 128.
std::string field(int number, const std::string& bytes) {
  return std::string{static_cast<char>(number << 3 | 2), static_cast<char>(bytes.size())} + bytes;
}
/// Piece "<unk>" of type unknown and, with no type, piece "▁a" of score -2.
const std::string pieces =
    field(1, field(1, "<unk>") + "\x18\x02"s) + field(1, field(1, "▁a") + "\x15\0\0\0\xC0"s);

TEST(SentencePieceModelFile, TellsItsPieces) {
  const std::string serialized = pieces;
  const SentencePieceModel model = read_sentencepiece_model(serialized);
  ASSERT_EQ(model.pieces.size(), 2U);
  EXPECT_EQ(model.pieces[0].text, "<unk>");
  EXPECT_EQ(model.pieces[0].type, Type::unknown);
  EXPECT_EQ(model.pieces[1].text, "▁a");
  EXPECT_EQ(model.pieces[1].score, -2);
  EXPECT_EQ(model.pieces[1].type, Type::normal);
}

TEST(SentencePieceModelFile, HasDefaultsAsSentencePieceHas) {
  const std::string serialized = pieces;
  const SentencePieceModel model = read_sentencepiece_model(serialized);
  EXPECT_TRUE(model.unigram);
  EXPECT_FALSE(model.byte_fallback);
  EXPECT_FALSE(model.treat_whitespace_as_suffix);
  EXPECT_TRUE(model.add_dummy_prefix);
  EXPECT_TRUE(model.remove_extra_whitespaces);
  EXPECT_TRUE(model.escape_whitespaces);
  EXPECT_TRUE(model.precompiled_charsmap.empty());
}

TEST(SentencePieceModelFile, TellsItsOptions) {
  // BPE is 2; fields 24 and 35 have keys of two bytes.
  const std::string trainer = field(2, "\x18\x02\xC0\x01\x01\x98\x02\x01"s);
  const std::string normalizer = field(3, field(2, "map") + "\x18\0\x20\0\x28\0"s);
  const std::string serialized = pieces + trainer + normalizer;
  const SentencePieceModel model = read_sentencepiece_model(serialized);
  EXPECT_FALSE(model.unigram);
  EXPECT_TRUE(model.byte_fallback);
  EXPECT_TRUE(model.treat_whitespace_as_suffix);
  EXPECT_FALSE(model.add_dummy_prefix);
  EXPECT_FALSE(model.remove_extra_whitespaces);
  EXPECT_FALSE(model.escape_whitespaces);
  EXPECT_EQ(model.precompiled_charsmap, "map");
}

TEST(SentencePieceModelFile, PassesOverWhatItDoesNotKnow) {
  // Field 9 in each form: a number, 8 bytes, bytes, 4 bytes.
  const std::string serialized = "\x48\xFF\x01\x49--------"s + field(9, "x") + "\x4D----"s + pieces;
  EXPECT_EQ(read_sentencepiece_model(serialized).pieces.size(), 2U);
}

TEST(SentencePieceModelFile, ThatIsNoneIsRefused) {
  const std::string bad_type = field(1, "\x18\x07"s);
  const std::string bad_score = field(1, "\x10\x07"s);
  const std::string endless = std::string(11, '\xFF');
  for (const std::string& bytes : {""s, "nonsense"s, pieces.substr(0, pieces.size() - 1),
                                   "\x0A\x7F"s, "\x0B"s, bad_type, bad_score, endless}) {
    EXPECT_THROW((void)read_sentencepiece_model(bytes), corpora::Error) << bytes;
  }
}

}  // namespace
}  // namespace diglot::tokenize
