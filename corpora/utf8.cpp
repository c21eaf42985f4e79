#include "corpora/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "corpora/error.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t checkpoint_bytes = 256;

/// A sequence of bytes: one code point, or a maximal subpart of what is none.
struct Sequence {
  std::size_t size;
  bool valid;
};

/// The sequence at the front of `text`, which is not empty.
Sequence first_sequence(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4 || text.size() == 1) return {1, false};

  // The second byte alone decides on overlong forms, surrogates and the upper limit.
  const auto second = static_cast<unsigned char>(text[1]);
  const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < lowest || second > highest) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t i = 2; i < size; ++i) {
    if (i == text.size() || !is_continuation(text[i])) return {i, false};
  }
  return {size, true};
}

/// The size of the sequence at the end of `text` that may go on behind it; 0 where there is none.
std::size_t cut_sequence_size(std::string_view text) {
  constexpr std::size_t longest_cut = 3;
  for (std::size_t size = 1; size <= std::min(longest_cut, text.size()); ++size) {
    const auto end = text.substr(text.size() - size);
    if (is_continuation(end.front())) continue;
    const Sequence sequence = first_sequence(end);
    return !sequence.valid && sequence.size == size ? size : 0;
  }
  return 0;
}

/// The size of the ASCII bytes at the front of `text`, or somewhat less, in steps of eight.
std::size_t ascii_blocks(std::string_view text) {
  std::size_t size = 0;
  for (std::uint64_t block = 0; size + sizeof block <= text.size(); size += sizeof block) {
    std::memcpy(&block, text.data() + size, sizeof block);
    if ((block & 0x8080808080808080U) != 0) break;
  }
  return size;
}

std::string nth_byte(std::size_t offset, std::string_view whole, std::string_view reason) {
  return "byte " + std::to_string(offset + 1) + " of the " + std::string(whole) +
         std::string(reason);
}

/// The offset of the first byte that isn't text, and what is wrong with it.
struct Defect {
  std::size_t offset;
  std::string_view reason;
};

std::optional<Defect> find_defect(std::string_view text) {
  const auto invalid = find_invalid_utf8(text);
  const auto nul = text.substr(0, invalid.value_or(text.size())).find('\0');
  if (nul != std::string_view::npos) {
    return Defect{nul, " is NUL, which no text holds; is this a text file?"};
  }
  if (invalid) {
    return Defect{*invalid, " is not valid UTF-8; convert it, for example with iconv"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_blocks(text.substr(at));
    // Beyond ASCII, a few sequences in a row are cheaper one by one than another look for blocks.
    for (int i = 0; i < 16 && at < text.size(); ++i) {
      const Sequence sequence = first_sequence(text.substr(at));
      if (!sequence.valid) return at;
      at += sequence.size;
    }
  }
  return std::nullopt;
}

ReplacedText replace_invalid_utf8(std::string_view text) {
  ReplacedText result;
  while (const auto invalid = find_invalid_utf8(text)) {
    result.text.append(text.substr(0, *invalid)).append("\uFFFD");
    ++result.replaced;
    text.remove_prefix(*invalid);
    text.remove_prefix(first_sequence(text).size);
  }
  result.text += text;
  return result;
}

std::string_view Utf8Replacer::replace(std::string_view part) {
  held_ += part;
  const std::size_t cut = part.empty() ? 0 : cut_sequence_size(held_);
  ReplacedText good = replace_invalid_utf8(std::string_view(held_).substr(0, held_.size() - cut));
  held_.erase(0, held_.size() - cut);
  replaced_ += good.replaced;
  text_ = std::move(good.text);
  return text_;
}

std::string replacement_note(std::string_view file, std::size_t replaced) {
  return std::string(file) + ": " + std::to_string(replaced) +
         (replaced == 1 ? " sequence of bytes was not valid UTF-8; it became U+FFFD"
                        : " sequences of bytes were not valid UTF-8; each became U+FFFD");
}

std::optional<std::string> text_defect(std::string_view text, std::string_view whole) {
  const auto defect = find_defect(text);
  if (!defect) return std::nullopt;
  return nth_byte(defect->offset, whole, defect->reason);
}

void require_text(std::string_view text, std::string_view file) {
  const auto defect = find_defect(text);
  if (!defect) return;
  const auto before = text.substr(0, defect->offset);
  const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  throw Error(file, line, nth_byte(defect->offset, "file", defect->reason));
}

std::size_t count_code_points(std::string_view text) {
  return text.size() -
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

std::vector<std::size_t> code_point_offsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_continuation(text[i])) offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

bool is_blank(std::string_view text) {
  constexpr std::string_view blank_characters[] = {
      "\u00A0", "\u0085", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
      "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A",
      "\u200B", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF"};
  while (true) {
    const auto begin = text.find_first_not_of(" \t\n\v\f\r");
    if (begin == std::string_view::npos) return true;
    text.remove_prefix(begin);
    const auto* blank = std::find_if(std::begin(blank_characters), std::end(blank_characters),
                                     [&](auto candidate) { return text.starts_with(candidate); });
    if (blank == std::end(blank_characters)) return false;
    text.remove_prefix(blank->size());
  }
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / checkpoint_bytes + 1);
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += checkpoint_bytes) {
    checkpoints_.push_back(count);
    count += count_code_points(text.substr(begin, checkpoint_bytes));
  }
}

std::size_t CodePointIndex::code_point(std::size_t byte) const {
  assert(byte <= text_.size());
  const std::size_t checkpoint = byte / checkpoint_bytes;
  const std::size_t begin = checkpoint * checkpoint_bytes;
  return checkpoints_[checkpoint] + count_code_points(text_.substr(begin, byte - begin));
}

}  // namespace diglot::corpora
