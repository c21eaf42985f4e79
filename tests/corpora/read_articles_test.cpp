#include "corpora/read_articles.h"

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> ids(const Articles& read) {
  std::vector<std::string> result;
  for (const auto& article : read.articles) result.push_back(article.id);
  return result;
}

std::vector<std::string> messages(const Articles& read) {
  std::vector<std::string> result;
  for (const auto& error : read.errors) result.emplace_back(error.what());
  return result;
}

using Strings = std::vector<std::string>;

TEST(ReadArticles, KeepsATextByteForByte) {
  const TemporaryFolder folder;
  const std::string text = "\xEF\xBB\xBFTitlu\r\n\r\nUna\u00AD.\u00A0Două.\r\n";
  for (const auto* name : {"a.txt", "no-suffix", "a.md"}) {
    const auto path = folder.file(name, text);
    const auto read = read_articles(path);
    ASSERT_EQ(ids(read), Strings{path});
    EXPECT_EQ(read.articles[0].text, text);
    EXPECT_EQ(read.articles[0].lang, "");
    EXPECT_TRUE(read.errors.empty());
  }
}

TEST(ReadArticles, DecompressesBySuffix) {
  const TemporaryFolder folder;
  for (const std::string suffix : {".gz", ".zst", ".xz"}) {
    Output text(folder.path("a.txt" + suffix));
    text.write("Text.");
    text.commit();
    Output jsonl(folder.path("a.jsonl" + suffix));
    jsonl.write("{\"id\": \"1\", \"text\": \"Text.\"}\n");
    jsonl.commit();
    EXPECT_EQ(read_articles(folder.path("a.txt" + suffix)).articles.at(0).text, "Text.");
    EXPECT_EQ(ids(read_articles(folder.path("a.jsonl" + suffix))), Strings{"1"});
  }
}

TEST(ReadArticles, TellsOfFilesWithoutText) {
  const TemporaryFolder folder;
  for (const auto* name : {"a.txt", "a.html", "a.jsonl"}) {
    for (const auto* bytes : {"", " \n\r\n\u00A0\n", "\xEF\xBB\xBF"}) {
      const auto path = folder.file(name, bytes);
      const auto read = read_articles(path);
      EXPECT_TRUE(read.articles.empty());
      EXPECT_EQ(messages(read), Strings{path + ": holds no text"}) << bytes;
    }
  }
  const auto path = folder.file("menu.html", "<nav>Home</nav>");
  EXPECT_EQ(messages(read_articles(path)), Strings{path + ": holds no text"});
}

TEST(ReadArticles, TellsOfFilesThatAreNoText) {
  const TemporaryFolder folder;
  const auto missing = folder.path("missing.txt");
  EXPECT_EQ(messages(read_articles(missing)),
            Strings{missing + ": cannot read: No such file or directory; check the name"});
  const auto latin = folder.file("latin.txt", "one\ncaf\xE9\n");
  EXPECT_EQ(
      messages(read_articles(latin)),
      Strings{latin +
              ":2: byte 8 of the file is not valid UTF-8; convert it, for example with iconv"});
  const auto nul = folder.file("nul.txt", std::string_view("a\0b", 3));
  EXPECT_EQ(messages(read_articles(nul)).at(0).find(nul + ":1: byte 2 of the file is NUL"), 0U);
}

TEST(ReadArticles, ReplacesBadUtf8WhereThatIsAskedFor) {
  const TemporaryFolder folder;
  const auto text = folder.file("a.txt", "caf\xE9 \xFF\xFE");
  const auto lines = folder.file("b.jsonl",
                                 "{\"id\":\"1\",\"text\":\"x\xFF\"}\n"
                                 "{\"id\":\"2\",\"text\":\"\xFFy\"}\n");
  const auto page = folder.file("c.html", "<meta charset=UTF-8><p>z\xE2\x82</p>");
  const auto latin = folder.file("d.html", "<meta charset=iso-8859-1><p>caf\xE9</p>");
  const auto nul = folder.file("e.txt", std::string_view("\xFF\0", 2));
  const auto read = read_articles(folder.path(), {OnBadUtf8::replace});
  Strings texts;
  for (const auto& article : read.articles) texts.push_back(article.text);
  EXPECT_EQ(texts, (Strings{"caf\uFFFD \uFFFD\uFFFD", "x\uFFFD", "\uFFFDy", "z\uFFFD", "café"}));
  const std::string many = " sequences of bytes were not valid UTF-8; each became U+FFFD";
  const std::string one = ": 1 sequence of bytes was not valid UTF-8; it became U+FFFD";
  EXPECT_EQ(read.notes,
            (Strings{text + ": 3" + many, lines + ": 2" + many, page + one, nul + one}));
  EXPECT_EQ(
      messages(read),
      Strings{nul + ":1: byte 4 of the file is NUL, which no text holds; is this a text file?"});
}

