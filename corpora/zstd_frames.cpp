#include "corpora/zstd_frames.h"

#include <algorithm>

namespace diglot::corpora {

namespace {

constexpr std::uint32_t frame_magic = 0xFD2FB528;
constexpr std::uint32_t skippable_magic = 0x184D2A50;  // and the 15 that follow

/// The size of the frame header behind its descriptor byte.
std::uint32_t header_size(std::uint32_t descriptor) {
  constexpr std::uint32_t dictionary_id_sizes[] = {0, 1, 2, 4};
  constexpr std::uint32_t content_sizes[] = {0, 2, 4, 8};
  const bool single_segment = (descriptor & 0x20) != 0;
  const std::uint32_t content_flag = descriptor >> 6;
  const std::uint32_t content_size =
      content_flag == 0 && single_segment ? 1 : content_sizes[content_flag];
  return (single_segment ? 0 : 1) + dictionary_id_sizes[descriptor & 3] + content_size;
}

}  // namespace

bool ZstdFrames::follow(std::string_view bytes) {
  while (!bytes.empty()) {
    if (part_ == Part::skip || part_ == Part::block) {
      const auto step = std::min<std::size_t>(need_ - have_, bytes.size());
      have_ += static_cast<std::uint32_t>(step);
      bytes.remove_prefix(step);
    } else {
      field_ |= std::uint32_t{static_cast<unsigned char>(bytes.front())} << (8 * (have_ % 4));
      ++have_;
      bytes.remove_prefix(1);
    }
    while (have_ == need_) {  // parts may be empty: a block of no bytes
      if (!take_field()) return false;
    }
  }
  return true;
}

/// The current part is complete: find out what follows it.
bool ZstdFrames::take_field() {
  switch (part_) {
    case Part::magic:
      if (field_ == frame_magic) {
        enter(Part::descriptor, 1);
      } else if ((field_ & ~std::uint32_t{15}) == skippable_magic) {
        enter(Part::skip_size, 4);
      } else {
        return false;
      }
      break;
    case Part::descriptor:
      has_checksum_ = (field_ & 4) != 0;
      enter(Part::header, header_size(field_));
      break;
    case Part::header:
      enter(Part::block_header, 3);
      break;
    case Part::skip_size:
      enter(Part::skip, field_);
      break;
    case Part::block_header: {
      const std::uint32_t type = (field_ >> 1) & 3;
      if (type == 3) return false;  // reserved
      last_block_ = (field_ & 1) != 0;
      enter(Part::block, type == 1 ? 1 : field_ >> 3);  // 1: one byte, repeated
      break;
    }
    case Part::block:
      if (!last_block_) {
        enter(Part::block_header, 3);
        break;
      }
      if (has_checksum_) {
        enter(Part::checksum, 4);
        break;
      }
      [[fallthrough]];
    case Part::skip:
    case Part::checksum:
      ++frames_;
      enter(Part::magic, 4);
      break;
  }
  return true;
}

void ZstdFrames::enter(Part part, std::uint32_t size) {
  part_ = part;
  need_ = size;
  have_ = 0;
  field_ = 0;
}

}  // namespace diglot::corpora
