#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// The one exception of the libraries: bad data or failed input/output. `what()` reads
/// "file:line: reason; what to do" (without the place where there is none), for a person.
/// Broken invariants are assertions, not errors.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}
  /// An error about a whole file.
  Error(std::string_view file, std::string_view message)
      : Error(std::string(file) + ": " + std::string(message)) {}
  /// An error at a line (counted from 1) of a file.
  Error(std::string_view file, std::size_t line, std::string_view message)
      : Error(std::string(file) + ":" + std::to_string(line) + ": " + std::string(message)) {}
};

}  // namespace diglot::corpora
