#include "align/features.h"

#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "align/sound_skeleton.h"
#include "corpora/utf8.h"
#include "tokenize/arabic_stem.h"
#include "tokenize/romanize.h"
#include "tokenize/text_chunks.h"

namespace diglot::align {
namespace {

/// Seeds that keep the same letters apart where they mean different features.
enum class Kind : std::uint8_t {
  word = 1,
  ngram = 2,
  number = 3,
  character = 4,
  beginning = 5,
  skeleton = 6,
  stem = 7
};

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Walks over a romanized text and hashes its words, numbers and characters.
class Hasher {
 public:
  /// Hashes `scratch.roman` into `buckets` numbers from `first` on, behind `scratch.features`.
  Hasher(FeatureExtractor::Scratch& scratch, std::uint32_t first, std::uint32_t buckets)
      : text_(scratch.roman),
        first_(first),
        buckets_(buckets),
        features_(scratch.features),
        marked_(scratch.word) {}

  /// A word of Arabic, romanized, without what is written as one with it.
  void stem(std::string_view key) { add(Kind::stem, key); }

  void run() {
    while (position_ < text_.size()) {
      const char c = text_[position_];
      if (is_ascii_letter(c)) {
        word();
      } else if (is_digit(c)) {
        number();
      } else if (is_ascii(c)) {
        ++position_;
      } else {
        characters();
      }
    }
  }

 private:
  void add(Kind kind, std::string_view key) {
    const std::uint64_t hash =
        XXH3_64bits_withSeed(key.data(), key.size(), static_cast<XXH64_hash_t>(kind));
    features_.push_back(first_ + static_cast<std::uint32_t>(hash % buckets_));
  }

  /// A run of letters and digits that begins with a letter.
  void word() {
    const std::size_t begin = position_;
    while (position_ < text_.size() &&
           (is_ascii_letter(text_[position_]) || is_digit(text_[position_]))) {
      ++position_;
    }
    marked_ = '^';
    marked_ += text_.substr(begin, position_ - begin);
    marked_ += '$';
    const std::string_view marked = marked_;
    add(Kind::word, marked);
    constexpr std::size_t ngram_length = 4;
    for (std::size_t i = 0; i + ngram_length <= marked.size(); ++i) {
      add(Kind::ngram, marked.substr(i, ngram_length));
    }
    constexpr std::size_t beginning_length = 6;  // five letters and the mark
    if (marked.size() > beginning_length + 1) {
      add(Kind::beginning, marked.substr(0, beginning_length));
    }
    constexpr std::size_t shortest_skeleton = 3;
    const std::string skeleton = sound_skeleton(marked.substr(1, marked.size() - 2));
    if (skeleton.size() >= shortest_skeleton) add(Kind::skeleton, skeleton);
  }

  /// Digits, with single dots and commas between them left out.
  void number() {
    std::string& digits = marked_;
    digits.clear();
    while (position_ < text_.size()) {
      const char c = text_[position_];
      const bool separator =
          (c == '.' || c == ',') && position_ + 1 < text_.size() && is_digit(text_[position_ + 1]);
      if (!is_digit(c) && !separator) break;
      if (is_digit(c)) digits += c;
      ++position_;
    }
    add(Kind::number, digits);
  }

  /// A run of characters outside ASCII: each by itself and each two neighbours.
  void characters() {
    std::size_t previous = std::string_view::npos;
    while (position_ < text_.size() && !is_ascii(text_[position_])) {
      const std::size_t begin = position_++;
      while (position_ < text_.size() && corpora::is_continuation(text_[position_])) ++position_;
      add(Kind::character, text_.substr(begin, position_ - begin));
      if (previous != std::string_view::npos) {
        add(Kind::character, text_.substr(previous, position_ - previous));
      }
      previous = begin;
    }
  }

  std::string_view text_;
  std::uint32_t first_;
  std::uint32_t buckets_;
  std::vector<std::uint32_t>& features_;
  std::string& marked_;  ///< of the word or number at hand
  std::size_t position_ = 0;
};

}  // namespace

FeatureExtractor::FeatureExtractor(tokenize::Unigram pieces, std::uint32_t buckets)
    : pieces_(pieces), buckets_(buckets) {}

std::vector<std::uint32_t> FeatureExtractor::extract(std::string_view text) const {
  std::vector<std::uint32_t> features;
  Scratch scratch;
  tokenize::for_each_chunk(text, [&](std::string_view chunk) {
    const auto more = extract(chunk, scratch);
    features.insert(features.end(), more.begin(), more.end());
  });
  return features;
}

std::span<const std::uint32_t> FeatureExtractor::extract(std::string_view chunk,
                                                         Scratch& scratch) const {
  const auto pieces = pieces_.ids(chunk, scratch.pieces);
  scratch.features.assign(pieces.begin(), pieces.end());
  scratch.roman.clear();
  tokenize::append_romanized(scratch.roman, chunk);
  Hasher hasher(scratch, first_hashed(), buckets_);
  hasher.run();
  tokenize::for_each_arabic_word(chunk, [&](std::string_view word) {
    scratch.word.clear();
    tokenize::append_romanized(scratch.word, tokenize::arabic_stem(word));
    hasher.stem(scratch.word);
  });
  return scratch.features;
}

}  // namespace diglot::align
