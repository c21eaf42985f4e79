#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "tools/http_session.h"

namespace diglot::tools {

/// A server of HTTP/1.1. One thread has all sockets and answers requests without a body itself, so
/// that these are answered whatever work there is; others go to a few workers.
class HttpServer {
 public:
  /// Listens at once; port 0 is any that is free. Throws corpora::Error where the host is not known
  /// or the port can't be had.
  HttpServer(const std::string& host, std::uint16_t port, std::size_t workers,
             const HttpLimits& limits);

  /// Where it listens.
  [[nodiscard]] const boost::asio::ip::tcp::endpoint& endpoint() const { return endpoint_; }

  /// Also stops at SIGINT and SIGTERM; a second signal ends the process, as it does without this.
  void stop_at_signals();
  /// Takes no more connections, closes those that are not being answered, and lets run() return
  /// when the others are. From any thread.
  void stop();
  /// Serves on this thread until it is stopped. False where some responses were not sent in time;
  /// then work may go on, for which the destructor waits.
  bool run(HttpHandler handler);

 private:
  void accept();
  void begin_stop();

  HttpSessions sessions_;  // outlives those that the context holds
  boost::asio::io_context context_;
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::ip::tcp::endpoint endpoint_;
  boost::asio::signal_set signals_;
  boost::asio::steady_timer pause_;  // until connections are taken again
  boost::asio::thread_pool workers_;
};

}  // namespace diglot::tools
