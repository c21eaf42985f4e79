#include "tokenize/subword_sampler.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <string>
#include <unordered_map>

#include <sentencepiece_processor.h>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

constexpr double unknown_penalty = 10;  // below the rarest piece, as SentencePiece has it

/// A piece that begins at a character of the text.
struct Edge {
  std::size_t end;  ///< the character behind it
  int id;
  double weight;  ///< alpha times its log-probability
};

double log_sum(std::span<const double> logs) {
  const double most = *std::ranges::max_element(logs);
  double sum = 0;
  for (const double log : logs) sum += std::exp(log - most);
  return most + std::log(sum);
}

/// Uniform in [0, 1).
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11U) * 0x1p-53; }

/// One for each text of each seed.
std::mt19937_64 generator(std::uint64_t seed, std::uint64_t number) {
  std::seed_seq words{seed, seed >> 32U, number, number >> 32U};  // it takes 32 bits of each
  return std::mt19937_64(words);
}

}  // namespace

void SubwordSamplerOptions::validate() const {
  if (!(alpha >= 0 && alpha <= 100)) {
    throw corpora::Error("a sampling temperature alpha of " + std::to_string(alpha) +
                         " is out of range; give 0 to 100");
  }
}

struct SubwordSampler::Vocabulary {
  struct Entry {
    int id = -1;  ///< -1: pieces begin with this, but it is none
    double score = 0;
  };

  explicit Vocabulary(std::string_view serialized)
      : characters(Subwords::of_characters(serialized)) {
    sentencepiece::SentencePieceProcessor whole;
    whole.LoadFromSerializedProto(serialized).IgnoreError();  // `characters` would have thrown
    for (int id = 0; id < whole.GetPieceSize(); ++id) {
      if (whole.IsControl(id) || whole.IsUnknown(id) || whole.IsByte(id)) continue;
      const std::string& piece = whole.IdToPiece(id);
      for (std::size_t size = 1; size < piece.size(); ++size) entries[piece.substr(0, size)];
      entries[piece] = {id, whole.GetScore(id)};
      unknown_score = std::min(unknown_score, whole.GetScore(id) - unknown_penalty);
    }
  }

  [[nodiscard]] const Entry* find(const std::string& piece) const {
    const auto found = entries.find(piece);
    return found == entries.end() ? nullptr : &found->second;
  }

  /// The pieces that begin at a character of `text`; that of the character alone is always there.
  [[nodiscard]] std::vector<Edge> edges(std::span<const Subword> text, std::size_t begin,
                                        double alpha) const {
    std::string piece = text[begin].piece;
    const Entry* entry = find(piece);
    const bool known = entry != nullptr && entry->id >= 0;
    std::vector<Edge> all = {
        {begin + 1, text[begin].id, alpha * (known ? entry->score : unknown_score)}};
    for (std::size_t end = begin + 1; entry != nullptr && end < text.size(); ++end) {
      piece += text[end].piece;
      entry = find(piece);
      if (entry != nullptr && entry->id >= 0) {
        all.push_back({end + 1, entry->id, alpha * entry->score});
      }
    }
    return all;
  }

  Subwords characters;
  std::unordered_map<std::string, Entry> entries;  // the pieces and all that they begin with
  double unknown_score = 0;
};

namespace {

/// Draws a segmentation of `characters` and appends its pieces to `drawn`.
void draw(std::span<const Subword> characters, const auto& vocabulary, double alpha,
          std::mt19937_64& random, std::vector<Subword>& drawn) {
  // Filtering from the back, drawing from the front: rest[i] is the logarithm of what all
  // segmentations from character i on weigh together.
  std::vector<std::vector<Edge>> edges(characters.size());
  std::vector<double> rest(characters.size() + 1, 0);
  std::vector<double> weights;
  for (std::size_t i = characters.size(); i-- > 0;) {
    edges[i] = vocabulary.edges(characters, i, alpha);
    weights.clear();
    for (const Edge& edge : edges[i]) weights.push_back(edge.weight + rest[edge.end]);
    rest[i] = log_sum(weights);
  }
  for (std::size_t i = 0; i < characters.size();) {
    double left = uniform(random);
    const auto chosen = std::find_if(edges[i].begin(), edges[i].end() - 1, [&](const Edge& edge) {
      left -= std::exp(edge.weight + rest[edge.end] - rest[i]);
      return left < 0;
    });
    Subword piece{
        "", chosen->id, {characters[i].bytes.begin, characters[chosen->end - 1].bytes.end}};
    for (; i < chosen->end; ++i) piece.piece += characters[i].piece;
    drawn.push_back(std::move(piece));
  }
}

}  // namespace

SubwordSampler::SubwordSampler(std::string_view serialized, const SubwordSamplerOptions& options)
    : vocabulary_(std::make_unique<Vocabulary>(serialized)), options_(options) {
  options_.validate();
}

SubwordSampler::~SubwordSampler() = default;
SubwordSampler::SubwordSampler(SubwordSampler&&) noexcept = default;
SubwordSampler& SubwordSampler::operator=(SubwordSampler&&) noexcept = default;

std::vector<Subword> SubwordSampler::sample(std::string_view text, std::uint64_t number) const {
  constexpr std::size_t most_characters = 4096;  // bounds the memory that a long text takes
  const std::vector<Subword> characters = vocabulary_->characters.pieces(text);
  std::mt19937_64 random = generator(options_.seed, number);
  std::vector<Subword> drawn;
  for (std::span<const Subword> left = characters; !left.empty();) {
    const auto part = left.first(std::min(most_characters, left.size()));
    left = left.subspan(part.size());
    draw(part, *vocabulary_, options_.alpha, random, drawn);
  }
  return drawn;
}

}  // namespace diglot::tokenize
