#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "align/model.h"
#include "tokenize/subwords.h"

namespace diglot::tools::python {

/// A model, and its vocabulary once it is asked for. Immutable; thread-safe.
class LoadedModel {
 public:
  /// Throws corpora::Error where the file can't be read or is no model.
  explicit LoadedModel(const std::string& path) : model_(align::ModelFile::open(path)) {}

  [[nodiscard]] const align::Model& model() const { return model_; }
  [[nodiscard]] const tokenize::Subwords& subwords() const {
    std::call_once(subwords_made_, [this] {
      subwords_ = std::make_unique<tokenize::Subwords>(model_.file.section("subwords"));
    });
    return *subwords_;
  }

 private:
  align::Model model_;
  mutable std::once_flag subwords_made_;
  mutable std::unique_ptr<tokenize::Subwords> subwords_;
};

}  // namespace diglot::tools::python
