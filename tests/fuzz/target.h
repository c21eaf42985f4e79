#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "corpora/utf8.h"

/// What libFuzzer (or replay.cpp) calls with each input: any bytes. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,  // NOLINT(*-identifier-naming)
                                      std::size_t size);

namespace diglot::fuzz {

inline std::string_view to_bytes(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program, so that the fuzzer keeps the input, unless `holds`.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << "fuzz: does not hold: " << what << '\n';
  std::abort();
}

/// Whether a text is what every reader promises: valid UTF-8 without NUL.
inline bool is_text(std::string_view text) {
  return !corpora::text_defect(text, "text").has_value();
}

/// `bytes` as text: what isn't valid UTF-8, and NUL, becomes '?'.
inline std::string to_text(std::string_view bytes) {
  std::string text(bytes);
  for (char& c : text) c = c == '\0' ? '?' : c;
  std::size_t begin = 0;
  while (const auto invalid = corpora::find_invalid_utf8(std::string_view(text).substr(begin))) {
    begin += *invalid;
    text[begin] = '?';
  }
  return text;
}

}  // namespace diglot::fuzz
