// `report`: the page whole or absent, its data as they were found and unable to break out.
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"
#include "tests/tools/command.h"

namespace diglot::tools::testing {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

/// Two articles of two sentences, and pairs of them.
class Report : public ::testing::Test {
 protected:
  Report()
      : ro_(folder_.file("ro.txt", "Podul a fost închis luni. Nimeni nu a fost rănit.\n")),
        en_(folder_.file("en.txt", "The bridge was closed on Monday. No one was hurt.\n")) {}

  static std::string side(const std::string& doc, const char* lang, int sentence, int begin,
                          int end, const std::string& text) {
    return R"({"doc": )" + json::serialize(json::string(doc)) + R"(, "lang": ")" + lang +
           R"(", "sentences": [)" + std::to_string(sentence) + R"(], "begin": )" +
           std::to_string(begin) + R"(, "end": )" + std::to_string(end) + R"(, "text": )" +
           json::serialize(json::string(text)) + "}";
  }

  static std::string pair(const std::string& src, const std::string& tgt) {
    return R"({"src": )" + src + R"(, "tgt": )" + tgt +
           R"(, "score": 0.75, "relation": "same", "evidence": {"numbers": [["luni", "Monday"]]}})" +
           "\n";
  }

  [[nodiscard]] std::string closed() const {
    return pair(side(ro_, "ro", 0, 0, 25, "Podul a fost închis luni."),
                side(en_, "en", 0, 0, 32, "The bridge was closed on Monday."));
  }
  [[nodiscard]] std::string hurt() const {
    return pair(side(ro_, "ro", 1, 26, 49, "Nimeni nu a fost rănit."),
                side(en_, "en", 1, 33, 49, "No one was hurt."));
  }

  /// Runs it on these pairs into page.html.
  [[nodiscard]] Outcome report(const std::string& pairs, const Words& articles = {}) const {
    Words command = {"report", folder_.file("pairs.jsonl", pairs), "-o", folder_.path("page.html")};
    command.insert(command.end(), articles.begin(), articles.end());
    return run(command);
  }

  [[nodiscard]] std::string page() const { return folder_.bytes_of("page.html"); }

  /// The text of the block of data.
  [[nodiscard]] std::string block() const {
    const std::string html = page();
    const std::size_t tag = html.find("<script id=\"data\"");
    const std::size_t begin = html.find('>', tag) + 1;
    return html.substr(begin, html.find("</script>", begin) - begin);
  }

  const corpora::TemporaryFolder folder_;
  std::string ro_;
  std::string en_;
};

TEST_F(Report, HoldsTheArticlesWholeAndThePairs) {
  const Outcome outcome = report(hurt(), {ro_, en_});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  const json::object data = json::parse(block()).as_object();
  EXPECT_TRUE(data.at("whole").as_bool());
  const json::array& articles = data.at("articles").as_array();
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].at("id"), json::value(en_));
  const json::array& sentences = articles[1].at("sentences").as_array();
  ASSERT_EQ(sentences.size(), 2U) << "the one in no pair too";
  EXPECT_EQ(sentences[0].at("text"), "Podul a fost închis luni.");
  EXPECT_EQ(sentences[1].at("before"), " ");
  EXPECT_EQ(sentences[1].at("begin"), 26);
  EXPECT_EQ(sentences[1].at("end"), 49);
  const json::object& only = data.at("pairs").at(0).as_object();
  EXPECT_EQ(only.at("articles"), json::value({1, 0}));
  EXPECT_EQ(only.at("src"), json::value({1, 1}));
  EXPECT_EQ(only.at("tgt"), json::value({1, 1}));
  EXPECT_EQ(only.at("score"), 0.75);
  EXPECT_EQ(json::serialize(only.at("evidence").at("numbers")), R"([["luni","Monday"]])");
}

TEST_F(Report, WithoutArticlesHoldsWhatThePairsHoldInTheOrderOfTheirOffsets) {
  const Outcome outcome = report(hurt() + closed() + hurt());
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const json::object data = json::parse(block()).as_object();
  EXPECT_FALSE(data.at("whole").as_bool());
  const json::array& sentences = data.at("articles").at(0).at("sentences").as_array();
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].at("text"), "The bridge was closed on Monday.");
  EXPECT_EQ(json::serialize(sentences[1].at("numbers")), "[1]");
  EXPECT_EQ(data.at("pairs").at(0).at("src"), json::value({1, 1}));
  EXPECT_EQ(data.at("pairs").at(1).at("src"), json::value({0, 0}));
}

