#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/read_bitext.h"
#include "corpora/segmented_text.h"
#include "tokenize/sentence_trainer.h"
#include "tools/bitext_sources.h"
#include "tools/commands.h"

namespace diglot::tools {
namespace {

struct Options {
  std::vector<std::string> texts;
  std::vector<std::string> bitext;
  std::vector<std::string> sources;
  std::size_t most_lines = 3000;
  std::string out;
  tokenize::SentenceTrainerOptions trainer;
};

/// The different lines of one side of a source, in the order they are met.
class Lines {
 public:
  void add(std::string line) {
    if (seen_.insert(line).second) lines_.push_back(std::move(line));
  }
  /// At most so many, evenly chosen.
  [[nodiscard]] std::vector<std::string> choose(std::size_t most) const {
    const std::size_t count = std::min(most, lines_.size());
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(lines_[i * lines_.size() / count]);
    return chosen;
  }

 private:
  std::unordered_set<std::string> seen_;
  std::vector<std::string> lines_;
};

using SourcesOf = std::map<std::string, std::map<std::string, Lines>>;  // of each language

/// Adds the lines of both sides of a bitext; its bad lines are told.
void read_bitext(const std::string& file, SourcesOf& sources_of, Messages& messages) {
  corpora::BitextReader reader(file);
  if (reader.src_lang().empty()) {
    throw corpora::Error(file, "its name does not tell its languages; call it XX-YY.tsv");
  }
  while (auto pair = reader.next()) {
    sources_of[reader.src_lang()][pair->source].add(std::move(pair->src));
    sources_of[reader.tgt_lang()][pair->source].add(std::move(pair->tgt));
  }
  for (const corpora::Error& error : reader.errors()) messages.error(error.what());
  if (reader.malformed() > reader.errors().size()) {
    messages.error(file + ": " + std::to_string(reader.malformed() - reader.errors().size()) +
                   " more lines are bad");
  }
}

/// Throws where none of the sources that were asked for is there.
void check_sources(const std::vector<std::string>& asked, const SourcesOf& sources_of) {
  std::set<std::string> known;
  for (const auto& [lang, sources] : sources_of) {
    for (const auto& [source, lines] : sources) known.insert(source);
  }
  for (const std::string& source : asked) {
    if (!known.contains(source)) throw unknown_source("--source", source, known);
  }
}

std::vector<tokenize::SentenceLines> read_lines(const Options& options, Messages& messages) {
  SourcesOf sources_of;
  for (const std::string& file : options.bitext) {
    messages.progress("train-segmenter: reading " + file);
    try {
      read_bitext(file, sources_of, messages);
    } catch (const corpora::Error& error) {
      messages.error(error.what());
    }
  }
  messages.progress("");
  check_sources(options.sources, sources_of);
  std::vector<tokenize::SentenceLines> all;
  for (const auto& [lang, sources] : sources_of) {
    all.push_back({lang, {}});
    for (const auto& [source, lines] : sources) {
      if (!options.sources.empty() &&
          std::ranges::find(options.sources, source) == options.sources.end())
        continue;
      std::ranges::move(lines.choose(options.most_lines), std::back_inserter(all.back().lines));
    }
  }
  return all;
}

int train_segmenter(const Options& options, Messages& messages) {
  options.trainer.validate();
  corpora::Output output(options.out);
  std::vector<corpora::SegmentedText> texts;
  for (const std::string& file : options.texts) {
    try {
      texts.push_back(corpora::read_segmented_text(file));
    } catch (const corpora::Error& error) {
      messages.error(error.what());
    }
  }
  if (texts.empty()) throw corpora::Error("there is no text to train on");
  output.write(
      tokenize::train_sentences(texts, read_lines(options, messages), options.trainer).serialize());
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_train_segmenter(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("train-segmenter", "Train where sentences end on segmented texts");
  command
      ->add_option("TEXT", options->texts,
                   "Segmented texts: XX.txt, a sentence a line and an empty line between "
                   "paragraphs; or .json, {\"lang\", \"paras\": [{\"text\", \"sents\"}]}")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--bitext", options->bitext,
                   "Files XX-YY.tsv (.gz, .zst, .xz) whose lines end sentences, but may hold more "
                   "than one")
      ->type_name("FILE");
  command
      ->add_option("--source", options->sources,
                   "Take the lines of these sources of the bitext only")
      ->type_name("NAME");
  command->add_option("--most-lines", options->most_lines, "So many of each source and language")
      ->check(CLI::Range(1, 2'000'000'000))
      ->capture_default_str();
  command->add_option("-o,--output", options->out, "The model file")->type_name("FILE")->required();
  command->add_option("--buckets", options->trainer.buckets, "Weights: bytes of the model")
      ->check(CLI::Range(1, 1'073'741'824))
      ->capture_default_str();
  command->add_option("--epochs", options->trainer.epochs, "How often each place is seen")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_option("--seed", options->trainer.seed, "Of the random numbers")
      ->check(CLI::Range(0, 2'000'000'000))
      ->capture_default_str();
  return [options](Messages& messages) { return train_segmenter(*options, messages); };
}

}  // namespace diglot::tools
