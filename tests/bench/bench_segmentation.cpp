// How fast text is cut into sentences, words and subwords, in bytes a second of one core, beside
// what ICU and SentencePiece do with the same text in the same run.
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <sentencepiece_processor.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "align/model_file.h"
#include "corpora/input.h"
#include "corpora/read_articles.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/segment.h"
#include "tokenize/sentences.h"
#include "tokenize/subwords.h"
#include "tokenize/words.h"

namespace {

using namespace diglot;

struct Line {
  std::string lang;
  std::string text;
};

/// News of six languages: DIGLOT_BENCH_TEXT, a folder of files NAME.XX with a sentence a line, of
/// which eight make a line here; else the example articles.
std::vector<Line> read_news() {
  std::vector<Line> news;
  if (const char* folder = std::getenv("DIGLOT_BENCH_TEXT")) {
    constexpr std::size_t sentences = 8;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const std::string extension = entry.path().extension();
      if (extension.size() != 3) continue;
      const std::string lang = extension.substr(1);
      corpora::LineReader lines(entry.path());
      while (const auto line = lines.next()) {
        if (lines.number() % sentences == 1) news.push_back({lang, ""});
        news.back().text.append(*line) += ' ';
      }
    }
    return news;
  }
  for (const auto& article :
       corpora::read_articles(DIGLOT_SOURCE_FOLDER "/corpora/examples").articles) {
    news.push_back({tokenize::article_language(article.text), article.text});
  }
  return news;
}

const std::vector<Line>& news() {
  static const std::vector<Line> all = read_news();
  return all;
}

/// Runs `cut(line)`, which gives a number of spans, over the news.
void run(benchmark::State& state, const auto& cut) {
  std::size_t bytes = 0;
  for (const Line& line : news()) bytes += line.text.size();
  for (auto _ : state) {
    std::size_t spans = 0;
    for (const Line& line : news()) spans += cut(line);
    benchmark::DoNotOptimize(spans);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

std::size_t count_icu_breaks(icu::BreakIterator& breaks, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* source =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks.setText(source, status);
  std::size_t count = 0;
  while (breaks.next() != icu::BreakIterator::DONE) ++count;
  utext_close(source);
  return count;
}

std::string vocabulary() {
  const auto file = align::ModelFile::open(DIGLOT_SOURCE_FOLDER "/align/models/news18.diglot");
  return std::string(file.section("subwords"));
}

void sentences_by_rules(benchmark::State& state) {
  run(state, [](const Line& line) {
    return tokenize::split_sentences_by_rules(line.text, line.lang).size();
  });
}
void sentences(benchmark::State& state) {
  run(state,
      [](const Line& line) { return tokenize::split_sentences(line.text, line.lang).size(); });
}
void sentences_of_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  run(state, [&](const Line& line) { return count_icu_breaks(*breaks, line.text); });
}
void segments(benchmark::State& state) {
  run(state,
      [](const Line& line) { return tokenize::segment(line.text, {.lang = line.lang}).size(); });
}
void words(benchmark::State& state) {
  run(state, [](const Line& line) { return tokenize::split_words(line.text, line.lang).size(); });
}
void words_of_icu(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  run(state, [&](const Line& line) { return count_icu_breaks(*breaks, line.text); });
}
void numbers_and_names(benchmark::State& state) {
  run(state, [](const Line& line) {
    return tokenize::find_numbers(line.text, line.lang).size() +
           tokenize::find_names(line.text, line.lang).size();
  });
}
void pieces(benchmark::State& state) {
  const tokenize::Subwords subwords(vocabulary());
  run(state, [&](const Line& line) { return subwords.pieces(line.text).size(); });
}
void pieces_of_sentencepiece(benchmark::State& state) {
  sentencepiece::SentencePieceProcessor processor;
  if (!processor.LoadFromSerializedProto(vocabulary()).ok()) std::abort();
  std::vector<std::string> found;
  run(state, [&](const Line& line) {
    if (!processor.Encode(line.text, &found).ok()) std::abort();
    return found.size();
  });
}

BENCHMARK(sentences_by_rules);
BENCHMARK(sentences);
BENCHMARK(sentences_of_icu);
BENCHMARK(segments);
BENCHMARK(words);
BENCHMARK(words_of_icu);
BENCHMARK(numbers_and_names);
BENCHMARK(pieces);
BENCHMARK(pieces_of_sentencepiece);

}  // namespace
