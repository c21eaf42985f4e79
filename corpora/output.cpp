#include "corpora/output.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cerrno>
#include <filesystem>
#include <ios>
#include <system_error>
#include <utility>
#include <variant>

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/compression.h"

namespace diglot::corpora {

namespace {

namespace io = boost::iostreams;
namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{1} << 16;

[[noreturn]] void fail(const std::string& name, int code) {
  if (code == EPIPE) throw ClosedPipe(name, "cannot write: its reader closed it");
  std::string_view advice;
  switch (code) {
    case ENOSPC:
    case EDQUOT:
      advice = "; free some space or write elsewhere";
      break;
    case ENOENT:
      advice = "; make its folder first";
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      advice = "; check the permissions or write elsewhere";
      break;
    default:
      break;
  }
  throw Error(name, "cannot write: " + std::generic_category().message(code) + std::string(advice));
}

/// An open file that takes all it is given or throws. A Sink, as Boost.Iostreams has it.
class OpenFile {
 public:
  using char_type = char;
  using category = io::sink_tag;

  /// `file` was just opened: negative with errno set when that failed.
  OpenFile(std::string name, int file) : name_(std::move(name)), file_(file) {
    if (file_ < 0) fail(name_, errno);
  }
  ~OpenFile() {
    if (file_ > STDOUT_FILENO) ::close(file_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::streamsize write(const char* bytes, std::streamsize size) const {
    for (std::streamsize done = 0; done < size;) {
      const auto got = ::write(file_, bytes + done, static_cast<std::size_t>(size - done));
      if (got >= 0) {
        done += got;
      } else if (errno == EAGAIN) {  // a pipe that another process made non-blocking
        pollfd waiting{file_, POLLOUT, 0};
        ::poll(&waiting, 1, -1);
      } else if (errno != EINTR) {
        fail(name_, errno);
      }
    }
    return size;
  }

  /// Until what was written is on the disk.
  void sync() const {
    if (::fsync(file_) != 0) fail(name_, errno);
  }

  /// Takes over the permissions of an older file, and its owner where that is allowed.
  void be_like(const struct stat& older) const {
    if (::fchown(file_, older.st_uid, older.st_gid) != 0 && errno != EPERM) fail(name_, errno);
    if (::fchmod(file_, older.st_mode & 07777) != 0) fail(name_, errno);
  }

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] int descriptor() const { return file_; }

 private:
  std::string name_;
  int file_;
};

/// What stands between the bytes given and the bytes stored.
class Compressor {
 public:
  explicit Compressor(Compression compression) {
    switch (compression) {
      case Compression::none:
        break;
      case Compression::gzip:
        filter_.emplace<io::gzip_compressor>();
        break;
      case Compression::zstd:
        filter_.emplace<io::zstd_compressor>();
        break;
      case Compression::xz:
        filter_.emplace<io::lzma_compressor>();
        break;
    }
  }

  void write(OpenFile& file, std::string_view bytes) {
    std::visit(
        [&](auto& filter) {
          while (!bytes.empty()) {
            const auto size = static_cast<std::streamsize>(bytes.size());
            const auto taken = filter.write(file, bytes.data(), size);
            bytes.remove_prefix(static_cast<std::size_t>(taken));
          }
        },
        filter_);
  }
  void finish(OpenFile& file) {
    std::visit([&](auto& filter) { filter.close(file, std::ios_base::out); }, filter_);
  }

 private:
  struct Identity {
    static std::streamsize write(OpenFile& file, const char* bytes, std::streamsize size) {
      return file.write(bytes, size);
    }
    static void close(OpenFile&, std::ios_base::openmode) {}
  };

