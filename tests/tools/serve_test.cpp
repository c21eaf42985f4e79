// `serve`: its routes, its pages, its end.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/align/toy_model.h"
#include "tests/tools/command.h"
#include "tests/tools/embeddings_server.h"
#include "tests/tools/loopback.h"
#include "tests/tools/news.h"
#include "tests/tools/serving.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;

class Serve : public ::testing::Test {
 protected:
  [[nodiscard]] Reply get(const std::string& target, const std::string& fields = "") const {
    return ask(server_.port(), request_text("GET", target, "", fields + "Connection: close\r\n"));
  }
  [[nodiscard]] Reply embeddings(const std::string& body) const {
    return post(server_.port(), "/v1/embeddings", body);
  }
  [[nodiscard]] Reply align(const std::string& body) const {
    return post(server_.port(), "/v1/align", body);
  }
  /// The member of an answer's error; "" for null.
  static std::string error_of(const Reply& reply, const std::string& member) {
    const json::value value = json::parse(reply.body).at("error").at(member);
    return value.is_null() ? "" : std::string(value.as_string());
  }

  const News news_;
  const Serving server_{{"--encoder", news_.path("model.diglot")}};
};

TEST_F(Serve, TellsThatItIsThere) {
  const Reply health = get("/health");
  EXPECT_EQ(health.status, 200);
  EXPECT_EQ(health.body, "{\"status\": \"ok\"}\n");
  const json::value models = json::parse(get("/v1/models?x=1").body);
  EXPECT_EQ(models.at("object"), "list");
  ASSERT_EQ(models.at("data").as_array().size(), 1U);
  const json::value& model = models.at("data").as_array().front();
  EXPECT_EQ(model.at("id"), "model");
  EXPECT_EQ(model.at("object"), "model");
  EXPECT_EQ(model.at("dimensions"), align::testing::toy_dimension);
}

TEST_F(Serve, GivesEmbeddingsInOpenAisShape) {
  const std::vector<std::string_view> texts = {"Bada keli.", ""};
  const align::Vectors expected = align::testing::toy_model().encoder.encode(texts);
  const Reply reply = embeddings(
      R"({"input": ["Bada keli.", ""], "model": "any", "user": "me", "encoding_format": "float"})");
  ASSERT_EQ(reply.status, 200) << reply.body;
  EXPECT_TRUE(mentions(reply.head, "Content-Type: application/json\r\n"));
  EXPECT_FALSE(mentions(reply.head, "Access-Control")) << "no other site may read it";
  const json::value answer = json::parse(reply.body);
  EXPECT_EQ(answer.at("object"), "list");
  EXPECT_EQ(answer.at("model"), "model");
  EXPECT_EQ(answer.at("usage").at("prompt_tokens"), 2);
  EXPECT_EQ(answer.at("usage").at("total_tokens"), 2);
  ASSERT_EQ(answer.at("data").as_array().size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    const json::value& item = answer.at("data").as_array()[i];
    EXPECT_EQ(item.at("object"), "embedding");
    EXPECT_EQ(item.at("index"), i);
    const json::array& numbers = item.at("embedding").as_array();
    ASSERT_EQ(numbers.size(), expected.dimension());
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      EXPECT_EQ(static_cast<float>(numbers[k].to_number<double>()), expected[i][k]);
    }
  }
}

/// The bytes that base64 stands for.
std::string from_base64(std::string_view text) {
  const std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = (bits << 6U) | static_cast<unsigned>(digits.find(c));
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>((bits >> held) & 0xFFU);
  }
  return bytes;
}

TEST_F(Serve, GivesEmbeddingsAsBase64) {
  ASSERT_EQ(from_base64("Zm9vYg=="), "foob") << "a test vector of RFC 4648";
  const std::string_view text = "Bada keli.";
  const align::Vectors expected = align::testing::toy_model().encoder.encode(std::span(&text, 1));
  const Reply reply = embeddings(R"({"input": "Bada keli.", "encoding_format": "base64"})");
  ASSERT_EQ(reply.status, 200) << reply.body;
  const json::value answer = json::parse(reply.body);
  const std::string bytes(
      from_base64(answer.at("data").as_array().front().at("embedding").as_string()));
  ASSERT_EQ(bytes.size(), expected.dimension() * sizeof(float));
  EXPECT_EQ(std::memcmp(bytes.data(), expected.values().data(), bytes.size()), 0);
}

