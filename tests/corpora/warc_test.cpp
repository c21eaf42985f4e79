#include "corpora/warc.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

std::string record(const std::string& uri, const std::string& block, std::size_t length) {
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + uri +
         "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(length) + "\r\n\r\n" + block + "\r\n\r\n";
}
std::string record(const std::string& uri, const std::string& block) {
  return record(uri, block, block.size());
}

/// What a file of these bytes holds.
struct Read {
  std::vector<WarcRecord> records;
  std::vector<std::string> errors;
  std::size_t malformed = 0;
};
Read read(const std::string& bytes) {
  const TemporaryFolder folder;
  WarcReader reader(folder.file("f.warc", bytes));
  Read result;
  while (auto next = reader.next()) result.records.push_back(std::move(*next));
  for (const Error& error : reader.errors()) {
    const std::string text = error.what();
    result.errors.push_back(text.substr(text.find(": ") + 2));
  }
  result.malformed = reader.malformed();
  return result;
}

TEST(WarcReader, GivesTheRecordsOneAfterAnother) {
  const std::string big(300'000, 'x');
  const Read result = read(record("http://a/", "one\r\n\r\nmore") + record("<http://b/>", big) +
                           record("http://c/", ""));
  ASSERT_EQ(result.records.size(), 3U);
  EXPECT_EQ(result.records[0].number, 1U);
  EXPECT_EQ(result.records[0].type, "response");
  EXPECT_EQ(result.records[0].uri, "http://a/");
  EXPECT_EQ(result.records[0].content_type, "application/http; msgtype=response");
  EXPECT_EQ(result.records[0].block, "one\r\n\r\nmore");
  EXPECT_EQ(result.records[1].uri, "http://b/");
  EXPECT_EQ(result.records[1].block, big);
  EXPECT_EQ(result.records[2].block, "");
  EXPECT_EQ(result.records[2].number, 3U);
  EXPECT_EQ(result.malformed, 0U);
}

TEST(WarcReader, OfNothingGivesNothing) {
  EXPECT_TRUE(read("").records.empty());
  EXPECT_TRUE(read("\r\n\r\n").records.empty());
}

TEST(WarcReader, GoesOnBehindALengthThatIsTooSmall) {
  const Read result = read(record("http://a/", "0123456789", 4) + record("http://b/", "b"));
  ASSERT_EQ(result.records.size(), 1U);
  EXPECT_EQ(result.records[0].uri, "http://b/");
  EXPECT_EQ(
      result.errors,
      (std::vector<std::string>{"record 1 has a wrong Content-Length: no record follows it"}));
}

TEST(WarcReader, GoesOnBehindALengthThatReachesIntoTheNextRecord) {
  const Read result =
      read(record("http://a/", "short", 60) + record("http://b/", "b") + record("http://c/", "c"));
  ASSERT_EQ(result.records.size(), 2U);
  EXPECT_EQ(result.records[0].uri, "http://b/");
  EXPECT_EQ(result.records[1].uri, "http://c/");
  EXPECT_EQ(result.malformed, 1U);
}

TEST(WarcReader, TellsWhatIsCutShort) {
  const Read result = read(record("http://a/", "a") + record("http://b/", "b", 1000));
  EXPECT_EQ(result.records.size(), 1U);
  EXPECT_EQ(
      result.errors,
      (std::vector<std::string>{"record 2 is cut short, or its Content-Length is too great"}));
}

TEST(WarcReader, RefusesLengthsThatAreNone) {
  for (const std::string length : {"", "-1", "0x10", "1e3", "99999999999999999999999"}) {
    const Read result = read("WARC/1.0\r\nContent-Length: " + length + "\r\n\r\nblock\r\n\r\n" +
                             record("http://b/", "b"));
    EXPECT_EQ(result.records.size(), 1U) << length;
    ASSERT_EQ(result.errors.size(), 1U) << length;
    EXPECT_NE(result.errors[0].find("Content-Length"), std::string::npos) << result.errors[0];
  }
}

TEST(WarcReader, DoesNotHoldABlockWithoutLimit) {
  const Read result = read("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nblock\r\n\r\n" +
                           record("http://b/", "b"));
  EXPECT_EQ(result.records.size(), 1U);
  EXPECT_NE(result.errors.at(0).find("64 MiB"), std::string::npos) << result.errors[0];
}

TEST(WarcReader, DoesNotReadAHeaderWithoutLimit) {
  const Read result =
      read("WARC/1.0\r\nX: " + std::string(1'000'000, 'x') + "\r\n\r\n" + record("http://b/", "b"));
  EXPECT_EQ(result.records.size(), 1U);
  EXPECT_EQ(result.errors.at(0), "record 1 has no empty line behind its header");
}

TEST(WarcReader, SaysWhereAFileIsNone) {
  const Read result = read("<html>a page</html>\n");
  EXPECT_TRUE(result.records.empty());
  EXPECT_EQ(result.errors.at(0), "record 1 does not begin with \"WARC/1.\"; is this a WARC file?");
}

TEST(WarcReader, KeepsTheFirstErrorsAndCountsAll) {
  std::string bytes;
  for (int i = 0; i < 30; ++i) bytes += record("http://a/", "0123456789", 4);
  const Read result = read(bytes);
  EXPECT_EQ(result.errors.size(), WarcReader::kept_errors);
  EXPECT_EQ(result.malformed, 30U);
}

}  // namespace
}  // namespace diglot::corpora
