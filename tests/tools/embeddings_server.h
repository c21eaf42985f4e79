#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace diglot::tools::testing {

/// What a test's server is asked.
struct EmbeddingsRequest {
  std::string head;  ///< the request line and the fields, as sent
  std::string body;
};

/// A server on the loopback for one test, gone at the end. It answers one request after the other,
/// each on a connection of its own or not, with what `answer` makes of it: a whole HTTP response,
/// or
/// "" for no answer at all (the connection stays open).
class EmbeddingsServer {
 public:
  using Answer = std::function<std::string(const EmbeddingsRequest&)>;

  explicit EmbeddingsServer(Answer answer);
  ~EmbeddingsServer();
  EmbeddingsServer(const EmbeddingsServer&) = delete;
  EmbeddingsServer& operator=(const EmbeddingsServer&) = delete;

  /// "http://127.0.0.1:PORT".
  [[nodiscard]] std::string url() const;
  /// What it was asked so far.
  [[nodiscard]] std::vector<EmbeddingsRequest> requests() const;

  /// A whole response with this JSON.
  static std::string response(const std::string& json, const std::string& status = "200 OK");

 private:
  class Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace diglot::tools::testing
