#include "tools/chosen_encoder.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "align/model_file.h"
#include "align/overlap_vectors.h"
#include "align/static_encoder.h"
#include "align/vector_file.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "tools/embeddings_endpoint.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

align::VectorRows open_vectors(const std::vector<VectorFileName>& names) {
  std::vector<align::VectorFile> files;
  for (const VectorFileName& name : names) {
    files.push_back(name.dimension == 0 ? align::VectorFile::open_npy(name.path)
                                        : align::VectorFile::open_raw(name.path, name.dimension));
  }
  return align::VectorRows(std::move(files));
}

std::unique_ptr<align::UnitEncoder> open_overlaps(const std::vector<OverlapFileNames>& names) {
  std::vector<align::OverlapVectors::Files> files;
  for (const OverlapFileNames& name : names) files.push_back({name.text, name.vectors});
  return std::make_unique<align::OverlapVectors>(files);
}

std::unique_ptr<align::Encoder> open_endpoint(const EmbeddingsAddress& address) {
  const char* const key = std::getenv("DIGLOT_API_KEY");
  return std::make_unique<EmbeddingsEndpoint>(address, key == nullptr ? "" : key);
}

}  // namespace

std::unique_ptr<align::Encoder> open_text_encoder(const EncoderOption& option) {
  const EncoderChoice choice = option.choice();
  if (const auto* address = std::get_if<EmbeddingsAddress>(&choice)) return open_endpoint(*address);
  if (const auto* model = std::get_if<EncoderModel>(&choice)) {
    return std::make_unique<align::StaticEncoder>(align::ModelFile::open(model->path));
  }
  throw corpora::Error("--encoder " + option.encoder +
                       ": vectors are no encoder of text; name a model file or a server");
}

LineEncoder::LineEncoder(const EncoderOption& option, std::size_t lines) {
  const EncoderChoice choice = option.choice();
  if (const auto* names = std::get_if<std::vector<VectorFileName>>(&choice)) {
    rows_ = std::make_unique<align::VectorRows>(open_vectors(*names));
    if (rows_->size() != lines) {
      throw corpora::Error(rows_->name(), "has " + corpora::counted(rows_->size(), "row") +
                                              " for " + corpora::counted(lines, "line") +
                                              "; encode just these lines, in their order");
    }
  } else if (std::holds_alternative<std::vector<OverlapFileNames>>(choice)) {
    throw corpora::Error("--encoder " + option.encoder +
                         ": overlaps are for `align`; name the vectors of lines as vectors:FILE");
  } else {
    text_encoder_ = open_text_encoder(option);
  }
}

std::size_t LineEncoder::dimension() const {
  return rows_ ? rows_->dimension() : text_encoder_->dimension();
}

align::Vectors LineEncoder::encode(std::span<const std::string_view> lines) {
  if (!rows_) return text_encoder_->encode(lines);
  return rows_->read(std::exchange(next_, next_ + lines.size()), lines.size());
}

align::Vectors LineEncoder::encode(std::span<const std::string_view> lines,
                                   std::span<const std::size_t> numbers) const {
  if (!rows_) return text_encoder_->encode(lines);
  align::Vectors vectors(numbers.size(), rows_->dimension());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::ranges::copy(rows_->read(numbers[i], 1)[0], vectors[i].begin());
  }
  return vectors;
}

ArticleEncoder::ArticleEncoder(const EncoderOption& option) {
  const EncoderChoice choice = option.choice();
  const auto* own = std::get_if<EncoderModel>(&choice);
  model_ = std::make_unique<align::Model>(
      align::ModelFile::open(own == nullptr ? builtin_model_path() : own->path));
  if (const auto* names = std::get_if<std::vector<VectorFileName>>(&choice)) {
    sentence_vectors_ = std::make_unique<align::SentenceVectors>(open_vectors(*names));
  } else if (const auto* overlaps = std::get_if<std::vector<OverlapFileNames>>(&choice)) {
    unit_encoder_ = open_overlaps(*overlaps);
  } else if (const auto* address = std::get_if<EmbeddingsAddress>(&choice)) {
    text_encoder_ = open_endpoint(*address);
    unit_encoder_ = std::make_unique<align::TextUnitEncoder>(*text_encoder_);
  }
}

const align::UnitEncoder* ArticleEncoder::encoder() const {
  if (sentence_vectors_) return sentence_vectors_.get();
  return unit_encoder_.get();
}

const align::Encoder* ArticleEncoder::text_encoder() const {
  if (text_encoder_) return text_encoder_.get();
  return encoder() == nullptr ? &model_->encoder : nullptr;
}

void ArticleEncoder::add(const corpora::Article& article) {
  if (sentence_vectors_) sentence_vectors_->add(article);
}

void ArticleEncoder::require_all_used() const {
  if (sentence_vectors_) sentence_vectors_->require_all_used();
}

}  // namespace diglot::tools
