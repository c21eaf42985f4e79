#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/model_file.h"
#include "align/model_trainer.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/read_bitext.h"
#include "tools/bitext_sources.h"
#include "tools/commands.h"
#include "tools/model_path.h"
#include "tools/story_inputs.h"
#include "tools/training_report.h"

namespace diglot::tools {
namespace {

using align::BitextCollection;
using align::BitextPart;
using corpora::Error;

struct Options {
  std::vector<std::string> bitext;
  std::vector<std::pair<std::string, std::string>> moses;
  std::vector<std::string> dictionaries;
  std::vector<std::string> weights;
  std::vector<std::string> glossed;
  std::string stories;
  std::string vocabulary;
  bool vocabulary_only = false;
  std::string init;
  std::string out;
  align::ModelTrainerOptions trainer;
};

std::map<std::string, double> parse_weights(const std::vector<std::string>& weights) {
  std::map<std::string, double> parsed;
  for (const std::string& entry : weights) {
    const std::size_t equals = entry.rfind('=');
    char* end = nullptr;
    const char* number = equals == std::string::npos ? "" : entry.c_str() + equals + 1;
    const double weight = std::strtod(number, &end);
    if (*number == '\0' || *end != '\0' || !(weight >= 0) || !std::isfinite(weight)) {
      throw Error("--weight " + entry + ": write SOURCE=NUMBER, such as wmt-newstest=3");
    }
    parsed[entry.substr(0, equals)] = weight;
  }
  return parsed;
}

/// The bitext of a TSV file, or of the two files of Moses, by source. What is wrong with it is
/// told, and what can't be read left out.
BitextCollection read_parts(Messages& messages, const std::string& file, const auto&... tgt_file) {
  messages.progress("train: reading " + file);
  try {
    const corpora::Bitext bitext = corpora::read_bitext(corpora::BitextReader(file, tgt_file...));
    if (bitext.src_lang.empty() || bitext.tgt_lang.empty()) {
      throw Error(file,
                  "its name does not tell the languages; call it XX-YY.tsv, such as en-ro.tsv, or "
                  "two files NAME.XX and NAME.YY");
    }
    for (const Error& error : bitext.errors) messages.error(error.what());
    if (bitext.malformed > bitext.errors.size()) {
      messages.error(file + ": " + std::to_string(bitext.malformed - bitext.errors.size()) +
                     " more lines are malformed; all of them are left out");
    }
    return align::split_sources(bitext);
  } catch (const Error& error) {
    messages.error(error.what());
    return {};
  }
}

void append(BitextCollection& all, BitextCollection parts) {
  for (BitextPart& part : parts) all.push_back(std::move(part));
}

std::set<std::string> sources_of(const BitextCollection& parts) {
  std::set<std::string> sources;
  for (const BitextPart& part : parts) sources.insert(part.source);
  return sources;
}

void set_weights(align::TrainingText& text, const std::map<std::string, double>& weights) {
  std::set<std::string> sources = sources_of(text.bitext);
  sources.merge(sources_of(text.dictionaries));
  for (const auto& [source, weight] : weights) {
    if (!sources.contains(source)) throw unknown_source("--weight", source, sources);
  }
  for (BitextCollection* parts : {&text.bitext, &text.dictionaries}) {
    for (BitextPart& part : *parts) {
      if (const auto found = weights.find(part.source); found != weights.end()) {
        part.weight = found->second;
      }
    }
  }
}

align::TrainingText read_text(const Options& options, Messages& messages) {
  const auto weights = parse_weights(options.weights);
  align::TrainingText text;
  for (const std::string& file : options.bitext) append(text.bitext, read_parts(messages, file));
  for (const auto& [src, tgt] : options.moses) append(text.bitext, read_parts(messages, src, tgt));
  for (const std::string& file : options.dictionaries) {
    append(text.dictionaries, read_parts(messages, file));
  }
  messages.progress("");
  if (text.bitext.empty()) throw Error("the bitext holds no sentence pairs to train on");
  set_weights(text, weights);
  const std::set<std::string> sources = sources_of(text.bitext);
  for (const std::string& source : options.glossed) {
    if (!sources.contains(source)) throw unknown_source("--gloss", source, sources);
    text.glossed_sources.insert(source);
  }
  return text;
}

/// The state of the training lies beside its output until that is there.
std::string checkpoint_path(const Options& options) {
  return options.out == "-" ? "" : options.out + ".checkpoint";
}

int run_train(Options options, Messages& messages) {
  if (options.bitext.empty() && options.moses.empty()) {
    throw Error("no bitext given; name files such as en-ro.tsv.xz, or --moses news.en news.ro");
  }
  options.trainer.validate();
  options.trainer.checkpoint = checkpoint_path(options);
  corpora::Output output(options.out);
  align::TrainingText text = read_text(options, messages);
  align::ScorerData stories;
  if (!options.stories.empty()) stories = read_stories(options.stories, messages);
  TrainingReport progress(messages);
  const align::ModelProgress report = std::ref(progress);
  if (options.init.empty()) {
    const std::string vocabulary =
        options.vocabulary.empty() ? align::train_vocabulary(text.bitext, options.trainer, report)
                                   : corpora::read_file(options.vocabulary);
    output.write(options.vocabulary_only ? vocabulary
                                         : align::serialize_model(align::train_model(
                                               vocabulary, std::move(text), std::move(stories),
                                               options.trainer, report)));
  } else {
    output.write(align::serialize_model(
        align::continue_model(align::ModelFile::open(model_path(options.init)), std::move(text),
                              std::move(stories), options.trainer, report)));
  }
  progress.sum_up();
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_train(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("train", "Train a model on sentence pairs of any languages");
  command
      ->add_option("BITEXT", options->bitext,
                   "Files XX-YY.tsv (.gz, .zst, .xz): source, XX text, YY text, or XX text, YY "
                   "text; what is malformed is told and left out")
      ->type_name("FILE");
  command->add_option("--moses", options->moses, "Two files, NAME.XX and NAME.YY; repeatable")
      ->type_name("FILE FILE")
      ->allow_extra_args(false);
  command
      ->add_option("--dictionary", options->dictionaries,
                   "Word lists in the form of BITEXT; entries are joined to lines")
      ->type_name("FILE");
  command->add_option("-o,--output", options->out, "The model file")->type_name("FILE")->required();
  command
      ->add_option("--stories", options->stories,
                   "Folder of articles with a gold.tsv of the pairs in them, to fit the scores to")
      ->type_name("FOLDER");
  command
      ->add_option("--weight", options->weights,
                   "How often pairs of a source are drawn, relative to others (1); repeatable")
      ->type_name("SOURCE=W")
      ->allow_extra_args(false);
  command
      ->add_option("--gloss", options->glossed,
                   "Put the sentences of this source word by word into languages that have a "
                   "dictionary but little of such text; repeatable")
      ->type_name("SOURCE")
      ->allow_extra_args(false);
  command->add_flag("--vocabulary-only", options->vocabulary_only,
                    "Train the subword vocabulary alone, and write that");
  command
      ->add_option("--vocabulary", options->vocabulary,
                   "Use this SentencePiece vocabulary instead of training one")
      ->type_name("FILE");
  command
      ->add_option("--init", options->init,
                   "Go on from this model (`builtin` is Diglot's own) with the bitext given, of a "
                   "field or of new languages; its vocabulary and the shape of its vectors stay")
      ->type_name("MODEL")
      ->excludes("--vocabulary", "--vocabulary-only");
  auto& vocabulary = options->trainer.vocabulary;
  command->add_option("--vocabulary-size", vocabulary.vocabulary_size, "Pieces of the vocabulary")
      ->check(CLI::Range(100, 1'000'000))
      ->capture_default_str();
  auto& encoder = options->trainer.encoder;
  command->add_option("--buckets", options->trainer.buckets, "Hashed features")
      ->check(CLI::Range(1, 100'000'000))
      ->capture_default_str();
  command->add_option("--dimension", encoder.dimension, "Of the vectors, a multiple of 16")
      ->check(CLI::Range(16, 4096))
      ->capture_default_str();
  command
      ->add_option("--pairs", encoder.pairs,
                   "Sentence pairs to see in all, with repetitions; 0: eight times the bitext, at "
                   "least 300,000, at most 24 million")
      ->check(CLI::Range(0, 2'000'000'000))
      ->capture_default_str();
  command->add_option("--batch", encoder.batch, "Pairs in a batch")
      ->check(CLI::Range(2, 65536))
      ->capture_default_str();
  command
      ->add_option("--balance", encoder.balance,
                   "Language pairs are drawn by size to this power: 0 is evenly, 1 is as is")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command->add_option("--seed", encoder.seed, "Of the random numbers")
      ->check(CLI::Range(0, 2'000'000'000))
      ->capture_default_str();
  constexpr double week = 604'800;
  command
      ->add_option(
          "--checkpoint-every", options->trainer.seconds_between_checkpoints,
          "Seconds after which the state is kept in OUTPUT.checkpoint, from which the same "
          "command goes on when it was broken off; 0: after each batch")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, week))
      ->capture_default_str();
  return [options](Messages& messages) { return run_train(*options, messages); };
}

}  // namespace diglot::tools
