#include "corpora/temporary_file.h"

#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "corpora/error.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

/// TMPDIR for one test.
class TemporaryFileIn : public ::testing::Test {
 protected:
  TemporaryFileIn() {
    if (const char* before = std::getenv("TMPDIR"); before != nullptr) before_ = before;
  }
  ~TemporaryFileIn() override {
    before_ ? ::setenv("TMPDIR", before_->c_str(), 1) : ::unsetenv("TMPDIR");
  }
  static void set(const std::string& folder) { ::setenv("TMPDIR", folder.c_str(), 1); }

  TemporaryFolder folder_;

 private:
  std::optional<std::string> before_;
};

TEST_F(TemporaryFileIn, AFolderGivesBackWhatWasAppendedAndLeavesNoName) {
  set(folder_.path());
  TemporaryFile file;
  file.append("one");
  file.append("");
  file.append("three");
  EXPECT_EQ(file.size(), 8U);
  EXPECT_EQ(file.read(0, 3), "one");
  EXPECT_EQ(file.read(2, 4), "ethr");
  EXPECT_EQ(file.read(8, 0), "");
  EXPECT_EQ(folder_.entries(), 0U);
}

TEST_F(TemporaryFileIn, NoFolderIsTold) {
  set(folder_.path("none"));
  TemporaryFile file;
  const std::string message = message_of([&] { file.append("one"); });
  EXPECT_TRUE(message.starts_with("TMPDIR: names no folder")) << message;
}

TEST_F(TemporaryFileIn, AFullDiskIsToldAndNothingIsAppended) {
  set(folder_.path());
  TemporaryFile file;
  file.append("one");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit small{10, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string message = message_of([&] { file.append(std::string(100, 'x')); });
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_NE(message.find(folder_.path()), std::string::npos) << message;
  EXPECT_NE(message.find("let TMPDIR name a folder on a disk with room"), std::string::npos)
      << message;
  EXPECT_EQ(file.size(), 3U);
  file.append("four");
  EXPECT_EQ(file.read(0, 7), "onefour");
}

}  // namespace
}  // namespace diglot::corpora
