#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpora/utf8.h"

namespace diglot::corpora {

// Reading files. A path is "-" for standard input; a name that ends in .gz, .zst or .xz is
// decompressed on the way (files of several members or frames too). Everything here throws Error
// when the file is missing, is a folder, may not be read, or when an archive is cut short or
// damaged: what is returned is never silently less than the file holds.

/// The name of `path` to print: itself, or "standard input" for "-".
std::string input_name(const std::string& path);

/// How many bytes an archive may expand to. Without a number, any archive to 1 GiB, and to 200
/// times its size beyond that: no text comes near it, and an archive made to fill memory and disk
/// does.
using MaxExpanded = std::optional<std::uint64_t>;

/// How a file of text is read.
struct InputOptions {
  MaxExpanded max_expanded = {};  ///< of an archive
  OnBadUtf8 on_bad_utf8 = OnBadUtf8::error;
};

/// The bytes of a file, in order. One thread at a time.
class Input {
 public:
  /// Reading on throws Error where an archive expands too far.
  explicit Input(const std::string& path, MaxExpanded max_expanded = std::nullopt);
  ~Input();
  Input(Input&&) noexcept;
  Input& operator=(Input&&) noexcept;

  /// Fills the front of `buffer`, which is not empty, and returns how much: 0 at the end only.
  std::size_t read(std::span<char> buffer);

 private:
  class Source;
  std::unique_ptr<Source> source_;
};

/// The whole of a file.
std::string read_file(const std::string& path, MaxExpanded max_expanded = std::nullopt);

/// The lines of a file, one at a time: memory is that of the longest line. Only LF ends a line (a
/// CR stays in it); a last line without one is a line. What is not valid UTF-8 is replaced where
/// that is asked for, and else given as it is: its reader must refuse it. One thread at a time.
class LineReader {
 public:
  explicit LineReader(const std::string& path, const InputOptions& options = {});

  /// The next line without its LF, valid until the next call; nothing at the end.
  std::optional<std::string_view> next();
  /// The number of the line that next() gave last, from 1.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// The name of the file, to print.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// How many sequences of bytes were replaced so far.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  std::optional<std::string_view> next_bytes();
  bool fill();

  std::string name_;
  Input input_;
  OnBadUtf8 on_bad_utf8_;
  std::string line_;  // that was given last, if something in it was replaced
  std::size_t replaced_ = 0;
  std::string buffer_;
  std::size_t begin_ = 0;  // what of buffer_ was not given yet: [begin_, end_)
  std::size_t end_ = 0;
  std::size_t number_ = 0;
};

}  // namespace diglot::corpora
