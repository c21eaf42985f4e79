#pragma once

#include <string>
#include <string_view>

#include "corpora/article.h"

namespace diglot::corpora {

/// The article of an HTML page: its main text, a paragraph a block element with a blank line
/// between, white space folded, <br> a line end and an empty line the end of a paragraph; its
/// title, language, canonical address and date of publication, each "" when the page doesn't say
/// (page_metadata.h tells from where; the title is else that of the page, without the name of the
/// site where the headline shows which part that is, and the date else that of the first <time> in
/// the text).
///
/// The main text is what the page holds for this article: headline, standfirst, byline, paragraphs,
/// headings, lists, captions, stamps and posts it embeds. Left out are scripts, navigation, page
/// headers and footers, asides, comments, share buttons, cookie banners, newsletters, links to
/// other articles, and what else surrounds it; main_text.h and page_furniture.h tell how these are
/// known. What is behind a paywall, and the "articleBody" of JSON-LD, is no text that the page
/// shows.
///
/// `page` may be any bytes: UTF-8, or the encoding that the page declares. Nothing outside it is
/// ever read and no entity is expanded but HTML's own. Memory is linear in the page, and so is time
/// but for libxml2 on pages made to be slow: it looks at all open elements for an end tag, and at
/// all attributes of a tag for each (300,000 on one tag take a minute).
/// Throws Error, with `id` as the file, when the bytes are neither UTF-8 nor in the encoding
/// declared, or when elements nest more than 20,000 deep. A page without text gives "" as text.
/// Safe from several threads.
Article parse_html_article(std::string_view page, const std::string& id);

}  // namespace diglot::corpora