TEST_F(Report, NoTextEndsTheBlockOfData) {
  const std::string text = "</script><script>alert(1)</script><!-- \u2028\u2029 {{style}}";
  const Outcome outcome =
      report(pair(side(text, "ro", 0, 0, 9, text), side("en", "en", 0, 0, 1, "A")));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  for (const char* part : {"<", "\u2028", "\u2029"}) EXPECT_FALSE(mentions(block(), part)) << part;
  EXPECT_EQ(json::parse(block()).at("articles").at(0).at("id"), json::value(text));
  EXPECT_FALSE(mentions(page(), "alert(1)</script>"));
}

TEST_F(Report, NothingRunsButThePagesOwnScript) {
  ASSERT_EQ(report(closed()).status, 0);
  EXPECT_TRUE(mentions(page(), "default-src 'none'; script-src 'nonce-")) << page().substr(0, 400);
  for (const char* part : {"{{", "innerHTML", "http://", "https://", "unsafe-inline"}) {
    std::string html = page();
    const std::size_t namespaces = html.find("http://www.w3.org/2000/svg");
    ASSERT_NE(namespaces, std::string::npos);
    html.erase(namespaces, std::string_view("http://").size());
    EXPECT_FALSE(mentions(html, part)) << part;
  }
}

TEST_F(Report, TheSamePairsGiveTheSameBytes) {
  ASSERT_EQ(report(closed() + hurt(), {ro_, en_}).status, 0);
  const std::string first = page();
  ASSERT_EQ(report(closed() + hurt(), {"--threads", "1", ro_, en_}).status, 0);
  EXPECT_EQ(page(), first);
  ASSERT_EQ(report(hurt(), {ro_, en_}).status, 0);
  EXPECT_NE(page(), first);
}

TEST_F(Report, ABadLineIsToldAndTheOlderPageStays) {
  static_cast<void>(folder_.file("page.html", "older"));
  const std::string name = folder_.path("pairs.jsonl");
  const Outcome malformed = report(closed() + "{}\n");
  EXPECT_EQ(malformed.status, 2);
  EXPECT_TRUE(mentions(malformed.err, name + ":2: is no pair")) << malformed.err;
  const Outcome unknown = report(hurt() + closed(), {ro_});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_TRUE(mentions(unknown.err, name + ":1: the article '" + en_ + "' is none of those given"))
      << unknown.err;
  const Outcome missing = report(closed(), {ro_, folder_.path("absent.txt")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_TRUE(mentions(missing.err, "absent.txt")) << missing.err;
  EXPECT_EQ(page(), "older");
}

TEST_F(Report, PairsOfAnotherVersionOfAnArticleAreRefused) {
  static_cast<void>(folder_.file("en.txt", "The bridge was closed on Sunday. No one was hurt.\n"));
  EXPECT_EQ(report(hurt(), {ro_, en_}).status, 0) << "this sentence is as it was";
  const Outcome outcome = report(hurt() + closed(), {ro_, en_});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, ":2: the sentence 0 of '" + en_ + "' is another"))
      << outcome.err;
  const Outcome beyond =
      report(pair(side(ro_, "ro", 7, 0, 1, "P"), side(en_, "en", 0, 0, 1, "T")), {ro_, en_});
  EXPECT_TRUE(mentions(beyond.err, ":1: the sentence 7 of")) << beyond.err;
  const Outcome excerpts = report(closed() + pair(side(ro_, "ro", 0, 0, 25, "Podul e închis luni."),
                                                  side(en_, "en", 0, 0, 1, "T")));
  EXPECT_TRUE(mentions(excerpts.err, ":2: '" + ro_ + "' has another text from 0 to 25"))
      << excerpts.err;
}

TEST_F(Report, NoPairsAreAPageAndANote) {
  const Outcome outcome = report("");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(mentions(outcome.err, "pairs.jsonl: holds no pairs")) << outcome.err;
  EXPECT_TRUE(mentions(page(), "</html>"));
}

TEST_F(Report, APageThatCannotBeWrittenWholeIsAbsent) {
  ASSERT_EQ(report(closed()).status, 0);
  const std::string whole = page();
  static_cast<void>(folder_.file("page.html", "older"));
  for (std::size_t limit = 1000; limit < whole.size(); limit += whole.size() / 5) {
    const Outcome outcome = run_with_file_limit(
        limit, {"report", folder_.path("pairs.jsonl"), "-o", folder_.path("page.html")});
    EXPECT_EQ(outcome.status, 2) << limit;
    EXPECT_EQ(page(), "older") << limit;
  }
}

}  // namespace
}  // namespace diglot::tools::testing