  std::variant<Identity, io::gzip_compressor, io::zstd_compressor, io::lzma_compressor> filter_;
};

/// The file that `path` stands for, behind any symbolic links; it need not exist.
fs::path behind_links(const std::string& path) {
  fs::path file = path;
  for (int links = 0; fs::is_symlink(fs::symlink_status(file)); ++links) {
    if (links == 40) fail(path, ELOOP);
    file = file.parent_path() / fs::read_symlink(file);
  }
  return file;
}

/// A name beside `file` that no other call gives.
fs::path temporary_beside(const fs::path& file) {
  static std::atomic<unsigned> counter{0};
  return file.parent_path() /
         (".diglot-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp");
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

/// The name by which an open file can be given another.
std::string descriptor_path(int file) { return "/proc/self/fd/" + std::to_string(file); }

/// Opens a new file that has no name yet, which goes with the process; negative where it can't.
int open_nameless(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
  if (opened < 0 || ::access(descriptor_path(opened).c_str(), F_OK) == 0) return opened;
  ::close(opened);  // without /proc it would never get one
  return -1;
}

/// Tries names beside `file` until `make`, which returns as open() does, does not find it taken.
/// The name goes to the second of the result.
std::pair<int, fs::path> make_temporary(const fs::path& file, const auto& make) {
  while (true) {
    fs::path temporary = temporary_beside(file);
    const int made = make(temporary.c_str());
    if (made >= 0 || errno != EEXIST) return {made, std::move(temporary)};
  }
}

/// Opens a new file for what will stand at `file`. Its path goes to the second of the result, empty
/// where it has none.
std::pair<int, fs::path> open_temporary(const fs::path& file) {
  const int nameless = open_nameless(folder_of(file));
  if (nameless >= 0) return {nameless, {}};
  return make_temporary(file, [](const char* path) {
    return ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  });
}

/// Makes a rename outlast a power cut, where the file system can.
void sync_folder_of(const fs::path& file) {
  const int opened = ::open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

}  // namespace

/// Where the bytes go. Directly written unless `place_` is set.
class Output::Target {
 public:
  static std::unique_ptr<Target> open(const std::string& path);

  Target(std::string name, int file, Compression compression)
      : file_(std::move(name), file), compressor_(compression) {
    buffer_.reserve(buffer_bytes);
  }
  ~Target() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  void write(std::string_view bytes) {
    assert(!finished_);
    if (buffer_.size() + bytes.size() > buffer_bytes) flush();
    if (bytes.size() >= buffer_bytes) {
      compressor_.write(file_, bytes);
    } else {
      buffer_ += bytes;
    }
  }

  void finish() {
    if (finished_) return;
    flush();
    compressor_.finish(file_);
    if (!place_.empty()) file_.sync();
    finished_ = true;
  }

  void commit() {
    finish();
    if (!place_.empty()) move_into_place();
  }

 private:
  void flush() {
    compressor_.write(file_, buffer_);
    buffer_.clear();
  }

  void move_into_place() {
    if (temporary_.empty()) {
      if (link(place_.c_str()) == 0) return sync_folder_of(place_);
      if (errno != EEXIST) fail(file_.name(), errno);
      give_name();
    }
    if (::rename(temporary_.c_str(), place_.c_str()) != 0) fail(file_.name(), errno);
    temporary_.clear();
    sync_folder_of(place_);
  }

  /// Gives a file without a name this one.
  int link(const char* path) {
    return ::linkat(AT_FDCWD, descriptor_path(file_.descriptor()).c_str(), AT_FDCWD, path,
                    AT_SYMLINK_FOLLOW);
  }

  /// A file can't be linked over another, only moved.
  void give_name() {
    auto [linked, temporary] =
        make_temporary(place_, [this](const char* path) { return link(path); });
    if (linked != 0) fail(file_.name(), errno);
    temporary_ = std::move(temporary);
  }

  OpenFile file_;
  Compressor compressor_;
  std::string buffer_;
  std::filesystem::path temporary_;  // empty when there is none, or no longer
  std::filesystem::path place_;      // where it goes at the end, empty when it is there
  bool finished_ = false;
};

std::unique_ptr<Output::Target> Output::Target::open(const std::string& path) {
  if (path.empty() || path == "-" || path == "/dev/stdout") {
    return std::make_unique<Target>("standard output", STDOUT_FILENO, Compression::none);
  }
  const auto compression = compression_of(path);
  struct stat older {};
  const bool exists = ::stat(path.c_str(), &older) == 0;
  if (exists && S_ISDIR(older.st_mode)) {
    throw Error(path, "cannot write: is a folder; give the name of a file");
  }
  if (exists && !S_ISREG(older.st_mode)) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    return std::make_unique<Target>(path, file, compression);
  }
  if (exists && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) fail(path, errno);

  try {
    const auto place = behind_links(path);
    auto [file, temporary] = open_temporary(place);
    auto target = std::make_unique<Target>(path, file, compression);
    target->temporary_ = std::move(temporary);
    target->place_ = place;
    if (exists) target->file_.be_like(older);
    return target;
  } catch (const fs::filesystem_error& error) {
    fail(path, error.code().value());
  }
}

Output::Output(const std::string& path) : target_(Target::open(path)) {}
Output::~Output() = default;
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;

void Output::write(std::string_view bytes) { target_->write(bytes); }
void Output::finish() { target_->finish(); }
void Output::commit() { target_->commit(); }

}  // namespace diglot::corpora
