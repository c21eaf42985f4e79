#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include <CLI/App.hpp>

#include "tools/http_patience.h"

namespace diglot::tools {

/// The built-in encoder with the model of this file.
struct EncoderModel {
  std::string path;
};

/// A file of vectors that were computed beforehand.
struct VectorFileName {
  std::string path;
  std::size_t dimension = 0;  ///< of bare float32; 0 for a NumPy file
};

/// The overlaps of a document, a text file, and the file of their vectors.
struct OverlapFileNames {
  std::string text;
  std::string vectors;
};

/// A server that speaks the OpenAI-style /v1/embeddings.
struct EmbeddingsAddress {
  std::string url;     ///< as given, to print
  std::string host;    ///< a name, or an address without brackets
  std::string port;    ///< digits
  std::string target;  ///< path and query, "/v1/embeddings"
  std::string model;   ///< its name for the server; "" leaves it to the server
  std::size_t timeout_seconds = 0;
  HttpPatience patience{};
};

using EncoderChoice = std::variant<EncoderModel, std::vector<VectorFileName>,
                                   std::vector<OverlapFileNames>, EmbeddingsAddress>;

/// The values of --encoder and what belongs to it.
struct EncoderOption {
  std::string encoder = "builtin";
  std::string model;
  std::size_t timeout_seconds = 120;
  HttpPatience patience{};  ///< no option of the command line

  /// What they name: `builtin`, a model file, `vectors:FILE,FILE...` (FILE.npy, or FILE:DIMENSION
  /// for bare float32), `overlaps:TEXT=VECTORS,TEXT=VECTORS...`, or
  /// `http://HOST[:PORT][/PATH][#MODEL]`. A path that does not end in /embeddings is a base, behind
  /// which that stands; without a path it is /v1/embeddings. Opens nothing. Throws corpora::Error
  /// where they are malformed.
  [[nodiscard]] EncoderChoice choice() const;
};

/// Adds --encoder, --encoder-model and --encoder-timeout to a command.
void add_encoder(CLI::App& command, EncoderOption& option);

}  // namespace diglot::tools
