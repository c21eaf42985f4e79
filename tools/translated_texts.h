#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/translation_metric.h"
#include "corpora/text_lines.h"
#include "tools/messages.h"
#include "tools/translation_options.h"

namespace diglot::tools {

/// The files that `evaluate translation` reads: references, translations, the source and the
/// documents of segments; all of one length.
class TranslatedTexts {
 public:
  /// Throws corpora::Error where one can't be read, is empty or of another length.
  TranslatedTexts(const TranslationOptions& options, Messages& messages);

  [[nodiscard]] std::size_t systems() const { return hypotheses_.size(); }
  [[nodiscard]] std::size_t segments() const { return hypotheses_.front().text.lines().size(); }
  [[nodiscard]] align::TranslatedSegments system(std::size_t s) const;
  /// The document of each segment; empty where nobody told.
  [[nodiscard]] const std::vector<std::string_view>& documents() const { return documents_; }

  /// Throws corpora::Error at a line of a hypothesis or a reference that is more than the metric
  /// can take.
  void require_scorable(const align::TranslationMetric& metric) const;

 private:
  struct File {
    std::string path;
    corpora::TextLines text;
  };

  /// Throws where it has not as many segments as the files before it.
  void require_same_length(const std::string& path, std::size_t segments) const;
  [[nodiscard]] File read(const std::string& path, const TranslationOptions& options,
                          Messages& messages) const;

  std::vector<File> references_;
  std::vector<File> hypotheses_;
  std::vector<File> others_;  // --src, --docs
  std::vector<std::string_view> sources_;
  std::vector<std::string_view> documents_;
};

}  // namespace diglot::tools
