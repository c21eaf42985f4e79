// `--encoder http://…`, against a server inside the test.
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/align/toy_model.h"
#include "tests/tools/command.h"
#include "tests/tools/embeddings_server.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

/// The toy model's vectors, made three times as long, in reverse order.
std::string answer_by_model(const EmbeddingsRequest& request) {
  const json::value asked = json::parse(request.body);
  std::vector<std::string> texts;
  for (const json::value& text : asked.at("input").as_array()) {
    texts.emplace_back(text.as_string());
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const align::Vectors vectors = align::testing::toy_model().encoder.encode(views);
  json::array data;
  for (std::size_t i = vectors.size(); i > 0; --i) {
    json::array embedding;
    for (const float value : vectors[i - 1]) embedding.emplace_back(3 * value);
    data.push_back(json::object{{"index", i - 1}, {"embedding", std::move(embedding)}});
  }
  return EmbeddingsServer::response(json::serialize(json::object{{"data", std::move(data)}}));
}

std::vector<float> values_of(const std::string& npy) {
  const std::size_t header = 10 + static_cast<unsigned char>(npy[8]);
  std::vector<float> values((npy.size() - header) / sizeof(float));
  std::memcpy(values.data(), npy.data() + header, values.size() * sizeof(float));
  return values;
}

class Endpoint : public ::testing::Test {
 protected:
  [[nodiscard]] Outcome embed(const std::string& url, const std::string& text,
                              const Words& options = {}) const {
    Words command = {"embed", "--encoder", url, "-o", news_.path("out.npy"), "-"};
    command.insert(command.end(), options.begin(), options.end());
    return run(command, text);
  }
  /// What is told where the server answers so.
  [[nodiscard]] std::string error_for(const std::string& response) const {
    const EmbeddingsServer server([&](const EmbeddingsRequest&) { return response; });
    const Outcome outcome = embed(server.url(), "a\n");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.starts_with("diglot: " + server.url() + ": ")) << outcome.err;
    return outcome.err;
  }

  const News news_;
};

TEST_F(Endpoint, GivesLinesTheirVectorsInBatches) {
  const EmbeddingsServer server(answer_by_model);
  std::string text;
  for (std::size_t i = 0; i < 150; ++i) text += i == 70 ? "\n" : news_.ro(i % 24) + "\n";
  const Outcome outcome = embed(server.url(), text);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const std::vector<float> asked = values_of(news_.bytes_of("out.npy"));
  ASSERT_EQ(
      run({"embed", "--encoder", news_.path("model.diglot"), "-o", news_.path("own.npy"), "-"},
          text)
          .status,
      0);
  const std::vector<float> own = values_of(news_.bytes_of("own.npy"));
  ASSERT_EQ(asked.size(), own.size());
  for (std::size_t i = 0; i < own.size(); ++i) ASSERT_NEAR(asked[i], own[i], 1e-5) << i;

  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 6U)
      << "a probe; four times 32, and 21 lines: the empty one is not sent";
  EXPECT_TRUE(requests[1].head.starts_with("POST /v1/embeddings HTTP/1.1\r\n"));
  EXPECT_EQ(json::parse(requests[1].body).at("input").as_array().size(), 32U);
  EXPECT_EQ(json::parse(requests[5].body).at("input").as_array().size(), 21U);
  EXPECT_EQ(json::parse(requests[1].body).as_object().if_contains("model"), nullptr);
}

TEST_F(Endpoint, IsAskedAtItsPathForItsModelWithTheKey) {
  const EmbeddingsServer server(answer_by_model);
  ASSERT_EQ(::setenv("DIGLOT_API_KEY", "secret-7", 1), 0);
  const Outcome by_fragment = embed(server.url() + "/api/v2#bge", "a\n");
  ::unsetenv("DIGLOT_API_KEY");
  const Outcome by_option =
      embed(server.url() + "/x/embeddings?y=1#no", "a\n", {"--encoder-model", "e5"});
  ASSERT_EQ(by_fragment.status, 0) << by_fragment.err;
  ASSERT_EQ(by_option.status, 0) << by_option.err;
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 4U);
  EXPECT_TRUE(requests[1].head.starts_with("POST /api/v2/embeddings HTTP/1.1\r\n"));
  EXPECT_TRUE(mentions(requests[1].head, "Authorization: Bearer secret-7\r\n"));
  EXPECT_EQ(json::parse(requests[1].body).at("model"), "bge");
  EXPECT_TRUE(requests[3].head.starts_with("POST /x/embeddings?y=1 HTTP/1.1\r\n"));
  EXPECT_FALSE(mentions(requests[3].head, "Authorization"));
  EXPECT_EQ(json::parse(requests[3].body).at("model"), "e5");
}

TEST_F(Endpoint, MayCloseTheConnectionBehindEachAnswer) {
  const EmbeddingsServer server([](const EmbeddingsRequest& request) {
    return answer_by_model(request).insert(std::strlen("HTTP/1.1 200 OK\r\n"),
                                           "Connection: close\r\n");
  });
  std::string text;
  for (std::size_t i = 0; i < 100; ++i) text += news_.ro(i % 24) + "\n";
  const Outcome outcome = embed(server.url(), text);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(server.requests().size(), 5U);
}

