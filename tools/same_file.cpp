#include "tools/same_file.h"

#include <system_error>

namespace diglot::tools {

namespace fs = std::filesystem;

fs::path identity(const std::string& path) {
  std::error_code code;
  const fs::path canonical = fs::canonical(path, code);
  return code ? fs::path(path) : canonical;
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code failure;
  if (a == b || fs::equivalent(a, b, failure)) return true;
  const fs::path first = fs::weakly_canonical(fs::absolute(a), failure);
  if (failure) return false;
  return first == fs::weakly_canonical(fs::absolute(b), failure) && !failure;
}

}  // namespace diglot::tools
