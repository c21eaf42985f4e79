#include "align/frequent_features.h"

#include <atomic>
#include <string_view>
#include <unordered_set>

#include <tbb/parallel_for.h>

#include "align/features.h"
#include "align/known_features.h"

namespace diglot::align {
namespace {

constexpr unsigned range_bits = 23;

std::vector<std::string_view> distinct_texts(const BitextCollection& bitext) {
  std::unordered_set<std::string_view> seen;
  std::vector<std::string_view> texts;
  for (const BitextPart& part : bitext) {
    for (const auto* side : {&part.src, &part.tgt}) {
      for (const std::string_view text : *side) {
        if (seen.insert(text).second) texts.push_back(text);
      }
    }
  }
  return texts;
}

}  // namespace

std::vector<std::uint8_t> find_frequent_features(const BitextCollection& bitext,
                                                 std::uint32_t least) {
  const auto texts = distinct_texts(bitext);
  std::vector<std::atomic<std::uint32_t>> counts(std::size_t{1} << range_bits);
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t i) {
    visit_optional_features(texts[i], [&](std::uint64_t hash) {
      counts[hash_range(hash, range_bits)].fetch_add(1, std::memory_order_relaxed);
    });
  });
  std::vector<std::uint8_t> bits(counts.size() / 8);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] >= least) bits[i / 8] |= static_cast<std::uint8_t>(1U << (i % 8));
  }
  return bits;
}

}  // namespace diglot::align
