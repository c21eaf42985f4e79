#include "corpora/temporary_file.h"

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "corpora/error.h"

namespace diglot::corpora {
namespace {

std::string folder() {
  std::error_code code;
  const auto found = std::filesystem::temp_directory_path(code);
  if (code) throw Error("TMPDIR", "names no folder: " + code.message() + "; let it name one");
  return found;
}

Error failure(const std::string& what, int error) {
  return {folder(), "cannot " + what +
                        " a temporary file: " + std::generic_category().message(error) +
                        "; let TMPDIR name a folder on a disk with room"};
}

int make_nameless() {
  std::string name = folder() + "/diglot-XXXXXX";
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) throw failure("make", errno);
  ::unlink(name.c_str());
  return file;
}

}  // namespace

TemporaryFile::~TemporaryFile() {
  if (file_ >= 0) ::close(file_);
}

void TemporaryFile::append(std::string_view bytes) {
  if (file_ < 0) file_ = make_nameless();
  for (std::size_t written = 0; written < bytes.size();) {
    const ssize_t count = ::pwrite(file_, bytes.data() + written, bytes.size() - written,
                                   static_cast<off_t>(size_ + written));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw failure("write", errno);
    written += static_cast<std::size_t>(count);
  }
  size_ += bytes.size();
}

std::string TemporaryFile::read(std::size_t begin, std::size_t size) const {
  assert(begin + size <= size_);
  std::string bytes(size, '\0');
  for (std::size_t done = 0; done < size;) {
    const ssize_t count =
        ::pread(file_, bytes.data() + done, size - done, static_cast<off_t>(begin + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw failure("read", count < 0 ? errno : EIO);
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace diglot::corpora
