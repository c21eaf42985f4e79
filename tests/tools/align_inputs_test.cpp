// What `align` reads: files, folders, JSONL, HTML, archives, standard input; and which it pairs.
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

/// Which articles are paired, as "SRC TGT", and how many pairs there are of each.
std::map<std::string, std::size_t> documents(const Outcome& outcome) {
  std::map<std::string, std::size_t> count;
  for (const std::string& line : lines_of(outcome.out)) {
    const json::value pair = json::parse(line);
    ++count[std::string(pair.at("src").at("doc").as_string()) + " " +
            std::string(pair.at("tgt").at("doc").as_string())];
  }
  return count;
}

using Count = std::map<std::string, std::size_t>;

class Inputs : public ::testing::Test {
 protected:
  /// An article of sentences `first` to `last` - 1.
  [[nodiscard]] std::string ro(std::size_t first, std::size_t last) const {
    Words sentences;
    for (std::size_t i = first; i < last; ++i) sentences.push_back(news_.ro(i));
    return News::article(sentences);
  }
  [[nodiscard]] std::string uk(std::size_t first, std::size_t last) const {
    Words sentences;
    for (std::size_t i = first; i < last; ++i) sentences.push_back(news_.uk(i));
    return News::article(sentences);
  }
  [[nodiscard]] Outcome align(const Words& arguments) const {
    Outcome outcome = run(news_.align(arguments));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome;
  }

  const News news_;
};

TEST_F(Inputs, TheLanguageOfTheFirstArticleIsTheSource) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  EXPECT_EQ(documents(align({a, b})), (Count{{a + " " + b, 3}}));
  EXPECT_EQ(documents(align({b, a})), (Count{{b + " " + a, 3}}));
}

TEST_F(Inputs, FoldersAreReadAtAnyDepthInTheOrderOfNames) {
  news_.write("uk/deep/er/flood.txt", uk(0, 4));
  news_.write("uk/.hidden.txt", uk(0, 4));
  news_.write("uk/notes.md", uk(0, 4));
  const std::string a = news_.path("ro/flood.txt");
  EXPECT_EQ(documents(align({news_.path("ro"), news_.path("uk")})),
            (Count{{a + " " + news_.path("uk/deep/er/flood.txt"), 4},
                   {a + " " + news_.path("uk/flood.txt"), 3}}));
}

TEST_F(Inputs, JsonlIsAnArticleALine) {
  json::object a = {{"id", "a"}, {"lang", "ro"}, {"text", ro(16, 19)}, {"date", "2026-03-10"}};
  json::object b = {{"id", "b"}, {"lang", "uk"}, {"text", uk(16, 19)}, {"url", nullptr}};
  const std::string file =
      news_.write("news.jsonl", json::serialize(a) + "\n" + json::serialize(b) + "\n");
  EXPECT_EQ(documents(align({file})), (Count{{"a b", 3}}));
}

TEST_F(Inputs, HtmlIsAnArticle) {
  std::string html = "<html lang=\"ro\"><body><nav>Menu</nav><article>";
  for (std::size_t i = 16; i < 19; ++i) html += "<p>" + news_.ro(i) + "</p>";
  const std::string a = news_.write("page.html", html + "</article></body></html>");
  const std::string b = news_.write("uk/page.txt", uk(16, 19));
  EXPECT_EQ(documents(align({a, b})), (Count{{a + " " + b, 3}}));
}

TEST_F(Inputs, ArchivesAreDecompressed) {
  const std::string b = news_.path("uk/flood.txt");
  for (const char* suffix : {".gz", ".zst", ".xz"}) {
    const std::string a = news_.path("ro/packed.txt") + suffix;
    ASSERT_EQ(run({"tokenize", "-o", a, news_.path("ro/flood.txt")}).status, 0);
    EXPECT_EQ(documents(align({a, b})), (Count{{a + " " + b, 3}}));
  }
}

