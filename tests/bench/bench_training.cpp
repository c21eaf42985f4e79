// How many sentence pairs an encoder learns from in a second, on one thread and on two.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include "align/bitext_collection.h"
#include "align/encoder_trainer.h"
#include "align/feature_vectors.h"
#include "align/features.h"
#include "align/model_file.h"
#include "align/training_set.h"
#include "corpora/read_bitext.h"
#include "tests/align/invented_bitext.h"
#include "tokenize/unigram.h"

namespace {

using namespace diglot;

const align::ModelFile& model() {
  static const align::ModelFile file =
      align::ModelFile::open(DIGLOT_SOURCE_FOLDER "/align/models/news18.diglot");
  return file;
}

/// As many of each file: enough that batches differ, and soon read.
constexpr std::size_t most_pairs = 50'000;

/// DIGLOT_BENCH_BITEXT, a folder of files XX-YY.tsv (.gz, .zst, .xz); else invented bitext.
align::BitextCollection read_bitext() {
  const char* folder = std::getenv("DIGLOT_BENCH_BITEXT");
  if (folder == nullptr) {
    auto invented = align::testing::invent_bitext(most_pairs, 2, 20'000);
    return {{"en", "ro", "invented", 1, std::move(invented.src), std::move(invented.tgt)}};
  }
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().find(".tsv") != std::string::npos) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  align::BitextCollection all;
  for (const std::string& file : files) {
    corpora::Bitext bitext = corpora::read_bitext(corpora::BitextReader(file));
    if (bitext.pairs.size() > most_pairs) bitext.pairs.resize(most_pairs);
    for (align::BitextPart& part : align::split_sources(bitext)) all.push_back(std::move(part));
  }
  return all;
}

const align::FeatureExtractor& extractor() {
  constexpr std::uint32_t buckets = 65536;
  static const align::FeatureExtractor instance(tokenize::Unigram(model().section("unigram")),
                                                buckets);
  return instance;
}

const align::TrainingSet& data() {
  static const align::TrainingSet set = [] {
    align::TrainingSet filled;
    for (const align::BitextPart& part : read_bitext()) {
      filled.add(extractor(), part.src_lang + "-" + part.tgt_lang, part.source, part.weight,
                 part.src, part.tgt);
    }
    return filled;
  }();
  return set;
}

/// The batches of a whole small training. The first tenth is drawn at random, the others are drawn
/// ahead 16 at a time and grouped: five times that.
constexpr std::size_t random_batches = 10;
constexpr std::size_t grouped_batches = 80;

/// Steps of a trainer of d numbers, past its random part; items a second are pairs.
void train(benchmark::State& state) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(state.range(1)));
  align::EncoderTrainerOptions options;
  options.dimension = static_cast<std::size_t>(state.range(0));
  options.pairs = 10 * random_batches * options.batch;
  const std::size_t pieces = tokenize::Unigram(model().section("unigram")).size();
  align::EncoderTrainer trainer(
      data(),
      align::initial_vectors(data(), extractor().size(), pieces, options.dimension, options.seed),
      options);
  for (std::size_t i = 0; i < random_batches; ++i) trainer.step();
  for (auto _ : state) benchmark::DoNotOptimize(trainer.step());
  state.SetItemsProcessed(static_cast<std::int64_t>(options.batch) * state.iterations());
}

BENCHMARK(train)
    ->ArgNames({"d", "threads"})
    ->ArgsProduct({{256, 512}, {1, 2}})
    ->Iterations(grouped_batches)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

}  // namespace
