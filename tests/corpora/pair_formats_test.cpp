#include "corpora/pair_formats.h"

#include <algorithm>
#include <csignal>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

using Strings = std::vector<std::string>;

/// Pairs with what hurts in one format or another.
std::vector<SentencePair> hard_pairs() {
  return {{{"en", "R&D <b>\"x\"</b> costs 'less'; a|b \\ {\"src\": 1}"},
           {"uk", "„ș” – 😀\u2028\u0085\u00A0ї"},
           {{"id", "1"},
            {"score", "0.9700"},
            {"relation", "same"},
            {"evidence", R"({"numbers": [["70", "70"]], "names": []})"},
            {"url", "https://example.org/?a=1&b=<2>"},
            {"src_doc", "a.txt"},
            {"tgt_doc", "b.txt"},
            {"src_begin", "12"}}},
          {{"en", "two  spaces"}, {"uk", "#&#10;]]>"}, {{"id", "2"}, {"score", "0.5000"}}}};
}

struct Carrier {
  PairFormat format;
  const char* file;  // that is written
  Strings files;     // that are read
  Strings fields;    // those it carries; none means all
  bool all = true;

  friend void PrintTo(const Carrier& carrier, std::ostream* out) { *out << carrier.file; }
};

const std::vector<Carrier>& carriers() {
  static const std::vector<Carrier> all = {
      {PairFormat::hunalign, "p.hunalign", {"p.hunalign"}, {"score"}, false},
      {PairFormat::jsonl, "p.jsonl", {"p.jsonl"}, {}},
      {PairFormat::moses, "p", {"p.en-uk.en", "p.en-uk.uk"}, {}, false},
      {PairFormat::tmx, "p.tmx", {"p.tmx"}, {}},
      {PairFormat::tsv, "p.tsv", {"p.tsv"}, {}},
      {PairFormat::xces, "p.xml", {"p.xml"}, {"id", "score"}, false},
      {PairFormat::xliff, "p.xlf", {"p.xlf"}, {}},
      {PairFormat::xliff2, "p2.xlf", {"p2.xlf"}, {}},
  };
  return all;
}

std::vector<SentencePair> through(const TemporaryFolder& folder, const Carrier& carrier,
                                  const std::vector<SentencePair>& pairs) {
  write_pairs(folder.path(carrier.file), pairs, {.format = carrier.format});
  Strings files;
  for (const auto& file : carrier.files) files.push_back(folder.path(file));
  return all_pairs(files, {.format = carrier.format, .src_lang = "en", .tgt_lang = "uk"});
}

class RoundTrip : public ::testing::TestWithParam<Carrier> {};

INSTANTIATE_TEST_SUITE_P(By, RoundTrip, ::testing::ValuesIn(carriers()), [](const auto& test) {
  return std::string(to_string(test.param.format));
});

/// What both formats carry comes out of them, in whatever order, as it went in.
TEST_P(RoundTrip, ThroughAnyOtherFormatKeepsWhatBothCarry) {
  const auto pairs = hard_pairs();
  const TemporaryFolder folder;
  const auto carries = [](const Carrier& carrier, const std::string& name) {
    return carrier.all || std::ranges::find(carrier.fields, name) != carrier.fields.end();
  };
  for (const Carrier& other : carriers()) {
    const auto again = through(folder, GetParam(), through(folder, other, pairs));
    ASSERT_EQ(again.size(), pairs.size()) << other.file;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      EXPECT_EQ(again[i].src, pairs[i].src) << other.file;
      EXPECT_EQ(again[i].tgt, pairs[i].tgt) << other.file;
      for (const auto& [name, value, type] : pairs[i].fields) {
        if (!carries(GetParam(), name) || !carries(other, name)) continue;
        EXPECT_EQ(again[i].value(name), value) << other.file << " " << name;
      }
    }
  }
}

/// And the file that comes back is the one that went in.
TEST_P(RoundTrip, ThroughItsOwnFormatGivesTheSameBytes) {
  const TemporaryFolder folder;
  const auto bytes = [&] {
    std::string all;
    for (const auto& file : GetParam().files) all += folder.bytes_of(file);
    return all;
  };
  const auto once = through(folder, GetParam(), hard_pairs());
  const std::string first = bytes();
  through(folder, GetParam(), once);
  EXPECT_EQ(bytes(), first);
}

/// A limit on the size of files, which the disk answers as it does when it is full.
class LimitedFiles {
 public:
  explicit LimitedFiles(rlim_t bytes) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~LimitedFiles() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  LimitedFiles(const LimitedFiles&) = delete;
  LimitedFiles& operator=(const LimitedFiles&) = delete;

 private:
  void (*signal_)(int);
  rlimit before_{};
};

/// At whatever byte writing fails.
TEST_P(RoundTrip, LeavesNoFileWhereWritingFails) {
  std::size_t size = 0;
  {
    const TemporaryFolder folder;
    through(folder, GetParam(), hard_pairs());
    for (const auto& file : GetParam().files) size = std::max(size, folder.bytes_of(file).size());
  }
  for (std::size_t bytes = 0; bytes < size; bytes += 1 + size / 20) {
    const TemporaryFolder folder;
    bool failed = false;
    {
      const LimitedFiles limit(bytes);
      try {
        write_pairs(folder.path(GetParam().file), hard_pairs(), {.format = GetParam().format});
      } catch (const Error&) {
        failed = true;
      }
    }
    EXPECT_TRUE(failed) << bytes;
    EXPECT_EQ(folder.entries(), 0U) << bytes;
  }
}

/// The richest formats give each other's files back to the byte.
TEST(PairFormats, ThatCarryAllFieldsGiveJsonLinesBackToTheByte) {
  const TemporaryFolder folder;
  write_pairs(folder.path("p.jsonl"), hard_pairs());
  const std::string bytes = folder.bytes_of("p.jsonl");
  for (const char* other : {"p.tmx", "p.tsv"}) {
    write_pairs(folder.path(other), all_pairs({folder.path("p.jsonl")}));
    write_pairs(folder.path("again.jsonl"), all_pairs({folder.path(other)}));
    EXPECT_EQ(folder.bytes_of("again.jsonl"), bytes) << other;
  }
}

TEST(PairFormats, AreToldByNames) {
  EXPECT_EQ(pair_format_of("a/b.en-ro.tsv.xz"), PairFormat::tsv);
  EXPECT_EQ(pair_format_of("x.tmx.gz"), PairFormat::tmx);
  EXPECT_EQ(pair_format_of("x.xlf"), PairFormat::xliff);
  EXPECT_EQ(pair_format_of("x.en"), std::nullopt);
  for (const auto& name : read_pair_formats()) {
    ASSERT_TRUE(parse_pair_format(name));
    EXPECT_EQ(to_string(*parse_pair_format(name)), name);
  }
  EXPECT_TRUE(std::ranges::is_sorted(read_pair_formats()));
  EXPECT_EQ(written_pair_formats().size() + 2, read_pair_formats().size());
}

TEST(PairFormats, ThatAreNotKnownAreAnError) {
  EXPECT_EQ(message_of([&] { open_pairs({"x.en"}); }),
            "x.en: its name doesn't tell the format of its pairs; give one of hunalign, jsonl, "
            "ladder, moses, tmx, tsv, vecalign, xces, xliff, xliff2");
  EXPECT_EQ(message_of([&] { create_pairs(""); }),
            "standard output: its name doesn't tell the format of its pairs; give one of hunalign, "
            "jsonl, moses, tmx, tsv, xces, xliff, xliff2");
}

}  // namespace
}  // namespace diglot::corpora
