// `begin` and `end` select exactly `text` in the article, in code points, whatever the article
// holds.
#include <map>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tokenize/generated_text.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned articles = 20;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr unsigned articles = 20;
#else
constexpr unsigned articles = 60;
#endif
#else
constexpr unsigned articles = 60;
#endif

/// Generated articles: their text by id.
std::map<std::string, std::string> generate_articles() {
  std::map<std::string, std::string> texts;
  for (unsigned seed = 0; seed < articles; ++seed) {
    std::string text = tokenize::testing::generate_text(1000 + seed, 40 + 10 * (seed % 12));
    if (seed % 4 == 0) text = "\uFEFF" + text;
    if (seed % 3 == 0) text += "\r\n\r\nLast\u00ADly \u200Fשלום עולם 😀 9\u00A0000.\u2029e\u0301nd";
    texts["article " + std::to_string(seed)] = text;
  }
  return texts;
}

void expect_selects(const json::object& place, const std::u32string& article) {
  const auto begin = place.at("begin").to_number<std::size_t>();
  const auto end = place.at("end").to_number<std::size_t>();
  ASSERT_LT(begin, end);
  ASSERT_LE(end, article.size());
  ASSERT_EQ(utf8_of(article.substr(begin, end - begin)), place.at("text").as_string());
}

class Offsets : public ::testing::Test {
 protected:
  Offsets() {
    for (const auto& [id, text] : texts_) code_points_[id] = code_points_of(text);
  }

  /// The articles as files; their ids become the paths.
  Words write_files() {
    Words paths;
    std::map<std::string, std::u32string> by_path;
    for (const auto& [id, text] : texts_) {
      paths.push_back(news_.write("articles/" + id.substr(8) + ".txt", text));
      by_path[paths.back()] = code_points_[id];
    }
    code_points_ = by_path;
    return paths;
  }

  /// The articles as one JSONL file.
  std::string write_jsonl() {
    std::string lines;
    for (const auto& [id, text] : texts_) {
      lines += json::serialize(json::object{{"id", id}, {"text", text}}) + "\n";
    }
    return news_.write("articles.jsonl", lines);
  }

  /// Runs `segment`, and checks every line.
  void expect_segments(Words command) {
    const Outcome outcome = run(command);
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::string last_doc;
    std::size_t last_end = 0;
    const Words lines = lines_of(outcome.out);
    ASSERT_GT(lines.size(), 4 * articles);
    for (const std::string& line : lines) {
      const json::object sentence = json::parse(line).as_object();
      const std::string doc(sentence.at("doc").as_string());
      ASSERT_TRUE(code_points_.contains(doc)) << doc;
      expect_selects(sentence, code_points_[doc]);
      if (doc != last_doc) last_end = 0;
      ASSERT_GE(sentence.at("begin").to_number<std::size_t>(), last_end) << "in order, disjoint";
      last_end = sentence.at("end").to_number<std::size_t>();
      last_doc = doc;
      if (HasFatalFailure()) return;
    }
  }

  const News news_;
  const std::map<std::string, std::string> texts_ = generate_articles();
  std::map<std::string, std::u32string> code_points_;
};

TEST_F(Offsets, OfSegmentSelectTheText) {
  Words command = {"segment", "--format", "jsonl"};
  for (const std::string& path : write_files()) command.push_back(path);
  expect_segments(command);
  command.emplace_back("--join-lines");
  expect_segments(command);
}

TEST_F(Offsets, OfSegmentSelectTheTextOfAJsonlArticle) {
  expect_segments({"segment", "--format", "jsonl", "--lang", "en", write_jsonl()});
}

TEST_F(Offsets, OfAlignSelectTheText) {
  // Of each two articles whatever the aligner links, however badly.
  const Words paths = write_files();
  Words arguments = {"--relations", "all", "--min-score", "0"};
  for (std::size_t i = 0; i + 1 < paths.size(); i += 2) {
    arguments.insert(arguments.end(), {"--pair", paths[i], paths[i + 1]});
  }
  const Outcome outcome = run(news_.align(arguments));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Words lines = lines_of(outcome.out);
  ASSERT_GT(lines.size(), articles);
  for (const std::string& line : lines) {
    const json::value pair = json::parse(line);
    for (const char* side : {"src", "tgt"}) {
      const json::object& place = pair.at(side).as_object();
      expect_selects(place, code_points_[std::string(place.at("doc").as_string())]);
      if (HasFatalFailure()) return;
    }
  }
}

TEST_F(Offsets, OfParallelAlignmentSelectTheText) {
  const Words paths = write_files();
  for (std::size_t i = 0; i + 1 < 10; i += 2) {
    const Outcome outcome = run(news_.align(
        {"--parallel", paths[i], paths[i + 1], "--relations", "all", "--min-score", "0"}));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    for (const std::string& line : lines_of(outcome.out)) {
      const json::value pair = json::parse(line);
      expect_selects(pair.at("src").as_object(), code_points_[paths[i]]);
      expect_selects(pair.at("tgt").as_object(), code_points_[paths[i + 1]]);
      if (HasFatalFailure()) return;
    }
  }
}

TEST_F(Offsets, OfStoriesInAJsonlSelectTheText) {
  // Planted stories, with what breaks offsets in front of and between the sentences.
  const auto noisy = [&](const Words& sentences) {
    std::string text = "\uFEFF😀🇺🇦\r\n\r\n";
    for (const std::string& sentence : sentences) {
      text += "\u00A0" + sentence + "\u200B\u00AD \r\n\v\u2029e\u0301 👩\u200D🚀!\n\n";
    }
    return text;
  };
  std::map<std::string, std::string> stories = {
      {"a", noisy({news_.ro(0), news_.ro(1), news_.ro(2), news_.ro(3)})},
      {"b", noisy({news_.uk(2), news_.uk(0), news_.uk(1), news_.uk(9)})}};
  const std::string file = news_.write(
      "stories.jsonl",
      json::serialize(json::object{{"id", "a"}, {"lang", "ro"}, {"text", stories["a"]}}) + "\n" +
          json::serialize(json::object{{"id", "b"}, {"lang", "uk"}, {"text", stories["b"]}}) +
          "\n");
  const Outcome outcome = run(news_.align({"--relations", "all", "--min-score", "0", file}));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  ASSERT_GE(lines_of(outcome.out).size(), 3U);
  for (const std::string& line : lines_of(outcome.out)) {
    const json::value pair = json::parse(line);
    expect_selects(pair.at("src").as_object(), code_points_of(stories["a"]));
    expect_selects(pair.at("tgt").as_object(), code_points_of(stories["b"]));
  }
}

}  // namespace
}  // namespace diglot::tools::testing
