#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::corpora {

/// A record of a WARC file.
struct WarcRecord {
  std::size_t number = 0;    ///< in its file, from 1
  std::string type;          ///< "response", "conversion", ...
  std::string uri;           ///< what it was fetched from; "" where it doesn't say
  std::string content_type;  ///< of the block: "application/http; msgtype=response"
  std::string block;
};

/// The records of a WARC file, one at a time (ISO 28500; versions 1.0 and 1.1): memory is that of a
/// record. A malformed one is passed over, up to the next line that begins one, and counted, and
/// the first ten are kept as Errors with their numbers: without a header, with a Content-Length
/// that is missing or wrong, or of more than 64 MiB. One thread at a time.
class WarcReader {
 public:
  static constexpr std::size_t most_bytes = std::size_t{64} << 20;  ///< of a block
  static constexpr std::size_t kept_errors = 10;

  explicit WarcReader(const std::string& path);

  /// The next well-formed record; nothing at the end. Throws Error where the file can't be read on.
  std::optional<WarcRecord> next();

  /// Malformed records so far.
  [[nodiscard]] std::size_t malformed() const { return malformed_; }
  /// The first kept_errors of them.
  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

 private:
  bool fill();
  bool holds(std::size_t bytes);
  [[nodiscard]] std::size_t end_of_line_ends(std::size_t at);
  bool ends_or_begins_record(std::size_t at);
  std::string take_header();
  std::string take_block(std::string_view length);
  WarcRecord take_record();
  void seek_record();

  std::string name_;
  Input input_;
  std::string buffer_;
  std::size_t begin_ = 0;  // what of buffer_ was not looked at yet: from here to its end
  std::size_t records_ = 0;
  std::size_t malformed_ = 0;
  std::vector<Error> errors_;
};

}  // namespace diglot::corpora
