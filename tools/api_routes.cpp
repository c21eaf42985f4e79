#include "tools/api_routes.h"

#include <exception>
#include <new>
#include <optional>
#include <utility>

#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>

#include "corpora/ascii_case.h"
#include "corpora/error.h"
#include "corpora/header_fields.h"
#include "corpora/json_text.h"
#include "tools/align_api.h"
#include "tools/api_error.h"
#include "tools/embeddings_api.h"

namespace diglot::tools {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view to_read = "GET, HEAD";
constexpr std::string_view to_post = "POST";

bool reads(const HttpRequest& request) {
  return request.method() == http::verb::get || request.method() == http::verb::head;
}

/// What a request asks for. Instead of "/path", proxies are asked for "http://host/path" (RFC 9112,
/// 3.2.2).
struct Target {
  std::optional<std::string_view> host;
  std::string_view path;  ///< without the query
};
Target target_of(const HttpRequest& request) {
  constexpr std::string_view scheme = "http://";
  std::string_view rest(request.target());
  Target target;
  if (corpora::equal_but_for_case(rest.substr(0, scheme.size()), scheme)) {
    rest.remove_prefix(scheme.size());
    target.host = rest.substr(0, rest.find_first_of("/?"));
    rest.remove_prefix(target.host->size());
    if (target.host->find('@') != std::string_view::npos) {
      throw ApiError(http::status::bad_request, "the address asked for names a user; leave it out");
    }
    if (!rest.starts_with('/')) rest = "/";
  }
  if (!rest.starts_with('/')) {
    throw ApiError(http::status::bad_request, "what is asked for begins with '/'");
  }
  target.path = rest.substr(0, rest.find('?'));
  return target;
}

void require_host(const HttpRequest& request, const Target& target, const AllowedHosts& hosts) {
  const auto fields = request.count(http::field::host);
  if (fields == 0 && request.version() < 11 && !target.host) return;
  if (fields > 1 || (fields == 0 && request.version() >= 11)) {
    throw ApiError(http::status::bad_request,
                   "a request has one Host field, and this has " + std::to_string(fields));
  }
  if (hosts.allow(target.host.value_or(std::string_view(request[http::field::host])))) return;
  throw ApiError(http::status::misdirected_request,
                 "this is not the server that is asked; ask it by its address");
}

/// Other sites can have a browser post a form or plain text without asking this server first, but
/// not JSON.
void require_json_type(const HttpRequest& request) {
  const std::string_view type(request[http::field::content_type]);
  if (!corpora::equal_but_for_case(corpora::without_parameters(type), "application/json")) {
    throw ApiError(http::status::unsupported_media_type,
                   "the body is to be JSON, with Content-Type: application/json");
  }
  if (request.count(http::field::content_encoding) > 0) {
    throw ApiError(http::status::unsupported_media_type, "the body is to be sent uncompressed");
  }
}

HttpResponse wrong_method(const HttpRequest& request, std::string_view path,
                          std::string_view allowed) {
  TextResponse response =
      error_response(request, {http::status::method_not_allowed,
                               std::string(path) + " takes " + std::string(allowed) + " alone"});
  response.set(http::field::allow, allowed);
  return ready(request, std::move(response));
}

}  // namespace

ApiRoutes::ApiRoutes(const ArticleEncoder& encoder, std::string model, AllowedHosts hosts,
                     std::optional<StaticFiles> page)
    : encoder_(encoder),
      model_(std::move(model)),
      hosts_(std::move(hosts)),
      page_(std::move(page)) {}

HttpResponse ApiRoutes::answer(const HttpRequest& request) const {
  const auto refuse = [&](const ApiError& error) {
    return ready(request, error_response(request, error));
  };
  try {
    return route(request);
  } catch (const ApiError& error) {
    return refuse(error);
  } catch (const corpora::Error& error) {  // of the server that encodes
    return refuse({http::status::bad_gateway, error.what()});
  } catch (const std::bad_alloc&) {
    return refuse({http::status::internal_server_error, "out of memory; ask for less at a time"});
  } catch (const std::exception& error) {
    return refuse({http::status::internal_server_error, error.what()});
  }
}

HttpResponse ApiRoutes::route(const HttpRequest& request) const {
  const Target target = target_of(request);
  require_host(request, target, hosts_);
  const std::string_view path = target.path;
  const auto read = [&](const std::string& json) {
    return reads(request) ? ready(request, json_response(request, json))
                          : wrong_method(request, path, to_read);
  };
  const auto post = [&](const auto& answer_body) {
    if (request.method() != http::verb::post) return wrong_method(request, path, to_post);
    require_json_type(request);
    return ready(request, json_response(request, answer_body(request.body())));
  };
  if (path == "/health") return read("{\"status\": \"ok\"}\n");
  if (path == "/v1/models") return read(models());
  if (path == "/v1/embeddings") {
    return post([&](const std::string& body) {
      return embeddings_answer(body, *encoder_.text_encoder(), model_);
    });
  }
  if (path == "/v1/align") {
    return post([&](const std::string& body) { return align_answer(body, encoder_); });
  }
  return file(request, path);
}

HttpResponse ApiRoutes::file(const HttpRequest& request, std::string_view path) const {
  const auto found = page_ ? page_->find(path) : std::nullopt;
  if (!found) {
    throw ApiError(http::status::not_found,
                   "there is no " + std::string(path) +
                       "; there are /v1/embeddings, /v1/align, /v1/models and /health");
  }
  if (!reads(request)) return wrong_method(request, path, to_read);
  return file_response(request, *found);
}

std::string ApiRoutes::models() const {
  return R"({"object": "list", "data": [{"id": )" + corpora::quoted(model_) +
         R"(, "object": "model", "created": 0, "owned_by": "diglot", "dimensions": )" +
         std::to_string(encoder_.text_encoder()->dimension()) + "}]}\n";
}

}  // namespace diglot::tools
