// Of any bytes, a line before an LF and what is behind it can be scored against each other.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "align/bleu.h"
#include "align/chrf.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  const std::string_view text = fuzz::to_bytes(data, size);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::vector<std::string_view> hypothesis = {text.substr(0, end)};
  const std::vector<std::string_view> reference = {text.substr(std::min(end + 1, text.size()))};
  const align::TranslatedSegments segments{hypothesis, {reference, hypothesis}};
  const auto check = [&](const align::TranslationMetric& metric) {
    const auto sums = metric.statistics(segments).sum();
    const double score = metric.score(sums);
    fuzz::require(score >= 0 && score < 100.0001, "a score is a share in %");
    fuzz::require(metric.remark(sums).find("nan") == std::string::npos, "all figures are numbers");
  };
  for (const char* tokenizer : {"13a", "intl", "zh", "char", "none"}) {
    align::BleuOptions options;
    options.lowercase = true;
    check(align::Bleu(tokenize::bleu_tokenizer(tokenizer), options));
  }
  align::ChrfOptions options;
  options.word_order = 2;
  check(align::Chrf(options));
  options.whitespace = true;
  options.lowercase = true;
  options.eps_smoothing = true;
  check(align::Chrf(options));
  return 0;
}