TEST_F(Inputs, AnArticleMayComeFromStandardInput) {
  const Outcome outcome = run(news_.align({"--lang", "-=ro", "-", news_.path("uk/flood.txt")}),
                              news_.bytes_of("ro/flood.txt"));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(documents(outcome), (Count{{"- " + news_.path("uk/flood.txt"), 3}}));
}

TEST_F(Inputs, StandardInputMayBeJsonl) {
  const json::object a = {{"id", "a"}, {"lang", "ro"}, {"text", ro(16, 19)}};
  const json::object b = {{"id", "b"}, {"lang", "uk"}, {"text", uk(16, 19)}};
  const Outcome outcome =
      run(news_.align({"-"}), json::serialize(a) + "\n{\"id\":\"c\"}\n" + json::serialize(b));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "standard input:2: \"text\" is missing")) << outcome.err;
  EXPECT_EQ(documents(outcome), (Count{{"a b", 3}}));
}

TEST_F(Inputs, AFileGivenTwiceCountsOnce) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string again = news_.path("uk/../ro/./flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  const Count once = {{a + " " + b, 3}};
  EXPECT_EQ(documents(align({a, a, b})), once);
  EXPECT_EQ(documents(align({a, again, b})), once);
  EXPECT_EQ(documents(align({a, b, news_.path("ro")})), once) << "in a folder too";
}

TEST_F(Inputs, AJsonlGivenTwiceCountsOnce) {
  const json::object a = {{"id", "a"}, {"lang", "ro"}, {"text", ro(16, 19)}};
  const json::object b = {{"id", "b"}, {"lang", "uk"}, {"text", uk(16, 19)}};
  const std::string file =
      news_.write("news.jsonl", json::serialize(a) + "\n" + json::serialize(b) + "\n");
  EXPECT_EQ(documents(align({file, file})), (Count{{"a b", 3}}));
}

TEST_F(Inputs, AnIdInTwoFilesIsToldAndTheOthersAreAligned) {
  const auto line = [](const char* id, const char* lang, const std::string& text) {
    return json::serialize(json::object{{"id", id}, {"lang", lang}, {"text", text}}) + "\n";
  };
  const std::string a = news_.write("a.jsonl", line("a", "ro", ro(16, 19)));
  const std::string b = news_.write(
      "b.jsonl", line("a", "uk", uk(8, 12)) + "{\"id\":\"c\"}\n" + line("b", "uk", uk(16, 19)));
  const Outcome outcome = run(news_.align({a, b}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, b + ": the article 'a' is left out")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, b + ":2: \"text\" is missing")) << outcome.err;
  EXPECT_EQ(documents(outcome), (Count{{"a b", 3}}));
}

TEST_F(Inputs, SentsFilesAreFoundInFolders) {
  const std::string a = news_.write("lines/ro.sents", ro(16, 19));
  const std::string b = news_.write("lines/uk.sents", uk(16, 19));
  const Words langs = {"--lang", a + "=ro", "--lang", b + "=uk", news_.path("lines")};
  EXPECT_EQ(documents(align(langs)), (Count{{a + " " + b, 3}}));
}

TEST_F(Inputs, SentencePerLineIsOfEachFileOfAFolder) {
  news_.write("two/ro.txt", ro(16, 17) + News::article({news_.ro(17) + " " + news_.ro(18)}));
  news_.write("two/uk.txt", uk(16, 17) + News::article({news_.uk(17) + " " + news_.uk(18)}));
  const Words langs = {"--lang", news_.path("two/ro.txt") + "=ro", "--lang",
                       news_.path("two/uk.txt") + "=uk", news_.path("two")};
  Words lines = langs;
  lines.emplace_back("--sentence-per-line");
  const Count apart = documents(align(langs));
  const Count as_lines = documents(align(lines));
  ASSERT_EQ(apart.size(), 1U);
  ASSERT_EQ(as_lines.size(), 1U);
  EXPECT_EQ(apart.begin()->second, 3U);
  EXPECT_EQ(as_lines.begin()->second, 2U) << "a line is a sentence, whatever is in it";
}

