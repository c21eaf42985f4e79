#include "tools/model_path.h"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "corpora/error.h"

namespace diglot::tools {
namespace {

constexpr std::string_view model_name = "news18.diglot";

}  // namespace

std::string builtin_model_path() {
  std::error_code failure;
  const auto command = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (!failure) {
    const auto installed =
        (command.parent_path() / DIGLOT_INSTALLED_MODELS / model_name).lexically_normal();
    if (std::filesystem::exists(installed, failure)) return installed;
  }
  return std::filesystem::path(DIGLOT_SOURCE_MODELS) / model_name;
}

std::string model_path(const std::string& encoder) {
  if (encoder == "builtin") return builtin_model_path();
  for (const std::string_view other : {"vectors:", "http://", "https://"}) {
    if (encoder.starts_with(other)) {
      throw corpora::Error(
          "--encoder " + encoder +
          ": this command needs a model's vocabulary; name `builtin` or a model file");
    }
  }
  return encoder;
}

}  // namespace diglot::tools