TEST_F(Serve, SaysWhatIsWrongWithARequestForEmbeddings) {
  const auto expect = [&](const std::string& body, int status, const std::string& param,
                          const std::string& message) {
    const Reply reply = embeddings(body);
    EXPECT_EQ(reply.status, status) << body;
    EXPECT_EQ(error_of(reply, "type"), "invalid_request_error");
    EXPECT_EQ(error_of(reply, "param"), param) << body;
    EXPECT_TRUE(mentions(error_of(reply, "message"), message)) << reply.body;
  };
  expect(R"({"input": "a",})", 400, "", "invalid JSON at byte 15 of the body");
  expect("[]", 400, "", "is not a JSON object");
  expect("{\"input\": \"\xFF\"}", 400, "", "byte 12 of the body is not valid UTF-8");
  expect("{}", 400, "input", "is missing");
  expect(R"({"input": []})", 400, "input", "is empty");
  expect(R"({"input": 7})", 400, "input", "is not a JSON array");
  expect(R"({"input": ["a", 7]})", 400, "input", "\"input[1]\" is not a string");
  expect(R"({"input": "a", "input": "b"})", 400, "", "stands twice");
  expect(R"({"input": "a", "dimensions": 63})", 400, "dimensions", "can only be 64");
  expect(R"({"input": "a", "encoding_format": "int8"})", 400, "encoding_format", "base64");
  expect(R"({"input": ")" + std::string(1048577, 'a') + "\"}", 413, "input", "1048577 bytes");
  std::string many = R"({"input": ["a")";
  for (int i = 0; i < 2048; ++i) many += ",\"a\"";
  expect(many + "]}", 413, "input", "2049 texts");
  EXPECT_EQ(embeddings(R"({"input": "a", "dimensions": 64})").status, 200);
  EXPECT_EQ(embeddings(std::string(9'000'000, ' ')).status, 413);
}

TEST_F(Serve, SaysWhatIsWrongWithARequest) {
  const auto status = [&](const std::string& text) {
    const Reply reply = ask(server_.port(), text);
    EXPECT_FALSE(error_of(reply, "message").empty());
    return reply.status;
  };
  const std::string close = "Connection: close\r\n";
  const std::string as_json = "Content-Type: application/json\r\n" + close;
  EXPECT_EQ(status(request_text("GET", "/v2", "", close)), 404);
  EXPECT_EQ(status(request_text("POST", "/v2", "{}", as_json)), 404);
  EXPECT_EQ(status(request_text("POST", "/v1/align", "{}", close)), 415);
  EXPECT_EQ(status(request_text("POST", "/v1/align", "{}", "Content-Type: text/plain\r\n" + close)),
            415);
  EXPECT_EQ(status(request_text("POST", "/v1/align", "{}", "Content-Encoding: gzip\r\n" + as_json)),
            415);
  EXPECT_EQ(status(request_text("GET", "http://other.example/health", "", close)), 421);
  EXPECT_EQ(status(request_text("GET", "http:///health", "", close)), 421);
  EXPECT_EQ(status(request_text("GET", "https://127.0.0.1/health", "", close)), 400);
  EXPECT_EQ(status(request_text("GET", "http://localhost:x@evil.example/health", "", close)), 400);
  EXPECT_EQ(status(request_text("OPTIONS", "*", "", close)), 400);

  const Reply get = ask(server_.port(), request_text("GET", "/v1/align", "", close));
  EXPECT_EQ(get.status, 405);
  EXPECT_TRUE(mentions(get.head, "Allow: POST\r\n")) << get.head;
  const Reply put = ask(server_.port(), request_text("PUT", "/health", "x", close));
  EXPECT_EQ(put.status, 405);
  EXPECT_TRUE(mentions(put.head, "Allow: GET, HEAD\r\n")) << put.head;
  const Reply preflight = ask(server_.port(), request_text("OPTIONS", "/v1/embeddings", "", close));
  EXPECT_EQ(preflight.status, 405) << "another site's page asks whether it may post";
  EXPECT_FALSE(mentions(preflight.head, "Access-Control")) << preflight.head;
}

