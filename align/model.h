#pragma once

#include <utility>

#include "align/background.h"
#include "align/model_file.h"
#include "align/name_knowledge.h"
#include "align/pair_scorer.h"
#include "align/precision_table.h"
#include "align/static_encoder.h"
#include "align/story_classifier.h"

namespace diglot::align {

/// All that a model file holds: what turns sentences into vectors, what their similarities are
/// judged against, and what makes probabilities of that. Immutable; thread-safe.
struct Model {
  /// Throws corpora::Error where the file lacks a section or one is malformed.
  explicit Model(ModelFile model_file)
      : file(std::move(model_file)),
        encoder(file),
        background(file, encoder.dimension()),
        names(file),
        scorer(file),
        precision(file),
        story_classifier(file) {}

  ModelFile file;
  StaticEncoder encoder;
  Background background;
  NameKnowledge names;
  PairScorer scorer;
  PrecisionTable precision;
  StoryClassifier story_classifier;
};

}  // namespace diglot::align