TEST_F(Inputs, ATimestampIsADate) {
  const json::object a = {
      {"id", "a"}, {"lang", "ro"}, {"date", "2026-01-01T10:00:00Z"}, {"text", ro(16, 19)}};
  const json::object b = {{"id", "b"}, {"lang", "uk"}, {"text", uk(16, 19)}};
  const std::string file =
      news_.write("news.jsonl", json::serialize(a) + "\n" + json::serialize(b) + "\n");
  EXPECT_EQ(documents(align({"--stories", news_.path("stories"), file})), (Count{{"a b", 3}}));
  EXPECT_TRUE(mentions(news_.bytes_of("stories"), "\"date\": \"2026-01-01\""))
      << news_.bytes_of("stories");
}

// --pair

TEST_F(Inputs, PairAlignsJustThosePairs) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  const std::string c = news_.path("ro/fire.txt");
  EXPECT_EQ(documents(align({"--pair", a, b, "--pair", c, b})), (Count{{a + " " + b, 3}}));
  EXPECT_EQ(documents(align({"--pair", b, a})), (Count{{b + " " + a, 3}})) << "in this direction";
}

TEST_F(Inputs, APairThatIsNamedTwiceIsAlignedOnce) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  const std::string again = news_.path("uk/../ro/flood.txt");
  const Outcome outcome = align({"--pair", a, b, "--pair", again, b, "--pair", b, a});
  EXPECT_EQ(documents(outcome), (Count{{a + " " + b, 3}, {b + " " + a, 3}}));
  EXPECT_TRUE(mentions(outcome.err, "1 article pair named again")) << outcome.err;
}

TEST_F(Inputs, PairOfFoldersMatchesFilesByName) {
  news_.write("ro/b.txt", ro(16, 18));
  news_.write("uk/b.txt", uk(16, 18));
  EXPECT_EQ(documents(align({"--pair", news_.path("ro"), news_.path("uk")})),
            (Count{{news_.path("ro/b.txt") + " " + news_.path("uk/b.txt"), 2},
                   {news_.path("ro/flood.txt") + " " + news_.path("uk/flood.txt"), 3}}));
}

TEST_F(Inputs, PairOfFoldersMatchesArchivesByTheirNameWithoutTheSuffix) {
  const std::string packed = news_.path("uk/fire.txt.gz");
  ASSERT_EQ(run({"tokenize", "-o", packed, news_.write("plain.txt", uk(8, 12))}).status, 0);
  EXPECT_EQ(documents(align({"--pair", news_.path("ro"), news_.path("uk")})),
            (Count{{news_.path("ro/fire.txt") + " " + packed, 4},
                   {news_.path("ro/flood.txt") + " " + news_.path("uk/flood.txt"), 3}}));
  const std::string twice = news_.write("uk/fire.txt", uk(8, 12));
  const Outcome outcome = run(news_.align({"--pair", news_.path("ro"), news_.path("uk")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, news_.path("uk") + ": holds 'fire.txt' twice")) << outcome.err;
}

TEST_F(Inputs, PairOfFoldersNamesFilesWithoutAPartner) {
  const Outcome some = align({"--pair", news_.path("ro"), news_.path("uk")});
  EXPECT_TRUE(mentions(
      some.err, "diglot: left out, with no partner of the same name: " + news_.path("ro/fire.txt") +
                    ", " + news_.path("uk/strike.txt") + "\n"))
      << some.err;
  EXPECT_TRUE(mentions(some.err, "diglot: the two articles are comparable\n")) << some.err;
  for (const char* name : {"uk/1.txt", "uk/2.txt", "uk/3.txt", "uk/4.txt"}) news_.write(name, "x");
  const Outcome many = align({"--pair", news_.path("ro"), news_.path("uk")});
  EXPECT_TRUE(mentions(many.err, news_.path("uk/4.txt") + ", and 1 more\n")) << many.err;
}

TEST_F(Inputs, ALanguageThatTheModelHasNotLearntIsNamed) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const std::string swahili = news_.write("sw.txt", "Watu 12 walijeruhiwa, alisema meya.\n");
  const std::string english = news_.write("en.txt", "Twelve people were hurt, the mayor said.\n");
  const Outcome outcome = run(
      {"align", "--pair", swahili, english, "--lang", swahili + "=sw", "--lang", english + "=eng"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, "has not learnt the language 'sw'")) << outcome.err;
  EXPECT_FALSE(mentions(outcome.err, "'en")) << "eng is en: " << outcome.err;
}

