#include "corpora/archived_page.h"

#include <algorithm>
#include <charconv>
#include <ios>
#include <string_view>

#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>

#include "corpora/ascii_case.h"
#include "corpora/error.h"
#include "corpora/header_fields.h"
#include "corpora/page_encoding.h"

namespace diglot::corpora {
namespace {

struct HttpMessage {
  std::string_view header;
  std::string_view body;
};

HttpMessage split(std::string_view message) {
  for (const std::string_view end : {"\r\n\r\n", "\n\n"}) {
    const std::size_t at = message.find(end);
    if (at != std::string_view::npos) {
      return {message.substr(0, at), message.substr(at + end.size())};
    }
  }
  return {message, {}};
}

/// Whether "HTTP/1.1 200 OK" is the first line.
bool is_ok(std::string_view header) {
  const std::size_t space = std::min(header.find(' '), header.size());
  return header.starts_with("HTTP/") && header.substr(space).starts_with(" 200");
}

/// The parts of a body in chunks (RFC 9112, section 7.1); a body that is none stays, since many
/// archives hold unpacked ones under the header of the packed.
std::string without_chunks(std::string_view body) {
  std::string whole;
  for (std::string_view rest = body;;) {
    std::size_t size = 0;
    const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    const std::size_t line_end = rest.find('\n');
    if (code != std::errc() || line_end == std::string_view::npos) return std::string(body);
    rest.remove_prefix(line_end + 1);
    if (size == 0) return whole;
    if (size > rest.size()) return std::string(body);
    whole += rest.substr(0, size);
    rest.remove_prefix(size);
    const std::size_t next = rest.find('\n');
    rest.remove_prefix(next == std::string_view::npos ? rest.size() : next + 1);
  }
}

/// Likewise, what is not compressed stays.
std::string without_gzip(std::string body) {
  if (!body.starts_with("\x1f\x8b")) return body;
  namespace io = boost::iostreams;
  io::filtering_istreambuf unpacked;
  unpacked.push(io::gzip_decompressor());
  unpacked.push(io::array_source(body.data(), body.size()));
  std::string page;
  char part[std::size_t{16} << 10];
  try {
    for (;;) {
      const auto got = unpacked.sgetn(part, sizeof part);
      if (got <= 0) return page;
      page.append(part, static_cast<std::size_t>(got));
      if (page.size() > WarcReader::most_bytes) {
        throw Error("holds a page of more than 64 MiB when it is unpacked");
      }
    }
  } catch (const std::ios_base::failure&) {
    throw Error("holds a page in damaged gzip");
  }
}

}  // namespace

std::optional<std::string> archived_page(const WarcRecord& record) {
  if (record.type != "response") return std::nullopt;
  const HttpMessage message = split(record.block);
  const std::string_view type = header_field(message.header, "Content-Type");
  const std::string_view name = without_parameters(type);
  if (!is_ok(message.header) || (!equal_but_for_case(name, "text/html") &&
                                 !equal_but_for_case(name, "application/xhtml+xml"))) {
    return std::nullopt;
  }
  std::string body(message.body);
  if (equal_but_for_case(header_field(message.header, "Transfer-Encoding"), "chunked")) {
    body = without_chunks(body);
  }
  body = without_gzip(std::move(body));
  const std::string_view encoding = parameter(type, "charset");
  return encoding.empty() ? body : page_to_utf8(body, record.uri, encoding);
}

}  // namespace diglot::corpora
