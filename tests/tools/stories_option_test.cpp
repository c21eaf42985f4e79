// `align --stories`: which articles tell the same event.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;
namespace json = boost::json;

class StoriesOption : public ::testing::Test {
 protected:
  StoriesOption() {
    // Told in Romanian twice, in Ukrainian, and, in the same words as the first, in "Bulgarian".
    write({"first", "ro", "2026-03-10", "A \"flood\""},
          News::article({ro(0), ro(1), ro(2), ro(5)}));
    write({"alone", "uk", "", ""}, News::article({uk(12), uk(13), uk(14), uk(15)}));
    write({"second", "uk", "2026-03-11", ""}, News::article({uk(2), uk(0), uk(5), uk(1)}));
    write({"third", "bg", "", ""}, News::article({ro(1), ro(0), ro(2), ro(5)}));
    write({"fire", "ro", "", ""}, News::article({ro(8), ro(9), ro(10), ro(11)}));
    write({"fire too", "uk", "", ""}, News::article({uk(11), uk(9), uk(8), uk(10)}));
    articles_ = news_.write("news.jsonl", lines_);
  }

  struct Fields {
    std::string id;
    std::string lang;
    std::string date;
    std::string title;
  };
  void write(const Fields& fields, const std::string& text) {
    json::object object = {{"id", fields.id}, {"lang", fields.lang}, {"text", text}};
    if (!fields.date.empty()) object["date"] = fields.date;
    if (!fields.title.empty()) object["title"] = fields.title;
    lines_ += json::serialize(object) + "\n";
  }
  [[nodiscard]] std::string ro(std::size_t i) const { return news_.ro(i); }
  [[nodiscard]] std::string uk(std::size_t i) const { return news_.uk(i); }

  [[nodiscard]] Outcome align(const Words& options) const {
    Words arguments = options;
    arguments.push_back(articles_);
    return run(news_.align(arguments));
  }
  [[nodiscard]] std::vector<json::object> stories() const {
    std::vector<json::object> objects;
    for (const std::string& line : lines_of(news_.bytes_of("stories"))) {
      objects.push_back(json::parse(line).as_object());
    }
    return objects;
  }

  const News news_;
  std::string lines_;
  std::string articles_;
};

TEST_F(StoriesOption, WritesTheArticlesOfEachEvent) {
  const Outcome outcome = align({"--stories", news_.path("stories")});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto found = stories();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].at("story").to_number<int>(), 1);
  EXPECT_EQ(json::serialize(found[0].at("articles")),
            R"([{"doc":"first","lang":"ro","date":"2026-03-10","title":"A \"flood\""},)"
            R"({"doc":"second","lang":"uk","date":"2026-03-11"},{"doc":"third","lang":"bg"}])");
  EXPECT_EQ(found[1].at("story").to_number<int>(), 2);
  EXPECT_EQ(json::serialize(found[1].at("articles")),
            R"([{"doc":"fire","lang":"ro"},{"doc":"fire too","lang":"uk"}])");
  ASSERT_EQ(found[0].at("pairs").as_array().size(), 3U);
  for (const json::value& pair : found[0].at("pairs").as_array()) {
    EXPECT_GE(pair.at("probability").to_number<double>(), 0);
    EXPECT_LE(pair.at("probability").to_number<double>(), 1);
    EXPECT_TRUE(pair.at("relation").as_string() == "comparable" ||
                pair.at("relation").as_string() == "parallel");
  }
}

TEST_F(StoriesOption, NumbersThePairsOfJsonlAndCountsThem) {
  const Outcome outcome = align({"--stories", news_.path("stories")});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  std::map<std::string, std::size_t> pairs_of;
  for (const std::string& line : lines_of(outcome.out)) {
    const json::object pair = json::parse(line).as_object();
    const std::size_t at = line.rfind(", \"story\": ");
    ASSERT_NE(at, std::string::npos) << line;
    EXPECT_EQ(line.substr(at),
              ", \"story\": " + std::to_string(pair.at("story").to_number<int>()) + "}");
    ++pairs_of[std::to_string(pair.at("story").to_number<int>()) + " " +
               std::string(pair.at("src").at("doc").as_string()) + " " +
               std::string(pair.at("tgt").at("doc").as_string())];
  }
  EXPECT_EQ(align({}).out, outcome.out);
  std::size_t listed = 0;
  for (const json::object& story : stories()) {
    for (const json::value& pair : story.at("pairs").as_array()) {
      const std::string key = std::to_string(story.at("story").to_number<int>()) + " " +
                              std::string(pair.at("src").as_string()) + " " +
                              std::string(pair.at("tgt").as_string());
      EXPECT_EQ(pair.at("links").to_number<std::size_t>(), pairs_of[key]) << key;
      ++listed;
    }
  }
  EXPECT_EQ(listed, 4U);
}

