#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/page_metadata.h"

namespace diglot::corpora {

/// A block element of a web page that holds text.
struct PageBlock {
  std::size_t parent = 0;  ///< the block around it; that of the page, block 0, is itself
  std::size_t begin = 0;   ///< its paragraphs: [begin, end) of WebPage::paragraphs
  std::size_t end = 0;
  int heading = 0;              ///< 1 to 6 within <h1> to <h6>, or 0
  bool is_article = false;      ///< <article>, role="article" or itemprop="articleBody"
  bool is_main = false;         ///< <main> or role="main"
  bool is_furniture = false;    ///< says that it is none of the text (page_furniture.h)
  bool holds_headline = false;  ///< an <h1> is in it, or a block that is_main or an articleBody
};

/// A run of text that no block element interrupts, nor an empty line.
struct PageParagraph {
  std::string text;        ///< not empty; white space folded, <br> a line end
  std::size_t block = 0;   ///< the innermost around it
  std::size_t linked = 0;  ///< bytes of `text` in links, but for authors' and those of headings to
                           ///< a place on a page
};

/// A <time> of a page.
struct PageTime {
  std::size_t paragraph;  ///< that it stands in or before
  std::string day;        ///< YYYY-MM-DD
};

/// What an article is chosen from: blocks and paragraphs in the order of the page.
struct WebPage {
  PageMetadata metadata;
  std::vector<PageBlock> blocks;  ///< begins with the page itself
  std::vector<PageParagraph> paragraphs;
  std::vector<PageTime> times;
};

/// Reads HTML in UTF-8 of less than 2 GiB. Scripts, styles, navigation, footers, asides and the
/// like are left out, and inline elements that are furniture; blocks that are stay. Throws Error,
/// with `file` as the file, when elements nest more than 20,000 deep.
WebPage parse_web_page(std::string_view text, const std::string& file);

}  // namespace diglot::corpora
