#include "tokenize/subwords.h"

#include <exception>
#include <utility>

#include <sentencepiece_processor.h>

#include "corpora/error.h"
#include "tokenize/text_chunks.h"

namespace diglot::tokenize {
namespace {

void check(const sentencepiece::util::Status& status, std::string_view what) {
  if (!status.ok()) {
    throw corpora::Error("subword vocabulary: " + std::string(what) + ": " + status.ToString());
  }
}

using Piece = sentencepiece::ImmutableSentencePieceText_ImmutableSentencePiece;

/// What `make` makes of each piece and the byte where its chunk begins, text by text.
template <class Value, class Make>
std::vector<std::vector<Value>> encode_all(const sentencepiece::SentencePieceProcessor& processor,
                                           std::span<const std::string_view> texts, Make make) {
  std::vector<std::vector<Value>> all(texts.size());
  sentencepiece::ImmutableSentencePieceText pieces;  // one for all: it keeps its memory
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t begin = 0; begin < texts[i].size();) {
      const std::size_t end = chunk_end(texts[i], begin);
      check(processor.Encode(texts[i].substr(begin, end - begin), pieces.mutable_proto()),
            "encoding");
      const std::size_t size = pieces.pieces_size();
      for (std::size_t k = 0; k < size; ++k) {
        all[i].push_back(make(pieces.pieces(static_cast<int>(k)), begin));
      }
      begin = end;
    }
  }
  return all;
}

bool load(sentencepiece::SentencePieceProcessor& processor, std::string_view serialized) {
  try {
    return processor.LoadFromSerializedProto(serialized).ok();
  } catch (const std::exception&) {  // of the trie that SentencePiece makes of the pieces
    return false;
  }
}

}  // namespace

struct Subwords::Processor {
  sentencepiece::SentencePieceProcessor sentencepiece;
};

Subwords::Subwords(std::string_view serialized) : processor_(std::make_unique<Processor>()) {
  if (!load(processor_->sentencepiece, serialized) || size() == 0) {
    throw corpora::Error(
        "this is no SentencePiece vocabulary; make one with `diglot train "
        "--vocabulary-only`");
  }
}

Subwords Subwords::of_characters(std::string_view serialized) {
  Subwords characters(serialized);
  check(characters.processor_->sentencepiece.SetVocabulary({}), "taking its characters");
  return characters;
}

Subwords::~Subwords() = default;
Subwords::Subwords(Subwords&&) noexcept = default;
Subwords& Subwords::operator=(Subwords&&) noexcept = default;

int Subwords::size() const { return processor_->sentencepiece.GetPieceSize(); }

std::vector<int> Subwords::ids(std::string_view text) const {
  return std::move(ids(std::span(&text, 1)).front());
}

std::vector<Subword> Subwords::pieces(std::string_view text) const {
  return std::move(pieces(std::span(&text, 1)).front());
}

std::vector<std::vector<int>> Subwords::ids(std::span<const std::string_view> texts) const {
  return encode_all<int>(processor_->sentencepiece, texts, [](const Piece& piece, std::size_t) {
    return static_cast<int>(piece.id());
  });
}

std::vector<std::vector<Subword>> Subwords::pieces(std::span<const std::string_view> texts) const {
  return encode_all<Subword>(processor_->sentencepiece, texts,
                             [](const Piece& piece, std::size_t chunk) {
                               return Subword{piece.piece(),
                                              static_cast<int>(piece.id()),
                                              {chunk + piece.begin(), chunk + piece.end()}};
                             });
}

std::string Subwords::decode(const std::vector<int>& ids) const {
  for (const int id : ids) {
    if (id < 0 || id >= size()) {
      throw corpora::Error("piece " + std::to_string(id) + " is not in the vocabulary of " +
                           std::to_string(size()) + " pieces; was it made by another model?");
    }
  }
  std::string text;
  check(processor_->sentencepiece.Decode(ids, &text), "decoding");
  return text;
}

std::string Subwords::decode(const std::vector<std::string>& pieces) const {
  std::string text;
  check(processor_->sentencepiece.Decode(pieces, &text), "decoding");
  return text;
}

}  // namespace diglot::tokenize
