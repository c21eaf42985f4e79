#include "tools/http_server.h"

#include <chrono>
#include <csignal>
#include <memory>
#include <utility>

#include <boost/asio/post.hpp>
#include <boost/asio/socket_base.hpp>

#include "corpora/error.h"

namespace diglot::tools {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

void listen_at(tcp::acceptor& acceptor, asio::io_context& context, const std::string& host,
               std::uint16_t port) {
  if (host.empty()) {  // which would mean all addresses
    throw corpora::Error("--host: is empty; name an address, such as 127.0.0.1");
  }
  error_code code;
  tcp::resolver resolver(context);
  const auto found = resolver.resolve(host, std::to_string(port), tcp::resolver::passive, code);
  const std::string name = host + ":" + std::to_string(port);
  if (code) throw corpora::Error("--host " + host + ": the host is not known: " + code.message());
  const tcp::endpoint endpoint = found.begin()->endpoint();
  acceptor.open(endpoint.protocol(), code);
  // The port of a server that has just ended can be had at once.
  if (!code) acceptor.set_option(asio::socket_base::reuse_address(true), code);
  if (!code) acceptor.bind(endpoint, code);
  if (!code) acceptor.listen(asio::socket_base::max_listen_connections, code);
  if (code) {
    throw corpora::Error("can't listen at " + name + ": " + code.message() +
                         "; choose another --host or --port (0 is any that is free)");
  }
}

}  // namespace

HttpServer::HttpServer(const std::string& host, std::uint16_t port, std::size_t workers,
                       const HttpLimits& limits)
    : context_(1), acceptor_(context_), signals_(context_), pause_(context_), workers_(workers) {
  sessions_.limits = limits;
  sessions_.workers = &workers_;
  listen_at(acceptor_, context_, host, port);
  endpoint_ = acceptor_.local_endpoint();
  accept();
}

void HttpServer::stop_at_signals() {
  signals_.add(SIGINT);
  signals_.add(SIGTERM);
  signals_.async_wait([this](const error_code& code, int) {
    if (!code) begin_stop();
  });
}

void HttpServer::stop() {
  asio::post(context_, [this] { begin_stop(); });
}

bool HttpServer::run(HttpHandler handler) {
  sessions_.handler = std::move(handler);
  context_.run();
  context_.restart();
  context_.run_for(sessions_.limits.stop);
  return sessions_.open.empty();
}

void HttpServer::accept() {
  acceptor_.async_accept([this](const error_code& code, tcp::socket socket) {
    if (sessions_.stopping) return;
    if (code) {  // no descriptors are left, say: some will be when others close
      pause_.expires_after(std::chrono::milliseconds(50));
      return pause_.async_wait([this](const error_code& cancelled) {
        if (!cancelled) accept();
      });
    }
    if (sessions_.open.size() < sessions_.limits.connections) {
      std::make_shared<HttpSession>(std::move(socket), sessions_)->wait_for_request();
    }
    accept();
  });
}

void HttpServer::begin_stop() {
  if (std::exchange(sessions_.stopping, true)) return;
  error_code ignored;
  acceptor_.close(ignored);
  pause_.cancel();
  signals_.clear(ignored);
  signals_.cancel(ignored);
  for (HttpSession* const session : sessions_.open) session->stop();
  context_.stop();
}

}  // namespace diglot::tools
