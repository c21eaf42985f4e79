#include "corpora/header_fields.h"

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(HeaderFields, AreFoundWhateverTheirCase) {
  const std::string_view header =
      "HTTP/1.1 200 OK\r\nContent-Type:  text/html \r\nX: a:b\nx: second";
  EXPECT_EQ(header_field(header, "content-type"), "text/html");
  EXPECT_EQ(header_field(header, "x"), "a:b") << "the first, with all behind the first colon";
  EXPECT_EQ(header_field(header, "Content"), "");
  EXPECT_EQ(header_field("", "x"), "");
  EXPECT_EQ(header_field("no colon", "no colon"), "");
}

TEST(HeaderFields, HaveParameters) {
  EXPECT_EQ(without_parameters("text/html ; charset=utf-8"), "text/html");
  EXPECT_EQ(parameter("text/html; q=1; Charset=\"windows-1250\"", "charset"), "windows-1250");
  EXPECT_EQ(parameter("text/html;charset=utf-8", "charset"), "utf-8");
  EXPECT_EQ(parameter("text/html", "charset"), "");
  EXPECT_EQ(parameter("charset=utf-8", "charset"), "") << "that is the value itself";
}

}  // namespace
}  // namespace diglot::corpora
