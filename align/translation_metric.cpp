#include "align/translation_metric.h"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace diglot::align {
namespace {

constexpr std::size_t block = 512;  // segments

}  // namespace

TranslatedSegments TranslatedSegments::part(std::size_t begin, std::size_t end) const {
  TranslatedSegments result{hypotheses.subspan(begin, end - begin), {}};
  if (!sources.empty()) result.sources = sources.subspan(begin, end - begin);
  for (const auto reference : references) {
    result.references.push_back(reference.subspan(begin, end - begin));
  }
  return result;
}

SegmentStatistics parallel_statistics(const TranslationMetric& metric,
                                      const TranslatedSegments& segments) {
  // How many columns there are, a metric tells by what it makes of no segments.
  SegmentStatistics all(segments.size(), metric.statistics(segments.part(0, 0)).columns());
  const std::size_t blocks = (segments.size() + block - 1) / block;
  tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t b) {
    const std::size_t begin = b * block;
    const std::size_t end = std::min(segments.size(), begin + block);
    const SegmentStatistics rows = metric.statistics(segments.part(begin, end));
    for (std::size_t i = begin; i < end; ++i) {
      std::ranges::copy(rows.row(i - begin), all.row(i).begin());
    }
  });
  return all;
}

}  // namespace diglot::align
