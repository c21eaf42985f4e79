#include "align/source_similarity.h"

#include <cassert>
#include <utility>

#include "align/vectors.h"

namespace diglot::align {

SourceSimilarity::SourceSimilarity(const Encoder& encoder, std::string encoder_name)
    : encoder_(encoder), encoder_name_(std::move(encoder_name)) {}

std::vector<SignatureField> SourceSimilarity::signature() const {
  return {{"encoder", "enc", encoder_name_}};
}

SegmentStatistics SourceSimilarity::statistics(const TranslatedSegments& segments) const {
  SegmentStatistics result(segments.size(), 2);
  if (segments.size() == 0) return result;
  assert(segments.sources.size() == segments.size());
  const Vectors sources = encoder_.encode(segments.sources);
  const Vectors hypotheses = encoder_.encode(segments.hypotheses);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    result.row(i)[0] = static_cast<double>(dot(sources[i], hypotheses[i]));
    result.row(i)[1] = 1;
  }
  return result;
}

double SourceSimilarity::score(std::span<const double> sums) const {
  return sums[1] > 0 ? 100 * (sums[0] / sums[1]) : 0;
}

std::string SourceSimilarity::remark(std::span<const double>) const {
  return "(similarity of source and hypothesis by the encoder, no human judgement)";
}

}  // namespace diglot::align
