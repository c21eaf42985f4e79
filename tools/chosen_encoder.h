#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "align/encoder.h"
#include "align/model.h"
#include "align/sentence_vectors.h"
#include "align/unit_encoder.h"
#include "align/vectors.h"
#include "corpora/article.h"
#include "tools/encoder_option.h"

namespace diglot::tools {

/// The encoder that a command names, for any text. Throws corpora::Error where it can't be opened
/// or only has the vectors of a file.
std::unique_ptr<align::Encoder> open_text_encoder(const EncoderOption& option);

/// The encoder that a command names, for lines: their text is encoded, or the vectors of a file are
/// theirs in the order in which they are asked for.
class LineEncoder {
 public:
  /// `lines` is how many will be encoded in all. Throws corpora::Error where what is named can't be
  /// opened, or a file has another number of rows.
  LineEncoder(const EncoderOption& option, std::size_t lines);

  [[nodiscard]] std::size_t dimension() const;
  /// Whether any text can be encoded: rows of a file are only there for the lines.
  [[nodiscard]] bool reads_text() const { return text_encoder_ != nullptr; }
  /// The vectors of the next lines.
  align::Vectors encode(std::span<const std::string_view> lines);
  /// The vectors of any lines, which have these numbers among all, from 0.
  [[nodiscard]] align::Vectors encode(std::span<const std::string_view> lines,
                                      std::span<const std::size_t> numbers) const;

 private:
  std::unique_ptr<align::Encoder> text_encoder_;
  std::unique_ptr<align::VectorRows> rows_;
  std::size_t next_ = 0;
};

/// The encoder that a command names, for articles, and the model that judges what it finds: that of
/// --encoder, or the built-in one for vectors from elsewhere.
class ArticleEncoder {
 public:
  /// Throws corpora::Error where what is named can't be opened.
  explicit ArticleEncoder(const EncoderOption& option);

  [[nodiscard]] const align::Model& model() const { return *model_; }
  /// What gives units their vectors in place of the model; null for the model's own.
  [[nodiscard]] const align::UnitEncoder* encoder() const;

  /// What gives any text its vector; null where there are only vectors of files.
  [[nodiscard]] const align::Encoder* text_encoder() const;

  /// Whether rows of files stand for sentences, so that every article must be told to add().
  [[nodiscard]] bool has_rows() const { return sentence_vectors_ != nullptr; }
  /// Tells the next article of which the vectors are asked for, where has_rows().
  void add(const corpora::Article& article);
  /// Throws corpora::Error where rows are left when all articles were told.
  void require_all_used() const;

 private:
  std::unique_ptr<align::Model> model_;
  std::unique_ptr<align::Encoder> text_encoder_;
  std::unique_ptr<align::UnitEncoder> unit_encoder_;
  std::unique_ptr<align::SentenceVectors> sentence_vectors_;
};

}  // namespace diglot::tools
