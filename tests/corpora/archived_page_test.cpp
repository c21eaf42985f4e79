#include "corpora/archived_page.h"

#include <sstream>
#include <string>

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <gtest/gtest.h>

#include "tests/corpora/message_of.h"

namespace diglot::corpora {
namespace {

std::optional<std::string> page(const std::string& message, const std::string& type = "response") {
  WarcRecord record;
  record.type = type;
  record.block = message;
  return archived_page(record);
}

std::string compressed(const std::string& bytes) {
  namespace io = boost::iostreams;
  io::filtering_istreambuf in;
  in.push(io::gzip_compressor());
  std::istringstream source(bytes);
  in.push(source);
  std::ostringstream out;
  io::copy(in, out);
  return out.str();
}

TEST(ArchivedPage, IsTheBodyOfAResponse) {
  EXPECT_EQ(page("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a\r\n\r\nb"),
            "<p>a\r\n\r\nb");
  EXPECT_EQ(page("HTTP/2 200\nContent-type: application/xhtml+xml\n\n<p>a"), "<p>a");
}

TEST(ArchivedPage, IsReadInTheEncodingOfItsHeader) {
  EXPECT_EQ(page("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n<p>\xCC"),
            "<p>\u041C");
  EXPECT_EQ(
      page("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\xEF\xBB\xBF<p>"),
      "<p>")
      << "without its byte order mark";
}

TEST(ArchivedPage, IsNoneOfOtherRecordsTypesAndStatuses) {
  const std::string html = "\r\nContent-Type: text/html\r\n\r\n<p>";
  EXPECT_FALSE(page("HTTP/1.1 404 Not Found" + html));
  EXPECT_FALSE(page("HTTP/1.1 301 Moved" + html));
  EXPECT_FALSE(page("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"));
  EXPECT_FALSE(page("HTTP/1.1 200 OK\r\n\r\nx"));
  EXPECT_FALSE(page("HTTP/1.1 200 OK" + html, "request"));
  EXPECT_FALSE(page(""));
}

TEST(ArchivedPage, IsPutTogetherOfItsChunks) {
  const std::string header =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(page(header + "3\r\n<p>\r\nA;x=1\r\n0123456789\r\n0\r\n\r\n"), "<p>0123456789");
  EXPECT_EQ(page(header + "<p>unpacked already"), "<p>unpacked already");
  EXPECT_EQ(page(header + "FF\r\nless"), "FF\r\nless");
  EXPECT_EQ(page(header + "3\r\n<p>"), "3\r\n<p>") << "without an end";
}

TEST(ArchivedPage, IsUnpacked) {
  const std::string header =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
  EXPECT_EQ(page(header + compressed("<p>packed")), "<p>packed");
  EXPECT_EQ(page(header + "<p>plain"), "<p>plain");
  const std::string cut = compressed("<p>packed").substr(0, 20);
  EXPECT_EQ(message_of([&] { (void)page(header + cut); }), "holds a page in damaged gzip");
  const std::string bomb = compressed(std::string(WarcReader::most_bytes + 1, ' '));
  EXPECT_LT(bomb.size(), 100'000U);
  EXPECT_NE(message_of([&] { (void)page(header + bomb); }).find("more than 64 MiB"),
            std::string::npos);
}

}  // namespace
}  // namespace diglot::corpora
