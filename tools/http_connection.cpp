#include "tools/http_connection.h"

#include <charconv>
#include <chrono>
#include <functional>
#include <string_view>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "corpora/error.h"

namespace diglot::tools {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

class HttpConnection::Stream {
 public:
  explicit Stream(const EmbeddingsAddress& address) : address_(address), stream_(context_) {}

  void open() {
    if (!open_) connect();
  }

  HttpAnswer post(const std::string& json, const std::string& key) {
    open();
    http::request<http::string_body> request(http::verb::post, address_.target, 11);
    const bool is_v6 = address_.host.find(':') != std::string::npos;
    const std::string host = is_v6 ? "[" + address_.host + "]" : address_.host;
    request.set(http::field::host, address_.port == "80" ? host : host + ":" + address_.port);
    request.set(http::field::user_agent, "diglot/" DIGLOT_VERSION);
    request.set(http::field::content_type, "application/json");
    request.set(http::field::accept, "application/json");
    if (!key.empty()) request.set(http::field::authorization, "Bearer " + key);
    request.body() = json;
    request.prepare_payload();
    wait("can't be sent to", [&](auto done) { http::async_write(stream_, request, done); });

    constexpr std::uint64_t most = 256U << 20U;
    http::response_parser<http::string_body> parser;
    parser.body_limit(most);
    wait("gives no answer", [&](auto done) { http::async_read(stream_, buffer_, parser, done); });
    open_ = parser.get().keep_alive();
    if (!open_) stream_.close();
    return {parser.get().result_int(), std::string(parser.get().reason()),
            std::move(parser.get().body()), seconds(parser.get()[http::field::retry_after])};
  }

 private:
  /// Starts an operation and runs it to its end or to the timeout, which Beast has for asynchronous
  /// operations only.
  void wait(const char* failure, const auto& start) {
    error_code result = beast::error::timeout;
    stream_.expires_after(std::chrono::seconds(address_.timeout_seconds));
    context_.restart();
    start([&](error_code code, const auto&...) { result = code; });
    context_.run();
    if (!result) return;
    open_ = false;
    stream_.close();
    const std::string reason = result == beast::error::timeout
                                   ? "nothing came in " + std::to_string(address_.timeout_seconds) +
                                         " seconds; is it busy? --encoder-timeout waits longer"
                                   : result.message() + "; is the server running?";
    const std::string message = std::string(failure) + ": " + reason;
    if (is_loss(result)) throw ConnectionLost(address_.url, message);
    throw corpora::Error(address_.url, message);
  }

  static bool is_loss(const error_code& code) {
    return code == asio::error::connection_refused || code == asio::error::connection_reset ||
           code == asio::error::connection_aborted || code == asio::error::broken_pipe ||
           code == asio::error::eof || code == http::error::end_of_stream ||
           code == http::error::partial_message;
  }

  /// The value of Retry-After, where it is a number; a date is passed over.
  static std::optional<std::size_t> seconds(std::string_view value) {
    std::size_t number = 0;
    const char* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
  }

  void connect() {
    error_code code;
    asio::ip::tcp::resolver resolver(context_);
    const auto endpoints = resolver.resolve(address_.host, address_.port, code);
    if (code) {
      throw corpora::Error(address_.url, "the host is not known: " + code.message());
    }
    buffer_.clear();
    wait("can't be reached", [&](auto done) { stream_.async_connect(endpoints, done); });
    open_ = true;
  }

  const EmbeddingsAddress& address_;
  asio::io_context context_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  bool open_ = false;
};

HttpConnection::HttpConnection(const EmbeddingsAddress& address)
    : stream_(std::make_unique<Stream>(address)) {}
HttpConnection::~HttpConnection() = default;

void HttpConnection::open() { stream_->open(); }

HttpAnswer HttpConnection::post(const std::string& json, const std::string& key) {
  return stream_->post(json, key);
}

}  // namespace diglot::tools
