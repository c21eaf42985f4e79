// Any bytes that a client of `diglot serve` sends get a response that is well-formed, and tell
// nothing of files beside the page.
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/json/parse.hpp>

#include "tests/align/toy_model.h"
#include "tests/corpora/temporary_folder.h"
#include "tests/fuzz/target.h"
#include "tools/api_routes.h"
#include "tools/http_message.h"

namespace diglot::fuzz {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using namespace tools;

constexpr std::string_view secret = "no one may read this";

/// What is asked: the toy model, and a page beside a secret.
class Server {
 public:
  Server()
      : model_(folder_.file("toy.diglot", align::testing::toy_model_bytes())),
        encoder_({.encoder = model_, .model = {}}),
        page_(page()),
        routes_(encoder_, "toy", AllowedHosts("localhost", asio::ip::address_v4::loopback()),
                page_) {}

  /// As HttpSession does: what can't be read, or is not to be, has its own response.
  [[nodiscard]] HttpResponse respond(std::string_view bytes) const {
    HttpRequestParser parser;
    const HttpSizes sizes;
    limit(parser, sizes);
    parser.eager(true);
    boost::system::error_code code;
    asio::const_buffer rest(bytes.data(), bytes.size());
    while (!code && !parser.is_done() && rest.size() > 0) {
      const std::size_t read = parser.put(rest, code);
      rest += read;
      if (read == 0) break;
    }
    if (code && code != http::error::need_more) return closing_response(parse_error(code, sizes));
    if (parser.is_header_done()) {
      if (const auto error = head_error(parser.get())) return closing_response(*error);
    }
    if (!parser.is_done()) return closing_response({http::status::bad_request, "cut short"});
    return routes_.answer(parser.get());
  }

 private:
  [[nodiscard]] StaticFiles page() const {
    (void)folder_.file("secret.txt", secret);
    (void)folder_.file("page/index.html", "<p>Page");
    return StaticFiles(folder_.path("page"));
  }

  corpora::TemporaryFolder folder_;
  std::string model_;
  ArticleEncoder encoder_;
  StaticFiles page_;
  ApiRoutes routes_;
};

std::string bytes_of(HttpResponse response) {
  std::string bytes;
  while (!response.is_done()) {
    boost::system::error_code code;
    std::size_t size = 0;
    for (const asio::const_buffer part : response.prepare(code)) {
      bytes.append(static_cast<const char*>(part.data()), part.size());
      size += part.size();
    }
    require(!code, "a response can be written");
    response.consume(size);
  }
  return bytes;
}

}  // namespace
}  // namespace diglot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  static const fuzz::Server server;
  const std::string bytes = fuzz::bytes_of(server.respond(fuzz::to_bytes(data, size)));
  boost::beast::http::response_parser<boost::beast::http::string_body> parser;
  parser.eager(true);
  boost::system::error_code code;
  parser.put(boost::asio::buffer(bytes), code);
  // The response to HEAD has no body, of which a parser that knows no request waits for the rest.
  fuzz::require(!code || code == boost::beast::http::error::need_more, "a response is HTTP");
  const auto& response = parser.get();
  fuzz::require(response.result_int() >= 200 && response.result_int() < 600, "it has a status");
  fuzz::require(bytes.find(fuzz::secret) == std::string::npos, "no file beside the page is told");
  if (parser.is_done() && response["Content-Type"] == "application/json") {
    (void)boost::json::parse(response.body());  // throws where it is none
  }
  return 0;
}
