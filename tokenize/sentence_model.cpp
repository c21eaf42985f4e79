#include "tokenize/sentence_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "corpora/error.h"

// Of models/sentences.bin, see models/embed.cpp.in.
extern "C" const char diglot_sentence_model[];
extern "C" const char diglot_sentence_model_end[];

namespace diglot::tokenize {
namespace {

constexpr std::string_view magic = "DIGLOTS1";
constexpr std::size_t code_size = 2;
static_assert(std::endian::native == std::endian::little,
              "the scale is written as it lies in memory");

}  // namespace

SentenceModel::SentenceModel(const std::vector<float>& weights, std::vector<std::string> languages)
    : languages_(std::move(languages)) {
  constexpr float largest = 127;
  float most = 0;
  for (const float weight : weights) most = std::max(most, std::abs(weight));
  scale_ = most > 0 ? most / largest : 1;
  for (const float weight : weights) {
    weights_.push_back(static_cast<std::int8_t>(std::lround(weight / scale_)));
  }
}

SentenceModel::SentenceModel(std::string_view serialized) {
  const auto require = [](bool holds) {
    if (!holds) {
      throw corpora::Error(
          "this is no model of sentence ends; make one with `diglot train-segmenter`");
    }
  };
  require(serialized.starts_with(magic) && serialized.size() > magic.size());
  std::string_view rest = serialized.substr(magic.size());
  const std::size_t count = static_cast<unsigned char>(rest.front());
  rest.remove_prefix(1);
  require(rest.size() > count * code_size + sizeof scale_);
  for (std::size_t i = 0; i < count; ++i) {
    languages_.emplace_back(rest.substr(i * code_size, code_size));
  }
  rest.remove_prefix(count * code_size);
  std::memcpy(&scale_, rest.data(), sizeof scale_);
  rest.remove_prefix(sizeof scale_);
  require(!rest.empty() && std::isfinite(scale_));
  weights_.resize(rest.size());
  std::memcpy(weights_.data(), rest.data(), rest.size());
}

const SentenceModel& SentenceModel::builtin() {
  static const SentenceModel model(
      std::string_view(diglot_sentence_model, diglot_sentence_model_end));
  return model;
}

std::string SentenceModel::serialize() const {
  std::string bytes(magic);
  bytes += static_cast<char>(languages_.size());
  for (const std::string& lang : languages_) bytes += lang;
  bytes.append(reinterpret_cast<const char*>(&scale_), sizeof scale_);
  bytes.append(reinterpret_cast<const char*>(weights_.data()), weights_.size());
  return bytes;
}

bool SentenceModel::knows(std::string_view lang) const {
  return std::ranges::find(languages_, lang) != languages_.end();
}

}  // namespace diglot::tokenize
