#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/quantized_rows.h"
#include "align/static_encoder.h"
#include "align/vectors.h"
#include "corpora/article.h"

namespace diglot::align {

/// The words and punctuation marks of a document, sentence by sentence. Each form has one vector,
/// rounded to 8 bits, for all places where it stands: a book has twenty times as many words as
/// forms.
class DocumentWords {
 public:
  /// Words as compared_words gives them. Uses all threads. The article, which is segmented, must
  /// outlive this. Precondition: valid UTF-8.
  DocumentWords(const corpora::Article& article, const StaticEncoder& encoder);

  [[nodiscard]] const corpora::Article& article() const { return *article_; }
  [[nodiscard]] std::size_t sentences() const { return first_.size() - 1; }
  /// The number of words before this sentence; of `sentences()`, of all.
  [[nodiscard]] std::size_t first_of(std::size_t sentence) const { return first_[sentence]; }
  /// The numbers of the forms of all words, in order.
  [[nodiscard]] std::span<const std::uint32_t> forms() const { return forms_; }
  /// Those of the words of one sentence.
  [[nodiscard]] std::span<const std::uint32_t> forms_of(std::size_t sentence) const {
    return std::span(forms_).subspan(first_[sentence], first_[sentence + 1] - first_[sentence]);
  }

  /// The sum of a form's features, a row for each form.
  [[nodiscard]] QuantizedRows vectors() const {
    return {vectors_.scales, vectors_.bytes, dimension_, Bits::eight};
  }
  /// How much each form says: the length of its vector.
  [[nodiscard]] std::span<const float> weights() const { return weights_; }

  /// The directions of the sums of each sentence's words: sentences x d; zero for an empty one.
  [[nodiscard]] Vectors sentence_vectors() const;

 private:
  const corpora::Article* article_;
  std::vector<std::size_t> first_;
  std::vector<std::uint32_t> forms_;
  QuantizedStorage vectors_;
  std::size_t dimension_;
  std::vector<float> weights_;
};

}  // namespace diglot::align
