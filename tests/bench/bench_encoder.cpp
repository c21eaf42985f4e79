// How fast sentences become vectors on one core and on two, how long a model takes to load, and how
// near the sums of rows come to what memory and arithmetic allow.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include "align/model.h"
#include "align/random.h"
#include "align/row_sum.h"
#include "corpora/input.h"
#include "tokenize/romanize.h"
#include "tokenize/subwords.h"
#include "tokenize/unigram.h"

namespace {

using namespace diglot;

constexpr const char* model_path = DIGLOT_SOURCE_FOLDER "/align/models/news18.diglot";

/// Of the files NAME.XX, and XX.txt of the example articles.
std::string language_of(const std::filesystem::path& path) {
  return path.extension() == ".txt" ? path.stem().string() : path.extension().string().erase(0, 1);
}

/// News, a sentence a line, in this language, or in all where it is empty: DIGLOT_BENCH_TEXT, a
/// folder of files NAME.XX; else the paragraphs of the example articles.
std::vector<std::string> read_news(std::string_view lang) {
  const char* given = std::getenv("DIGLOT_BENCH_TEXT");
  std::vector<std::string> sentences;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           given != nullptr ? given : DIGLOT_SOURCE_FOLDER "/corpora/examples")) {
    const std::string found = language_of(entry.path());
    if (!entry.is_regular_file() || found.size() != 2 || (!lang.empty() && found != lang)) continue;
    corpora::LineReader lines(entry.path());
    while (const auto line = lines.next()) {
      if (!line->empty()) sentences.emplace_back(*line);
    }
  }
  return sentences;
}

const std::vector<std::string>& english_news() {
  static const std::vector<std::string> sentences = read_news("en");
  return sentences;
}
const std::vector<std::string>& all_news() {
  static const std::vector<std::string> sentences = read_news("");
  return sentences;
}

const align::Model& model() {
  static const align::Model loaded(align::ModelFile::open(model_path));
  return loaded;
}

/// Runs `use(sentence)` on each; items a second are sentences.
void run(benchmark::State& state, const std::vector<std::string>& sentences, const auto& use) {
  for (auto _ : state) {
    for (const std::string& sentence : sentences) use(sentence);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(sentences.size()) * state.iterations());
}

void encode(benchmark::State& state, const std::vector<std::string>& sentences) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(state.range(0)));
  const std::vector<std::string_view> views(sentences.begin(), sentences.end());
  for (auto _ : state) benchmark::DoNotOptimize(model().encoder.encode(views));
  state.SetItemsProcessed(static_cast<std::int64_t>(sentences.size()) * state.iterations());
}
void encode_english(benchmark::State& state) { encode(state, english_news()); }
void encode_all_languages(benchmark::State& state) { encode(state, all_news()); }

void encode_one_by_one(benchmark::State& state) {
  std::vector<float> vector(model().encoder.dimension());
  run(state, all_news(), [&](std::string_view sentence) {
    model().encoder.encode_into(vector, sentence);
    benchmark::DoNotOptimize(vector.data());
  });
}

void pieces(benchmark::State& state) {
  const tokenize::Unigram unigram(model().file.section("unigram"));
  tokenize::Unigram::Scratch scratch;
  run(state, all_news(), [&](std::string_view sentence) {
    benchmark::DoNotOptimize(unigram.ids(sentence, scratch).data());
  });
}
void pieces_of_sentencepiece(benchmark::State& state) {
  const tokenize::Subwords subwords(model().file.section("subwords"));
  run(state, all_news(),
      [&](std::string_view sentence) { benchmark::DoNotOptimize(subwords.ids(sentence).data()); });
}
void romanize(benchmark::State& state) {
  std::string roman;
  run(state, all_news(), [&](std::string_view sentence) {
    roman.clear();
    tokenize::append_romanized(roman, sentence);
    benchmark::DoNotOptimize(roman.data());
  });
}

void load_model(benchmark::State& state) {
  for (auto _ : state) {
    const align::Model loaded(align::ModelFile::open(model_path));
    benchmark::DoNotOptimize(loaded.encoder.dimension());
  }
}

/// Random rows and what is asked of them: 160 at a time, as a sentence does.
struct Rows {
  std::vector<float> scales;
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint32_t> indices;

  Rows(std::size_t count, std::size_t dimension, align::Bits bits)
      : scales(count, 0.01F), bytes(count * row_bytes(dimension, bits)) {
    align::Random random(3);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
    for (int i = 0; i < 1'000'000; ++i) {
      indices.push_back(static_cast<std::uint32_t>(random.below(count)));
    }
  }
};
constexpr std::size_t at_a_time = 160;

/// Sums `count` rows' worth of d numbers of so many bits; items a second are rows.
void sum_of(benchmark::State& state, std::size_t count) {
  const auto dimension = static_cast<std::size_t>(state.range(0));
  const auto bits = static_cast<align::Bits>(state.range(1));
  const auto instructions = static_cast<align::Instructions>(state.range(2));
  if (instructions > align::fastest_instructions()) {
    state.SkipWithError("this processor has none of these");
    return;
  }
  const Rows rows(count, dimension, bits);
  const align::QuantizedRows view{rows.scales, rows.bytes, dimension, bits};
  std::vector<float> sum(dimension);
  std::size_t next = 0;
  for (auto _ : state) {
    add_rows(view, std::span(rows.indices).subspan(next, at_a_time), sum, instructions);
    next = next + 2 * at_a_time < rows.indices.size() ? next + at_a_time : 0;
    benchmark::DoNotOptimize(sum.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(at_a_time) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(at_a_time * row_bytes(dimension, bits)) *
                          state.iterations());
}
constexpr std::size_t of_a_model = 100'000;
void sum_rows(benchmark::State& state) { sum_of(state, of_a_model); }
/// What arithmetic allows: rows that the nearest cache holds.
void sum_cached_rows(benchmark::State& state) { sum_of(state, 32); }

/// What memory allows: the same rows, of d bytes, only read.
void read_rows(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  const Rows rows(of_a_model, size, align::Bits::eight);
  std::size_t next = 0;
  std::uint64_t sum = 0;
  for (auto _ : state) {
    for (const std::uint32_t index : std::span(rows.indices).subspan(next, at_a_time)) {
      for (std::size_t i = 0; i < size; i += sizeof sum) {
        std::uint64_t word = 0;
        std::memcpy(&word, rows.bytes.data() + index * size + i, sizeof word);
        sum ^= word;
      }
    }
    next = next + 2 * at_a_time < rows.indices.size() ? next + at_a_time : 0;
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(at_a_time) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(at_a_time * size) * state.iterations());
}

void row_cases(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"d", "bits", "instructions"});
  for (const int dimension : {256, 512}) {
    for (const int bits : {8, 4}) {
      for (const int instructions : {0, 1, 2}) benchmark->Args({dimension, bits, instructions});
    }
  }
}

BENCHMARK(encode_english)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(encode_all_languages)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK(encode_one_by_one);
BENCHMARK(pieces);
BENCHMARK(pieces_of_sentencepiece);
BENCHMARK(romanize);
BENCHMARK(load_model)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sum_rows)->Apply(row_cases);
BENCHMARK(sum_cached_rows)->Apply(row_cases);
BENCHMARK(read_rows)->ArgName("bytes")->Arg(128)->Arg(256)->Arg(512);

}  // namespace
