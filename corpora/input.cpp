#include "corpora/input.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <ios>
#include <system_error>
#include <utility>

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/compression.h"
#include "corpora/error.h"
#include "corpora/zstd_frames.h"

namespace diglot::corpora {

namespace {

namespace io = boost::iostreams;

constexpr std::size_t buffer_bytes = std::size_t{1} << 16;

// What any archive may expand to, and how many times its size beyond that.
constexpr std::uint64_t free_expansion = std::uint64_t{1} << 30;
constexpr std::uint64_t greatest_ratio = 200;

/// The bytes of a file as they are stored. A Source, as Boost.Iostreams has it.
class StoredFile {
 public:
  using char_type = char;
  using category = io::source_tag;

  explicit StoredFile(const std::string& path)
      : name_(input_name(path)),
        file_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) fail(errno);
    struct stat status {};
    if (::fstat(file_, &status) == 0 && S_ISDIR(status.st_mode)) {
      close();
      throw Error(name_, "is a folder; give the name of a file");
    }
  }
  ~StoredFile() { close(); }
  StoredFile(const StoredFile&) = delete;
  StoredFile& operator=(const StoredFile&) = delete;

  /// At least one byte, or -1 at the end.
  std::streamsize read(char* buffer, std::streamsize size) {
    while (true) {
      const auto got = ::read(file_, buffer, static_cast<std::size_t>(size));
      if (got > 0) {
        size_ += static_cast<std::uint64_t>(got);
        return got;
      }
      if (got == 0) return -1;
      if (errno != EINTR) fail(errno);
    }
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  /// How many bytes were read.
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  [[noreturn]] void fail(int code) const {
    const std::string advice = code == ENOENT   ? "; check the name"
                               : code == EACCES ? "; check the permissions"
                                                : "";
    throw Error(name_, "cannot read: " + std::generic_category().message(code) + advice);
  }
  void close() const {
    if (file_ > STDIN_FILENO) ::close(file_);
  }

  std::string name_;
  int file_;
  std::uint64_t size_ = 0;
};

/// The bytes of a zstd file, with an error where it is cut short.
class StoredZstdFile {
 public:
  using char_type = char;
  using category = io::source_tag;

  explicit StoredZstdFile(const std::string& path) : file_(path) {}

  std::streamsize read(char* buffer, std::streamsize size) {
    const auto got = file_.read(buffer, size);
    const bool good =
        got < 0 ? frames_.whole() : frames_.follow({buffer, static_cast<std::size_t>(got)});
    if (!good) throw std::ios_base::failure("zstd: not whole frames");
    return got;
  }

  [[nodiscard]] const std::string& name() const { return file_.name(); }
  [[nodiscard]] std::uint64_t size() const { return file_.size(); }

 private:
  StoredFile file_;
  ZstdFrames frames_;
};

}  // namespace

class Input::Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  virtual std::size_t read(std::span<char> buffer) = 0;

  static std::unique_ptr<Source> open(const std::string& path, MaxExpanded max_expanded);

 private:
  class Plain;
  template <class Filter, class File>
  class Decompressed;
};

class Input::Source::Plain : public Source {
 public:
  explicit Plain(const std::string& path) : file_(path) {}

  std::size_t read(std::span<char> buffer) override {
    const auto got = file_.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    return got < 0 ? 0 : static_cast<std::size_t>(got);
  }

 private:
  StoredFile file_;
};

template <class Filter, class File>
class Input::Source::Decompressed : public Source {
 public:
  Decompressed(const std::string& path, std::string_view format, MaxExpanded max_expanded)
      : file_(path), format_(format), max_expanded_(max_expanded) {}

  std::size_t read(std::span<char> buffer) override {
    if (ended_) return 0;
    try {
      const auto got =
          filter_.read(file_, buffer.data(), static_cast<std::streamsize>(buffer.size()));
      if (got > 0) return counted(static_cast<std::size_t>(got));
      ended_ = true;
      return 0;
    } catch (const std::ios_base::failure&) {
      throw Error(file_.name(), "is damaged, cut short or no " + std::string(format_) +
                                    " file at all; fetch it or compress it again");
    }
  }

