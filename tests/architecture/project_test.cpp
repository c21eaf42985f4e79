// The project's own files keep the rules.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/architecture/rules.h"

namespace diglot::architecture {
namespace {

namespace fs = std::filesystem;

const fs::path root = DIGLOT_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct SourceFile {
  std::string path;  ///< relative to the root
  std::string text;
};

/// All texts of the project, in the order of their paths; not what is built or kept by git.
std::vector<SourceFile> source_files() {
  std::vector<SourceFile> files;
  for (fs::recursive_directory_iterator entry(root), end; entry != end; ++entry) {
    const std::string path = entry->path().lexically_relative(root);
    if (path == ".git" || path == "build") entry.disable_recursion_pending();
    if (!entry->is_regular_file()) continue;
    std::string text = bytes_of(entry->path());
    if (text.find('\0') == std::string::npos) files.push_back({path, std::move(text)});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

void expect_none(const Findings& findings) {
  std::string lines;
  for (const std::string& finding : findings) lines += finding + "\n";
  EXPECT_TRUE(findings.empty()) << lines;
}

template <class Check>
void expect_no_findings(Check check) {
  const std::vector<SourceFile> files = source_files();
  EXPECT_GT(files.size(), 100U) << "where are the sources? " << root;
  Findings all;
  for (const SourceFile& file : files) {
    const Findings findings = check(file.path, file.text);
    all.insert(all.end(), findings.begin(), findings.end());
  }
  expect_none(all);
}

TEST(Project, IncludesRunOneWay) { expect_no_findings(check_includes); }

TEST(Project, LibrariesNeitherPrintNorExit) { expect_no_findings(check_library_calls); }

TEST(Project, HeadersHavePragmaOnce) { expect_no_findings(check_pragma_once); }

TEST(Project, NamesNoMachinePaths) { expect_no_findings(check_machine_paths); }

class Folder : public ::testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Project, Folder,
                         ::testing::Values("corpora", "tokenize", "align", "tools", "tests"),
                         [](const auto& test) { return test.param; });

TEST_P(Folder, HasAReadmeThatListsItsFiles) {
  const fs::path folder = root / GetParam();
  ASSERT_TRUE(fs::exists(folder / "README.md")) << folder << " has no README.md";
  std::vector<std::string> files;
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (name.starts_with('.')) continue;
    if (entry.is_directory() && !fs::is_empty(entry)) folders.push_back(name);
    if (entry.is_regular_file() && name != "README.md" && name != "CMakeLists.txt") {
      files.push_back(name);
    }
  }
  std::ranges::sort(files);
  const std::string readme = GetParam() + "/README.md";
  const std::string text = bytes_of(root / readme);
  expect_none(check_table_of_files(readme, text, files, folders));
}

}  // namespace
}  // namespace diglot::architecture
