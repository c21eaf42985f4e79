#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace diglot::corpora {

/// Follows the frames of a zstd file (RFC 8878, section 3) without decompressing them, to tell
/// whether the file ends where a frame does: Boost's zstd filter takes a file that was cut short
/// for a whole one.
class ZstdFrames {
 public:
  /// Follows the next bytes of the file. Returns false when they can't be zstd; then no further
  /// call is useful.
  bool follow(std::string_view bytes);
  /// Whether the bytes so far are one frame or more, none of them cut short.
  [[nodiscard]] bool whole() const { return frames_ > 0 && part_ == Part::magic && have_ == 0; }

 private:
  enum class Part { magic, descriptor, header, skip_size, skip, block_header, block, checksum };

  bool take_field();
  void enter(Part part, std::uint32_t size);

  Part part_ = Part::magic;
  std::uint32_t need_ = 4;   // size of the current part
  std::uint32_t have_ = 0;   // how much of it was seen
  std::uint32_t field_ = 0;  // the last four bytes seen of it, little-endian
  bool last_block_ = false;
  bool has_checksum_ = false;
  std::size_t frames_ = 0;
};

}  // namespace diglot::corpora
