#include "corpora/html_article.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/utf8.h"
#include "message_of.h"

namespace diglot::corpora {
namespace {

Article parse(std::string_view page) { return parse_html_article(page, "page.html"); }
std::string text_of(std::string_view page) { return parse(page).text; }
std::string error_of(std::string_view page) {
  return message_of([page] { parse(page); });
}

TEST(HtmlArticle, IsTheMainTextOfAPage) {
  const auto article = parse(R"(<!DOCTYPE html>
<html lang="ro-RO"><head><meta charset="utf-8"><title>Titlu | Ziar</title>
<meta property="og:title" content="Titlu &amp; atât">
<meta property="article:published_time" content="2024-05-31T10:00:00+03:00">
<link rel="canonical" href="https://ziar.ro/1"><style>p {color: red}</style></head>
<body><header><p>Antet</p></header><nav><ul><li>Acasă</ul></nav>
<article><h1>Titlu</h1>
<p>Prima  frază,
cu <b>bold</b> și <a href="/x">legătură</a>&nbsp;aici.<p>A doua.<script>var x = "<p>nu</p>";</script>
<div>Linia unu<br>linia doi<br/> <br>Alt paragraf</div><aside>Reclamă</aside>
<ul><li>Unu</li><li>Doi</li></ul><form><p>Abonează-te</form><noscript>nu</noscript></article>
<p>Alte știri</p><footer>© 2024</footer></body></html>)");
  EXPECT_EQ(article.id, "page.html");
  EXPECT_EQ(article.lang, "ro");
  EXPECT_EQ(article.title, "Titlu & atât");
  EXPECT_EQ(article.date, "2024-05-31");
  EXPECT_EQ(article.url, "https://ziar.ro/1");
  EXPECT_EQ(article.text,
            "Titlu\n\nPrima frază, cu bold și legătură\u00A0aici.\n\nA doua.\n\n"
            "Linia unu\nlinia doi\n\nAlt paragraf\n\nUnu\n\nDoi");
}

TEST(HtmlArticle, TakesThePageWhereNoArticleIsMarked) {
  EXPECT_EQ(text_of("<p>One.<p>Two."), "One.\n\nTwo.");
  EXPECT_EQ(text_of("just text & more"), "just text & more");
  EXPECT_EQ(text_of("<table><tr><td>a<td>b</table>"), "a\n\nb");
  EXPECT_EQ(text_of("a<i>b</i>c <span> d</span>"), "abc d");
  EXPECT_EQ(text_of("<p>&#537;&#x1F600;&mdash;&lt;p&gt;</p>"), "ș😀—<p>");
}

TEST(HtmlArticle, HasWhatThePageSaysOfItself) {
  EXPECT_EQ(parse("<title> A \n B </title><p>x").title, "A B");
  EXPECT_EQ(parse("<time datetime='2024-01-02'>x</time>").date, "2024-01-02");
  EXPECT_EQ(parse("<time datetime='2024-01-02T08:15+02:00'>x</time>").date, "2024-01-02");
  EXPECT_EQ(parse("<time datetime='yesterday'>x</time>").date, "");
  EXPECT_EQ(parse("<meta name='article:published_time' content='2024-13-01'><p>x").date, "");
  EXPECT_EQ(parse("<meta property='og:url' content='http://a/'><p>x").url, "http://a/");
  EXPECT_EQ(parse("<html lang='?'><p>x").lang, "");
  EXPECT_EQ(parse("<meta><link><time></time><html lang><p id>x").text, "x");
}

TEST(HtmlArticle, HasTheTitleWithoutTheNameOfTheSite) {
  EXPECT_EQ(parse("<title>A story | The Site</title><h1>A story</h1><p>x").title, "A story");
  EXPECT_EQ(parse("<title>A story | The Site</title><h1>Another</h1><p>x").title,
            "A story | The Site");
  EXPECT_EQ(parse("<title>A story</title><h1>A story, told at length</h1><p>x").title, "A story");
}

TEST(HtmlArticle, IsOfTheFirstDayInItsText) {
  const std::string box = "<div class=related><p><time datetime=2024-01-01></time>y</div>";
  EXPECT_EQ(parse(box + "<article><time datetime=2024-01-02></time><p>x</article>").date,
            "2024-01-02");
  EXPECT_EQ(parse(box + "<article>x</article>").date, "2024-01-01");
}

TEST(HtmlArticle, ReadsTheEncodingThatThePageDeclares) {
  EXPECT_EQ(text_of("<p>\xEF\xBB\xBFș"), "\uFEFFș") << "a mark inside is text";
  EXPECT_EQ(text_of("\xEF\xBB\xBF<p>ș"), "ș");
  EXPECT_EQ(text_of("<meta charset='windows-1251'><p>\xCF\xF0"), "Пр");
  EXPECT_EQ(text_of("<meta http-equiv='Content-Type' content='text/html; "
                    "charset=ISO-8859-1'><p>\x93\xE9\x94"),
            "“é”");
  EXPECT_EQ(text_of(std::string_view("\xFF\xFE<\0p\0>\0\x19\x02", 10)), "ș");
  EXPECT_EQ(text_of("<meta charset='iso-8859-2'><p>ș"), "ș") << "what is UTF-8 is UTF-8";
  EXPECT_EQ(
      error_of("<p>a\n\xFF"),
      "page.html:2: byte 6 of the file is not valid UTF-8; convert it, for example with iconv");
  EXPECT_NE(error_of("<meta charset='klingon'>\xFF").find("encoding klingon, which is unknown"),
            std::string::npos);
  EXPECT_NE(error_of("<meta charset='euc-jp'>\xFF\xFF").find("is not in the encoding"),
            std::string::npos);
  EXPECT_NE(error_of(std::string_view("<p>a\0b", 6)).find("byte 5 of the file is NUL"),
            std::string::npos);
}

TEST(HtmlArticle, ExpandsNoEntitiesOfThePage) {
  std::string laughs = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 20; ++i) {
    laughs += "<!ENTITY a" + std::to_string(i) + " '";
    for (int k = 0; k < 10; ++k) laughs += "&a" + std::to_string(i - 1) + ";";
    laughs += "'>";
  }
  laughs += "]><html><body><p>start &a19; end</p></body></html>";
  const auto text = text_of(laughs);
  EXPECT_LT(text.size(), laughs.size());
  EXPECT_NE(text.find("start &a19; end"), std::string::npos);

