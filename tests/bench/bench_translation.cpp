// How fast translations are scored: segments a second of one core, from the lines to the score, and
// paired bootstrap resampling. Lines are those of DIGLOT_BENCH_REF and DIGLOT_BENCH_HYP (with
// DIGLOT_BENCH_HYP2 for a second system), else of the example articles, of
// which words are left out.
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include "align/bleu.h"
#include "align/chrf.h"
#include "align/paired_significance.h"
#include "align/translation_edit_rate.h"
#include "corpora/read_articles.h"
#include "corpora/text_lines.h"

namespace {

using namespace diglot;

corpora::TextLines lines_of(const char* variable) {
  if (const char* path = std::getenv(variable)) {
    return std::move(corpora::read_text_lines(path, corpora::OnBadUtf8::error).text);
  }
  // The lines of the example articles; of a hypothesis, without their third words.
  std::string text;
  for (const auto& article :
       corpora::read_articles(DIGLOT_SOURCE_FOLDER "/corpora/examples").articles) {
    text += article.text + '\n';
  }
  if (std::string_view(variable) != "DIGLOT_BENCH_REF") {
    std::string shorter;
    std::size_t words = 0;
    for (const char c : text) {
      if (c == ' ' || c == '\n') ++words;
      if (words % 3 != 2 || c == '\n') shorter += c;
    }
    text = shorter;
  }
  return corpora::TextLines(std::move(text));
}

const corpora::TextLines& reference() {
  static const corpora::TextLines lines = lines_of("DIGLOT_BENCH_REF");
  return lines;
}
const corpora::TextLines& hypothesis() {
  static const corpora::TextLines lines = lines_of("DIGLOT_BENCH_HYP");
  return lines;
}
const corpora::TextLines& second_hypothesis() {
  static const corpora::TextLines lines = lines_of("DIGLOT_BENCH_HYP2");
  return lines;
}

void score(benchmark::State& state, const align::TranslationMetric& metric) {
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  const align::TranslatedSegments segments{hypothesis().lines(), {reference().lines()}};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(metric.score(align::parallel_statistics(metric, segments).sum()));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(segments.size()));
}

void bleu(benchmark::State& state, const char* tokenizer) {
  score(state, align::Bleu(tokenize::bleu_tokenizer(tokenizer)));
}
BENCHMARK_CAPTURE(bleu, 13a, "13a")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bleu, intl, "intl")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bleu, zh, "zh")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bleu, char, "char")->Unit(benchmark::kMillisecond);

void chrf(benchmark::State& state) {
  align::ChrfOptions options;
  options.word_order = static_cast<std::size_t>(state.range(0));
  score(state, align::Chrf(options));
}
BENCHMARK(chrf)->ArgName("words")->Arg(0)->Arg(2)->Unit(benchmark::kMillisecond);

void ter(benchmark::State& state, const tokenize::TerTokenOptions& options) {
  score(state, align::TranslationEditRate(options));
}
BENCHMARK_CAPTURE(ter, plain, tokenize::TerTokenOptions{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ter, normalized,
                  tokenize::TerTokenOptions{.normalized = true, .asian_support = true})
    ->Unit(benchmark::kMillisecond);

void resample(benchmark::State& state,
              std::vector<std::vector<align::SystemResult>> (*test)(
                  std::span<const align::SystemStatistics>, const align::ResamplingOptions&)) {
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  const align::Bleu bleu(tokenize::bleu_tokenizer("13a"));
  const align::Chrf chrf;
  std::vector<align::SystemStatistics> metrics = {{&bleu, {}}, {&chrf, {}}};
  for (align::SystemStatistics& metric : metrics) {
    for (const corpora::TextLines* system : {&hypothesis(), &second_hypothesis()}) {
      metric.systems.push_back(
          align::parallel_statistics(*metric.metric, {system->lines(), {reference().lines()}}));
    }
  }
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(test(metrics, {1000, 12345}));
}
BENCHMARK_CAPTURE(resample, bootstrap, align::paired_bootstrap)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(resample, randomization, align::approximate_randomization)
    ->Unit(benchmark::kMillisecond);

}  // namespace
