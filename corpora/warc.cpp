#include "corpora/warc.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <system_error>
#include <utility>

#include "corpora/header_fields.h"

namespace diglot::corpora {
namespace {

constexpr std::string_view first_line = "WARC/1.";
constexpr std::size_t most_header_bytes = std::size_t{64} << 10;

/// What is wrong with one record, where the next one may be good; without its place.
class Malformed : public Error {
 public:
  using Error::Error;
};

std::optional<std::size_t> read_length(std::string_view digits) {
  std::size_t length = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (code != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return length;
}

}  // namespace

WarcReader::WarcReader(const std::string& path) : name_(input_name(path)), input_(path) {}

/// Reads on; what was taken may go.
bool WarcReader::fill() {
  constexpr std::size_t part = std::size_t{64} << 10;
  // Only when it is as much as what was not: each byte moves once or so.
  if (begin_ >= buffer_.size() - begin_) buffer_.erase(0, std::exchange(begin_, 0));
  const std::size_t size = buffer_.size();
  buffer_.resize(size + part);
  const std::size_t got = input_.read(std::span(buffer_).subspan(size));
  buffer_.resize(size + got);
  return got > 0;
}

/// Whether so many bytes follow.
bool WarcReader::holds(std::size_t bytes) {
  while (buffer_.size() - begin_ < bytes) {
    if (!fill()) return false;
  }
  return true;
}

/// The first place from `at` on, counted from what was taken last, that is no line end.
std::size_t WarcReader::end_of_line_ends(std::size_t at) {
  while (holds(at + 1) && (buffer_[begin_ + at] == '\r' || buffer_[begin_ + at] == '\n')) ++at;
  return at;
}

bool WarcReader::ends_or_begins_record(std::size_t at) {
  if (!holds(at + 1)) return true;
  return holds(at + first_line.size()) &&
         std::string_view(buffer_).substr(begin_ + at).starts_with(first_line);
}

/// Up to its empty line.
std::string WarcReader::take_header() {
  for (std::size_t looked_at = 0;;) {
    const std::string_view ahead = std::string_view(buffer_).substr(begin_);
    for (const std::string_view end : {"\r\n\r\n", "\n\n"}) {
      const std::size_t at = ahead.find(end, looked_at);
      if (at == std::string_view::npos || at > most_header_bytes) continue;
      std::string header(ahead.substr(0, at));
      begin_ += at + end.size();
      return header;
    }
    if (ahead.size() > most_header_bytes || !fill()) {
      throw Malformed("has no empty line behind its header");
    }
    looked_at = ahead.size() - std::min<std::size_t>(ahead.size(), 3);
  }
}

/// So many bytes, with the line ends behind them.
std::string WarcReader::take_block(std::string_view digits) {
  const auto length = read_length(digits);
  if (!length) throw Malformed("has no Content-Length that is a number");
  if (*length > most_bytes) {
    throw Malformed("has a block of " + std::string(digits) + " bytes; 64 MiB are read at most");
  }
  if (!holds(*length)) throw Malformed("is cut short, or its Content-Length is too great");
  const std::size_t end = end_of_line_ends(*length);
  if (!ends_or_begins_record(end))
    throw Malformed("has a wrong Content-Length: no record follows it");
  std::string block = buffer_.substr(begin_, *length);
  begin_ += end;
  return block;
}

WarcRecord WarcReader::take_record() {
  if (!ends_or_begins_record(0))
    throw Malformed("does not begin with \"WARC/1.\"; is this a WARC file?");
  const std::string header = take_header();
  WarcRecord record;
  record.number = records_;
  record.type = header_field(header, "WARC-Type");
  record.uri = header_field(header, "WARC-Target-URI");
  // Some writers put it between < and >.
  if (record.uri.starts_with('<') && record.uri.ends_with('>')) {
    record.uri = record.uri.substr(1, record.uri.size() - 2);
  }
  record.content_type = header_field(header, "Content-Type");
  record.block = take_block(header_field(header, "Content-Length"));
  return record;
}

/// Goes on to the next line that begins a record, or to the end.
void WarcReader::seek_record() {
  const std::string line = "\n" + std::string(first_line);
  for (;;) {
    const std::size_t at = buffer_.find(line, begin_);
    if (at != std::string::npos) {
      begin_ = at + 1;
      return;
    }
    begin_ = std::max(begin_, buffer_.size() - std::min(buffer_.size(), line.size() - 1));
    if (!fill()) {
      begin_ = buffer_.size();
      return;
    }
  }
}

std::optional<WarcRecord> WarcReader::next() {
  for (;;) {
    begin_ += end_of_line_ends(0);
    if (!holds(1)) return std::nullopt;
    ++records_;
    try {
      return take_record();
    } catch (const Malformed& error) {
      if (errors_.size() < kept_errors) {
        errors_.emplace_back(name_, "record " + std::to_string(records_) + " " + error.what());
      }
      ++malformed_;
      seek_record();
    }
  }
}

}  // namespace diglot::corpora
