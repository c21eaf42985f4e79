#pragma once

#include <ostream>  // IWYU pragma: keep (Boost.Beast 1.81 forgets it)
#include <stdexcept>
#include <string>
#include <utility>

#include <boost/beast/http/status.hpp>

#include "corpora/error.h"

namespace diglot::tools {

/// Why a request is refused, as OpenAI's API tells it: {"error": {"message", "type", "param",
/// "code"}}.
class ApiError : public std::runtime_error {
 public:
  /// `param` is the member of the request that is wrong; "" where it is none alone. `code` is a
  /// word for programs, or "".
  ApiError(boost::beast::http::status status, const std::string& message, std::string param = "",
           std::string code = "")
      : std::runtime_error(message),
        status_(status),
        param_(std::move(param)),
        code_(std::move(code)) {}

  [[nodiscard]] boost::beast::http::status status() const { return status_; }
  [[nodiscard]] const std::string& param() const { return param_; }
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  boost::beast::http::status status_;
  std::string param_;
  std::string code_;
};

/// What `read` gives; data that it finds bad is the client's mistake, in this member.
auto read_or_refuse(const std::string& param, const auto& read) {
  try {
    return read();
  } catch (const corpora::Error& error) {
    throw ApiError(boost::beast::http::status::bad_request, error.what(), param);
  }
}

}  // namespace diglot::tools
