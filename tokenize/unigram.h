#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/double_array.h"

namespace diglot::tokenize {

/// Segments text as SentencePiece does with a unigram vocabulary (Kudo 2018), to the same ids, but
/// several times as fast, and over flat arrays that need no loading. `Subwords` does all the rest.
///
/// A view of what compile_unigram made, which must outlive it. Immutable; thread-safe. Linear time.
class Unigram {
 public:
  /// Memory that a segmentation works in, kept from one to the next to save allocations; one for
  /// each thread.
  struct Scratch {
    std::string normalized;
    /// The best segmentation of the normalized text up to each byte: its score and last piece.
    struct Best {
      float score = 0;
      std::int32_t begin = -1;  ///< of the last piece; -1 where no piece ends here
      std::uint32_t id = 0;
    };
    std::vector<Best> best;
    std::vector<std::uint32_t> ids;
  };

  /// Throws corpora::Error where this is not what compile_unigram makes. Precondition: aligned to 4
  /// bytes.
  explicit Unigram(std::string_view compiled);

  /// How many pieces the vocabulary holds; ids are below it.
  [[nodiscard]] std::size_t size() const { return scores_.size(); }
  /// The ids of the text's pieces, in order: what Subwords::ids gives. They lie in the scratch
  /// until its next use. Where the text is no valid UTF-8, each byte that breaks it is read as
  /// U+FFFD.
  std::span<const std::uint32_t> ids(std::string_view text, Scratch& scratch) const;

 private:
  /// A piece of the text, normalized, and the bytes of the text that it took.
  struct Normalized {
    std::string_view text;
    std::size_t length = 0;
  };
  [[nodiscard]] Normalized normalize_prefix(std::string_view text) const;
  [[nodiscard]] char plain_ascii(char c) const {
    return static_cast<unsigned char>(c) < ascii_.size() ? ascii_[static_cast<unsigned char>(c)]
                                                         : '\0';
  }
  void normalize(std::string_view text, std::string& normalized) const;
  void find_best(Scratch& scratch) const;
  void append_ids(Scratch& scratch) const;

  DoubleArray rules_;
  std::string_view replacements_;
  DoubleArray pieces_;
  std::span<const float> scores_;
  std::uint32_t unknown_ = 0;
  /// What an ASCII character becomes that another follows; 0 where the rules must be asked.
  std::array<char, 128> ascii_{};
};

/// The flat arrays of a serialized SentencePiece vocabulary, little-endian: five uint32 r, t, u, p
/// and the id of the unknown piece; r units of the DoubleArray of normalization rules and u of the
/// one of pieces; p scores (float32); t bytes of texts that rules put in, each ended by a NUL byte.
/// Throws corpora::Error where the vocabulary is none, or of another kind than `diglot train` makes
/// (unigram, spaces marked before words, no bytes for unknown characters, no symbols of the
/// user's).
std::string compile_unigram(std::string_view serialized);

}  // namespace diglot::tokenize
