#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "align/encoder.h"

namespace diglot::tools {

inline constexpr std::size_t most_embedded_texts = 2048;       // of a request
inline constexpr std::size_t most_embedded_bytes = 1U << 20U;  // of a text

/// Answers POST /v1/embeddings as OpenAI's API does: {"input": "…" or ["…", …], "encoding_format"?:
/// "float" or "base64", "dimensions"?: the encoder's} gives {"object": "list", "data": [{"object":
/// "embedding", "index": 0, "embedding": [0.1, …]}, …], "model", "usage"}. A number is as short as
/// gives the same float32 when it is read; base64 stands for the little-endian float32. Tokens of
/// "usage" are words between white space.
///
/// `model` is the name of the encoder's. Throws ApiError at a bad request, and what the encoder
/// throws.
std::string embeddings_answer(std::string_view body, const align::Encoder& encoder,
                              const std::string& model);

}  // namespace diglot::tools
