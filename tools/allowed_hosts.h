#pragma once

#include <string>
#include <string_view>

#include <boost/asio/ip/address.hpp>

namespace diglot::tools {

/// Which names of a server requests may use. A page on the web can have the browser of whoever
/// reads it ask a server on this machine by a name that the page's owner points here (DNS
/// rebinding), but not by another name.
class AllowedHosts {
 public:
  /// `host` is the name that the server was given, `bound` the address that it listens at.
  AllowedHosts(std::string host, boost::asio::ip::address bound);

  /// Whether a Host field, "NAME" or "NAME:PORT", names this server: by loopback, by the name or
  /// the address it was given, or where it listens at all addresses, by any of these.
  [[nodiscard]] bool allow(std::string_view field) const;

 private:
  std::string host_;
  boost::asio::ip::address bound_;
};

}  // namespace diglot::tools
