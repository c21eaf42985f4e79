// How the time to align parallel documents grows with their length, and how many pairs of
// comparable articles are aligned in a second.
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

#include "align/comparable_aligner.h"
#include "align/model.h"
#include "align/parallel_aligner.h"
#include "corpora/input.h"
#include "corpora/read_bitext.h"
#include "tests/align/toy_model.h"
#include "tokenize/segment.h"

namespace {

using namespace diglot;

const align::Model& model() {
  static const align::Model loaded(
      align::ModelFile::open(DIGLOT_SOURCE_FOLDER "/align/models/news18.diglot"));
  return loaded;
}

/// Sentences of two languages, line by line translations.
struct Lines {
  std::string src_lang = "ro";
  std::string tgt_lang = "uk";
  std::vector<std::string> src;
  std::vector<std::string> tgt;
};
constexpr std::size_t most_lines = 100'000;

/// The largest file of DIGLOT_BENCH_BITEXT, a folder of files XX-YY.tsv (.gz, .zst, .xz); else
/// invented sentences.
Lines read_lines() {
  Lines lines;
  const char* folder = std::getenv("DIGLOT_BENCH_BITEXT");
  if (folder == nullptr) {
    align::Random random(1);
    for (std::size_t i = 0; i < most_lines; ++i) {
      constexpr std::size_t words = 18;
      lines.src.push_back(align::testing::invent_sentence(random, words));
      lines.tgt.push_back(align::testing::translate(lines.src.back()));
    }
    return lines;
  }
  std::filesystem::directory_entry largest;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().find(".tsv") == std::string::npos) continue;
    if (!largest.exists() || entry.file_size() > largest.file_size()) largest = entry;
  }
  corpora::BitextReader reader(largest.path());
  while (auto pair = lines.src.size() < most_lines ? reader.next() : std::nullopt) {
    lines.src.push_back(std::move(pair->src));
    lines.tgt.push_back(std::move(pair->tgt));
  }
  lines.src_lang = reader.src_lang();
  lines.tgt_lang = reader.tgt_lang();
  return lines;
}

const Lines& lines() {
  static const Lines read = read_lines();
  return read;
}

/// A document of the first lines of one side.
corpora::Article make_document(const std::string& lang, const std::vector<std::string>& sentences,
                               std::size_t count) {
  return align::testing::make_article(
      lang, lang,
      {sentences.begin(),
       sentences.begin() + static_cast<std::ptrdiff_t>(std::min(count, sentences.size()))});
}

/// Parallel documents of so many sentences a side, encoding included, on one thread.
void parallel_documents(benchmark::State& state) {
  const tbb::global_control one_thread(tbb::global_control::max_allowed_parallelism, 1);
  const auto count = static_cast<std::size_t>(state.range(0));
  const corpora::Article src = make_document(lines().src_lang, lines().src, count);
  const corpora::Article tgt = make_document(lines().tgt_lang, lines().tgt, count);
  align::ParallelOptions options;
  options.score = align::BeadScore::coverage;
  const align::ParallelAligner aligner(model(), options);
  for (auto _ : state) benchmark::DoNotOptimize(aligner.align(src, tgt).data());
  state.SetComplexityN(static_cast<std::int64_t>(src.sentences.size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(src.sentences.size()) * state.iterations());
}

struct ArticlePair {
  corpora::Article src;
  corpora::Article tgt;
};

corpora::Article read_article(const std::filesystem::path& path) {
  corpora::Article article;
  article.id = path;
  article.lang = path.stem();
  article.text = corpora::read_file(path);
  tokenize::SegmentOptions options;
  options.lang = article.lang;
  article.sentences = tokenize::segment(article.text, options);
  return article;
}

/// Every two articles of each story in tests/align/stories.
std::vector<ArticlePair> read_stories() {
  std::vector<ArticlePair> pairs;
  for (const auto& story :
       std::filesystem::directory_iterator(DIGLOT_SOURCE_FOLDER "/tests/align/stories")) {
    if (!story.is_directory() || story.path().filename() == "singles") continue;
    std::vector<corpora::Article> articles;
    for (const auto& file : std::filesystem::directory_iterator(story)) {
      articles.push_back(read_article(file.path()));
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
      for (std::size_t j = i + 1; j < articles.size(); ++j) {
        pairs.push_back({articles[i], articles[j]});
      }
    }
  }
  return pairs;
}

const std::vector<ArticlePair>& stories() {
  static const std::vector<ArticlePair> pairs = read_stories();
  return pairs;
}

align::PreparedArticle prepare(const corpora::Article& article) {
  return align::prepare(article, align::linkable_units(article), model().encoder, model().encoder);
}

/// Pairs of comparable articles that were prepared before, as all are where each is compared with
/// several (nearness to the background of the other's language included); items a second are pairs.
void prepared_articles(benchmark::State& state) {
  const tbb::global_control one_thread(tbb::global_control::max_allowed_parallelism, 1);
  std::vector<std::pair<align::PreparedArticle, align::PreparedArticle>> prepared;
  for (const auto& [src, tgt] : stories()) {
    prepared.emplace_back(prepare(src), prepare(tgt));
    const auto& [a, b] = prepared.back();
    (void)a.nearness->find(a.vectors, model().background, tgt.lang);
    (void)b.nearness->find(b.vectors, model().background, src.lang);
  }
  for (auto _ : state) {
    for (const auto& [src, tgt] : prepared) {
      benchmark::DoNotOptimize(
          align::link_comparable(src, tgt, model().background, model().scorer).data());
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(prepared.size()) * state.iterations());
}

/// The same from the segmented text on.
void segmented_articles(benchmark::State& state) {
  const tbb::global_control one_thread(tbb::global_control::max_allowed_parallelism, 1);
  const align::ComparableAligner aligner(model());
  for (auto _ : state) {
    for (const auto& [src, tgt] : stories()) {
      benchmark::DoNotOptimize(aligner.align(src, tgt).data());
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(stories().size()) * state.iterations());
}

BENCHMARK(parallel_documents)
    ->ArgName("sentences")
    ->RangeMultiplier(10)
    ->Range(1000, most_lines)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);
BENCHMARK(prepared_articles);
BENCHMARK(segmented_articles);

}  // namespace
