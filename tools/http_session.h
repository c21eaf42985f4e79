#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "tools/http_message.h"

namespace diglot::tools {

/// What a server takes on at a time, and for how long. Memory is bounded by `held_bytes`,
/// `connections` times `small_body`, and the responses to `in_work` requests.
struct HttpLimits {
  using Time = std::chrono::milliseconds;

  HttpSizes sizes;
  std::size_t connections = 4096;  ///< more are closed at once
  /// Requests with a body that are worked on, wait for that, or whose response is being sent; more
  /// are told to come again (503).
  std::size_t in_work = 64;
  /// Bodies above `small_body` that are read and worked on, together; more are told the same.
  std::uint64_t held_bytes = 256U << 20U;
  std::uint64_t small_body = 64U << 10U;

  Time idle = std::chrono::seconds(60);   ///< between two requests
  Time read = std::chrono::seconds(20);   ///< from the first byte of a request to its last
  Time write = std::chrono::seconds(60);  ///< for the whole response
  Time stop = std::chrono::seconds(10);   ///< for all that are in work when the server is stopped
};

class HttpSession;

/// What the sessions of a server share. Only the thread of the sockets touches it, but for
/// `handler`.
struct HttpSessions {
  HttpLimits limits;
  HttpHandler handler;
  boost::asio::thread_pool* workers = nullptr;  ///< call `handler` for requests with a body
  std::set<HttpSession*> open;
  std::size_t in_work = 0;
  std::uint64_t held_bytes = 0;
  bool stopping = false;
};

/// One connection of a client: requests are read, answered and read again, one at a time, until
/// either side closes it or a time is over. It keeps itself alive while something is awaited.
class HttpSession : public std::enable_shared_from_this<HttpSession> {
 public:
  /// `sessions` must outlive it.
  HttpSession(boost::asio::ip::tcp::socket socket, HttpSessions& sessions);
  ~HttpSession();
  HttpSession(const HttpSession&) = delete;
  HttpSession& operator=(const HttpSession&) = delete;

  void wait_for_request();
  /// Closes it, unless a request is being answered: then behind the response.
  void stop();

 private:
  void read_first_bytes();
  void read_head();
  void take_head(const boost::system::error_code& code);
  void read_body();
  void take_request(const boost::system::error_code& code);
  void work_on(HttpRequest request);
  void refuse(const ApiError& error);
  void write(HttpResponse response);
  void end_request();
  void finish();
  void drain();
  void close();

  HttpSessions& sessions_;
  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<HttpRequestParser> parser_;
  std::uint64_t held_bytes_ = 0;
  bool in_work_ = false;
  bool answering_ = false;
};

}  // namespace diglot::tools
