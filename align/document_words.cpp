#include "align/document_words.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <tbb/parallel_for.h>

#include "align/row_sum.h"
#include "align/unit_words.h"

namespace diglot::align {
namespace {

/// The texts of the words of each sentence.
std::vector<std::vector<std::string_view>> find_texts(const corpora::Article& article) {
  std::vector<std::vector<std::string_view>> texts(article.sentences.size());
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t i) {
    const corpora::Sentence& sentence = article.sentences[i];
    const std::string_view text = article.text_of(sentence.bytes);
    for (const corpora::Bytes& word : compared_words(text, sentence.lang)) {
      texts[i].push_back(text.substr(word.begin, word.size()));
    }
  });
  return texts;
}

}  // namespace

DocumentWords::DocumentWords(const corpora::Article& article, const StaticEncoder& encoder)
    : article_(&article), first_{0}, dimension_(encoder.dimension()) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::string_view> texts;  // of the forms
  for (const auto& sentence : find_texts(article)) {
    for (const std::string_view text : sentence) {
      const auto [found, is_new] =
          numbers.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
      if (is_new) texts.push_back(text);
      forms_.push_back(found->second);
    }
    first_.push_back(forms_.size());
  }
  vectors_.scales.resize(texts.size());
  vectors_.bytes.resize(texts.size() * dimension_);
  weights_.resize(texts.size());
  tbb::parallel_for(std::size_t{0}, texts.size(), [&](std::size_t form) {
    std::vector<float> sum(dimension_);
    encoder.add_features(texts[form], sum);
    weights_[form] = length(sum);
    vectors_.scales[form] =
        quantize_to_8_bits(sum, std::span(vectors_.bytes).subspan(form * dimension_, dimension_));
  });
}

Vectors DocumentWords::sentence_vectors() const {
  Vectors sums(sentences(), dimension_);
  tbb::parallel_for(std::size_t{0}, sentences(), [&](std::size_t i) {
    add_rows(vectors(), forms_of(i), sums[i]);
    normalize(sums[i]);
  });
  return sums;
}

}  // namespace diglot::align
