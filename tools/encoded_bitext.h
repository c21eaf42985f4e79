#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

#include "align/vectors.h"
#include "tools/chosen_encoder.h"
#include "tools/encoder_option.h"

namespace diglot::tools {

/// Two files whose lines translate one another, and what encodes them.
struct BitextOption {
  std::string src;
  std::string tgt;
  EncoderOption encoder;
};

/// Adds --src, --tgt and those of the encoder.
void add_bitext(CLI::App& command, BitextOption& option);

/// Lines that translate one another, with their vectors.
struct EncodedBitext {
  std::vector<std::string> src_lines;
  std::vector<std::string> tgt_lines;
  std::unique_ptr<LineEncoder> encoder;
  align::Vectors src;  ///< a row for each line
  align::Vectors tgt;
};

/// Reads and encodes them. Throws corpora::Error where they are empty or of different length.
EncodedBitext encode_bitext(const BitextOption& option);

}  // namespace diglot::tools
