#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "align/encoder.h"
#include "tools/encoder_option.h"

namespace diglot::tools {

/// An encoder that asks a server: POST {"input": ["…", …], "model": "…"} gives
/// {"data": [{"index": 0, "embedding": [0.1, …]}, …]} (OpenAI's embeddings; llama.cpp's server,
/// text-embeddings-inference, vLLM and Ollama speak it). Plain HTTP/1.1.
///
/// Sentences are sent 32 at a time, or as many as 1 MB holds, over one connection for each call of
/// encode(), which may be called from several threads. An empty line is not sent and has the zero
/// vector. A vector of unit length is taken as it is, to the last bit. What the server can't do
/// just now is tried again (see post_patiently). Whatever else goes wrong (no server from the
/// beginning, no answer in time, another status than 200, an answer that does not fit) throws
/// corpora::Error with the address and, where it gives one, the server's reason.
class EmbeddingsEndpoint : public align::Encoder {
 public:
  /// Asks for one vector, to know the dimension. `key` goes along as a bearer token where it is not
  /// empty.
  EmbeddingsEndpoint(EmbeddingsAddress address, std::string key);

  [[nodiscard]] std::size_t dimension() const override { return dimension_; }
  [[nodiscard]] align::Vectors encode(std::span<const std::string_view> sentences) const override;

 private:
  EmbeddingsAddress address_;
  std::string key_;
  std::size_t dimension_ = 0;
};

}  // namespace diglot::tools
