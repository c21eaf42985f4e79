#include "tools/static_files.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <boost/beast/http/field.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/verb.hpp>

#include "corpora/ascii_case.h"
#include "corpora/error.h"

namespace diglot::tools {
namespace {

namespace beast = boost::beast;
namespace fs = std::filesystem;
namespace http = beast::http;

std::optional<unsigned> hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// A part of a path without its %XX; nothing where one is malformed.
std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = hexadecimal(text[i + 1]);
    const auto low = hexadecimal(text[i + 2]);
    if (!high || !low) return std::nullopt;
    decoded += static_cast<char>(16 * *high + *low);
    i += 2;
  }
  return decoded;
}

/// Whether a part of a path can name a file of a folder and nothing else, hidden files apart.
bool is_file_name(const std::string& name) {
  return !name.empty() && !name.starts_with('.') &&
         name.find_first_of(std::string_view("/\0", 2)) == std::string::npos;
}

/// Whether a path without links is in a folder, and not hidden there.
bool is_shown_in(const fs::path& folder, const fs::path& path) {
  auto [in_folder, in_path] = std::ranges::mismatch(folder, path);
  return in_folder == folder.end() && std::none_of(in_path, path.end(), [](const fs::path& part) {
           return part.native().starts_with('.');
         });
}

}  // namespace

StaticFiles::StaticFiles(const std::string& page) {
  std::error_code failure;
  page_ = fs::canonical(page, failure);
  if (failure) throw corpora::Error("--page " + page + ": " + failure.message());
  is_folder_ = fs::is_directory(page_, failure);
  if (!is_folder_ && !fs::is_regular_file(page_, failure)) {
    throw corpora::Error("--page " + page + ": is neither a file nor a folder");
  }
}

std::optional<fs::path> StaticFiles::find(std::string_view path) const {
  if (!is_folder_) return path == "/" ? std::optional(page_) : std::nullopt;
  fs::path named = page_;
  while (path.starts_with('/') && path.size() > 1) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const auto name = percent_decoded(path.substr(1, end - 1));
    if (!name || !is_file_name(*name)) return std::nullopt;
    named /= *name;
    path.remove_prefix(end);
  }
  if (path == "/") named /= "index.html";
  std::error_code failure;
  const fs::path file = fs::canonical(named, failure);
  if (failure || !is_shown_in(page_, file) || !fs::is_regular_file(file, failure)) {
    return std::nullopt;
  }
  return file;
}

std::string_view content_type(const fs::path& file) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".css", "text/css; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".gif", "image/gif"},
      {".htm", "text/html; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".ico", "image/x-icon"},
      {".jpeg", "image/jpeg"},
      {".jpg", "image/jpeg"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".jsonl", "application/jsonl"},
      {".png", "image/png"},
      {".svg", "image/svg+xml"},
      {".tsv", "text/tab-separated-values; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".webp", "image/webp"},
      {".woff2", "font/woff2"},
      {".xml", "application/xml"}};
  const std::string extension = corpora::lower_ascii(file.extension().native());
  const auto* const found =
      std::ranges::find(types, extension, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(types) ? "application/octet-stream" : found->second;
}

HttpResponse file_response(const HttpRequest& request, const fs::path& file) {
  http::response<http::file_body> response(http::status::ok, request.version());
  beast::error_code failure;
  response.body().open(file.c_str(), beast::file_mode::scan, failure);
  if (failure) {
    throw ApiError(http::status::internal_server_error,
                   "the file can't be opened: " + failure.message());
  }
  set_common_fields(response);
  response.set(http::field::content_type, content_type(file));
  response.keep_alive(request.keep_alive());
  response.prepare_payload();
  if (request.method() != http::verb::head) return response;
  return http::response<http::empty_body>(std::move(response.base()));
}

}  // namespace diglot::tools
