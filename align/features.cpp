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

/// Those of which a text has several, and a new one says little: the others may be a name.
bool is_optional(Kind kind) {
  return kind == Kind::word || kind == Kind::ngram || kind == Kind::beginning || kind == Kind::stem;
}

/// Walks over a romanized text and hashes its words, numbers and characters.
template <class Sink>
class Hasher {
 public:
  /// Calls sink(kind, hash) for each of what it finds in `scratch.roman`.
  Hasher(FeatureExtractor::Scratch& scratch, const Sink& sink)
      : text_(scratch.roman), sink_(sink), marked_(scratch.word) {}

  /// A word of Arabic without what is written as one with it.
  void stem(std::string_view word) {
    marked_.clear();
    tokenize::append_romanized(marked_, word);
    add(Kind::stem, marked_);
  }

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
    sink_(kind, XXH3_64bits_withSeed(key.data(), key.size(), static_cast<XXH64_hash_t>(kind)));
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
  const Sink& sink_;
  std::string& marked_;  ///< of the word or number at hand
  std::size_t position_ = 0;
};

/// Calls sink(kind, hash) for each hashed feature of a chunk.
template <class Sink>
void hash_features(std::string_view chunk, FeatureExtractor::Scratch& scratch, const Sink& sink) {
  scratch.roman.clear();
  tokenize::append_romanized(scratch.roman, chunk);
  Hasher hasher(scratch, sink);
  hasher.run();
  tokenize::for_each_arabic_word(chunk, [&](std::string_view word) {
    const std::string_view stem = tokenize::arabic_stem(word);
    const std::string_view cautious =
        tokenize::arabic_stem(word, tokenize::ArabicPrefixes::with_article);
    hasher.stem(stem);
    if (cautious != stem) hasher.stem(cautious);
  });
}

}  // namespace

FeatureExtractor::FeatureExtractor(tokenize::Unigram pieces, std::uint32_t buckets,
                                   KnownFeatures known)
    : pieces_(pieces), buckets_(buckets), known_(known) {}

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
  hash_features(chunk, scratch, [&](Kind kind, std::uint64_t hash) {
    if (is_optional(kind) && !known_.contains(hash)) return;
    scratch.features.push_back(first_hashed() + static_cast<std::uint32_t>(hash % buckets_));
  });
  return scratch.features;
}

void visit_optional_features(std::string_view text,
                             const std::function<void(std::uint64_t)>& visit) {
  thread_local FeatureExtractor::Scratch scratch;
  tokenize::for_each_chunk(text, [&](std::string_view chunk) {
    hash_features(chunk, scratch, [&](Kind kind, std::uint64_t hash) {
      if (is_optional(kind)) visit(hash);
    });
  });
}

}  // namespace diglot::align
