#include "align/background_at_hand.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace diglot::align {
namespace {

/// Sentences of one language by both encoders; row i of each is sentence i.
struct Sample {
  Vectors foreign;
  Vectors own;
};

using Samples = std::map<std::string, Sample>;

/// Mean and standard deviation of what comes by.
class Moments {
 public:
  void add(float value) {
    ++count_;
    sum_ += static_cast<double>(value);
    squares_ += static_cast<double>(value) * static_cast<double>(value);
  }
  [[nodiscard]] double mean() const { return count_ == 0 ? 0 : sum_ / count_; }
  [[nodiscard]] double deviation() const {
    return count_ == 0 ? 0 : std::sqrt(std::max(0.0, squares_ / count_ - mean() * mean()));
  }

 private:
  double count_ = 0;
  double sum_ = 0;
  double squares_ = 0;
};

Samples draw_samples(std::span<const PreparedArticle> articles, const StaticEncoder& own) {
  constexpr std::size_t most = 512;
  using Place = std::pair<const PreparedArticle*, std::size_t>;
  std::map<std::string, std::vector<Place>> sentences;
  for (const PreparedArticle& article : articles) {
    for (std::size_t i = 0; i < article.size(); ++i) {
      if (article.units[i].sentences.size() == 1) {
        sentences[article.article->lang].emplace_back(&article, i);
      }
    }
  }
  Samples samples;
  for (const auto& [lang, places] : sentences) {
    const std::size_t count = std::min(most, places.size());
    Sample sample{Vectors(count, places.front().first->vectors.dimension()), {}};
    std::vector<std::string_view> texts;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& [article, unit] = places[i * places.size() / count];
      std::ranges::copy(article->vectors[unit], sample.foreign[i].begin());
      texts.push_back(article->units[unit].text);
    }
    sample.own = own.encode(texts);
    samples.emplace(lang, std::move(sample));
  }
  return samples;
}

/// Of the margins of sentences of two languages, or of two sentences of one.
void add_margins(Moments& moments, const Background& background, const std::string& src_lang,
                 const Vectors& src, const std::string& tgt_lang, const Vectors& tgt) {
  constexpr std::size_t most = 128;  // of each language
  const auto src_nearness = background.nearness(src, tgt_lang);
  const auto tgt_nearness = background.nearness(tgt, src_lang);
  for (std::size_t i = 0; i < std::min(most, src.size()); ++i) {
    for (std::size_t j = 0; j < std::min(most, tgt.size()); ++j) {
      if (src_lang == tgt_lang && i == j) continue;
      moments.add(background.margin(dot(src[i], tgt[j]), src_nearness[i], tgt_nearness[j]));
    }
  }
}

}  // namespace

Background background_at_hand(std::span<const PreparedArticle> articles, const Model& model) {
  const Samples samples = draw_samples(articles, model.encoder);
  std::map<std::string, Vectors> languages;
  for (const auto& [lang, sample] : samples) languages.emplace(lang, sample.foreign);
  const std::size_t dimension = samples.empty() ? 1 : languages.begin()->second.dimension();
  Background unscaled(languages, dimension, {});

  Moments foreign;
  Moments own;
  for (const auto& [src_lang, src] : samples) {
    for (const auto& [tgt_lang, tgt] : samples) {
      if (src_lang > tgt_lang || (src_lang == tgt_lang && samples.size() > 1)) continue;
      add_margins(foreign, unscaled, src_lang, src.foreign, tgt_lang, tgt.foreign);
      add_margins(own, model.background, src_lang, src.own, tgt_lang, tgt.own);
    }
  }
  if (foreign.deviation() == 0) return unscaled;  // nothing to compare, or nothing to tell apart
  const double slope = own.deviation() / foreign.deviation();
  return {languages,
          dimension,
          {static_cast<float>(slope), static_cast<float>(own.mean() - slope * foreign.mean())}};
}

}  // namespace diglot::align
