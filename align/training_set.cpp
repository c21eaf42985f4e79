#include "align/training_set.h"

#include <algorithm>
#include <cassert>

#include <tbb/parallel_for.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace diglot::align {

void TrainingSet::add(const FeatureExtractor& extractor, std::string_view languages,
                      std::string_view source, double weight, std::span<const std::string> src,
                      std::span<const std::string> tgt) {
  assert(src.size() == tgt.size());
  struct Extracted {
    std::vector<std::uint32_t> src;
    std::vector<std::uint32_t> tgt;
  };
  std::vector<Extracted> extracted(src.size());
  tbb::parallel_for(std::size_t{0}, src.size(), [&](std::size_t i) {
    extracted[i] = {extractor.extract(src[i]), extractor.extract(tgt[i])};
  });

  Cell& group = cell(languages, source, weight);
  const auto append = [&](const std::vector<std::uint32_t>& features, const std::string& text) {
    features_.insert(features_.end(), features.begin(), features.end());
    ends_.push_back(features_.size());
    hashes_.push_back(XXH3_64bits(text.data(), text.size()));
  };
  for (std::size_t i = 0; i < extracted.size(); ++i) {
    if (extracted[i].src.empty() || extracted[i].tgt.empty()) continue;
    group.pairs.push_back(static_cast<std::uint32_t>(size()));
    append(extracted[i].src, src[i]);
    append(extracted[i].tgt, tgt[i]);
  }
}

std::vector<std::uint32_t> TrainingSet::document_frequencies(std::size_t feature_count) const {
  std::vector<std::uint32_t> frequencies(feature_count);
  std::vector<std::uint32_t> distinct;
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    const auto features = sentence(i).features;
    distinct.assign(features.begin(), features.end());
    std::ranges::sort(distinct);
    // clang 14 can't compile std::ranges::unique.
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (const std::uint32_t feature : distinct) ++frequencies[feature];
  }
  return frequencies;
}

std::uint64_t TrainingSet::fingerprint() const {
  const auto hash_of = [](const auto& numbers, std::uint64_t seed) {
    return XXH3_64bits_withSeed(numbers.data(), numbers.size() * sizeof(numbers[0]), seed);
  };
  std::uint64_t hash = hash_of(ends_, hash_of(features_, hash_of(hashes_, 0)));
  for (const Cell& cell : cells_) {
    hash = hash_of(cell.source, hash_of(cell.languages, hash));
    hash = hash_of(cell.pairs, XXH3_64bits_withSeed(&cell.weight, sizeof cell.weight, hash));
  }
  return hash;
}

TrainingSentence TrainingSet::sentence(std::size_t index) const {
  const std::uint64_t begin = index == 0 ? 0 : ends_[index - 1];
  return {std::span(features_).subspan(begin, ends_[index] - begin), hashes_[index]};
}

TrainingSet::Cell& TrainingSet::cell(std::string_view languages, std::string_view source,
                                     double weight) {
  const auto found = std::ranges::find_if(
      cells_, [&](const Cell& c) { return c.languages == languages && c.source == source; });
  if (found != cells_.end()) return *found;
  cells_.push_back({std::string(languages), std::string(source), weight, {}});
  return cells_.back();
}

}  // namespace diglot::align
