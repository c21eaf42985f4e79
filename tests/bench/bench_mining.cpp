// Mining: the nearest rows of two collections in each other, beside FAISS where it is there. CPU
// time is that of all threads: with OPENBLAS_NUM_THREADS=1 each search runs on one.
#include <cstddef>
#include <vector>

#include <benchmark/benchmark.h>
#include <tbb/global_control.h>

#include "align/nearest_rows.h"
#include "align/random.h"
#include "align/vectors.h"

#ifdef DIGLOT_FAISS
#include <faiss/IndexFlat.h>
#include <omp.h>
#endif

namespace diglot::align {
namespace {

constexpr std::size_t dimension = 256;
constexpr std::size_t k = 4;

/// Random directions.
Vectors random_rows(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  Vectors vectors(count, dimension);
  for (std::size_t i = 0; i < count; ++i) {
    for (float& value : vectors[i]) {
      value = static_cast<float>(random.uniform() + random.uniform() + random.uniform() - 1.5);
    }
    normalize(vectors[i]);
  }
  return vectors;
}

/// As many rows on both sides; a row of one is near to that of the other.
struct Sides {
  explicit Sides(std::size_t count) : src(random_rows(count, 1)), tgt(random_rows(count, 2)) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = 0; j < dimension; ++j) tgt[i][j] += src[i][j];
      normalize(tgt[i]);
    }
  }
  Vectors src;
  Vectors tgt;
};

void sizes_and_units(benchmark::internal::Benchmark* search) {
  search->Arg(10'000)->Arg(100'000)->Unit(benchmark::kSecond)->Iterations(1);
  search->MeasureProcessCPUTime();
}

void count_operations(benchmark::State& state) {
  const auto rows = static_cast<double>(state.range(0));
  state.counters["GFLOP/s"] =
      benchmark::Counter(2e-9 * rows * rows * static_cast<double>(dimension),
                         benchmark::Counter::kIsIterationInvariantRate);
}

void search(benchmark::State& state, Precision precision) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 1);
  const Sides sides(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto iteration : state) {
    benchmark::DoNotOptimize(find_nearest(sides.src, sides.tgt, k, {}, precision));
  }
  count_operations(state);
}

void floats(benchmark::State& state) { search(state, Precision::floats); }

/// With how many of the nearest rows are those that floats find.
void eight_bits(benchmark::State& state) {
  search(state, Precision::eight_bits);
  const Sides sides(static_cast<std::size_t>(state.range(0)));
  const NearestRows exact = find_nearest(sides.src, sides.tgt, k, {}, Precision::floats);
  const NearestRows found = find_nearest(sides.src, sides.tgt, k, {}, Precision::eight_bits);
  std::size_t equal = 0;
  for (std::size_t i = 0; i < exact.of_src.size(); ++i) {
    for (const Neighbour& neighbour : exact.of_src[i]) {
      for (const Neighbour& other : found.of_src[i]) equal += other == neighbour ? 1 : 0;
    }
  }
  state.counters["equal"] =
      static_cast<double>(equal) / static_cast<double>(k * exact.of_src.size());
}

#ifdef DIGLOT_FAISS
/// Both directions, each a search of its own.
void faiss_flat(benchmark::State& state) {
  omp_set_num_threads(1);
  const Sides sides(static_cast<std::size_t>(state.range(0)));
  const auto count = static_cast<faiss::Index::idx_t>(state.range(0));
  std::vector<float> cosines(static_cast<std::size_t>(count) * k);
  std::vector<faiss::Index::idx_t> rows(cosines.size());
  const auto search_one_way = [&](const Vectors& queries, const Vectors& others) {
    faiss::IndexFlatIP index(dimension);
    index.add(count, others.values().data());
    index.search(count, queries.values().data(), k, cosines.data(), rows.data());
    benchmark::DoNotOptimize(rows.data());
  };
  for ([[maybe_unused]] auto iteration : state) {
    search_one_way(sides.src, sides.tgt);
    search_one_way(sides.tgt, sides.src);
  }
  count_operations(state);
}
BENCHMARK(faiss_flat)->Apply(sizes_and_units);
#endif

BENCHMARK(floats)->Apply(sizes_and_units);
BENCHMARK(eight_bits)->Apply(sizes_and_units);

}  // namespace
}  // namespace diglot::align