TEST_F(Serve, IsAskedAsAProxyIsToo) {
  const std::string here = "127.0.0.1:" + std::to_string(server_.port());
  EXPECT_EQ(get("http://" + here + "/health").body, "{\"status\": \"ok\"}\n");
  EXPECT_EQ(get("HTTP://localhost/health?x=/").status, 200);
  EXPECT_EQ(get("http://" + here).status, 404) << "it has no page";
  EXPECT_EQ(get("http://" + here + "?health").status, 404);
}

TEST_F(Serve, AnswersOnlyToItsOwnNames) {
  const auto status = [&](const std::string& host, const std::string& version = "1.1") {
    return ask(server_.port(),
               "GET /health HTTP/" + version + "\r\n" + host + "Connection: close\r\n\r\n")
        .status;
  };
  const std::string port = std::to_string(server_.port());
  for (const std::string& host : std::vector<std::string>{
           "127.0.0.1", "localhost", "LocalHost:8080", "[::1]:80", "127.0.0.1:" + port}) {
    EXPECT_EQ(status("Host: " + host + "\r\n"), 200) << host;
  }
  for (const std::string host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example",
                                 "192.0.2.7", "", "[::1", "2130706433"}) {
    EXPECT_EQ(status("Host: " + host + "\r\n"), 421) << host;
  }
  EXPECT_EQ(status("Host: localhost\r\nHost: evil.example\r\n"), 400);
  EXPECT_EQ(status(""), 400);
}

/// The news of both languages as articles of JSON.
json::array news_articles(const News& news) {
  json::array articles;
  for (const std::string name : {"ro/fire", "ro/flood", "uk/flood", "uk/strike"}) {
    articles.push_back(json::object{{"id", name},
                                    {"lang", name.substr(0, 2)},
                                    {"date", "2026-03-10"},
                                    {"text", news.bytes_of(name + ".txt")}});
  }
  return articles;
}

/// What a server answers to the articles, pair by pair, where `align` writes these lines.
std::string pairs_of(const std::string& lines) {
  std::string pairs;
  for (const std::string& line : lines_of(lines)) pairs += (pairs.empty() ? "" : ",\n") + line;
  return R"({"pairs": [)" + pairs + "]}\n";
}

TEST_F(Serve, AlignsAsTheCommandDoes) {
  const json::array articles = news_articles(news_);
  std::string lines;
  for (const json::value& article : articles) lines += json::serialize(article) + "\n";
  const std::string file = news_.write("news.jsonl", lines);

  const Outcome by_default = run(news_.align({file}));
  ASSERT_EQ(by_default.status, 0) << by_default.err;
  ASSERT_FALSE(by_default.out.empty());
  const Reply reply = align(json::serialize(json::object{{"articles", articles}}));
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, pairs_of(by_default.out));

  const Outcome all = run(news_.align({"--relations", "all", "--min-score", "0.1", file}));
  ASSERT_GT(all.out.size(), by_default.out.size());
  EXPECT_EQ(align(json::serialize(json::object{
                      {"articles", articles},
                      {"options", json::object{{"relations", "all"}, {"min_score", 0.1}}}}))
                .body,
            pairs_of(all.out));
  const Outcome some = run(news_.align({"--relations", "contradiction", file}));
  EXPECT_EQ(align(json::serialize(json::object{
                      {"articles", articles},
                      {"options", json::object{{"relations", json::array{"contradiction"}}}}}))
                .body,
            pairs_of(some.out));
}

