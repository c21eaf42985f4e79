#include "tokenize/subwords.h"

#include <exception>

#include <sentencepiece_processor.h>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

constexpr std::size_t longest_chunk = 8192;

/// The end of the chunk that begins at `begin`: after the last space within reach, else between
/// two characters.
std::size_t chunk_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= longest_chunk) return text.size();
  const std::size_t limit = begin + longest_chunk;
  const std::size_t space = text.substr(begin, longest_chunk).rfind(' ');
  if (space != std::string_view::npos && space > 0) return begin + space;
  std::size_t end = limit;
  while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

void check(const sentencepiece::util::Status& status, std::string_view what) {
  if (!status.ok()) {
    throw corpora::Error("subword vocabulary: " + std::string(what) + ": " + status.ToString());
  }
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

Subwords::~Subwords() = default;
Subwords::Subwords(Subwords&&) noexcept = default;
Subwords& Subwords::operator=(Subwords&&) noexcept = default;

int Subwords::size() const { return processor_->sentencepiece.GetPieceSize(); }

std::vector<int> Subwords::ids(std::string_view text) const {
  std::vector<int> all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = chunk_end(text, begin);
    std::vector<int> chunk;
    check(processor_->sentencepiece.Encode(text.substr(begin, end - begin), &chunk), "encoding");
    all.insert(all.end(), chunk.begin(), chunk.end());
    begin = end;
  }
  return all;
}

std::vector<Subword> Subwords::pieces(std::string_view text) const {
  std::vector<Subword> all;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = chunk_end(text, begin);
    const auto chunk =
        processor_->sentencepiece.EncodeAsImmutableProto(text.substr(begin, end - begin));
    for (std::size_t i = 0; i < chunk.pieces_size(); ++i) {
      const auto piece = chunk.pieces(static_cast<int>(i));
      all.push_back({piece.piece(),
                     static_cast<int>(piece.id()),
                     {begin + piece.begin(), begin + piece.end()}});
    }
    begin = end;
  }
  return all;
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
