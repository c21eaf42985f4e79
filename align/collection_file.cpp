#include "align/collection_file.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "corpora/error.h"

namespace diglot::align {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they are");

constexpr std::string_view candidates_magic = "DIGLOTAC";
constexpr std::string_view features_magic = "DIGLOTSF";

struct CandidateRecord {
  std::uint32_t src = 0;
  std::uint32_t tgt = 0;
  float cosine = 0;
  std::uint32_t likely = 0;
};

static_assert(std::is_trivially_copyable_v<StoryFeatures> &&
              sizeof(StoryFeatures) == 9 * sizeof(double));

template <class Record>
std::string serialize(std::string_view magic, std::span<const Record> records) {
  const std::uint64_t count = records.size();
  std::string bytes(magic);
  bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(records.data()), records.size_bytes());
  return bytes;
}

template <class Record>
std::vector<Record> parse(std::string_view magic, std::string_view bytes, std::string_view file) {
  std::uint64_t count = 0;
  const std::size_t begin = magic.size() + sizeof count;
  const bool whole = bytes.size() >= begin && bytes.starts_with(magic);
  if (whole) std::memcpy(&count, bytes.data() + magic.size(), sizeof count);
  if (!whole || (bytes.size() - begin) % sizeof(Record) != 0 ||
      (bytes.size() - begin) / sizeof(Record) != count) {
    throw corpora::Error(file, "holds no article pairs, or not all; remove it");
  }
  std::vector<Record> records(count);
  if (count > 0) std::memcpy(records.data(), bytes.data() + begin, bytes.size() - begin);
  return records;
}

}  // namespace

std::string serialize_candidates(std::span<const ArticleCandidate> candidates) {
  std::vector<CandidateRecord> records;
  records.reserve(candidates.size());
  for (const ArticleCandidate& pair : candidates) {
    records.push_back({pair.src, pair.tgt, pair.cosine, pair.likely ? 1U : 0U});
  }
  return serialize<CandidateRecord>(candidates_magic, records);
}

std::vector<ArticleCandidate> parse_candidates(std::string_view bytes, std::size_t articles,
                                               std::string_view file) {
  std::vector<ArticleCandidate> candidates;
  for (const auto& record : parse<CandidateRecord>(candidates_magic, bytes, file)) {
    const std::pair both(record.src, record.tgt);
    const bool in_order =
        candidates.empty() || both > std::pair(candidates.back().src, candidates.back().tgt);
    if (record.src >= articles || record.tgt >= articles || record.src == record.tgt || !in_order) {
      throw corpora::Error(file, "names article pairs that are none of these articles; remove it");
    }
    candidates.push_back({record.src, record.tgt, record.cosine, record.likely != 0});
  }
  return candidates;
}

std::string serialize_features(std::span<const StoryFeatures> features) {
  return serialize(features_magic, features);
}

std::vector<StoryFeatures> parse_features(std::string_view bytes, std::size_t count,
                                          std::string_view file) {
  auto features = parse<StoryFeatures>(features_magic, bytes, file);
  if (features.size() != count) {
    throw corpora::Error(file, "holds " + std::to_string(features.size()) +
                                   " article pairs, and there must be " + std::to_string(count) +
                                   "; remove it");
  }
  return features;
}

}  // namespace diglot::align