TEST_F(StoriesOption, IsTheSameForAnyFormatAndNumberOfThreads) {
  ASSERT_EQ(align({"--stories", news_.path("stories")}).status, 0);
  const std::string bytes = news_.bytes_of("stories");
  ASSERT_EQ(align({"--stories", news_.path("stories"), "--format", "tsv", "--threads", "1"}).status,
            0);
  EXPECT_EQ(news_.bytes_of("stories"), bytes);
  const Outcome standard = align({"--stories", "-", "-o", news_.path("pairs")});
  EXPECT_EQ(standard.status, 0);
  EXPECT_EQ(standard.out, bytes);
}

TEST_F(StoriesOption, IsAnEmptyFileWhereThereAreNone) {
  const Outcome outcome =
      run(news_.align({"--stories", news_.path("stories"), news_.path("ro/fire.txt"),
                       news_.path("uk/strike.txt")}));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(news_.bytes_of("stories"), "");
}

TEST_F(StoriesOption, IsWholeOrLeavesTheOlderFile) {
  const std::string file = news_.write("stories", "older");
  EXPECT_EQ(run(news_.align({"--stories", file, news_.path("missing.txt")})).status, 2);
  EXPECT_EQ(news_.bytes_of("stories"), "older");
  const Outcome no_folder = align({"--stories", news_.path("no/folder/stories")});
  EXPECT_EQ(no_folder.status, 2);
  EXPECT_TRUE(mentions(no_folder.err, "no/folder/stories: cannot write")) << no_folder.err;
  EXPECT_EQ(no_folder.out, "");
  const Outcome full = align({"--stories", "/dev/full"});
  EXPECT_EQ(full.status, 2);
  EXPECT_TRUE(mentions(full.err, "/dev/full: cannot write")) << full.err;
  const std::string pairs = news_.write("pairs", "older");
  EXPECT_EQ(align({"--stories", "/dev/full", "-o", pairs}).status, 2);
  EXPECT_EQ(news_.bytes_of("pairs"), "older") << "what belongs together appears together";
}

TEST_F(StoriesOption, NeedsArticlesToFindThemAmongAndAFileOfItsOwn) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  const std::string stories = news_.path("stories");
  for (const Words& command :
       {Words{"--stories", stories, "--pair", a, b},
        Words{"--stories", stories, "--parallel", a, b},
        Words{"--whole-stories", "--parallel", a, b},
        Words{"--stories", stories, "--format", "vecalign", a, b}, Words{"--stories", "-", a, b},
        Words{"--stories", "-", "-o", "/dev/stdout", a, b},
        Words{"--stories", stories, "-o", stories, a, b},
        Words{"--stories", stories, "-o", news_.path("ro/../stories"), a, b},
        Words{"--stories", std::filesystem::relative(stories).string(), "-o", stories, a, b}}) {
    const Outcome outcome = run(news_.align(command));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, "-stories")) << outcome.err;
  }
}

TEST_F(StoriesOption, AWholeOneHasAllPairsOfItsArticles) {
  // Nine tellings in each of two languages: more than an article is compared with.
  lines_.clear();
  for (std::size_t i = 0; i < 9; ++i) {
    const std::string number = std::to_string(i);
    write({"ro" + number, "ro", "", ""}, News::article({ro(0), ro(1), ro(2), ro(4 + i)}));
    write({"uk" + number, "uk", "", ""}, News::article({uk(2), uk(0), uk(1), uk(4 + i)}));
  }
  articles_ = news_.write("many.jsonl", lines_);
  const auto count_pairs = [&](Words options) {
    options.insert(options.end(), {"--stories", news_.path("stories")});
    EXPECT_EQ(align(options).status, 0);
    std::size_t pairs = 0;
    for (const json::object& story : stories()) pairs += story.at("pairs").as_array().size();
    return pairs;
  };
  const std::size_t some = count_pairs({});
  EXPECT_EQ(stories().size(), 1U);
  EXPECT_LT(some, 81U);
  EXPECT_EQ(count_pairs({"--whole-stories"}), 81U);
}

}  // namespace
}  // namespace diglot::tools::testing
