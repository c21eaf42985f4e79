#include "tokenize/sentence_trainer.h"

#include <cmath>
#include <random>
#include <set>
#include <utility>

#include "corpora/error.h"
#include "tokenize/sentence_ends.h"
#include "tokenize/sentence_features.h"
#include "tokenize/sentence_rules.h"
#include "tokenize/sentences.h"

namespace diglot::tokenize {
namespace {

using corpora::SegmentedParagraph;
using corpora::SegmentedText;

struct Example {
  SentenceFeatures features;
  bool ends;
};

void add_paragraph(const SegmentedParagraph& paragraph, std::string_view lang,
                   std::vector<Example>& examples) {
  const auto& sentences = paragraph.sentences;
  if (sentences.empty()) return;
  std::size_t current = 0;
  SentenceEnds places(paragraph.text, lang, EndKind::any);
  while (const auto place = places.next()) {
    while (current + 1 < sentences.size() && sentences[current + 1].begin < place->next) ++current;
    const std::size_t begin = sentences[current].begin;
    if (place->stop < begin) continue;
    const bool ends = current + 1 < sentences.size() && sentences[current + 1].begin == place->next;
    const RuleVerdict verdict = judge_by_rules(paragraph.text, lang, begin, *place);
    if (verdict.certain) continue;
    examples.push_back({sentence_features(paragraph.text, lang, begin, *place, verdict), ends});
  }
}

/// Weights with AdaGrad's sums of squared gradients.
class Learner {
 public:
  explicit Learner(const SentenceTrainerOptions& options)
      : rate_(static_cast<float>(options.rate)),
        ridge_(static_cast<float>(options.ridge)),
        weights_(options.buckets),
        squares_(options.buckets, 1e-6F) {}

  void see(const Example& example) {
    float logit = example.features.prior;
    for (const std::uint32_t hash : example.features.hashes) {
      logit += weights_[bucket_of(hash, weights_.size())];
    }
    const float error = 1 / (1 + std::exp(-logit)) - (example.ends ? 1.0F : 0.0F);
    for (const std::uint32_t hash : example.features.hashes) {
      const std::size_t bucket = bucket_of(hash, weights_.size());
      float& weight = weights_[bucket];
      float& squares = squares_[bucket];
      const float gradient = error + ridge_ * weight;
      squares += gradient * gradient;
      weight -= rate_ * gradient / std::sqrt(squares);
    }
  }
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }

 private:
  float rate_;
  float ridge_;
  std::vector<float> weights_;
  std::vector<float> squares_;
};

/// Fisher and Yates' shuffle, the same with every standard library.
template <class T>
void shuffle(std::vector<T>& values, std::mt19937_64& random) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random() % i]);
}

SentenceModel fit(const std::vector<SegmentedText>& texts, const SentenceTrainerOptions& options) {
  std::vector<Example> examples;
  std::set<std::string> languages;
  for (const SegmentedText& text : texts) {
    languages.insert(text.lang);
    for (const SegmentedParagraph& paragraph : text.paragraphs) {
      add_paragraph(paragraph, text.lang, examples);
    }
  }
  std::vector<const Example*> order;
  order.reserve(examples.size());
  for (const Example& example : examples) order.push_back(&example);

  Learner learner(options);
  std::mt19937_64 random(options.seed);
  for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
    shuffle(order, random);
    for (const Example* example : order) learner.see(*example);
  }
  return {learner.weights(), {languages.begin(), languages.end()}};
}

/// Makes paragraphs of lines in random order, with the sentences that `model` finds in each line.
SegmentedText join_lines(SentenceLines text, const SentenceModel& model, std::uint64_t seed) {
  constexpr std::size_t lines_in_paragraph = 10;
  std::mt19937_64 random(seed);
  shuffle(text.lines, random);
  const std::string_view space = text.lang == "zh" || text.lang == "ja" ? "" : " ";
  SegmentedText joined{"lines", text.lang, {}};
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (i % lines_in_paragraph == 0) joined.paragraphs.emplace_back();
    SegmentedParagraph& paragraph = joined.paragraphs.back();
    if (!paragraph.text.empty()) paragraph.text += space;
    const std::size_t begin = paragraph.text.size();
    paragraph.text += text.lines[i];
    for (const corpora::Bytes bytes : split_sentences(text.lines[i], text.lang, model)) {
      paragraph.sentences.push_back({begin + bytes.begin, begin + bytes.end});
    }
  }
  return joined;
}

}  // namespace

void SentenceTrainerOptions::validate() const {
  constexpr std::size_t most = std::size_t{1} << 30U;
  if (buckets == 0 || buckets > most) {
    throw corpora::Error("the number of buckets is " + std::to_string(buckets) +
                         "; give one from 1 to " + std::to_string(most));
  }
  if (epochs == 0) throw corpora::Error("the number of epochs is at least 1");
}

SentenceModel train_sentences(const std::vector<SegmentedText>& texts,
                              const std::vector<SentenceLines>& lines,
                              const SentenceTrainerOptions& options) {
  options.validate();
  SentenceModel first = fit(texts, options);
  if (lines.empty()) return first;
  std::vector<SegmentedText> all;
  for (const SentenceLines& text : lines) all.push_back(join_lines(text, first, options.seed));
  all.insert(all.end(), texts.begin(), texts.end());
  return fit(all, options);
}

}  // namespace diglot::tokenize
