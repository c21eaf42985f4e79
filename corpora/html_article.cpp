#include "corpora/html_article.h"

#include <climits>
#include <cstddef>
#include <vector>

#include "corpora/error.h"
#include "corpora/main_text.h"
#include "corpora/page_encoding.h"
#include "corpora/web_page.h"

namespace diglot::corpora {

namespace {

/// The first day that the main text tells, else that the page does.
std::string first_day(const WebPage& page, const std::vector<std::size_t>& main_text) {
  for (const PageTime& time : page.times) {
    if (main_text.empty()) break;
    if (time.paragraph >= main_text.front() && time.paragraph <= main_text.back()) return time.day;
  }
  return page.times.empty() ? "" : page.times.front().day;
}

/// The title of a page without the name of its site, where the headline of the text shows which
/// part that is.
std::string page_title(const WebPage& page, const std::vector<std::size_t>& main_text) {
  std::string title = page.metadata.title();
  for (const std::size_t i : main_text) {
    const PageParagraph& paragraph = page.paragraphs[i];
    if (page.blocks[paragraph.block].heading != 1) continue;
    if (title.find(paragraph.text) != std::string::npos) return paragraph.text;
    break;
  }
  return title;
}

}  // namespace

Article parse_html_article(std::string_view page, const std::string& id) {
  const std::string text = page_to_utf8(page, id);
  if (text.size() > INT_MAX) throw Error(id, "is larger than 2 GiB; an article is smaller");
  const WebPage web_page = parse_web_page(text, id);
  const std::vector<std::size_t> main_text = find_main_text(web_page);

  Article article;
  article.id = id;
  article.lang = web_page.metadata.lang();
  article.date = web_page.metadata.date();
  if (article.date.empty()) article.date = first_day(web_page, main_text);
  article.url = web_page.metadata.url();
  article.title = web_page.metadata.headline();
  if (article.title.empty()) article.title = page_title(web_page, main_text);
  for (const std::size_t i : main_text) {
    if (!article.text.empty()) article.text += "\n\n";
    article.text += web_page.paragraphs[i].text;
  }
  return article;
}

}  // namespace diglot::corpora
