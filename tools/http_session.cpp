#include "tools/http_session.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_generator.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/read.hpp>

namespace diglot::tools {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

bool is_parse_error(const error_code& code) {
  return code.category() == http::make_error_code(http::error::bad_method).category() &&
         code != http::error::end_of_stream && code != http::error::partial_message;
}

/// Some clients send a line end behind a body (RFC 9112, 2.2).
void drop_line_ends(beast::flat_buffer& buffer) {
  const auto bytes = buffer.cdata();
  const std::string_view text(static_cast<const char*>(bytes.data()), bytes.size());
  buffer.consume(std::min(text.find_first_not_of("\r\n"), text.size()));
}

ApiError too_busy() {
  return {http::status::service_unavailable,
          "too many requests are being worked on; send this one again"};
}

}  // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, HttpSessions& sessions)
    : sessions_(sessions), stream_(std::move(socket)) {
  sessions_.open.insert(this);
  error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
}

HttpSession::~HttpSession() {
  end_request();
  sessions_.open.erase(this);
}

void HttpSession::wait_for_request() {
  parser_.emplace();
  limit(*parser_, sessions_.limits.sizes);
  stream_.expires_after(sessions_.limits.idle);
  read_first_bytes();
}

void HttpSession::read_first_bytes() {
  drop_line_ends(buffer_);
  if (buffer_.size() > 0) return read_head();  // the first may have come with the request before
  constexpr std::size_t first_bytes = 4096;
  stream_.async_read_some(buffer_.prepare(first_bytes),
                          [self = shared_from_this()](const error_code& code, std::size_t size) {
                            if (code) return self->finish();
                            self->buffer_.commit(size);
                            self->read_first_bytes();
                          });
}

void HttpSession::read_head() {
  // One deadline for the whole request: who sends it byte by byte does not move it.
  stream_.expires_after(sessions_.limits.read);
  http::async_read_header(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](const error_code& code, std::size_t) { self->take_head(code); });
}

void HttpSession::take_head(const error_code& code) {
  if (is_parse_error(code)) return refuse(parse_error(code, sessions_.limits.sizes));
  if (code) return close();
  if (const auto error = head_error(parser_->get())) return refuse(*error);
  const std::uint64_t length = parser_->content_length().value_or(0);
  if (length > sessions_.limits.small_body) {
    if (sessions_.held_bytes + length > sessions_.limits.held_bytes) return refuse(too_busy());
    held_bytes_ = length;
    sessions_.held_bytes += length;
  }
  if (parser_->get().count(http::field::expect) == 0) return read_body();
  static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(stream_, asio::buffer(go_on),
                    [self = shared_from_this()](const error_code& failure, std::size_t) {
                      if (failure) return self->close();
                      self->read_body();
                    });
}

void HttpSession::read_body() {
  http::async_read(stream_, buffer_, *parser_,
                   [self = shared_from_this()](const error_code& code, std::size_t) {
                     self->take_request(code);
                   });
}

void HttpSession::take_request(const error_code& code) {
  if (is_parse_error(code)) return refuse(parse_error(code, sessions_.limits.sizes));
  if (code) return close();
  stream_.expires_never();
  answering_ = true;
  HttpRequest request = parser_->release();
  if (request.method() != http::verb::post) return write(sessions_.handler(request));
  if (sessions_.in_work >= sessions_.limits.in_work) {
    return write(ready(request, error_response(request, too_busy())));
  }
  work_on(std::move(request));
}

void HttpSession::work_on(HttpRequest request) {
  in_work_ = true;
  ++sessions_.in_work;
  // The guard keeps the thread of the sockets waiting; this session goes back there, and must not
  // end on a thread of the workers.
  auto executor = stream_.get_executor();
  asio::post(*sessions_.workers, [self = shared_from_this(), request = std::move(request),
                                  guard = asio::make_work_guard(executor)]() mutable {
    HttpResponse response = self->sessions_.handler(request);
    asio::post(guard.get_executor(),
               [self = std::move(self), response = std::move(response)]() mutable {
                 self->write(std::move(response));
               });
  });
}

void HttpSession::refuse(const ApiError& error) {
  answering_ = true;
  write(closing_response(error));
}

void HttpSession::write(HttpResponse response) {
  const bool keeps = response.keep_alive();
  stream_.expires_after(sessions_.limits.write);
  beast::async_write(stream_, std::move(response),
                     [self = shared_from_this(), keeps](const error_code& code, std::size_t) {
                       self->end_request();
                       if (code) return self->close();
                       if (!keeps || self->sessions_.stopping) return self->finish();
                       self->wait_for_request();
                     });
}

void HttpSession::end_request() {
  sessions_.held_bytes -= std::exchange(held_bytes_, 0);
  if (std::exchange(in_work_, false)) --sessions_.in_work;
  answering_ = false;
}

void HttpSession::finish() {
  error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  // Closed before all is read that the client sends, the connection would be reset, and the
  // response with it.
  stream_.expires_after(std::chrono::seconds(1));
  drain();
}

void HttpSession::drain() {
  constexpr std::size_t part = 65536;
  buffer_.clear();
  stream_.async_read_some(buffer_.prepare(part),
                          [self = shared_from_this()](const error_code& code, std::size_t) {
                            if (code) return self->close();
                            self->drain();
                          });
}

void HttpSession::close() { stream_.close(); }

void HttpSession::stop() {
  if (!answering_) close();
}

}  // namespace diglot::tools
