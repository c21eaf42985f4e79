#include "align/model_trainer.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "align/frequent_features.h"
#include "align/glosses.h"
#include "align/known_features.h"
#include "align/model_file.h"
#include "align/name_knowledge.h"
#include "align/static_encoder.h"
#include "align/training_loop.h"
#include "align/training_set.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

using Sections = std::map<std::string, std::string>;

/// Lines that follow one another and are held out together: about an article.
constexpr std::size_t block = 32;
/// One block in so many is held out.
constexpr std::size_t held_out_one_in = 100;
/// Hashed features that fewer texts have are left out: they would only blur others (measured).
constexpr std::uint32_t least_frequency = 30;
/// A training that goes on from a model learns more slowly, so as not to forget what it knows.
constexpr float continued_rate = 0.3F;

TrainingSet extract_features(const FeatureExtractor& extractor, const BitextCollection& bitext,
                             const ModelProgress& progress) {
  TrainingSet data;
  std::size_t done = 0;
  for (const BitextPart& part : bitext) {
    data.add(extractor, part.src_lang + "-" + part.tgt_lang, part.source, part.weight, part.src,
             part.tgt);
    progress({"features", ++done, bitext.size(), {}});
  }
  return data;
}

/// Vectors of sentences of each language that are long enough to say something.
std::map<std::string, Vectors> make_background(const BitextCollection& bitext,
                                               const StaticEncoder& encoder,
                                               const ModelTrainerOptions& options) {
  constexpr std::size_t characters = 1'000'000;
  std::map<std::string, Vectors> languages;
  for (const auto& [lang, sentences] :
       sample_sentences(bitext, characters, 1, options.encoder.seed)) {
    std::vector<std::string_view> chosen;
    for (const std::string& sentence : sentences) {
      constexpr std::size_t shortest = 40;  // bytes
      if (sentence.size() >= shortest && chosen.size() < options.background_sentences) {
        chosen.emplace_back(sentence);
      }
    }
    languages[lang] = encoder.encode(chosen);
  }
  return languages;
}

/// What the model was made of and how, for people: the section "card". `init`: the signature of the
/// model that the training went on from, if any.
std::string make_card(const TrainingSet& data, const ModelTrainerOptions& options,
                      const std::string& init) {
  boost::json::array sources;
  for (const TrainingSet::Cell& cell : data.cells()) {
    sources.push_back({{"languages", cell.languages},
                       {"source", cell.source},
                       {"weight", cell.weight},
                       {"pairs", cell.pairs.size()}});
  }
  const EncoderTrainerOptions& encoder = options.encoder;
  return boost::json::serialize(boost::json::object{
      {"init", init},
      {"buckets", options.buckets},
      {"least_frequency", least_frequency},
      {"dimension", encoder.dimension},
      {"bits", static_cast<std::uint32_t>(options.bits)},
      {"pairs", pairs_to_see(encoder, data.size())},
      {"batch", encoder.batch},
      {"learning_rate", encoder.learning_rate},
      {"warm_up", encoder.warm_up},
      {"scale", encoder.scale},
      {"margin", encoder.margin},
      {"balance", encoder.balance},
      {"seed", encoder.seed},
      {"sources", std::move(sources)},
  });
}

ModelFile as_model(const Sections& sections) {
  return ModelFile::parse(serialize_model(sections), "the model in training");
}

/// At most so many held-out blocks of each two languages, of the sources with the greatest weight:
/// the sort of text that articles are made of.
BitextCollection some_blocks(const BitextCollection& held_out) {
  constexpr std::size_t most_lines = 16 * block;
  double greatest = 0;
  for (const BitextPart& part : held_out) greatest = std::max(greatest, part.weight);
  std::map<std::string, std::size_t> lines;
  BitextCollection some;
  for (const BitextPart& part : held_out) {
    if (part.weight < greatest) continue;
    std::size_t& taken = lines[part.src_lang + "-" + part.tgt_lang];
    const std::size_t count = std::min(part.size(), most_lines - std::min(most_lines, taken));
    if (count == 0) continue;
    taken += count;
    some.push_back(part);
    some.back().src.resize(count);
    some.back().tgt.resize(count);
  }
  return some;
}

}  // namespace

void ModelTrainerOptions::validate() const {
  vocabulary.validate();
  encoder.validate();
  if (buckets == 0 || buckets > 100'000'000) {
    throw corpora::Error("hashed features need 1 to 100,000,000 buckets, not " +
                         std::to_string(buckets));
  }
}

std::string train_vocabulary(const BitextCollection& bitext, const ModelTrainerOptions& options,
                             const ModelProgress& progress) {
  options.validate();
  constexpr double least_weight =
      0.5;  // texts that are weighed down are not what a language is like
  std::vector<std::string> sentences;
  for (auto& [lang, sample] : sample_sentences(bitext, options.vocabulary_characters, least_weight,
                                               options.encoder.seed)) {
    std::ranges::move(sample, std::back_inserter(sentences));
  }
  std::size_t next = 0;
  progress({"vocabulary", 0, 0, {}});
  return tokenize::train_subwords(
      [&]() -> std::optional<std::string> {
        if (next == sentences.size()) return std::nullopt;
        return std::move(sentences[next++]);
      },
      options.vocabulary);
}