TEST_F(Inputs, PairOfFoldersWithoutCommonNamesIsAnError) {
  news_.write("other/else.txt", "x");
  const Outcome outcome = run(news_.align({"--pair", news_.path("ro"), news_.path("other")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "no file name in common")) << outcome.err;
  const Outcome mixed = run(news_.align({"--pair", news_.path("ro"), news_.path("uk/flood.txt")}));
  EXPECT_EQ(mixed.status, 2);
  EXPECT_TRUE(mentions(mixed.err, "two files or two folders")) << mixed.err;
}

TEST_F(Inputs, AMissingFileOfAPairIsToldAndTheOthersAreAligned) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  const std::string missing = news_.path("ro/missing.txt");
  const Outcome outcome = run(news_.align({"--pair", missing, b, "--pair", a, b}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, missing + ": ")) << outcome.err;
  EXPECT_EQ(documents(outcome), (Count{{a + " " + b, 3}}));
}

TEST_F(Inputs, AJsonlOfManyArticlesIsNoSideOfAPair) {
  const std::string file = news_.write(
      "two.jsonl", "{\"id\":\"a\",\"text\":\"Una.\"}\n{\"id\":\"b\",\"text\":\"Doua.\"}\n");
  const Outcome outcome = run(news_.align({"--pair", file, news_.path("uk/flood.txt")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, file + ": holds 2 articles")) << outcome.err;
}

// --lang

/// The languages of the first pair's articles.
std::string languages(const Outcome& outcome) {
  const json::value pair = json::parse(lines_of(outcome.out).at(0));
  return std::string(pair.at("src").at("lang").as_string()) + " " +
         std::string(pair.at("tgt").at("lang").as_string());
}

TEST_F(Inputs, LangFixesTheLanguageOfAFileOrFolder) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  EXPECT_EQ(languages(align({a, b})), "ro uk");
  EXPECT_EQ(languages(align({"--lang", b + "=bg", a, b})), "ro bg")
      << "the file's, not the folder's";
  EXPECT_EQ(languages(align({"--lang", b + "=bg", news_.path("ro"), news_.path("uk")})), "ro bg")
      << "also where the folder is given";
}

TEST_F(Inputs, LangMayNameAFolderInOtherWords) {
  const std::string a = news_.path("ro/flood.txt");
  const std::string b = news_.path("uk/flood.txt");
  EXPECT_EQ(languages(align({"--lang", std::filesystem::relative(b).string() + "=bg", a, b})),
            "ro bg");
}

TEST_F(Inputs, LangFixesTheLanguageOfAJsonlInAFolder) {
  const json::object article = {{"id", "b"}, {"text", uk(16, 19)}};
  const std::string jsonl = news_.write("mixed/b.jsonl", json::serialize(article) + "\n");
  const std::string text = news_.write("mixed/a.txt", ro(16, 19));
  const Words langs = {"--lang", jsonl + "=bg", "--lang", text + "=ro"};
  Words as_folder = langs;
  as_folder.push_back(news_.path("mixed"));
  Words as_files = langs;
  as_files.insert(as_files.end(), {text, jsonl});
  EXPECT_EQ(languages(align(as_files)), "ro bg");
  EXPECT_EQ(languages(align(as_folder)), "ro bg");
}

TEST_F(Inputs, OfOneLanguageNothingIsAligned) {
  const Outcome outcome = run({"align", "--encoder", news_.path("model.diglot"), "--lang",
                               news_.path() + "=ro", news_.path("ro"), news_.path("uk")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(mentions(outcome.err, "different languages")) << outcome.err;
}

}  // namespace
}  // namespace diglot::tools::testing
