#include "tests/tools/embeddings_server.h"

#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace diglot::tools::testing {

class EmbeddingsServer::Listener {
 public:
  explicit Listener(Answer answer) : answer_(std::move(answer)) {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket_, generic, size) != 0 || ::listen(socket_, 64) != 0 ||
        ::getsockname(socket_, generic, &size) != 0) {
      throw std::runtime_error("no server on the loopback");
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Listener() {
    stop_ = true;
    thread_.join();
    for (const int connection : connections_) ::close(connection);
    ::close(socket_);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::vector<EmbeddingsRequest> requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
  }

 private:
  void serve() {
    while (!stop_) {
      std::vector<pollfd> waiting = {{socket_, POLLIN, 0}};
      for (const int connection : connections_) waiting.push_back({connection, POLLIN, 0});
      constexpr int milliseconds = 20;
      if (::poll(waiting.data(), waiting.size(), milliseconds) <= 0) continue;
      for (std::size_t i = waiting.size() - 1; i > 0; --i) {
        if (waiting[i].revents == 0 || answer_one(waiting[i].fd)) continue;
        ::close(waiting[i].fd);
        std::erase(connections_, waiting[i].fd);
      }
      if (waiting[0].revents != 0) {
        connections_.push_back(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
      }
    }
  }

  /// False at the end of the connection.
  bool answer_one(int connection) {
    EmbeddingsRequest request;
    std::string bytes;
    std::size_t head_end = std::string::npos;
    std::size_t length = 0;
    while (head_end == std::string::npos || bytes.size() < head_end + length) {
      char buffer[1 << 16];
      const ssize_t got = ::recv(connection, buffer, sizeof buffer, 0);
      if (got <= 0) return false;
      bytes.append(buffer, static_cast<std::size_t>(got));
      if (head_end != std::string::npos) continue;
      if (const std::size_t blank = bytes.find("\r\n\r\n"); blank != std::string::npos) {
        head_end = blank + 4;
        constexpr std::string_view field = "Content-Length: ";
        const std::size_t found = bytes.find(field);
        if (found < blank) length = std::strtoul(bytes.c_str() + found + field.size(), nullptr, 10);
      }
    }
    request.head = bytes.substr(0, head_end);
    request.body = bytes.substr(head_end);
    {
      const std::scoped_lock lock(mutex_);
      requests_.push_back(request);
    }
    const std::string answer = answer_(request);
    for (std::size_t sent = 0; sent < answer.size();) {
      const ssize_t part =
          ::send(connection, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
      if (part <= 0) return false;
      sent += static_cast<std::size_t>(part);
    }
    return answer.find("Connection: close") == std::string::npos;
  }

  Answer answer_;
  int socket_ = -1;
  int port_ = 0;
  std::vector<int> connections_;
  std::atomic<bool> stop_ = false;
  mutable std::mutex mutex_;
  std::vector<EmbeddingsRequest> requests_;
  std::thread thread_;
};

EmbeddingsServer::EmbeddingsServer(Answer answer)
    : listener_(std::make_unique<Listener>(std::move(answer))) {}
EmbeddingsServer::~EmbeddingsServer() = default;

std::string EmbeddingsServer::url() const {
  return "http://127.0.0.1:" + std::to_string(listener_->port());
}

std::vector<EmbeddingsRequest> EmbeddingsServer::requests() const { return listener_->requests(); }

std::string EmbeddingsServer::response(const std::string& json, const std::string& status) {
  return "HTTP/1.1 " + status +
         "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(json.size()) +
         "\r\n\r\n" + json;
}

}  // namespace diglot::tools::testing
