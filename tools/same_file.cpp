#include "tools/same_file.h"

#include <filesystem>
#include <system_error>

namespace diglot::tools {

bool is_same_file(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  std::error_code failure;
  if (a == b || fs::equivalent(a, b, failure)) return true;
  const fs::path first = fs::weakly_canonical(fs::absolute(a), failure);
  if (failure) return false;
  return first == fs::weakly_canonical(fs::absolute(b), failure) && !failure;
}

}  // namespace diglot::tools
