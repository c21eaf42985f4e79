#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/message_generator.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "tools/api_error.h"

namespace diglot::tools {

using HttpRequest = boost::beast::http::request<boost::beast::http::string_body>;
using HttpRequestParser = boost::beast::http::request_parser<boost::beast::http::string_body>;
using TextResponse = boost::beast::http::response<boost::beast::http::string_body>;
/// Any response, written part by part: a text, or a file that is read while it is sent.
using HttpResponse = boost::beast::http::message_generator;
/// What a server does: a response for each request. Called from several threads at a time.
using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

/// How large a request may be.
struct HttpSizes {
  std::uint32_t head_bytes = 16U << 10U;  ///< its first line and fields
  std::uint64_t body_bytes = 8U << 20U;
};

/// Makes a parser refuse what is larger.
void limit(HttpRequestParser& parser, const HttpSizes& sizes);

/// Why the parser stopped, for whoever sent the request.
ApiError parse_error(const boost::system::error_code& code, const HttpSizes& sizes);

/// What is wrong with the fields of a request of which the body is not read yet: its length is not
/// told (chunks are not taken, so that nobody along the way can read another length than the
/// server does), or it expects something unknown.
std::optional<ApiError> head_error(const HttpRequest& request);

/// The fields that every response has.
void set_common_fields(boost::beast::http::fields& fields);

/// A response of this text, to be made ready.
TextResponse text_response(const HttpRequest& request, boost::beast::http::status status,
                           std::string_view content_type, std::string body);
TextResponse json_response(const HttpRequest& request, std::string json);
TextResponse error_response(const HttpRequest& request, const ApiError& error);

/// What is sent: the fields alone, where HEAD asks for them.
HttpResponse ready(const HttpRequest& request, TextResponse response);

/// The response to a request that is not read to its end; the connection is closed behind it.
HttpResponse closing_response(const ApiError& error);

}  // namespace diglot::tools
