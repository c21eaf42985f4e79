#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// A piece of a text: its normalized form, its number in the vocabulary, and the bytes of the
/// original text that it was made of.
struct Subword {
  std::string piece;
  int id = 0;
  corpora::Bytes bytes;
};

/// A SentencePiece vocabulary (Kudo & Richardson 2018): text to subwords and back.
///
/// Immutable once made; every method may be called from several threads at a time. Time is linear
/// in the text: a long text is cut at spaces (or, for want of one, between characters) every few
/// thousand bytes, which bounds the memory of the search. Texts are valid UTF-8.
class Subwords {
 public:
  /// Reads a serialized SentencePiece model, which need not outlive the call.
  /// Throws corpora::Error where it is none.
  explicit Subwords(std::string_view serialized);
  /// The same without the pieces of several characters, under the same ids: it cuts a text into
  /// characters, but for those that the vocabulary lacks, a run of which is one unknown piece.
  static Subwords of_characters(std::string_view serialized);
  ~Subwords();
  Subwords(Subwords&&) noexcept;
  Subwords& operator=(Subwords&&) noexcept;

  /// How many pieces the vocabulary holds; ids are below it.
  [[nodiscard]] int size() const;
  /// The ids of the text's pieces, in order.
  [[nodiscard]] std::vector<int> ids(std::string_view text) const;
  /// The pieces with their places in the text. Their normalized forms, put together, are the
  /// normalized text (with a space more where a long text was cut); a character that the
  /// normalization drops belongs to no piece.
  [[nodiscard]] std::vector<Subword> pieces(std::string_view text) const;
  /// The same of each of many texts. One call for many is faster than one for each: the texts share
  /// the memory that the search needs.
  [[nodiscard]] std::vector<std::vector<int>> ids(std::span<const std::string_view> texts) const;
  [[nodiscard]] std::vector<std::vector<Subword>> pieces(
      std::span<const std::string_view> texts) const;
  /// The (normalized) text that these pieces or ids stand for. Throws corpora::Error on an id
  /// outside the vocabulary.
  [[nodiscard]] std::string decode(const std::vector<int>& ids) const;
  [[nodiscard]] std::string decode(const std::vector<std::string>& pieces) const;

 private:
  struct Processor;
  std::unique_ptr<Processor> processor_;
};

}  // namespace diglot::tokenize