TEST_F(Serve, AlignsNamedArticlesAsTheCommandDoes) {
  // Two files of an article each, so that --pair can name them.
  const json::array articles = news_articles(news_);
  const auto file = [&](std::size_t i) {
    return news_.write(std::to_string(i) + ".jsonl", json::serialize(articles[i]) + "\n");
  };
  const Outcome outcome = run(
      news_.align({"--pair", file(0), file(3), "--pair", file(1), file(2), "--relations", "all"}));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  ASSERT_FALSE(outcome.out.empty());
  const json::array pairs = {json::array{"ro/fire", "uk/strike"},
                             json::array{"ro/flood", "uk/flood"}};
  EXPECT_EQ(align(json::serialize(json::object{
                      {"articles", articles},
                      {"options", json::object{{"relations", "all"}, {"pair", pairs}}}}))
                .body,
            pairs_of(outcome.out));
}

TEST_F(Serve, SaysWhatIsWrongWithARequestToAlign) {
  const auto expect = [&](const std::string& body, int status, const std::string& param,
                          const std::string& message) {
    const Reply reply = align(body);
    EXPECT_EQ(reply.status, status) << body;
    EXPECT_EQ(error_of(reply, "param"), param) << reply.body;
    EXPECT_TRUE(mentions(error_of(reply, "message"), message)) << reply.body;
  };
  const std::string a = R"({"id": "a", "text": "x"})";
  const auto with = [&](const std::string& options) {
    return R"({"articles": [)" + a + R"(], "options": )" + options + "}";
  };
  expect("{", 400, "", "invalid JSON at byte 2 of the body");
  expect("{}", 400, "articles", "is missing");
  expect(R"({"articles": [{"id": "a"}]})", 400, "articles[0]", "\"text\" is missing");
  expect(R"({"articles": [)" + a + "," + a + "]}", 400, "articles[1]", "was given before");
  expect(with(R"({"min_score": 2})"), 400, "options.min_score", "from 0 to 1");
  expect(with(R"({"relations": ["x"]})"), 400, "options.relations", "\"x\" is none of");
  expect(with(R"({"pair": ["a"]})"), 400, "options.pair", "\"pair\" is");
  expect(with(R"({"pair": ["a", "b"]})"), 400, "options.pair", "no article has the id \"b\"");
  expect(with(R"({"pair": [["a", "b"], ["a", "b"]]})"), 400, "options.pair", "twice");
  expect(with(R"({"relation": "all"})"), 400, "options.relation", "no such option");
  expect(with("[]"), 400, "options", "\"options\" is");
  std::string many;
  for (int i = 0; i < 257; ++i) {
    many += (i == 0 ? "" : ",") + (R"({"id": ")" + std::to_string(i) + R"(", "text": "x"})");
  }
  expect(R"({"articles": [)" + many + "]}", 413, "articles", "257 articles");
  std::string text;
  for (int i = 0; i < 2001; ++i) text += "Bada keli.\\n\\n";
  expect(R"({"articles": [{"id": "a", "text": ")" + text + "\"}]}", 413, "articles",
         "has 2001 sentences");
  std::string together;
  for (int i = 0; i < 5; ++i) {
    together += (i == 0 ? "" : ",") + (R"({"id": ")" + std::to_string(i) + R"(", "text": ")") +
                text.substr(0, text.size() / 2001 * 1700) + "\"}";
  }
  expect(R"({"articles": [)" + together + "]}", 413, "articles", "more than 8000 sentences");
  EXPECT_EQ(align(R"({"articles": []})").body, "{\"pairs\": []}\n");
  EXPECT_EQ(align(R"({"articles": [], "options": null})").status, 200);
  EXPECT_EQ(align(R"({"articles": [], "options": {"pair": null, "min_score": null}})").status, 200);
}

