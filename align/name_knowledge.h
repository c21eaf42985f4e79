#pragma once

#include <map>
#include <string>

#include "align/bitext_collection.h"
#include "align/common_words.h"
#include "align/model_file.h"
#include "align/transliteration.h"

namespace diglot::align {

/// What a model knows of names: how they are spelled in other languages, and what only looks like
/// one. A view of the file's sections, which it keeps. Immutable; thread-safe.
class NameKnowledge {
 public:
  /// Throws corpora::Error where the file lacks a section or one is malformed.
  explicit NameKnowledge(ModelFile file);

  [[nodiscard]] const Transliteration& transliteration() const { return transliteration_; }
  [[nodiscard]] const CommonWords& common_words() const { return common_words_; }

 private:
  ModelFile file_;
  Transliteration transliteration_;
  CommonWords common_words_;
};

/// Learns both from bitext: the sections of a model file.
std::map<std::string, std::string> train_names(const BitextCollection& bitext);

/// The same for a model that goes on with more bitext: its letters stay, common words are added.
std::map<std::string, std::string> continue_names(const ModelFile& model,
                                                  const BitextCollection& bitext);

}  // namespace diglot::align
