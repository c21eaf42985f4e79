#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/tools/command.h"

namespace diglot::tools::testing {

/// `diglot serve` at a port that was free, until the end of the test.
class Serving {
 public:
  /// Waits until it listens. Throws std::runtime_error with what it says where it doesn't.
  explicit Serving(const std::vector<std::string>& options);

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] RunningCommand& command() { return command_; }

 private:
  RunningCommand command_;
  std::uint16_t port_ = 0;
};

}  // namespace diglot::tools::testing
