#include "corpora/web_page.h"

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

TEST(WebPage, IsBlocksAndParagraphs) {
  const WebPage page = parse_web_page(
      "<body><div></div><div class=share>a<h2>b <i>c</i></h2></div><article>d</article>", "page");
  ASSERT_EQ(page.paragraphs.size(), 3U);
  const auto block_of = [&](std::size_t i) { return page.blocks[page.paragraphs[i].block]; };
  EXPECT_EQ(page.paragraphs[0].text, "a");
  EXPECT_TRUE(block_of(0).is_furniture);
  EXPECT_EQ(block_of(0).begin, 0U);
  EXPECT_EQ(block_of(0).end, 2U);
  EXPECT_EQ(page.paragraphs[1].text, "b c");
  EXPECT_EQ(block_of(1).heading, 2);
  EXPECT_EQ(block_of(1).parent, page.paragraphs[0].block);
  EXPECT_TRUE(block_of(2).is_article);
  EXPECT_EQ(page.blocks.size(), 6U) << "page, html, body, three with text";
  EXPECT_EQ(page.blocks[0].end, 3U);
}

TEST(WebPage, CountsWhatIsLinked) {
  const WebPage page = parse_web_page(
      "<p>one <a href=x>two</a><p><a name=x>three</a><h2><a href='#x'>four</a></h2>", "page");
  ASSERT_EQ(page.paragraphs.size(), 3U);
  EXPECT_EQ(page.paragraphs[0].linked, 3U);
  EXPECT_EQ(page.paragraphs[1].linked, 0U);
  EXPECT_EQ(page.paragraphs[2].linked, 0U);
}

TEST(WebPage, EndsParagraphsAtEmptyLines) {
  const WebPage page =
      parse_web_page("<br>a <br>b<br>&nbsp;<br>&nbsp;&nbsp;c<br> <br><br>d<p>&nbsp;</p>", "page");
  ASSERT_EQ(page.paragraphs.size(), 3U);
  EXPECT_EQ(page.paragraphs[0].text, "a\nb");
  EXPECT_EQ(page.paragraphs[1].text, "c");
  EXPECT_EQ(page.paragraphs[2].text, "d");
}

TEST(WebPage, HasTimesInFrontOfTheirParagraphs) {
  const WebPage page = parse_web_page(
      "<p>a<time datetime='2024-05-31'></time><p>b<time datetime=noon></time>", "page");
  ASSERT_EQ(page.times.size(), 1U);
  EXPECT_EQ(page.times[0].paragraph, 0U);
  EXPECT_EQ(page.times[0].day, "2024-05-31");
}

}  // namespace
}  // namespace diglot::corpora
