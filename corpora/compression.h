#pragma once

#include <string_view>

namespace diglot::corpora {

/// How a file is compressed, which the end of its name tells.
enum class Compression {
  none,
  gzip,  ///< .gz
  zstd,  ///< .zst
  xz     ///< .xz
};

/// By the suffix of `path`.
Compression compression_of(std::string_view path);

/// `path` without the suffix of its compression: "a.tsv" of "a.tsv.xz".
std::string_view without_compression(std::string_view path);

}  // namespace diglot::corpora
