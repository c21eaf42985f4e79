#include "align/segmentation_evaluation.h"

#include <set>
#include <string_view>

#include "corpora/error.h"
#include "tokenize/code_points.h"

namespace diglot::align {
namespace {

using corpora::Bytes;
using tokenize::CodePoint;

/// The visible characters of a text, and how many bytes of them stand before each of its own.
struct Visible {
  std::string characters;
  std::vector<std::size_t> offsets;

  explicit Visible(std::string_view text) : offsets(text.size() + 1) {
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = tokenize::code_point_at(text, i);
      offsets[i] = characters.size();
      if (!tokenize::is_invisible(c.value)) characters += text.substr(i, c.end - i);
      i = c.end;
    }
    offsets[text.size()] = characters.size();
  }

  [[nodiscard]] Bytes range(Bytes bytes, std::size_t shift) const {
    return {shift + offsets[bytes.begin], shift + offsets[bytes.end]};
  }
};

using Spans = std::set<Bytes>;

PrecisionRecall compare(const Spans& gold, const Spans& predicted) {
  PrecisionRecall result{.predicted = predicted.size(), .gold = gold.size()};
  for (const Bytes& span : predicted) result.right += gold.count(span);
  result.found = result.right;
  return result;
}

}  // namespace

SegmentationEvaluation evaluate_segmentation(const corpora::SegmentedText& gold,
                                             std::span<const PredictedSentence> predicted) {
  std::string text;
  Spans gold_sentences;
  Spans gold_tokens;
  for (const corpora::SegmentedParagraph& paragraph : gold.paragraphs) {
    const Visible visible(paragraph.text);
    for (const Bytes b : paragraph.sentences) gold_sentences.insert(visible.range(b, text.size()));
    for (const Bytes b : paragraph.tokens) gold_tokens.insert(visible.range(b, text.size()));
    text += visible.characters;
  }

  constexpr std::size_t longest_gap = 64;  // what may be left out between two sentences
  Spans sentences;
  Spans tokens;
  std::size_t position = 0;
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const Visible visible(predicted[i].text);
    const std::string_view reach =
        std::string_view(text).substr(position, visible.characters.size() + longest_gap);
    const std::size_t found = reach.find(visible.characters);
    if (found == std::string_view::npos) {
      throw corpora::Error("sentence " + std::to_string(i + 1) + ", \"" + predicted[i].text +
                           "\", does not stand in " + gold.name +
                           " behind the one before it; was another text segmented?");
    }
    position += found;
    sentences.insert({position, position + visible.characters.size()});
    for (const Bytes b : predicted[i].tokens) tokens.insert(visible.range(b, position));
    position += visible.characters.size();
  }
  return {compare(gold_sentences, sentences), compare(gold_tokens, tokens)};
}

}  // namespace diglot::align
