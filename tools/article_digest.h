#pragma once

#include <string>

#include "corpora/article.h"
#include "corpora/fingerprint.h"

namespace diglot::tools {

/// Stands for articles in their order, as they were read: their languages, dates, texts and
/// sentences, whatever their names are.
class ArticleDigest {
 public:
  void add(const corpora::Article& article);
  /// See corpora::to_hex.
  [[nodiscard]] std::string hex() const { return corpora::to_hex(print_); }

 private:
  corpora::Fingerprint print_;
};

}  // namespace diglot::tools
