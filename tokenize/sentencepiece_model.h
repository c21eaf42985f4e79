#pragma once

#include <string_view>
#include <vector>

namespace diglot::tokenize {

/// What a serialized SentencePiece model says, as far as segmenting with it needs to know
/// (sentencepiece_model.proto, from where the names are). Texts are views into the serialized
/// model.
struct SentencePieceModel {
  enum class Type : unsigned char { normal = 1, unknown, control, user_defined, unused, byte };
  struct Piece {
    std::string_view text;
    float score = 0;
    Type type = Type::normal;
  };

  std::vector<Piece> pieces;
  bool unigram = true;
  bool byte_fallback = false;
  bool treat_whitespace_as_suffix = false;
  bool add_dummy_prefix = true;
  bool remove_extra_whitespaces = true;
  bool escape_whitespaces = true;
  /// Normalization rules: the size in bytes of a DoubleArray (uint32), that, and the texts, each
  /// ended by a NUL byte, into which its values point. Empty where there are none.
  std::string_view precompiled_charsmap;
};

/// Reads a serialized model. Throws corpora::Error where it is none.
SentencePieceModel read_sentencepiece_model(std::string_view serialized);

}  // namespace diglot::tokenize
