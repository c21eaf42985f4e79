// What is wrong with a file is told by its name, line and reason, with status 2; the others go on.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;

/// A subcommand that reads a file.
struct Reader {
  const char* name;
  Words (*command)(const News& news, const std::string& file);

  friend void PrintTo(const Reader& value, std::ostream* out) { *out << value.name; }
};

Words segment(const News&, const std::string& file) { return {"segment", file}; }
Words tokenize(const News&, const std::string& file) { return {"tokenize", file}; }
Words embed(const News& news, const std::string& file) {
  return {"embed", "--encoder", news.path("model.diglot"), file, "-o", news.path("out.npy")};
}
Words align(const News& news, const std::string& file) { return news.align({file}); }
Words align_pair(const News& news, const std::string& file) {
  return news.align({"--pair", file, news.path("uk/flood.txt")});
}
Words align_parallel(const News& news, const std::string& file) {
  return news.align({"--parallel", news.path("ro/flood.txt"), file});
}

class Reading : public ::testing::TestWithParam<Reader> {
 protected:
  Outcome read(const std::string& file) const { return run(GetParam().command(news_, file)); }

  /// Status 2 and a message that begins with the file's name.
  void expect_error(const std::string& file, std::string_view place,
                    std::string_view reason) const {
    const Outcome outcome = read(file);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, "diglot: " + file + std::string(place))) << outcome.err;
    EXPECT_TRUE(mentions(outcome.err, reason)) << outcome.err;
  }

  const News news_;
};

INSTANTIATE_TEST_SUITE_P(By, Reading,
                         ::testing::Values(Reader{"Segment", segment}, Reader{"Tokenize", tokenize},
                                           Reader{"Embed", embed}, Reader{"Align", align},
                                           Reader{"AlignPair", align_pair},
                                           Reader{"AlignParallel", align_parallel}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(Reading, AMissingFile) {
  expect_error(news_.path("missing.txt"), ": ", "No such file or directory");
}

TEST_P(Reading, BadUtf8) {
  expect_error(news_.write("bad.txt", "Good.\n\nBad \xC3.\n"), ":3: ", "is not valid UTF-8");
}

TEST_P(Reading, BadUtf8IsReplacedWhereThatIsAskedFor) {
  const std::string file = news_.write("bad.txt", "Good.\n\nBad \xC3. \xFF\xFF\n");
  Words command = GetParam().command(news_, file);
  command.insert(command.end(), {"--on-bad-utf8", "replace"});
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const std::string note = "diglot: " + file + ": 3 sequences of bytes were not valid UTF-8";
  EXPECT_TRUE(mentions(outcome.err, note)) << outcome.err;
  EXPECT_EQ(outcome.err.find(note), outcome.err.rfind(note)) << "one message a file";
}

TEST_P(Reading, ANulByteIsAnErrorAllTheSame) {
  Words command = GetParam().command(news_, news_.write("nul.txt", std::string("a\0\xFF\n", 4)));
  command.insert(command.end(), {"--on-bad-utf8", "replace"});
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "is NUL")) << outcome.err;
}

TEST_P(Reading, ANulByte) {
  expect_error(news_.write("nul.txt", std::string("Good.\nBa\0d.\n", 12)), ":2: ", "is NUL");
}

TEST_P(Reading, AnArchiveThatIsDamaged) {
  for (const char* name : {"bad.txt.gz", "bad.txt.zst", "bad.txt.xz"}) {
    expect_error(news_.write(name, "This is no archive at all."), ": ", "damaged");
  }
}

/// Those that read articles.
class ReadingArticles : public Reading {};

INSTANTIATE_TEST_SUITE_P(By, ReadingArticles,
                         ::testing::Values(Reader{"Segment", segment}, Reader{"Align", align},
                                           Reader{"AlignPair", align_pair},
                                           Reader{"AlignParallel", align_parallel}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(ReadingArticles, AnEmptyFile) {
  expect_error(news_.write("empty.txt", ""), ": ", "holds no text");
  expect_error(news_.write("blank.txt", "\uFEFF \r\n\u00A0\n"), ": ", "holds no text");
}

TEST_P(ReadingArticles, AFileWhoseNameIsNoText) {
  const Outcome outcome = read(news_.write("bad\xFFname.txt", "Text."));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, "is not valid UTF-8")) << outcome.err;
}

TEST(Failures, AFolderWithoutArticlesSaysSo) {
  const News news;
  news.write("none/readme.md", "Nothing here.");
  for (const Words& command :
       {Words{"segment", news.path("none")}, news.align({news.path("none")})}) {
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, news.path("none") + ": the folder holds no articles"))
        << outcome.err;
  }
}

TEST(Failures, AFolderIsNoFileOfLines) {
  const News news;
  const Outcome outcome = run({"tokenize", news.path("ro")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, news.path("ro") + ": is a folder")) << outcome.err;
}

TEST(Failures, AnEmptyFileOfLinesIsNotPassedOverInSilence) {
  const News news;
  const Outcome outcome = run({"tokenize", news.write("empty.txt", "")});
  EXPECT_TRUE(outcome.status == 2 || !outcome.err.empty())
      << "status 0 with empty output and no word why";
}

