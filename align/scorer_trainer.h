#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "align/background.h"
#include "align/bitext_collection.h"
#include "align/model_file.h"
#include "align/pair_scorer.h"
#include "align/precision_table.h"
#include "align/static_encoder.h"
#include "align/story_classifier.h"
#include "corpora/article.h"
#include "corpora/gold_pairs.h"

namespace diglot::align {

/// What the classifiers learn from.
struct ScorerData {
  /// Segmented articles of several stories, and the pairs that a person found in them. Two articles
  /// with a gold pair tell the same story, all others don't.
  std::vector<corpora::Article> articles;
  std::vector<corpora::GoldPair> gold;
  /// Bitext that the encoder was not trained on; `block` consecutive lines are taken for an
  /// article. Counts little beside gold, and stands in for it where there is none.
  BitextCollection bitext;
  std::size_t block = 32;
};

/// The classifiers of a model.
struct Scorers {
  PairScorer pairs;
  StoryClassifier stories;
  PrecisionTable precision;
};

/// Fits the classifiers to the data. Throws corpora::Error where the gold names an article that is
/// not there, or where there is too little of it to learn from.
Scorers train_scorers(const ScorerData& data, const StaticEncoder& encoder,
                      const Background& background);

/// The sections of a model with its classifiers fitted anew; all else stays as it is. Throws
/// corpora::Error as train_scorers does, and where the file is no model.
std::map<std::string, std::string> refit_scorers(const ModelFile& file, const ScorerData& data);

}  // namespace diglot::align
