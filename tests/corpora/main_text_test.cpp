#include "corpora/main_text.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

/// The main text of a page, a paragraph between slashes. `{name}` stands for a paragraph of running
/// text, which comes out as the name alone.
std::string main_text(std::string page) {
  const std::string filling =
      " runs on for longer than any line of a menu or of a list of links would be";
  for (std::size_t at = 0; (at = page.find('}', at)) != std::string::npos;) {
    page.replace(at, 1, filling + "</p>");
  }
  for (std::size_t at = 0; (at = page.find('{', at)) != std::string::npos;) {
    page.replace(at, 1, "<p>in words ");
  }
  const WebPage read = parse_web_page(page, "page.html");
  std::string text;
  for (const std::size_t i : find_main_text(read)) {
    std::string paragraph = read.paragraphs[i].text;
    if (paragraph.ends_with(filling)) {
      paragraph = paragraph.substr(9, paragraph.size() - 9 - filling.size());
    }
    text += (text.empty() ? "" : "/") + paragraph;
  }
  return text;
}

TEST(MainText, IsThatOfTheOnlyArticle) {
  EXPECT_EQ(main_text("a<article>b</article>c"), "b");
  EXPECT_EQ(main_text("{a}<article>{b}{c}</article>"), "b/c");
  EXPECT_EQ(main_text("{a}{b}<div role=article>{c}</div>"), "c");
  EXPECT_EQ(main_text("{a}<div itemprop=articleBody>{b}</div>{c}"), "b");
}

TEST(MainText, IsThatOfTheArticleWithMostText) {
  EXPECT_EQ(main_text("<article>{a}</article><article>{b}{c}{d}</article><article>{e}</article>"),
            "b/c/d");
  EXPECT_EQ(main_text("<article><h1>T</h1>{a}</article><article>{b}{c}{d}</article>"), "T/a")
      << "the headline has more weight";
  EXPECT_EQ(main_text("{x}<main><article>{a}</article><article>{b}</article></main>"), "a/b")
      << "a live blog";
  EXPECT_EQ(main_text("<article><h1>T</h1>{a}</article><article><h1>U</h1>{b}</article>"),
            "T/a/U/b");
}

TEST(MainText, IsWithoutWhatAnnouncesOtherArticles) {
  const std::string teaser = "<article><h3><a href=/x>Another</a></h3>{t}</article>";
  EXPECT_EQ(main_text("<main>{a}{b}{c}" + teaser + teaser + "</main>"), "a/b/c");
  EXPECT_EQ(main_text("<article>{a}{b}{c}" + teaser + "</article>"), "a/b/c");
  EXPECT_EQ(main_text("<article>{a}<h3><a href=/x>Another</a></h3>{b}{c}</article>" + teaser),
            "a/b/c");
  EXPECT_EQ(main_text("<article><h2><a href=/this>Title</a></h2>{a}{b}</article>"), "a/b")
      << "what is nearly all of the page announces nothing";
  EXPECT_EQ(main_text("<article><h2><a href=/this>Title</a></h2>short</article>"), "short");
  EXPECT_EQ(main_text("<main><article><h3><a href='/l#1'>A</a></h3>{a}</article>"
                      "<article><h3><a href='/l#2'>B</a></h3>{b}</article></main>"),
            "A/a/B/b")
      << "the entries of a live blog link to themselves";
}

TEST(MainText, IsTheInnermostBlockWithMostOfTheText) {
  EXPECT_EQ(main_text("<div>{x}</div><div><div>{y}</div><div id=t>{a}{b}{c}{d}{e}{f}</div></div>"),
            "a/b/c/d/e/f");
  EXPECT_EQ(main_text("<table><tr><td>menu<td>{a}{b}{c}<td>poll</table>copyright"), "a/b/c");
  EXPECT_EQ(main_text("<div>{a}{b}</div><div>{c}{d}</div>"), "a/b/c/d");
  EXPECT_EQ(main_text("{a}<div>b</div>"), "a/b") << "one paragraph is no block of text";
}

TEST(MainText, BeginsAtTheHeadline) {
  EXPECT_EQ(main_text("<div>logo</div><div><h1>T</h1>lead</div><div>{a}{b}{c}</div>end"),
            "T/lead/a/b/c");
  EXPECT_EQ(main_text("<article>Politics<h1>T</h1>{a}<h1>U</h1>{b}</article>"), "T/a/U/b");
  EXPECT_EQ(main_text("<article>Politics{a}<h1>T</h1>{b}</article>"), "a/T/b");
  EXPECT_EQ(main_text("<h1>Site</h1><p>x<h1>T</h1><article>{a}</article>"), "T/a");
  EXPECT_EQ(main_text("<article><h1><a href=/>T</a></h1>{a}</article>"), "T/a");
}

TEST(MainText, IsWithoutLinks) {
  EXPECT_EQ(main_text("{a}<p>Read: <a href=x>another headline</a></p>{b}"), "a/b");
  EXPECT_EQ(main_text("{a}<div>More<ul><li><a href=x>a headline</a><li><a href=y>and another</a>"
                      "</ul></div>{b}"),
            "a/b");
  EXPECT_EQ(main_text("{a}<p>by <a rel=author href=x>Jane Doe</a></p><p><a name=x>anchor</a></p>"),
            "a/by Jane Doe/anchor");
  EXPECT_EQ(main_text("<p>He <a href=x>said</a> so.</p>"), "He said so.");
}

TEST(MainText, IsWithoutFurniture) {
  EXPECT_EQ(main_text("{a}<div class=comments>{x}{y}{z}<p>w</div>{b}"), "a/b");
  EXPECT_EQ(main_text("<div class=share-page><h1>T</h1>{a}<div class=share>x</div></div>"), "T/a")
      << "what holds the headline is none";
  EXPECT_EQ(main_text("<form class=overlay><main>{a}</main></form>"), "a");
  EXPECT_EQ(main_text("<body class=sidebar>{a}one <span aria-hidden=true>x</span>two"),
            "a/one two");
  EXPECT_EQ(main_text("<article><header><h2>T</h2>by me</header>{a}</article>"), "T/by me/a");
  EXPECT_EQ(main_text("<header>{x}</header>{a}"), "a");
  EXPECT_EQ(main_text("<amp-consent><p>x</p></amp-consent>{a}"), "a");
}

TEST(MainText, MayBeMissing) {
  EXPECT_EQ(main_text(""), "");
  EXPECT_EQ(main_text("<a href=x>only a link</a>"), "");
  EXPECT_EQ(main_text("<div class=share>x</div>"), "");
}

}  // namespace
}  // namespace diglot::corpora
