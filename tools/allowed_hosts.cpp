#include "tools/allowed_hosts.h"

#include <utility>

#include "corpora/ascii_case.h"

namespace diglot::tools {
namespace {

/// "::1" of "[::1]:80", "localhost" of "localhost:80".
std::string_view without_port(std::string_view field) {
  if (!field.starts_with('[')) return field.substr(0, field.find(':'));
  const std::size_t bracket = field.find(']');
  return bracket == std::string_view::npos ? "" : field.substr(1, bracket - 1);
}

}  // namespace

AllowedHosts::AllowedHosts(std::string host, boost::asio::ip::address bound)
    : host_(std::move(host)), bound_(std::move(bound)) {}

bool AllowedHosts::allow(std::string_view field) const {
  const std::string_view name = without_port(field);
  if (name.empty()) return false;
  if (corpora::equal_but_for_case(name, "localhost") || corpora::equal_but_for_case(name, host_)) {
    return true;
  }
  boost::system::error_code failure;
  const auto address = boost::asio::ip::make_address(std::string(name), failure);
  return !failure && (address.is_loopback() || address == bound_ || bound_.is_unspecified());
}

}  // namespace diglot::tools