TEST(ReadArticles, TakesALineOfASentsFileForASentence) {
  const TemporaryFolder folder;
  const auto path = folder.file("a.sents", "One. Still one.\r\n\nThree.");
  const auto read = read_articles(path);
  ASSERT_EQ(ids(read), Strings{path});
  const Article& article = read.articles[0];
  Strings sentences;
  for (const auto& sentence : article.sentences) {
    sentences.emplace_back(article.text_of(sentence.bytes));
  }
  EXPECT_EQ(sentences, (Strings{"One. Still one.", "", "Three."}));
}

TEST(ReadArticles, FindsSentsFilesInAFolderAndTakesOthersSoWhereThatIsAskedFor) {
  const TemporaryFolder folder;
  const auto sents = folder.file("news/a.sents", "One. Still one.\nTwo.\n");
  const auto text = folder.file("news/b.txt", "One. Still one.\nTwo.\n");
  const auto usual = read_articles(folder.path("news"));
  ASSERT_EQ(ids(usual), (Strings{sents, text}));
  EXPECT_EQ(usual.articles[0].sentences.size(), 2U);
  EXPECT_TRUE(usual.articles[1].sentences.empty()) << "is not segmented yet";
  const auto lines = read_articles(folder.path("news"), {.sentence_per_line = true});
  ASSERT_EQ(ids(lines), (Strings{sents, text}));
  EXPECT_EQ(lines.articles[1].sentences.size(), 2U);
}

TEST(ReadArticles, ReplacesBadUtf8OfSentsFilesToo) {
  const TemporaryFolder folder;
  const auto path = folder.file("a.sents", "x\xFF\ny\n");
  EXPECT_EQ(
      messages(read_articles(path)),
      Strings{path + ":1: byte 2 of the file is not valid UTF-8; convert it, for example with "
                     "iconv"});
  const auto read = read_articles(path, {.on_bad_utf8 = OnBadUtf8::replace});
  ASSERT_EQ(read.articles.size(), 1U);
  EXPECT_EQ(read.articles[0].text, "x\uFFFD\ny\n");
  EXPECT_EQ(read.articles[0].sentences.size(), 2U);
  EXPECT_EQ(read.notes.size(), 1U);
}

TEST(ReadArticles, GoesOnBehindBadLines) {
  const TemporaryFolder folder;
  const auto path = folder.file("a.jsonl",
                                "\xEF\xBB\xBF{\"id\":\"1\",\"text\":\"x\"}\r\n"
                                "\n"
                                "{\"id\":\"2\"}\n"
                                "  \r\n"
                                "{\"id\":\"1\",\"text\":\"y\"}\n"
                                "{\"id\":\"3\",\"text\":\"\xFF\"}\n"
                                "oops\n"
                                "{\"id\":\"4\",\"text\":\"z\",\"lang\":\"en\"}");
  const auto read = read_articles(path);
  EXPECT_EQ(ids(read), (Strings{"1", "4"}));
  EXPECT_EQ(messages(read),
            (Strings{path + ":3: \"text\" is missing",
                     path + ":5: the id \"1\" was given before; give each article its own",
                     path + ":6: byte 19 of the line is not valid UTF-8; convert it, for example "
                            "with iconv",
                     path + ":7: invalid JSON at byte 1 of the line: syntax error"}));
}

TEST(ReadArticles, TellsTheFirstOfManyBadLines) {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 150; ++i) lines += "oops\n";
  const auto path = folder.file("a.jsonl", lines + "{\"id\":\"1\",\"text\":\"x\"}");
  const auto read = read_articles(path);
  EXPECT_EQ(read.articles.size(), 1U);
  ASSERT_EQ(read.errors.size(), 101U);
  EXPECT_EQ(messages(read).back(), path + ": 50 more lines are bad; is this a .jsonl file?");
}

