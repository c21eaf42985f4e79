// How many segments a second TER is counted of, on one core.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "align/translation_edit_rate.h"
#include "corpora/input.h"

namespace {

using namespace diglot;

using Lines = std::vector<std::string>;

struct System {
  std::string name;
  Lines hypotheses;
  std::vector<Lines> references;
};

Lines read_lines(const std::filesystem::path& path) {
  Lines lines;
  corpora::LineReader reader(path);
  while (const auto line = reader.next()) lines.emplace_back(*line);
  return lines;
}

/// Sentences of 60 invented words, and the same with a phrase moved, words changed and left out.
System invented() {
  std::mt19937 random(1);
  System system{"invented", {}, {{}}};
  for (int line = 0; line < 300; ++line) {
    std::vector<std::string> words(60);
    for (std::string& word : words) {
      word = std::to_string(std::geometric_distribution<int>(0.03)(random));
    }
    const auto join = [&] {
      std::string text;
      for (const std::string& word : words) text.append(word) += ' ';
      return text;
    };
    system.references[0].push_back(join());
    std::rotate(words.begin() + 10, words.begin() + 25, words.begin() + 29);
    for (std::size_t i = 0; i < words.size(); i += 4) words[i] = "changed";
    words.resize(54);
    system.hypotheses.push_back(join());
  }
  return system;
}

/// Of DIGLOT_BENCH_TRANSLATIONS, a folder: each file SET.sys.NAME, with the files SET.ref* as its
/// references; a segment a line. Else invented ones.
std::vector<System> read_systems() {
  const char* folder = std::getenv("DIGLOT_BENCH_TRANSLATIONS");
  if (folder == nullptr) return {invented()};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<System> systems;
  for (const auto& file : files) {
    const std::string name = file.filename();
    const std::size_t set_end = name.find(".sys");
    if (set_end == std::string::npos) continue;
    systems.push_back({name, read_lines(file), {}});
    for (const auto& other : files) {
      if (!std::string(other.filename()).starts_with(name.substr(0, set_end) + ".ref")) continue;
      systems.back().references.push_back(read_lines(other));
    }
  }
  return systems;
}

void count_edits(benchmark::State& state, const System& system,
                 const tokenize::TerTokenOptions& options) {
  for (auto _ : state) {
    align::EditStatistics sum;
    for (std::size_t i = 0; i < system.hypotheses.size(); ++i) {
      std::vector<std::string_view> of_line;
      for (const Lines& lines : system.references) of_line.emplace_back(lines.at(i));
      sum += align::count_edits(system.hypotheses[i], of_line, options);
    }
    benchmark::DoNotOptimize(sum);
  }
  const auto segments = static_cast<double>(system.hypotheses.size());
  state.counters["segments/s"] =
      benchmark::Counter(segments, benchmark::Counter::kIsIterationInvariantRate);
}

[[maybe_unused]] const bool registered = [] {
  static const std::vector<System> systems = read_systems();
  for (const System& system : systems) {
    benchmark::RegisterBenchmark(("ter/" + system.name).c_str(), count_edits, system,
                                 tokenize::TerTokenOptions{})
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(
        ("ter_normalized/" + system.name).c_str(), count_edits, system,
        tokenize::TerTokenOptions{.normalized = true, .asian_support = true})
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
