#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace diglot::tools::testing {

/// A connection of a test to a server on this machine, byte by byte.
class Loopback {
 public:
  /// Throws std::runtime_error where nobody listens.
  explicit Loopback(std::uint16_t port);
  ~Loopback();
  Loopback(Loopback&& other) noexcept;
  Loopback(const Loopback&) = delete;
  Loopback& operator=(const Loopback&) = delete;

  /// False where the server has closed it.
  bool send(std::string_view bytes) const;
  /// All that still comes until the server closes the connection; ten seconds at most for a part.
  [[nodiscard]] std::string read_all() const;
  /// The next response, by its Content-Length; less where the connection ends.
  [[nodiscard]] std::string read_response();

 private:
  int socket_ = -1;
  std::string unread_;
};

/// What a server answers.
struct Reply {
  int status = 0;    ///< 0 for none
  std::string head;  ///< its first line and fields
  std::string body;
};

Reply parse_reply(const std::string& response);

/// The bytes of a request to 127.0.0.1 for this path; `fields` are lines that end in CR LF.
std::string request_text(std::string_view method, std::string_view target,
                         std::string_view body = "", std::string_view fields = "");

/// Sends bytes over a connection of their own, and reads what comes.
Reply ask(std::uint16_t port, std::string_view request);

/// Posts JSON.
Reply post(std::uint16_t port, std::string_view target, std::string_view json);

}  // namespace diglot::tools::testing
