#include "tools/translated_texts.h"

#include <utility>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::tools {
namespace {

using corpora::Error;

/// A column, counted from 1, of lines whose columns are separated by tabs.
std::vector<std::string_view> column_of(const corpora::TextLines& text, const std::string& path,
                                        std::size_t column) {
  std::vector<std::string_view> values;
  for (std::string_view line : text.lines()) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (std::size_t c = 1; c < column; ++c) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) {
        throw Error(corpora::input_name(path), values.size() + 1,
                    "has " + std::to_string(c) + " columns, but --docs-column asks for column " +
                        std::to_string(column));
      }
      line.remove_prefix(tab + 1);
    }
    values.push_back(line.substr(0, line.find('\t')));
  }
  return values;
}

}  // namespace

TranslatedTexts::File TranslatedTexts::read(const std::string& path,
                                            const TranslationOptions& options,
                                            Messages& messages) const {
  corpora::ReadTextLines file = corpora::read_text_lines(path, options.on_bad_utf8);
  const std::string name = corpora::input_name(path);
  if (file.replaced > 0) messages.note(corpora::replacement_note(name, file.replaced));
  const std::size_t size = file.text.lines().size();
  if (size == 0) throw Error(name, "is empty; give one segment a line");
  const std::vector<File>& first = references_.empty() ? hypotheses_ : references_;
  if (!first.empty() && size != first.front().text.lines().size()) {
    throw Error(name + " has " + std::to_string(size) + " lines and " +
                corpora::input_name(first.front().path) + " has " +
                std::to_string(first.front().text.lines().size()) +
                "; line i of each must belong to the same segment");
  }
  return {path, std::move(file.text)};
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
    others_.push_back(read(options.docs, options, messages));
    documents_ = column_of(others_.back().text, options.docs, options.docs_column);
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
