#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "align/bitext_collection.h"
#include "align/encoder_trainer.h"
#include "align/model_file.h"
#include "align/quantized_rows.h"
#include "align/scorer_trainer.h"
#include "align/training_loop.h"
#include "tokenize/subword_trainer.h"

namespace diglot::align {

struct ModelTrainerOptions {
  tokenize::SubwordTrainerOptions vocabulary;
  /// Text of each language that the vocabulary is trained on, in code points.
  std::size_t vocabulary_characters = 2'500'000;
  std::uint32_t buckets = 65536;  ///< of hashed features
  EncoderTrainerOptions encoder;
  Bits bits = Bits::four;  ///< of the numbers that the vectors are made of
  /// See TrainingLoopOptions.
  std::string checkpoint;
  double seconds_between_checkpoints = 120;
  std::size_t background_sentences = 256;  ///< of each language

  /// Throws corpora::Error that says which option is out of range.
  void validate() const;
};

/// What a model learns from.
struct TrainingText {
  BitextCollection bitext;
  /// Word lists, whose parts are dictionaries: their entries are joined to lines, and the bitext of
  /// these sources is put into other languages by them (see make_glosses).
  BitextCollection dictionaries;
  std::set<std::string> glossed_sources;
};

/// What a training has done so far.
struct ModelTrainingProgress {
  std::string stage;  ///< "vocabulary", "names", "glosses", "features", "encoder", "scores"
  std::size_t done = 0;
  std::size_t total = 0;     ///< 0 where it is not known
  TrainingProgress encoder;  ///< of the stage "encoder"
};
using ModelProgress = std::function<void(const ModelTrainingProgress&)>;

/// A vocabulary over all languages of a bitext, which weigh alike: see tokenize::train_subwords.
std::string train_vocabulary(const BitextCollection& bitext, const ModelTrainerOptions& options,
                             const ModelProgress& progress);

/// Trains a whole model: encoder, background and scores. `vocabulary` is a serialized SentencePiece
/// model. A small part of the bitext is held out to fit the scores to; `stories` (its bitext is not
/// used) teaches how independent reports of one event differ. Returns the sections of a model file.
/// The same input gives the same bytes for any number of threads. Throws corpora::Error as
/// EncoderTrainer, run_training and train_scorers do.
std::map<std::string, std::string> train_model(const std::string& vocabulary, TrainingText text,
                                               ScorerData stories,
                                               const ModelTrainerOptions& options,
                                               const ModelProgress& progress);

/// Goes on from a model with more bitext: of a field, or of languages that the model does not know.
/// Vocabulary, features and shape of the vectors stay the model's, and so do the scores where there
/// are no stories with gold pairs, and the background of languages that are not in the bitext.
std::map<std::string, std::string> continue_model(const ModelFile& model, TrainingText text,
                                                  ScorerData stories, ModelTrainerOptions options,
                                                  const ModelProgress& progress);

}  // namespace diglot::align
