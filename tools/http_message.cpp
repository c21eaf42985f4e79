#include "tools/http_message.h"

#include <utility>

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/verb.hpp>

#include "corpora/json_text.h"
#include "corpora/utf8.h"

namespace diglot::tools {
namespace {

namespace http = boost::beast::http;

std::string error_json(const ApiError& error) {
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? "null" : corpora::quoted(text);
  };
  const bool is_ours = http::to_status_class(error.status()) == http::status_class::server_error;
  return R"({"error": {"message": )" +
         corpora::quoted(corpora::replace_invalid_utf8(error.what()).text) + R"(, "type": ")" +
         (is_ours ? "server_error" : "invalid_request_error") + R"(", "param": )" +
         text_or_null(error.param()) + R"(, "code": )" + text_or_null(error.code()) + "}}\n";
}

}  // namespace

void limit(HttpRequestParser& parser, const HttpSizes& sizes) {
  parser.header_limit(sizes.head_bytes);
  parser.body_limit(sizes.body_bytes);
}

ApiError parse_error(const boost::system::error_code& code, const HttpSizes& sizes) {
  if (code == http::error::body_limit) {
    return {http::status::payload_too_large,
            "a body of " + std::to_string(sizes.body_bytes) + " bytes at most is taken"};
  }
  if (code == http::error::header_limit) {
    return {http::status::request_header_fields_too_large,
            "a first line and fields of " + std::to_string(sizes.head_bytes) + " bytes are taken"};
  }
  return {http::status::bad_request, "this is no HTTP/1.1: " + code.message()};
}

std::optional<ApiError> head_error(const HttpRequest& request) {
  const bool has_length = request.count(http::field::content_length) > 0;
  if (request.count(http::field::transfer_encoding) > 0 ||
      (request.method() == http::verb::post && !has_length)) {
    return ApiError(http::status::length_required,
                    "send the body as a whole, with its Content-Length");
  }
  if (request.count(http::field::expect) > 0 &&
      !boost::beast::iequals(request[http::field::expect], "100-continue")) {
    return ApiError(http::status::expectation_failed, "only 100-continue can be expected");
  }
  return std::nullopt;
}

void set_common_fields(http::fields& fields) {
  fields.set(http::field::server, "diglot/" DIGLOT_VERSION);
  fields.set(http::field::cache_control, "no-cache");
  // Pages of other sites are to make nothing of what they may load.
  fields.set("X-Content-Type-Options", "nosniff");
  fields.set("Cross-Origin-Resource-Policy", "same-origin");
}

TextResponse text_response(const HttpRequest& request, http::status status,
                           std::string_view content_type, std::string body) {
  TextResponse response(status, request.version());
  set_common_fields(response);
  response.set(http::field::content_type, content_type);
  response.keep_alive(request.keep_alive());
  response.body() = std::move(body);
  response.prepare_payload();
  return response;
}

TextResponse json_response(const HttpRequest& request, std::string json) {
  return text_response(request, http::status::ok, "application/json", std::move(json));
}

TextResponse error_response(const HttpRequest& request, const ApiError& error) {
  TextResponse response =
      text_response(request, error.status(), "application/json", error_json(error));
  if (error.status() == http::status::service_unavailable) {
    response.set(http::field::retry_after, "1");
  }
  return response;
}

HttpResponse ready(const HttpRequest& request, TextResponse response) {
  if (request.method() != http::verb::head) return response;
  return http::response<http::empty_body>(std::move(response.base()));
}

HttpResponse closing_response(const ApiError& error) {
  HttpRequest unread(http::verb::get, "/", 11);
  unread.keep_alive(false);
  return ready(unread, error_response(unread, error));
}

}  // namespace diglot::tools