TEST_F(Serve, IsAnEncoderThatChangesNoBit) {
  std::string text = "\n" + std::string(3000, 'x') + "\n";
  for (std::size_t i = 0; i < 200; ++i) text += news_.ro(i % 24, " " + std::to_string(i)) + "\n";
  const auto vectors = [&](const std::string& encoder) {
    const Outcome outcome =
        run({"embed", "--encoder", encoder, "-o", news_.path("out.npy"), "-"}, text);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return news_.bytes_of("out.npy");
  };
  EXPECT_EQ(vectors(server_.url()), vectors(news_.path("model.diglot")));
}

TEST_F(Serve, IsAnEncoderForAlign) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const Outcome outcome = run(news_.align_translation_by(server_.url()));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("[0]:[0]:")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "\n[1]:[1]:")) << outcome.out;
}

TEST_F(Serve, PassesOnWhatAnotherServerEncodes) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const Serving second({"--encoder", server_.url() + "#far"});
  const std::string body = R"({"input": ["Bada keli.", "Nomu."]})";
  const Reply reply = post(second.port(), "/v1/embeddings", body);
  ASSERT_EQ(reply.status, 200) << reply.body;
  EXPECT_EQ(json::parse(reply.body).at("data"), json::parse(embeddings(body).body).at("data"));
  EXPECT_EQ(json::parse(reply.body).at("model"), "far");
}

TEST(ServeCommand, DoesNotWaitForAnotherServerAsLongAsItAsks) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  int asked = 0;
  const EmbeddingsServer busy([&](const EmbeddingsRequest&) {
    if (++asked == 1) {
      return EmbeddingsServer::response(R"({"data": [{"index": 0, "embedding": [1, 0]}]})");
    }
    return EmbeddingsServer::response(R"({"error": "busy"})",
                                      "503 Service Unavailable\r\nRetry-After: 30");
  });
  const Serving server({"--encoder", busy.url()});
  const Reply reply = post(server.port(), "/v1/embeddings", R"({"input": ["a"]})");
  EXPECT_EQ(reply.status, 502);
  EXPECT_TRUE(mentions(reply.body, "answers 503")) << reply.body;
  EXPECT_EQ(busy.requests().size(), 2U) << "it is not asked again";
}

class ServePage : public ::testing::Test {
 protected:
  ServePage() {
    news_.write("page/index.html", "<p>Index");
    news_.write("page/a b.txt", "spaced");
    news_.write("page/sub/index.html", "<p>Sub");
    news_.write("page/.hidden", "hidden");
    news_.write("secret.txt", "secret");
    namespace fs = std::filesystem;
    fs::create_symlink(news_.path("secret.txt"), news_.path("page/out.txt"));
    fs::create_directory_symlink(news_.path(), news_.path("page/up"));
    fs::create_symlink("a b.txt", news_.path("page/in.txt"));
    fs::create_symlink(".hidden", news_.path("page/shown.txt"));
  }
  /// A request of which the target is sent as it stands.
  [[nodiscard]] static Reply get(const Serving& server, const std::string& target,
                                 const std::string& method = "GET") {
    return ask(server.port(), request_text(method, target, "", "Connection: close\r\n"));
  }

  const News news_;
};

TEST_F(ServePage, ShowsTheFilesOfAFolder) {
  const Serving server({"--encoder", news_.path("model.diglot"), "--page", news_.path("page")});
  const Reply index = get(server, "/?theme=dark");
  EXPECT_EQ(index.status, 200);
  EXPECT_EQ(index.body, "<p>Index");
  EXPECT_TRUE(mentions(index.head, "Content-Type: text/html; charset=utf-8\r\n")) << index.head;
  EXPECT_TRUE(mentions(index.head, "X-Content-Type-Options: nosniff\r\n")) << index.head;
  EXPECT_EQ(get(server, "/a%20b.txt").body, "spaced");
  EXPECT_EQ(get(server, "/%61%20b.txt").body, "spaced");
  EXPECT_EQ(get(server, "/in.txt").body, "spaced") << "a link within";
  EXPECT_EQ(get(server, "/sub/").body, "<p>Sub");
  EXPECT_EQ(get(server, "/sub/index.html").body, "<p>Sub");
  const Reply head = get(server, "/a%20b.txt", "HEAD");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, "");
  EXPECT_TRUE(mentions(head.head, "Content-Length: 6\r\n")) << head.head;
  EXPECT_TRUE(mentions(get(server, "/in.txt", "DELETE").head, "Allow: GET, HEAD\r\n"));
  EXPECT_EQ(get(server, "/health").status, 200);
}

