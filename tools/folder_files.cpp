#include "tools/folder_files.h"

#include <filesystem>

#include "corpora/compression.h"
#include "corpora/error.h"

namespace diglot::tools {

std::map<std::string, std::string> files_by_name(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string file = entry.path().filename();
    if (!entry.is_regular_file() || file.starts_with('.')) continue;
    const std::string name(corpora::without_compression(file));
    if (!files.emplace(name, entry.path()).second) {
      throw corpora::Error(folder,
                           "holds '" + name + "' twice, compressed and not; keep one of them");
    }
  }
  return files;
}

}  // namespace diglot::tools