  const auto outside = text_of(
      "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>[&x;]</p>"
      "<iframe src='file:///etc/passwd'></iframe>");
  EXPECT_EQ(outside.find("root:"), std::string::npos);
  EXPECT_NE(outside.find("[&x;]"), std::string::npos);
}

TEST(HtmlArticle, TakesDeepNestingUpToALimit) {
  const auto nested = [](std::size_t depth) {
    std::string page;
    for (std::size_t i = 0; i < depth; ++i) page += "<div>";
    page += "deep";
    for (std::size_t i = 0; i < depth; ++i) page += "</div>";
    return page + "<p>after";
  };
  EXPECT_EQ(text_of(nested(10'000)), "deep\n\nafter");
  EXPECT_EQ(error_of(nested(100'000)),
            "page.html: nests elements more than 20000 deep; no article does");
}

TEST(HtmlArticle, MakesSenseOfBrokenPages) {
  EXPECT_EQ(text_of("<div><p>One <b>two<p>three</div>four"), "One two\n\nthree\n\nfour");
  EXPECT_EQ(text_of("</p></div></article>text</main>"), "text");
  EXPECT_EQ(text_of("<p>a<"), "a<");
  EXPECT_EQ(text_of("<p class='x"), "");
  EXPECT_EQ(text_of("<p>a<!-- no end"), "a");
  EXPECT_EQ(text_of("<script>no end"), "");
  EXPECT_EQ(text_of(""), "");
  EXPECT_EQ(text_of("<article></article><p>x"), "x");
}

/// Nothing may make the parser stop halfway without a word.
TEST(HtmlArticle, ReadsLargePagesToTheEnd) {
  const std::string large(12'000'000, 'x');
  EXPECT_EQ(text_of("<p>" + large + "</p><p>end").size(), large.size() + 5);
  EXPECT_EQ(text_of("<p title='" + large + "'>end"), "end");
  EXPECT_EQ(text_of("<!--" + large + "--><p>end"), "end");
  EXPECT_EQ(text_of("<script>" + large + "</script><p>end"), "end");
  EXPECT_EQ(text_of("<" + large + "><p>end"), "end");
  EXPECT_EQ(text_of("<p>&" + large + ";<p>end").substr(large.size()).find("end"), 4U);
  std::string many;
  for (int i = 0; i < 500'000; ++i) many += "<p>some more text " + std::to_string(i) + "\n";
  EXPECT_TRUE(text_of(many + "<p>end").ends_with("499999\n\nend"));
}

TEST(HtmlArticle, MayBeReadBySeveralThreads) {
  std::vector<std::string> texts(4);
  std::vector<std::thread> threads;
  for (auto& text : texts) {
    threads.emplace_back([&text] {
      for (int i = 0; i < 50; ++i) text += text_of("<p>one &amp; <b>two</b><script>x</script>");
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& text : texts) EXPECT_EQ(text, texts[0]);
}

/// Whatever the bytes, the text is text or there is an Error.
TEST(HtmlArticle, SurvivesDamage) {
  const std::string page =
      "<html lang=ro><head><title>T</title><meta charset=utf-8></head><body><article><p>Unu &amp; "
      "doi &#537;<br>x</p><!-- c --><table><tr><td>ș</table><script>if (a<b) {}</script></article>";
  std::uint32_t state = 12345;
  const auto random = [&state](std::size_t limit) {
    state = state * 1664525 + 1013904223;
    return (state >> 8) % limit;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string damaged = page;
    for (int i = 0; i < 4; ++i) {
      const auto at = random(damaged.size());
      switch (random(3)) {
        case 0:
          damaged[at] = "<>&;/\"'!-= \xFFș"[random(14)];
          break;
        case 1:
          damaged.erase(at, random(10));
          break;
        default:
          damaged.insert(at, damaged.substr(random(damaged.size()), random(20)));
          break;
      }
    }
    try {
      EXPECT_EQ(find_invalid_utf8(text_of(damaged)), std::nullopt);
    } catch (const Error&) {
    }
  }
}

}  // namespace
}  // namespace diglot::corpora
