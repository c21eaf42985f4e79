// The server of HTTP by itself: what it holds up under, whatever it answers.
#include "tools/http_server.h"

#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "align/random.h"
#include "tests/tools/command.h"
#include "tests/tools/loopback.h"

namespace diglot::tools::testing {
namespace {

namespace http = boost::beast::http;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// A server inside of the test that answers each request with its method, path and body. A body
/// "wait" is answered when open_gate() was called.
class EchoServer {
 public:
  explicit EchoServer(const HttpLimits& limits = {}, std::size_t workers = 4)
      : gate_(gate_opener_.get_future().share()), server_("127.0.0.1", 0, workers, limits) {
    thread_ = std::thread([this] {
      all_answered_ = server_.run([this](const HttpRequest& request) { return echo(request); });
    });
  }
  ~EchoServer() {
    open_gate();
    stop();
  }
  EchoServer(const EchoServer&) = delete;
  EchoServer& operator=(const EchoServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return server_.endpoint().port(); }
  /// How many requests wait for the gate.
  [[nodiscard]] int waiting() const { return waiting_; }
  void open_gate() {
    if (!is_open_.exchange(true)) gate_opener_.set_value();
  }
  void begin_stop() { server_.stop(); }
  /// Whether all was answered.
  bool stop() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
    return all_answered_;
  }

 private:
  HttpResponse echo(const HttpRequest& request) {
    if (request.body() == "wait") {
      ++waiting_;
      gate_.wait();
      --waiting_;
    }
    std::string text(request.method_string());
    text += " " + std::string(request.target()) + " " + request.body();
    return ready(request, text_response(request, http::status::ok, "text/plain", std::move(text)));
  }