 private:
  /// `got`, the number of bytes that came out; throws where these are too many in all.
  std::size_t counted(std::size_t got) {
    expanded_ += got;
    const std::uint64_t most =
        max_expanded_.value_or(std::max(free_expansion, greatest_ratio * file_.size()));
    if (expanded_ <= most) return got;
    throw Error(file_.name(), "expands to more than " + std::to_string(most) + " bytes, " +
                                  (max_expanded_ ? "the limit that was set"
                                                 : "and to more than 200 times its size") +
                                  "; if that is no attack, expand it before, or allow for more");
  }

  File file_;
  Filter filter_;
  std::string_view format_;
  MaxExpanded max_expanded_;
  std::uint64_t expanded_ = 0;
  bool ended_ = false;
};

std::unique_ptr<Input::Source> Input::Source::open(const std::string& path,
                                                   MaxExpanded max_expanded) {
  switch (compression_of(path)) {
    case Compression::gzip:
      return std::make_unique<Decompressed<io::gzip_decompressor, StoredFile>>(path, "gzip",
                                                                               max_expanded);
    case Compression::zstd:
      return std::make_unique<Decompressed<io::zstd_decompressor, StoredZstdFile>>(path, "zstd",
                                                                                   max_expanded);
    case Compression::xz:
      return std::make_unique<Decompressed<io::lzma_decompressor, StoredFile>>(path, "xz",
                                                                               max_expanded);
    case Compression::none:
      break;
  }
  return std::make_unique<Plain>(path);
}

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }

Input::Input(const std::string& path, MaxExpanded max_expanded)
    : source_(Source::open(path, max_expanded)) {}
Input::~Input() = default;
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;

std::size_t Input::read(std::span<char> buffer) {
  assert(!buffer.empty());
  return source_->read(buffer);
}

std::string read_file(const std::string& path, MaxExpanded max_expanded) {
  Input input(path, max_expanded);
  std::string bytes;
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(std::max(buffer_bytes, 2 * size));
    const auto got = input.read(std::span(bytes).subspan(size));
    if (got == 0) break;
    size += got;
  }
  bytes.resize(size);
  bytes.shrink_to_fit();
  return bytes;
}

LineReader::LineReader(const std::string& path, const InputOptions& options)
    : name_(input_name(path)),
      input_(path, options.max_expanded),
      on_bad_utf8_(options.on_bad_utf8) {}

std::optional<std::string_view> LineReader::next() {
  const auto bytes = next_bytes();
  if (!bytes || on_bad_utf8_ == OnBadUtf8::error || !find_invalid_utf8(*bytes)) return bytes;
  ReplacedText good = replace_invalid_utf8(*bytes);
  line_ = std::move(good.text);
  replaced_ += good.replaced;
  return line_;
}

std::optional<std::string_view> LineReader::next_bytes() {
  std::size_t searched = 0;  // how much of what was not given yet holds no LF
  while (true) {
    const auto rest = std::string_view(buffer_).substr(begin_, end_ - begin_);
    const auto line_feed = rest.find('\n', searched);
    if (line_feed != std::string_view::npos) {
      begin_ += line_feed + 1;
      ++number_;
      return rest.substr(0, line_feed);
    }
    searched = rest.size();
    if (!fill()) break;
  }
  if (begin_ == end_) return std::nullopt;
  ++number_;
  return std::string_view(buffer_).substr(std::exchange(begin_, end_), searched);
}

/// Reads on behind what was not given yet, which moves to the front. Returns false at the end.
bool LineReader::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= std::exchange(begin_, 0);
  if (end_ == buffer_.size()) buffer_.resize(std::max(buffer_bytes, 2 * end_));
  const auto got = input_.read(std::span(buffer_).subspan(end_));
  end_ += got;
  return got > 0;
}

}  // namespace diglot::corpora
