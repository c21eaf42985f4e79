#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::tokenize {

/// How many features a place has: always as many.
inline constexpr std::size_t sentence_feature_count = 31;

/// The features of one place, hashed to 32 bits: what the rules say, the marks, the forms and
/// spellings of the two words on either side, quotes and brackets, and how long the sentence is.
/// Some are of the language, some shared by all.
struct SentenceFeatures {
  std::array<std::uint32_t, sentence_feature_count> hashes{};
  float prior = 0;  ///< the logit that the rules' verdict stands for where nothing else is known
};

/// The bucket of a hash among so many: all are equally likely.
inline std::size_t bucket_of(std::uint32_t hash, std::size_t buckets) {
  return static_cast<std::size_t>(std::uint64_t{hash} * buckets >> 32U);
}

/// A linear classifier over hashed features: whether a sentence ends at a place. Immutable;
/// thread-safe.
///
/// Its serialized form is `DIGLOTS1`, the number n of its languages in a byte, n codes of two
/// letters, the scale as a little-endian float32, and weights of 8 bits; a feature's weight is the
/// byte at bucket_of() its hash, times the scale.
class SentenceModel {
 public:
  /// Takes weights by bucket.
  SentenceModel(const std::vector<float>& weights, std::vector<std::string> languages);
  /// Reads a serialized model. Throws corpora::Error where it is none.
  explicit SentenceModel(std::string_view serialized);
  /// The one that comes with Diglot, see models/README.md.
  static const SentenceModel& builtin();

  [[nodiscard]] std::string serialize() const;
  /// Whether it was trained on texts of the language.
  [[nodiscard]] bool knows(std::string_view lang) const;
  /// The logit of the probability that the sentence ends.
  [[nodiscard]] float logit(const SentenceFeatures& features) const {
    int sum = 0;
    for (const std::uint32_t hash : features.hashes)
      sum += weights_[bucket_of(hash, weights_.size())];
    return features.prior + scale_ * static_cast<float>(sum);
  }

 private:
  std::vector<std::string> languages_;
  std::vector<std::int8_t> weights_;
  float scale_ = 1;
};

}  // namespace diglot::tokenize
