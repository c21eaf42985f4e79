#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tools/allowed_hosts.h"
#include "tools/chosen_encoder.h"
#include "tools/http_message.h"
#include "tools/static_files.h"

namespace diglot::tools {

/// What `diglot serve` answers: GET /health and /v1/models, POST /v1/embeddings and /v1/align, and
/// the files of a page. A response depends on the request alone. Thread-safe.
class ApiRoutes {
 public:
  /// `encoder` must outlive this, and encode any text. `model` is the name of what it encodes with.
  ApiRoutes(const ArticleEncoder& encoder, std::string model, AllowedHosts hosts,
            std::optional<StaticFiles> page);

  /// Throws nothing: whatever is wrong is the response, as JSON (see ApiError).
  [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;

 private:
  [[nodiscard]] HttpResponse route(const HttpRequest& request) const;
  [[nodiscard]] HttpResponse file(const HttpRequest& request, std::string_view path) const;
  [[nodiscard]] std::string models() const;

  const ArticleEncoder& encoder_;
  std::string model_;
  AllowedHosts hosts_;
  std::optional<StaticFiles> page_;
};

}  // namespace diglot::tools