namespace {

/// Adds the text that is made and not found: glosses of the training text, lines of dictionaries.
void add_made_text(BitextCollection& training, TrainingText text,
                   const ModelTrainerOptions& options, const ModelProgress& progress) {
  for (BitextPart& dictionary : text.dictionaries) dictionary = drop_notes(dictionary);
  if (!text.glossed_sources.empty()) {
    progress({"glosses", 0, 0, {}});
    BitextCollection glossed;
    for (const BitextPart& part : training) {
      if (text.glossed_sources.contains(part.source)) glossed.push_back(part);
    }
    GlossOptions gloss_options;
    gloss_options.seed = options.encoder.seed;
    std::ranges::move(make_glosses(glossed, training, text.dictionaries, gloss_options),
                      std::back_inserter(training));
  }
  for (const BitextPart& dictionary : text.dictionaries) {
    training.push_back(join_entries(dictionary, options.encoder.seed));
  }
}

/// The state of a training goes with its data and options: both in a few words. The vocabulary
/// counts as part of the data, which are features here.
std::string make_fingerprint(const TrainingSet& data, const TrainingSet& held_out,
                             const std::string& card) {
  return card + ' ' + std::to_string(data.fingerprint()) + ' ' +
         std::to_string(held_out.fingerprint());
}

FeatureVectors train_encoder(const TrainingSet& data, const TrainingSet& held_out,
                             FeatureVectors initial, const std::string& card,
                             const ModelTrainerOptions& options, const ModelProgress& progress) {
  EncoderTrainer trainer(data, std::move(initial), options.encoder);
  TrainingLoopOptions loop;
  loop.checkpoint = options.checkpoint;
  loop.seconds_between_checkpoints = options.seconds_between_checkpoints;
  loop.fingerprint = make_fingerprint(data, held_out, card);
  run_training(trainer, held_out, loop, [&](const TrainingProgress& at) {
    progress({"encoder", at.pairs_seen, at.pairs_total, at});
  });
  return trainer.vectors();
}

/// The bits of KnownFeatures of a model and of more bitext; none where the model knows all.
std::vector<std::uint8_t> known_to_both(const ModelFile& model, const BitextCollection& bitext) {
  const auto of_model = model.numbers<std::uint8_t>("known");
  if (of_model.empty()) return {};
  std::vector<std::uint8_t> known = find_frequent_features(bitext, least_frequency);
  model.require(of_model.size() == known.size(), "known");
  for (std::size_t i = 0; i < known.size(); ++i) known[i] |= of_model[i];
  return known;
}

/// The sections of a model that has all else with its classifiers.
Sections with_scorers(const Sections& sections, const HeldOut& split, ScorerData stories,
                      const ModelProgress& progress) {
  progress({"scores", 0, 0, {}});
  stories.bitext = some_blocks(split.held_out);
  stories.block = block;
  return refit_scorers(as_model(sections), stories);
}

}  // namespace

Sections train_model(const std::string& vocabulary, TrainingText text, ScorerData stories,
                     const ModelTrainerOptions& options, const ModelProgress& progress) {
  options.validate();
  HeldOut split = hold_out(std::move(text.bitext), block, held_out_one_in);
  progress({"names", 0, 0, {}});
  const Sections names = train_names(split.training);
  add_made_text(split.training, std::move(text), options, progress);
  const std::string compiled = tokenize::compile_unigram(vocabulary);
  const tokenize::Unigram pieces(compiled);
  progress({"features", 0, 0, {}});
  const auto known = find_frequent_features(split.training, least_frequency);
  const FeatureExtractor extractor(pieces, options.buckets, KnownFeatures(known));
  const TrainingSet data = extract_features(extractor, split.training, progress);
  const TrainingSet held_out = extract_features(extractor, split.held_out, progress);
  const std::string card = make_card(data, options, "");
  FeatureVectors initial = initial_vectors(data, extractor.size(), pieces.size(),
                                           options.encoder.dimension, options.encoder.seed);
  Sections sections = serialize_encoder(
      vocabulary, options.buckets, known,
      train_encoder(data, held_out, std::move(initial), card, options, progress), options.bits);
  sections["card"] = card;
  sections.merge(serialize_background(
      make_background(split.training, StaticEncoder(as_model(sections)), options)));
  sections.insert(names.begin(), names.end());
  return with_scorers(sections, split, std::move(stories), progress);
}

Sections continue_model(const ModelFile& model, TrainingText text, ScorerData stories,
                        ModelTrainerOptions options, const ModelProgress& progress) {
  const StaticEncoder before(model);
  options.buckets = before.features().buckets();
  options.encoder.dimension = before.dimension();
  options.bits = before.rows().bits;
  options.encoder.learning_rate *= continued_rate;
  options.validate();
  HeldOut split = hold_out(std::move(text.bitext), block, held_out_one_in);
  progress({"names", 0, 0, {}});
  const Sections names = continue_names(model, split.training);
  add_made_text(split.training, std::move(text), options, progress);
  const auto known = known_to_both(model, split.training);
  const FeatureExtractor extractor(tokenize::Unigram(model.section("unigram")), options.buckets,
                                   KnownFeatures(known));
  const TrainingSet data = extract_features(extractor, split.training, progress);
  const TrainingSet held_out = extract_features(extractor, split.held_out, progress);
  const std::string card = make_card(data, options, model.signature());
  const std::vector<float> learnt = dequantize(before.rows());
  Sections sections = serialize_encoder(
      model.section("subwords"), options.buckets, known,
      train_encoder(data, held_out, {before.dimension(), LargeArray(learnt.begin(), learnt.end())},
                    card, options, progress),
      options.bits);
  sections["card"] = card;
  std::map<std::string, Vectors> background = Background(model, before.dimension()).languages();
  for (auto& [lang, vectors] :
       make_background(split.training, StaticEncoder(as_model(sections)), options)) {
    background[lang] = std::move(vectors);
  }
  sections.merge(serialize_background(background));
  sections.insert(names.begin(), names.end());
  for (const char* section : {"scorer", "stories", "precision"})
    sections[section] = model.section(section);
  if (stories.gold.empty()) return sections;
  return with_scorers(sections, split, std::move(stories), progress);
}

}  // namespace diglot::align
