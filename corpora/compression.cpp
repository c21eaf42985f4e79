#include "corpora/compression.h"

namespace diglot::corpora {

Compression compression_of(std::string_view path) {
  if (path.ends_with(".gz")) return Compression::gzip;
  if (path.ends_with(".zst")) return Compression::zstd;
  if (path.ends_with(".xz")) return Compression::xz;
  return Compression::none;
}

std::string_view without_compression(std::string_view path) {
  if (compression_of(path) == Compression::none) return path;
  return path.substr(0, path.rfind('.'));
}

}  // namespace diglot::corpora