  std::promise<void> gate_opener_;
  std::shared_future<void> gate_;
  std::atomic<bool> is_open_ = false;
  std::atomic<int> waiting_ = 0;
  bool all_answered_ = false;
  HttpServer server_;
  std::thread thread_;
};

/// Waits until it holds; whether it does within five seconds.
bool comes_true(const auto& holds) {
  for (int i = 0; i < 1000; ++i) {
    if (holds()) return true;
    std::this_thread::sleep_for(milliseconds(5));
  }
  return false;
}

const std::string waiting_request = request_text("POST", "/", "wait");

TEST(HttpServer, AnswersRequestsOnOneConnectionInTheirOrder) {
  const EchoServer server;
  Loopback connection(server.port());
  connection.send(request_text("GET", "/a") + request_text("POST", "/b", "two") +
                  request_text("HEAD", "/c") +
                  request_text("GET", "/d", "", "Connection: close\r\n"));
  EXPECT_EQ(parse_reply(connection.read_response()).body, "GET /a ");
  EXPECT_EQ(parse_reply(connection.read_response()).body, "POST /b two");
  const std::string rest = connection.read_all();
  EXPECT_TRUE(mentions(rest, "Content-Length: 8\r\n\r\nHTTP/1.1 200 OK\r\n"))
      << "HEAD tells the length of what it leaves out: " << rest;
  EXPECT_TRUE(rest.ends_with("GET /d ")) << rest;
}

TEST(HttpServer, TakesNoNoticeOfLineEndsBeforeARequest) {
  const EchoServer server;
  Loopback connection(server.port());
  connection.send("\r\n\r\n" + request_text("POST", "/a", "one") + "\r\n" +
                  request_text("GET", "/b", "", "Connection: close\r\n"));
  EXPECT_EQ(parse_reply(connection.read_response()).body, "POST /a one");
  EXPECT_TRUE(connection.read_all().ends_with("GET /b "));
}

TEST(HttpServer, RefusesWhatCouldBeReadInTwoWays) {
  const EchoServer server;
  const auto status = [&](const std::string& fields) {
    return ask(server.port(), "POST / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n0\r\n\r\n").status;
  };
  EXPECT_EQ(status("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
  EXPECT_EQ(status("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400);
  EXPECT_EQ(status("Content-Length: 5\r\nContent-Length: 4\r\n"), 400);
  EXPECT_EQ(status("Content-Length: 5, 4\r\n"), 400);
  EXPECT_EQ(status("Content-Length: +5\r\n"), 400);
  EXPECT_EQ(status("Content-Length : 5\r\n"), 400);
  EXPECT_EQ(status("Content-Length: 99999999999999999999\r\n"), 400);
  EXPECT_EQ(status("Transfer-Encoding: chunked\r\n"), 411);
  EXPECT_EQ(status("Transfer-Encoding: xchunked\r\n"), 411);
  EXPECT_EQ(status(""), 411);
}

TEST(HttpServer, RefusesWhatIsTooLarge) {
  HttpLimits limits;
  limits.sizes = {1000, 100};
  const EchoServer server(limits);
  EXPECT_EQ(ask(server.port(), request_text("POST", "/", std::string(101, 'x'))).status, 413);
  EXPECT_EQ(ask(server.port(), request_text("GET", "/" + std::string(1000, 'x'))).status, 431);
  EXPECT_EQ(
      ask(server.port(), request_text("POST", "/", std::string(100, 'x'), "Connection: close\r\n"))
          .status,
      200);
}

TEST(HttpServer, SaysThatABodyMayCome) {
  const EchoServer server;
  Loopback connection(server.port());
  connection.send(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(connection.read_response(), "HTTP/1.1 100 Continue\r\n\r\n");
  connection.send("now");
  EXPECT_EQ(parse_reply(connection.read_response()).body, "POST / now");
  EXPECT_EQ(ask(server.port(), request_text("GET", "/", "", "Expect: tea\r\n")).status, 417);
}

TEST(HttpServer, SurvivesGarbage) {
  const EchoServer server;
  align::Random random(3);
  for (int i = 0; i < 100; ++i) {
    std::string bytes = i % 2 == 0 ? "" : "POST / HTTP/1.1\r\nContent-Length: ";
    for (int k = 0; k < 300; ++k) bytes += static_cast<char>(random.below(256));
    bytes += "\r\n\r\n";
    const Reply reply = ask(server.port(), bytes);
    EXPECT_EQ(reply.status, 400) << i;
  }
  EXPECT_EQ(ask(server.port(), request_text("GET", "/", "", "Connection: close\r\n")).status, 200);
}

TEST(HttpServer, AnswersAThousandConnectionsThatAreOpenAtOnce) {
  constexpr std::size_t count = 1000;
  rlimit limit{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &limit), 0);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4 * count);
  ::setrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < 4 * count) GTEST_SKIP() << "no descriptors for so many";
  const EchoServer server;
  std::vector<Loopback> connections;
  for (std::size_t i = 0; i < count; ++i) connections.emplace_back(server.port());
  for (std::size_t i = 0; i < count; ++i) {
    connections[i].send(request_text("GET", "/" + std::to_string(i)));
  }
  for (std::size_t i = 0; i < count; ++i) {
    ASSERT_EQ(parse_reply(connections[i].read_response()).body, "GET /" + std::to_string(i) + " ");
  }
}

TEST(HttpServer, CutsSlowClientsThatHoldNobodyUp) {
  HttpLimits limits;
  limits.read = milliseconds(1500);
  const EchoServer server(limits, 1);
  std::vector<Loopback> slow;
  for (int i = 0; i < 50; ++i) slow.emplace_back(server.port());
  const auto begin = Clock::now();
  bool sends = true;
  const std::string request = request_text("POST", "/", std::string(1000, 'x'));
  for (std::size_t byte = 0; sends && byte < request.size(); ++byte) {
    sends = false;
    for (const Loopback& connection : slow) {
      sends = connection.send(request.substr(byte, 1)) || sends;
    }
    const auto before = Clock::now();
    EXPECT_EQ(ask(server.port(), request_text("GET", "/", "", "Connection: close\r\n")).status,
              200);
    EXPECT_LT(Clock::now() - before, milliseconds(1000));
    std::this_thread::sleep_for(milliseconds(20));
  }
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(6)) << "each byte does not buy more time";
  for (const Loopback& connection : slow) EXPECT_EQ(connection.read_all(), "");
}

TEST(HttpServer, ClosesIdleConnections) {
  HttpLimits limits;
  limits.idle = milliseconds(100);
  const EchoServer server(limits);
  const Loopback silent(server.port());
  Loopback served(server.port());
  served.send(request_text("GET", "/"));
  EXPECT_EQ(parse_reply(served.read_response()).status, 200);
  const auto begin = Clock::now();
  EXPECT_EQ(silent.read_all(), "");
  EXPECT_EQ(served.read_all(), "");
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(4));
}

TEST(HttpServer, SaysWhenItIsBusy) {
  HttpLimits limits;
  limits.in_work = 2;
  EchoServer server(limits, 1);
  Loopback first(server.port());
  Loopback second(server.port());
  first.send(waiting_request);
  ASSERT_TRUE(comes_true([&] { return server.waiting() == 1; }));
  second.send(waiting_request);
  Reply third;
  ASSERT_TRUE(comes_true([&] {
    third = ask(server.port(), request_text("POST", "/", "x", "Connection: close\r\n"));
    return third.status == 503;
  })) << "the second takes the last place once it is read";
  EXPECT_TRUE(mentions(third.head, "Retry-After: 1\r\n")) << third.head;
  EXPECT_EQ(ask(server.port(), request_text("GET", "/", "", "Connection: close\r\n")).status, 200)
      << "what takes no work is answered";
  server.open_gate();
  EXPECT_EQ(parse_reply(first.read_response()).status, 200);
  EXPECT_EQ(parse_reply(second.read_response()).status, 200);
  EXPECT_TRUE(comes_true([&] {
    return ask(server.port(), request_text("POST", "/", "x", "Connection: close\r\n")).status ==
           200;
  }));
}

TEST(HttpServer, HoldsNoMoreBodiesThanItMay) {
  HttpLimits limits;
  limits.small_body = 10;
  limits.held_bytes = 100;
  EchoServer server(limits);
  const std::string body(90, 'x');
  const Loopback slow(server.port());
  slow.send(request_text("POST", "/", body).substr(0, 80));
  const auto status = [&](const std::string& text) {
    return ask(server.port(), request_text("POST", "/", text, "Connection: close\r\n")).status;
  };
  EXPECT_TRUE(comes_true([&] { return status(body) == 503; }));
  EXPECT_EQ(status("small"), 200);
}

TEST(HttpServer, ForgetsClientsThatGoAway) {
  HttpLimits limits;
  limits.in_work = 1;
  limits.small_body = 0;
  limits.held_bytes = 4;
  const EchoServer server(limits);
  for (int i = 0; i < 20; ++i) {
    const Loopback before_its_body(server.port());
    before_its_body.send("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n");
  }
  for (int i = 0; i < 20; ++i) {
    const Loopback before_the_answer(server.port());
    before_the_answer.send(request_text("POST", "/", "body"));
  }
  EXPECT_TRUE(comes_true([&] {
    return ask(server.port(), request_text("POST", "/", "body", "Connection: close\r\n")).status ==
           200;
  }));
}

TEST(HttpServer, AnswersWhatIsInWorkWhenItIsStopped) {
  EchoServer server;
  Loopback working(server.port());
  working.send(waiting_request);
  const Loopback idle(server.port());
  const Loopback half(server.port());
  half.send("GET / HT");
  ASSERT_TRUE(comes_true([&] { return server.waiting() == 1; }));
  server.begin_stop();
  EXPECT_EQ(idle.read_all(), "");
  EXPECT_EQ(half.read_all(), "");
  EXPECT_THROW(Loopback(server.port()), std::runtime_error) << "takes no more connections";
  server.open_gate();
  EXPECT_EQ(parse_reply(working.read_all()).body, "POST / wait");
  EXPECT_TRUE(server.stop());
}

TEST(HttpServer, WaitsForWorkNoLongerThanItMay) {
  HttpLimits limits;
  limits.stop = milliseconds(100);
  EchoServer server(limits);
  Loopback working(server.port());
  working.send(waiting_request);
  ASSERT_TRUE(comes_true([&] { return server.waiting() == 1; }));
  EXPECT_FALSE(server.stop());
}

TEST(HttpServer, TakesNoMoreConnectionsThanItMay) {
  HttpLimits limits;
  limits.connections = 2;
  const EchoServer server(limits);
  Loopback first(server.port());
  Loopback second(server.port());
  const Loopback third(server.port());
  EXPECT_EQ(third.read_all(), "");
  for (Loopback* const connection : {&first, &second}) {
    connection->send(request_text("GET", "/"));
    EXPECT_EQ(parse_reply(connection->read_response()).status, 200);
  }
}

}  // namespace
}  // namespace diglot::tools::testing