TEST_F(Endpoint, SaysWhatTheServerSays) {
  const auto refusal = [&](const std::string& body, const std::string& status) {
    return error_for(EmbeddingsServer::response(body, status));
  };
  EXPECT_TRUE(mentions(refusal(R"({"error": {"message": "no such\nmodel"}})", "404 Not Found"),
                       "answers 404 Not Found: no such model"));
  EXPECT_TRUE(mentions(refusal(R"({"error": "too long"})", "413 Too Large"), ": too long"));
  EXPECT_TRUE(
      mentions(refusal("<h1>Moved</h1>", "301 Moved"), "answers 301 Moved: <h1>Moved</h1>"));
}

TEST_F(Endpoint, AnswersThatDoNotFitAreErrors) {
  const auto reason = [&](const std::string& body) {
    return error_for(EmbeddingsServer::response(body));
  };
  EXPECT_TRUE(mentions(reason("no JSON"), "does not fit"));
  EXPECT_TRUE(mentions(reason("{}"), "does not fit"));
  EXPECT_TRUE(mentions(reason(R"({"data": []})"), "1 sentences were sent, and 0 vectors"));
  EXPECT_TRUE(mentions(reason(R"({"data": [{"index": 1, "embedding": [1]}]})"), "the index 1"));
  EXPECT_TRUE(mentions(reason(R"({"data": [{"index": 0, "embedding": []}]})"), "is empty"));
  EXPECT_TRUE(mentions(reason(R"({"data": [{"index": 0, "embedding": "AAA"}]})"), "does not fit"));
  EXPECT_TRUE(mentions(error_for("SSH-2.0-OpenSSH\r\n\r\n"), "gives no answer"));
}

TEST_F(Endpoint, AnotherDimensionThanBeforeIsAnError) {
  int asked = 0;
  const EmbeddingsServer server([&](const EmbeddingsRequest&) {
    return EmbeddingsServer::response(++asked == 1
                                          ? R"({"data": [{"index": 0, "embedding": [1, 0]}]})"
                                          : R"({"data": [{"index": 0, "embedding": [1]}]})");
  });
  const Outcome outcome = embed(server.url(), "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "a vector of 1 numbers after one of 2")) << outcome.err;
}

TEST_F(Endpoint, IsAskedAgainWhereItIsBusyOrLost) {
  int asked = 0;
  const EmbeddingsServer server([&](const EmbeddingsRequest& request) {
    switch (++asked) {
      case 2:
        return EmbeddingsServer::response("{}", "429 Too Many Requests");
      case 3:
        return EmbeddingsServer::response("{}", "500 Internal Server Error");
      case 4:  // it ends before its answer does
        return std::string("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\n");
      default:
        return answer_by_model(request);
    }
  });
  const Outcome outcome = embed(server.url(), "a\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 5U);
  for (std::size_t i = 2; i < 5; ++i) EXPECT_EQ(requests[i].body, requests[1].body);
}

TEST_F(Endpoint, IsAskedAgainWhenItSays) {
  int asked = 0;
  const EmbeddingsServer server([&](const EmbeddingsRequest& request) {
    if (++asked > 1) return answer_by_model(request);
    return EmbeddingsServer::response("{}", "503 Service Unavailable\r\nRetry-After: 1");
  });
  const auto begin = std::chrono::steady_clock::now();
  const Outcome outcome = embed(server.url(), "a\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
}

TEST_F(Endpoint, IsNotWaitedForAnHour) {
  const EmbeddingsServer server([](const EmbeddingsRequest&) {
    return EmbeddingsServer::response(R"({"error": "at lunch"})",
                                      "503 Service Unavailable\r\nRetry-After: 3600");
  });
  const Outcome outcome = embed(server.url(), "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "answers 503 Service Unavailable: at lunch")) << outcome.err;
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(Endpoint, IsAskedSixTimesAtMost) {
  const EmbeddingsServer server([](const EmbeddingsRequest&) {
    return EmbeddingsServer::response(R"({"error": "broken"})", "500 Internal Server Error");
  });
  const Outcome outcome = embed(server.url(), "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "answers 500 Internal Server Error: broken")) << outcome.err;
  EXPECT_EQ(server.requests().size(), 6U);
}

TEST_F(Endpoint, LongLinesAreSentInBatchesOfAMegabyte) {
  const EmbeddingsServer server(answer_by_model);
  const std::string line = std::string(400'000, 'x') + "\n";
  const Outcome outcome = embed(server.url(), line + line + line + "a\n");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(server.requests().size(), 3U) << "a probe, two lines, two lines";
}

TEST_F(Endpoint, NoAnswerInTimeIsAnError) {
  const EmbeddingsServer server([](const EmbeddingsRequest&) { return ""; });
  const Outcome outcome = embed(server.url(), "a\n", {"--encoder-timeout", "1"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "nothing came in 1 seconds")) << outcome.err;
}

TEST_F(Endpoint, NoServerIsAnError) {
  std::string url;
  {
    const EmbeddingsServer server([](const EmbeddingsRequest&) { return ""; });
    url = server.url();
  }
  const Outcome outcome = embed(url, "a\n");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, url + ": can't be reached")) << outcome.err;
}

TEST_F(Endpoint, AlignsArticles) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const EmbeddingsServer server(answer_by_model);
  const Outcome outcome = run(news_.align_translation_by(server.url()));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with("[0]:[0]:")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "\n[1]:[1]:")) << outcome.out;
}

}  // namespace
}  // namespace diglot::tools::testing
