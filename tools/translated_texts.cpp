#include "tools/translated_texts.h"

#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/segment_documents.h"

namespace diglot::tools {
namespace {

using corpora::Error;

corpora::TextLines read_lines(const std::string& path, const TranslationOptions& options,
                              Messages& messages) {
  corpora::ReadTextLines file = corpora::read_text_lines(path, options.on_bad_utf8);
  const std::string name = corpora::input_name(path);
  if (file.replaced > 0) messages.note(corpora::replacement_note(name, file.replaced));
  if (file.text.lines().empty()) throw Error(name, "is empty; give one segment a line");
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (file.text.lines().front().starts_with(byte_order_mark)) {
    messages.note(name +
                  ": begins with a byte order mark, which counts as a part of the first segment "
                  "and changes scores; remove it");
  }
  return std::move(file.text);
}

}  // namespace

void TranslatedTexts::require_same_length(const std::string& path, std::size_t segments) const {
  const std::vector<File>& first = references_.empty() ? hypotheses_ : references_;
  if (first.empty() || segments == first.front().text.lines().size()) return;
  throw Error(corpora::input_name(path) + " has " + corpora::counted(segments, "segment") +
              " and " + corpora::input_name(first.front().path) + " has " +
              std::to_string(first.front().text.lines().size()) +
              "; segment i of each must belong to segment i of the others");
}

TranslatedTexts::File TranslatedTexts::read(const std::string& path,
                                            const TranslationOptions& options,
                                            Messages& messages) const {
  File file{path, read_lines(path, options, messages)};
  require_same_length(path, file.text.lines().size());
  return file;
}

TranslatedTexts::TranslatedTexts(const TranslationOptions& options, Messages& messages) {
  for (const std::string& path : options.references) {
    references_.push_back(read(path, options, messages));
  }
  for (const std::string& path : options.hypotheses) {
    hypotheses_.push_back(read(path, options, messages));
  }
  if (!options.src.empty()) {
    others_.push_back(read(options.src, options, messages));
    sources_ = others_.back().text.lines();
  }
  if (!options.docs.empty()) {
    others_.push_back({options.docs, read_lines(options.docs, options, messages)});
    documents_ = corpora::find_documents(others_.back().text.lines(),
                                         corpora::input_name(options.docs), options.docs_column);
    require_same_length(options.docs, documents_.size());
  }
}

align::TranslatedSegments TranslatedTexts::system(std::size_t s) const {
  align::TranslatedSegments segments{hypotheses_[s].text.lines(), {}, sources_};
  for (const File& reference : references_) {
    segments.references.emplace_back(reference.text.lines());
  }
  return segments;
}

void TranslatedTexts::require_scorable(const align::TranslationMetric& metric) const {
  for (const std::vector<File>* files : {&references_, &hypotheses_}) {
    for (const File& file : *files) {
      for (std::size_t i = 0; i < file.text.lines().size(); ++i) {
        try {
          metric.require_scorable(file.text.lines()[i]);
        } catch (const Error& error) {
          throw Error(corpora::input_name(file.path), i + 1, error.what());
        }
      }
    }
  }
}

}  // namespace diglot::tools
