#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// A file without a name in the folder for temporary files (that TMPDIR names, else /tmp), which
/// goes with the object, and with the process however that ends. It is made at the first append.
class TemporaryFile {
 public:
  TemporaryFile() = default;
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// How many bytes were appended.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Throws Error where the file can't be made or the disk is full; nothing is appended then.
  void append(std::string_view bytes);
  /// Bytes [begin, begin + size), which were appended. Throws Error where the disk fails.
  /// Thread-safe, but beside append().
  [[nodiscard]] std::string read(std::size_t begin, std::size_t size) const;

 private:
  int file_ = -1;
  std::size_t size_ = 0;
};

}  // namespace diglot::corpora
