#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpora/error.h"

namespace diglot::corpora {

/// The reader of a pipe went away: for a command, no failure but the end of its work. The program
/// must ignore SIGPIPE to see it.
class ClosedPipe : public Error {
 public:
  using Error::Error;
};

/// A file that appears whole or not at all. It is written without a name (or, where the file system
/// has no such files, under a temporary one beside its place) and moved into place by commit();
/// without that, it is gone with the object and an older file stays.
/// - "" and "-" mean standard output. It, and whatever exists at `path` and is no regular file
///   (a device, a FIFO), is written directly; what was not committed may then be lost.
/// - Behind a symbolic link, the file that it points to is replaced, and the link stays.
/// - .gz, .zst and .xz at the end of the name compress.
/// - An older file's permissions are kept.
/// Every failure throws Error with the name of the file and the reason, or ClosedPipe. One thread
/// at a time.
class Output {
 public:
  explicit Output(const std::string& path);
  ~Output();
  Output(Output&&) noexcept;
  Output& operator=(Output&&) noexcept;

  /// Buffered: a failure may show at a later call, at finish() or commit() at the latest.
  void write(std::string_view bytes);

  /// Writes out what is buffered and brings the file to the disk; nothing is written behind that.
  /// Of several files that belong together, finish all before the first is committed.
  void finish();

  /// Finishes the file, if that was not done, and moves it into place. The last call on this
  /// object.
  void commit();

 private:
  class Target;
  std::unique_ptr<Target> target_;
};

}  // namespace diglot::corpora