TEST(Failures, ABadFileIsToldAndTheOthersAreAligned) {
  const News news;
  const std::string bad = news.write("ro/bad.txt", "\xFF");
  const Outcome outcome = run(news.align({news.path("ro"), news.path("uk")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, bad + ":1: ")) << outcome.err;
  EXPECT_EQ(lines_of(outcome.out).size(), 3U);
}

TEST(Failures, ABadFileIsToldAndTheOthersAreSegmented) {
  const News news;
  const std::string bad = news.write("bad.txt", "\xFF");
  const std::string good = news.write("good.txt", "One. Two.\n");
  const Outcome outcome = run({"segment", "--lang", "en", bad, good});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, bad + ":1: ")) << outcome.err;
  EXPECT_EQ(outcome.out, "One.\nTwo.\n");
}

TEST(Failures, ABadLineOfAJsonlIsToldAndTheOthersAreAligned) {
  const News news;
  const auto json = [](const std::string& id, const std::string& lang, const std::string& text) {
    return R"({"id": ")" + id + R"(", "lang": ")" + lang + R"(", "text": ")" + text + "\"}\n";
  };
  const std::string file =
      news.write("news.jsonl",
                 json("a", "ro", news.ro(0) + "\\n\\n" + news.ro(1) + "\\n\\n" + news.ro(2)) +
                     "{\"id\": \"b\", \"text\"}\n" + "\n" +
                     json("c", "uk", news.uk(1) + "\\n\\n" + news.uk(0) + "\\n\\n" + news.uk(2)) +
                     "{\"id\": \"d\"}\n");
  const Outcome outcome = run(news.align({file}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_TRUE(mentions(outcome.err, file + ":2: ")) << outcome.err;
  EXPECT_TRUE(mentions(outcome.err, file + ":5: \"text\" is missing")) << outcome.err;
  EXPECT_FALSE(mentions(outcome.err, file + ":1: ") || mentions(outcome.err, file + ":3: "));
  EXPECT_EQ(lines_of(outcome.out).size(), 3U);
}

TEST(Failures, NothingFoundIsExplained) {
  const News news;
  const Outcome none = run(news.align({news.path("ro/fire.txt"), news.path("uk/strike.txt")}));
  EXPECT_EQ(none.status, 0);
  EXPECT_EQ(none.out, "");
  EXPECT_TRUE(mentions(none.err, "diglot: no two of the 2 articles")) << none.err;
  const Outcome pair =
      run(news.align({"--pair", news.path("ro/fire.txt"), news.path("uk/strike.txt")}));
  EXPECT_EQ(pair.status, 0);
  EXPECT_TRUE(mentions(pair.err, " for a relation that was not asked for; try --relations all"))
      << pair.err;
  const std::string caption = news.write("uk/caption.txt", "UPDATE 13:05\n");
  const Outcome nothing = run(news.align({"--pair", news.path("ro/fire.txt"), caption}));
  EXPECT_EQ(nothing.status, 0);
  EXPECT_TRUE(mentions(nothing.err, "no sentences correspond")) << nothing.err;
}

// Model files.

class BrokenModel : public ::testing::Test {
 protected:
  void expect_error(const std::string& bytes, std::string_view reason) const {
    const std::string model = news_.write("broken.diglot", bytes);
    const std::string text = news_.path("ro/flood.txt");
    const std::string out = news_.path("out");
    for (const Words& command :
         {Words{"align", "--encoder", model, text},
          Words{"embed", "--encoder", model, text, "-o", out},
          Words{"tokenize", "--format", "pieces", "--encoder", model, text},
          Words{"evaluate", "retrieval", "--encoder", model, "--src", text, "--tgt", text}}) {
      const Outcome outcome = run(command);
      EXPECT_EQ(outcome.status, 2) << command[0];
      EXPECT_EQ(outcome.out, "") << command[0];
      EXPECT_TRUE(mentions(outcome.err, "diglot: " + model + ": ")) << outcome.err;
      EXPECT_TRUE(mentions(outcome.err, reason)) << outcome.err;
    }
  }

  const News news_;
  const std::string whole_ = news_.bytes_of("model.diglot");
};

TEST_F(BrokenModel, EmptyOrForeign) {
  expect_error("", "is no Diglot model");
  expect_error("PK\x03\x04" + std::string(100, 'x'), "is no Diglot model");
}

TEST_F(BrokenModel, CutShort) {
  for (const std::size_t size : {whole_.size() / 2, whole_.size() - 1, std::size_t{40}}) {
    expect_error(whole_.substr(0, size), "cut short");
  }
}

TEST_F(BrokenModel, Newer) {
  std::string newer = whole_;
  newer[8] = 9;
  expect_error(newer, "has model format 9");
}

TEST_F(BrokenModel, Damaged) {
  std::string damaged = whole_;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 4);
  expect_error(damaged, "is damaged");
}

TEST_F(BrokenModel, MissingOrAFolder) {
  for (const std::string& model : {news_.path("no.diglot"), news_.path()}) {
    const Outcome outcome = run({"align", "--encoder", model, news_.path("ro/flood.txt")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, "diglot: " + model + ": ")) << outcome.err;
  }
}

TEST_F(BrokenModel, EncodersWithoutAVocabularyHaveNoPieces) {
  for (const char* encoder : {"vectors:x.npy", "http://localhost:1/v1"}) {
    const Outcome outcome =
        run({"tokenize", "--format", "pieces", "--encoder", encoder, news_.path("ro/flood.txt")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(mentions(outcome.err, encoder)) << outcome.err;
  }
}

}  // namespace
}  // namespace diglot::tools::testing