TEST(ReadArticles, KeepsWhatStoodBeforeTheCutOfAnArchive) {
  const TemporaryFolder folder;
  {
    Output output(folder.path("a.jsonl.gz"));
    for (int i = 0; i < 20'000; ++i) {
      const auto number = std::to_string(i * 7919);
      output.write("{\"id\":\"" + number + "\",\"text\":\"x" + number + "\"}\n");
    }
    output.commit();
  }
  const auto whole = folder.bytes_of("a.jsonl.gz");
  const auto path = folder.file("a.jsonl.gz", whole.substr(0, whole.size() / 2));
  const auto read = read_articles(path);
  EXPECT_GT(read.articles.size(), 1000U);
  EXPECT_LT(read.articles.size(), 20'000U);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_NE(messages(read)[0].find("cut short"), std::string::npos);
}

TEST(ReadArticles, TakesTheArticlesOfAFolder) {
  const TemporaryFolder folder;
  const auto b = folder.file("b.txt", "B");
  const auto page = folder.file("a/Page.HTML", "<p>A");
  const auto lines =
      folder.file("a/z.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}");
  const auto bad = folder.file("a/empty.txt", "");
  static_cast<void>(folder.file(".hidden.txt", "H"));
  static_cast<void>(folder.file(".git/c.txt", "H"));
  static_cast<void>(folder.file("notes.md", "N"));
  fs::create_directory_symlink("..", folder.path("a/circle"));
  const auto read = read_articles(folder.path());
  EXPECT_EQ(ids(read), (Strings{page, "1", "2", b}));
  EXPECT_EQ(messages(read), Strings{bad + ": holds no text"});
}

/// A record of a WARC file.
std::string record(const std::string& type, const std::string& content_type,
                   const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: http://news/1\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}
std::string fetched(const std::string& page) {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n" + page);
}

TEST(ReadArticles, TakesThePagesOfAWarc) {
  const TemporaryFolder folder;
  const auto path = folder.file(
      "crawl.warc", record("warcinfo", "application/warc-fields", "software: x") +
                        fetched("<html lang=bg><title>T</title><p>\xCC\xE8\xF0.</p>") +
                        fetched("<p></p>") + record("conversion", "text/plain", "The text.\n") +
                        record("conversion", "text/plain", "bad \xFF") + "WARC/1.0\r\n\r\n");
  const auto read = read_articles(folder.path());
  EXPECT_EQ(ids(read), (Strings{"http://news/1", "http://news/1#4"}));
  ASSERT_EQ(read.articles.size(), 2U);
  EXPECT_EQ(read.articles[0].text, "Мир.");
  EXPECT_EQ(read.articles[0].title, "T");
  EXPECT_EQ(read.articles[0].lang, "bg");
  EXPECT_EQ(read.articles[0].url, "http://news/1");
  EXPECT_EQ(read.articles[0].file, path);
  EXPECT_EQ(read.articles[1].text, "The text.\n");
  const Strings told = messages(read);
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0], path + ": record 3: http://news/1: holds no text");
  EXPECT_TRUE(told[1].starts_with(path + ": record 5: http://news/1")) << told[1];
  EXPECT_TRUE(told[2].starts_with(path + ": record 6 has no Content-Length")) << told[2];
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0],
            path + ": left out 1 record without a web page of status 200 or its text");
}

TEST(ReadArticles, TellsOfTheSameIdInTwoFiles) {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}"));
  const auto second = folder.file("b.jsonl", "{\"id\":\"1\",\"text\":\"x\"}");
  const auto read = read_articles(folder.path());
  EXPECT_EQ(ids(read), Strings{"1"});
  EXPECT_EQ(messages(read),
            Strings{second + ":1: the id \"1\" was given before; give each article its own"});
}

TEST(ReadArticles, TellsOfAFolderWithoutArticles) {
  const TemporaryFolder folder;
  static_cast<void>(folder.file("notes.md", "N"));
  const auto read = read_articles(folder.path());
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(messages(read)[0],
            folder.path() +
                ": the folder holds no articles: no file in it ends in .txt, .sents, .html, .htm, "
                ".jsonl or .warc (or these and .gz, .zst or .xz)");
}

TEST(ReadArticles, TellsOfALinkToNowhereAndOfABadName) {
  const TemporaryFolder folder;
  fs::create_symlink("nowhere", folder.path("a.txt"));
  static_cast<void>(folder.file("b\xFF.txt", "B"));
  const auto read = read_articles(folder.path());
  ASSERT_EQ(read.errors.size(), 2U);
  EXPECT_NE(messages(read)[0].find("a.txt: cannot read: No such file"), std::string::npos);
  EXPECT_NE(messages(read)[1].find("the name of the file is not valid UTF-8"), std::string::npos);
}

TEST(ReadArticles, OneByOneAreTheSame) {
  const TemporaryFolder folder;
  const std::string path = folder.file("news.jsonl", R"({"id": "a", "text": "One."})"
                                                     "\n{\n"
                                                     R"({"id": "b", "text": "Two."})"
                                                     "\n");
  std::vector<std::string> ids;
  const ReadingReport report =
      read_articles(path, {}, [&](const Article& article) { ids.push_back(article.id); });
  EXPECT_EQ(ids, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(report.errors.size(), 1U);
}

TEST(ReadArticles, WhatTheirUserThrowsIsNoErrorOfTheFile) {
  const TemporaryFolder folder;
  const auto fail = [](const Article&) { throw Error("no room"); };
  for (const std::string name : {"news.jsonl", "news.txt"}) {
    const std::string path = folder.file(name, R"({"id": "a", "text": "One."})");
    EXPECT_EQ(message_of([&] { read_articles(path, {}, fail); }), "no room") << name;
  }
}

}  // namespace
}  // namespace diglot::corpora
