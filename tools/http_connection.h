#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "corpora/error.h"
#include "tools/encoder_option.h"

namespace diglot::tools {

/// What a server answers.
struct HttpAnswer {
  unsigned status = 0;
  std::string reason;  ///< behind the status: "Not Found"
  std::string body;
  std::optional<std::size_t> retry_after;  ///< seconds until it is to be asked again
};

/// The server did not take the connection, or has closed it before the answer was there: it may be
/// starting anew.
class ConnectionLost : public corpora::Error {
 public:
  using Error::Error;
};

/// A connection to the server of an address, opened when it is first used and kept while the server
/// keeps it. One thread at a time.
class HttpConnection {
 public:
  /// `address` must outlive this.
  explicit HttpConnection(const EmbeddingsAddress& address);
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  /// Connects, where it isn't. Throws corpora::Error where there is no server.
  void open();
  /// Posts JSON to the address's target, with `key` as a bearer token where it is not empty, and
  /// waits for the answer. Throws corpora::Error where there is no server, or none that answers in
  /// time (connecting, sending and each wait for the whole answer have the address's seconds) and
  /// with 256 MB at most; ConnectionLost where it may be there the next time.
  HttpAnswer post(const std::string& json, const std::string& key);

 private:
  class Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace diglot::tools
