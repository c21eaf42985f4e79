#include "tokenize/sentencepiece_model.h"

#include <cstdint>
#include <cstring>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

[[noreturn]] void refuse() {
  throw corpora::Error(
      "this is no SentencePiece vocabulary; make one with `diglot train --vocabulary-only`");
}

/// One field of a Protocol Buffers message: its number, and its value as the one or the other.
struct Field {
  std::uint64_t number = 0;
  std::uint64_t integer = 0;
  std::string_view bytes;
};

/// Reads the fields of a message one after the other (protobuf.dev/programming-guides/encoding).
class Message {
 public:
  explicit Message(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  Field next() {
    const std::uint64_t key = varint();
    Field field{key >> 3U, 0, {}};
    switch (key & 7U) {
      case 0:
        field.integer = varint();
        break;
      case 1:
        field.bytes = take(8);
        break;
      case 2:
        field.bytes = take(varint());
        break;
      case 5:
        field.bytes = take(4);
        break;
      default:
        refuse();
    }
    return field;
  }

 private:
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    refuse();
  }

  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) refuse();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

SentencePieceModel::Piece read_piece(std::string_view bytes) {
  SentencePieceModel::Piece piece;
  for (Message message(bytes); !message.at_end();) {
    const Field field = message.next();
    if (field.number == 1) piece.text = field.bytes;
    if (field.number == 2) {
      if (field.bytes.size() != sizeof piece.score) refuse();
      std::memcpy(&piece.score, field.bytes.data(), sizeof piece.score);
    }
    if (field.number == 3) {
      if (field.integer < 1 || field.integer > 6) refuse();
      piece.type = static_cast<SentencePieceModel::Type>(field.integer);
    }
  }
  return piece;
}

void read_trainer_spec(std::string_view bytes, SentencePieceModel& model) {
  for (Message message(bytes); !message.at_end();) {
    const Field field = message.next();
    if (field.number == 3) model.unigram = field.integer == 1;
    if (field.number == 24) model.treat_whitespace_as_suffix = field.integer != 0;
    if (field.number == 35) model.byte_fallback = field.integer != 0;
  }
}

void read_normalizer_spec(std::string_view bytes, SentencePieceModel& model) {
  for (Message message(bytes); !message.at_end();) {
    const Field field = message.next();
    if (field.number == 2) model.precompiled_charsmap = field.bytes;
    if (field.number == 3) model.add_dummy_prefix = field.integer != 0;
    if (field.number == 4) model.remove_extra_whitespaces = field.integer != 0;
    if (field.number == 5) model.escape_whitespaces = field.integer != 0;
  }
}

}  // namespace

SentencePieceModel read_sentencepiece_model(std::string_view serialized) {
  SentencePieceModel model;
  for (Message message(serialized); !message.at_end();) {
    const Field field = message.next();
    if (field.number == 1) model.pieces.push_back(read_piece(field.bytes));
    if (field.number == 2) read_trainer_spec(field.bytes, model);
    if (field.number == 3) read_normalizer_spec(field.bytes, model);
  }
  if (model.pieces.empty()) refuse();
  return model;
}

}  // namespace diglot::tokenize
