#include "corpora/output.h"

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpora/input.h"
#include "message_of.h"
#include "temporary_folder.h"
#include "unprivileged.h"

namespace diglot::corpora {
namespace {

namespace fs = std::filesystem;

void write_all(const std::string& path, std::string_view bytes) {
  Output output(path);
  output.write(bytes);
  output.commit();
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777;
}

/// For as long as it lives, standard output is `file`, which it closes.
class StandardOutputIs {
 public:
  explicit StandardOutputIs(int file) : saved_(::dup(STDOUT_FILENO)) {
    std::fflush(stdout);
    ::dup2(file, STDOUT_FILENO);
    ::close(file);
  }
  ~StandardOutputIs() {
    ::dup2(saved_, STDOUT_FILENO);
    ::close(saved_);
  }
  StandardOutputIs(const StandardOutputIs&) = delete;
  StandardOutputIs& operator=(const StandardOutputIs&) = delete;

 private:
  int saved_;
};

TEST(Output, AppearsAtCommit) {
  const TemporaryFolder folder;
  const auto path = folder.path("out.txt");
  {
    Output output(path);
    output.write("one\n");
    output.write(std::string(300'000, 'x'));
    output.write("\ntwo\n");
    EXPECT_FALSE(fs::exists(path));
    output.commit();
    EXPECT_EQ(folder.bytes_of("out.txt"), "one\n" + std::string(300'000, 'x') + "\ntwo\n");
  }
  EXPECT_TRUE(fs::exists(path));
  EXPECT_EQ(folder.entries(), 1U) << "no temporary file stays";
}

/// Whether the file system has files without a name.
bool has_nameless_files(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) return false;
  ::close(file);
  return true;
}

TEST(Output, HasNoNameUntilItIsCommitted) {
  const TemporaryFolder folder;
  if (!has_nameless_files(folder.path())) GTEST_SKIP() << "the file system has no O_TMPFILE";
  Output output(folder.path("out.txt"));
  output.write(std::string(300'000, 'x'));
  EXPECT_EQ(folder.entries(), 0U) << "so that nothing stays where the process is killed";
  output.finish();
  EXPECT_EQ(folder.entries(), 0U);
  output.commit();
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Output, ToldToFinishFailsBeforeAnythingIsReplaced) {
  const TemporaryFolder folder;
  const auto older = folder.file("out.txt", "older");
  {
    Output output(older);
    output.write("newer");
    Output full("/dev/full");
    full.write("x");
    output.finish();
    EXPECT_THROW(full.finish(), Error);
  }
  EXPECT_EQ(folder.bytes_of("out.txt"), "older");
}

TEST(Output, LeavesNothingWithoutCommit) {
  const TemporaryFolder folder;
  const auto older = folder.file("out.txt", "older");
  {
    Output output(older);
    output.write(std::string(300'000, 'x'));
    Output fresh(folder.path("fresh.txt"));
    fresh.write("x");
    Output moved = std::move(fresh);
    moved.write("y");
  }
  EXPECT_EQ(folder.bytes_of("out.txt"), "older");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Output, KeepsPermissions) {
  const TemporaryFolder folder;
  const auto path = folder.file("out.txt", "older");
  fs::permissions(path, fs::perms(0640));
  write_all(path, "newer");
  EXPECT_EQ(mode_of(path), 0640U);
  const auto mask = ::umask(027);
  write_all(folder.path("fresh.txt"), "");
  ::umask(mask);
  EXPECT_EQ(mode_of(folder.path("fresh.txt")), 0640U);
}

TEST(Output, ReplacesTheFileBehindALink) {
  const TemporaryFolder folder;
  const auto file = folder.file("deep/file.txt", "older");
  fs::create_symlink("deep/file.txt", folder.path("second"));
  fs::create_symlink(folder.path("second"), folder.path("first"));
  write_all(folder.path("first"), "newer");
  EXPECT_EQ(folder.bytes_of("deep/file.txt"), "newer");
  EXPECT_TRUE(fs::is_symlink(folder.path("first")));
  EXPECT_TRUE(fs::is_symlink(folder.path("second")));

  fs::create_symlink("deep/new.txt", folder.path("to-nowhere"));
  write_all(folder.path("to-nowhere"), "new");
  EXPECT_EQ(folder.bytes_of("deep/new.txt"), "new");

  fs::create_symlink("circle", folder.path("circle"));
  EXPECT_THROW(Output(folder.path("circle")), Error);
}

TEST(Output, SaysWhyItCannotWrite) {
  const TemporaryFolder folder;
  EXPECT_EQ(message_of([&] { Output output(folder.path()); }),
            folder.path() + ": cannot write: is a folder; give the name of a file");
  const auto nowhere = folder.path("no/out.txt");
  EXPECT_EQ(message_of([&] { Output output(nowhere); }),
            nowhere + ": cannot write: No such file or directory; make its folder first");
}

TEST(Output, WritesNoReadOnlyFileAndNoReadOnlyFolder) {
  const TemporaryFolder folder;
  const auto file = folder.file("out.txt", "older");
  fs::permissions(file, fs::perms(0444));
  fs::create_directory(folder.path("closed"));
  fs::permissions(folder.path("closed"), fs::perms(0555));
  const Unprivileged user;
  for (const auto& path : {file, folder.path("closed/out.txt")}) {
    EXPECT_EQ(message_of([&] { Output output(path); }),
              path + ": cannot write: Permission denied; check the permissions or write elsewhere");
  }
}

TEST(Output, TellsOfAFullDisk) {
  for (const std::size_t size : {1U, 10'000'000U}) {
    EXPECT_EQ(
        message_of([&] { write_all("/dev/full", std::string(size, 'x')); }),
        "/dev/full: cannot write: No space left on device; free some space or write elsewhere");
  }
  EXPECT_TRUE(fs::is_character_file("/dev/full")) << "a device is never replaced";
  EXPECT_NO_THROW(write_all("/dev/null", "x"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(Output, TellsOfAFullDiskThroughEachCompressor) {
  const TemporaryFolder folder;
  for (const auto* suffix : {".gz", ".zst", ".xz"}) {
    const auto path = folder.path(std::string("full") + suffix);
    fs::create_symlink("/dev/full", path);
    EXPECT_NE(message_of([&] { write_all(path, std::string(1000, 'x')); }).find("No space left"),
              std::string::npos)
        << suffix;
  }
}

TEST(Output, LeavesNothingWhenAWriteFails) {
  const TemporaryFolder folder;
  const auto path = folder.file("out.txt", "older");
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &limit), 0);
  const rlimit small{100'000, limit.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto message = message_of([&] { write_all(path, std::string(200'000, 'x')); });
  ::setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(message, path + ": cannot write: File too large");
  EXPECT_EQ(folder.bytes_of("out.txt"), "older");
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Output, WritesStandardOutput) {
  for (const auto* name : {"", "-", "/dev/stdout"}) {
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    {
      const StandardOutputIs piped(pipe[1]);
      write_all(name, "to the pipe");
    }
    char bytes[100];
    EXPECT_EQ(::read(pipe[0], bytes, sizeof bytes), 11) << name;
    ::close(pipe[0]);
  }
}

TEST(Output, TellsAClosedPipeApart) {
  const auto handler = std::signal(SIGPIPE, SIG_IGN);
  int pipe[2];
  ASSERT_EQ(::pipe(pipe), 0);
  ::close(pipe[0]);
  {
    const StandardOutputIs closed(pipe[1]);
    EXPECT_THROW(write_all("-", "nobody reads this"), ClosedPipe);
    EXPECT_THROW(write_all("-", std::string(1'000'000, 'x')), ClosedPipe);
  }
  std::signal(SIGPIPE, handler);
}

TEST(Output, WritesAFifoDirectly) {
  const TemporaryFolder folder;
  const auto path = folder.path("fifo");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  write_all(path, "through");
  char bytes[100];
  EXPECT_EQ(::read(reader, bytes, sizeof bytes), 7);
  ::close(reader);
  EXPECT_TRUE(fs::is_fifo(path));
}

TEST(Output, IsTheSameEveryTime) {
  const TemporaryFolder folder;
  for (const std::string suffix : {".gz", ".zst", ".xz"}) {
    write_all(folder.path("one" + suffix), "the same text");
    write_all(folder.path("two" + suffix), "the same text");
    EXPECT_EQ(folder.bytes_of("one" + suffix), folder.bytes_of("two" + suffix)) << suffix;
    EXPECT_NE(folder.bytes_of("one" + suffix), "the same text") << suffix;
    EXPECT_EQ(read_file(folder.path("one" + suffix)), "the same text") << suffix;
  }
}

}  // namespace
}  // namespace diglot::corpora