TEST_F(ServePage, NeverLeavesItsFolder) {
  const Serving server({"--encoder", news_.path("model.diglot"), "--page", news_.path("page")});
  for (const std::string target : {"/../secret.txt",
                                   "/sub/../../secret.txt",
                                   "/%2e%2e/secret.txt",
                                   "/..%2fsecret.txt",
                                   "/%2e%2e%2fsecret.txt",
                                   "/.%2e/secret.txt",
                                   "/%252e%252e/secret.txt",
                                   "/..\\secret.txt",
                                   "/out.txt",
                                   "/up/secret.txt",
                                   "/up/",
                                   "/.hidden",
                                   "/shown.txt",
                                   "/%2ehidden",
                                   "/in.txt%00.html",
                                   "/sub",
                                   "//",
                                   "/./in.txt",
                                   "/sub/../in.txt",
                                   "/in.txt/",
                                   "/%",
                                   "/%2",
                                   "/%zz",
                                   "/none",
                                   "//etc/passwd"}) {
    const Reply reply = get(server, target);
    EXPECT_EQ(reply.status, 404) << target;
    EXPECT_FALSE(mentions(reply.body, "secret\n") || reply.body == "secret") << target;
  }
  EXPECT_EQ(get(server, news_.path("secret.txt")).status, 404) << "an absolute path";
}

TEST_F(ServePage, ShowsOneFile) {
  const Serving server(
      {"--encoder", news_.path("model.diglot"), "--page", news_.path("page/index.html")});
  EXPECT_EQ(get(server, "/").body, "<p>Index");
  EXPECT_EQ(get(server, "/index.html").status, 404);
  EXPECT_EQ(get(server, "/sub/").status, 404);
}

TEST(ServeCommand, EndsAtASignal) {
  const News news;
  for (const int signal : {SIGINT, SIGTERM}) {
    Serving server({"--encoder", news.path("model.diglot")});
    const Loopback idle(server.port());
    EXPECT_EQ(server.command().end_by(signal), 0);
    EXPECT_EQ(server.command().next_message(), "");
  }
}

TEST(ServeCommand, SaysWhyItCantServe) {
  const News news;
  const std::string model = news.path("model.diglot");
  const auto message = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"serve", "--encoder", model, "--port", "0"});
    const Outcome outcome = run(options);
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_TRUE(mentions(message({"--page", news.path("none")}), "--page " + news.path("none")));
  EXPECT_TRUE(mentions(message({"--host", "192.0.2.7"}), "can't listen at 192.0.2.7:0"));
  const Serving first({"--encoder", model});
  const Outcome taken = run({"serve", "--encoder", model, "--port", std::to_string(first.port())});
  EXPECT_EQ(taken.status, 2);
  EXPECT_TRUE(mentions(taken.err, "can't listen at 127.0.0.1:" + std::to_string(first.port())))
      << taken.err;
  const Outcome vectors = run({"serve", "--encoder", "vectors:a.npy"});
  EXPECT_EQ(vectors.status, 2);
  EXPECT_TRUE(mentions(vectors.err, "encode no text")) << vectors.err;
}

TEST(ServeCommand, WarnsWhereOthersCanAsk) {
  const News news;
  RunningCommand command(
      {"serve", "--encoder", news.path("model.diglot"), "--port", "0", "--host", "0.0.0.0"});
  EXPECT_TRUE(mentions(command.next_message(), "other machines can use this server"));
  EXPECT_TRUE(mentions(command.next_message(), "listening at http://0.0.0.0:"));
  EXPECT_EQ(command.end_by(SIGTERM), 0);
}

}  // namespace
}  // namespace diglot::tools::testing
