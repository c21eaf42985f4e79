#include "tests/tools/loopback.h"

#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace diglot::tools::testing {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";

/// The bytes of the first response in `bytes`; npos where it is not there as a whole.
std::size_t response_size(const std::string& bytes) {
  const std::size_t end = bytes.find(head_end);
  if (end == std::string::npos) return end;
  constexpr std::string_view field = "Content-Length: ";
  const std::size_t found = bytes.find(field);
  const std::size_t length =
      found < end ? std::strtoul(bytes.c_str() + found + field.size(), nullptr, 10) : 0;
  const std::size_t size = end + head_end.size() + length;
  return size <= bytes.size() ? size : std::string::npos;
}

}  // namespace

Loopback::Loopback(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  const timeval patience{10, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("nobody listens at port " + std::to_string(port));
  }
}

Loopback::~Loopback() {
  if (socket_ >= 0) ::close(socket_);
}

Loopback::Loopback(Loopback&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), unread_(std::move(other.unread_)) {}

bool Loopback::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string Loopback::read_all() const {
  std::string bytes = unread_;
  char buffer[1 << 16];
  while (true) {
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
}

std::string Loopback::read_response() {
  char buffer[1 << 16];
  while (response_size(unread_) == std::string::npos) {
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return std::exchange(unread_, "");
    unread_.append(buffer, static_cast<std::size_t>(got));
  }
  const std::size_t size = response_size(unread_);
  std::string response = unread_.substr(0, size);
  unread_.erase(0, size);
  return response;
}

Reply parse_reply(const std::string& response) {
  constexpr std::string_view version = "HTTP/1.1 ";
  const std::size_t end = response.find(head_end);
  if (end == std::string::npos || !response.starts_with(version)) return {};
  return {std::atoi(response.c_str() + version.size()), response.substr(0, end + 2),
          response.substr(end + head_end.size())};
}

std::string request_text(std::string_view method, std::string_view target, std::string_view body,
                         std::string_view fields) {
  std::string text;
  text.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return text.append(fields).append("\r\n").append(body);
}

Reply ask(std::uint16_t port, std::string_view request) {
  const Loopback connection(port);
  connection.send(request);
  return parse_reply(connection.read_all());
}

Reply post(std::uint16_t port, std::string_view target, std::string_view json) {
  return ask(port, request_text("POST", target, json,
                                "Content-Type: application/json\r\nConnection: close\r\n"));
}

}  // namespace diglot::tools::testing
