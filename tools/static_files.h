#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "tools/http_message.h"

namespace diglot::tools {

/// The files of a folder, or one file, as pages. Thread-safe.
class StaticFiles {
 public:
  /// Throws corpora::Error where there is neither a file nor a folder of this name.
  explicit StaticFiles(const std::string& page);

  /// The file that the path of a request names: "/" is the one file, or like "/a/" the index.html
  /// of a folder; nothing where there is none, or it lies outside, by whatever detour ("..", an
  /// encoded slash, a link), or is hidden.
  [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view path) const;

 private:
  std::filesystem::path page_;  ///< without links
  bool is_folder_ = false;
};

/// The type that the name of a file tells.
std::string_view content_type(const std::filesystem::path& file);

/// A response with the file, read while it is sent. Throws ApiError where it can't be opened.
HttpResponse file_response(const HttpRequest& request, const std::filesystem::path& file);

}  // namespace diglot::tools
