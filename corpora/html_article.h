#pragma once

#include <string>
#include <string_view>

#include "corpora/article.h"

namespace diglot::corpora {

/// The article of an HTML page: its main text (that of <article> or <main> where there is one), a
/// paragraph a block element with a blank line between, white space folded, <br> a line end; its
/// title (og:title, else <title>), language, canonical address and date of publication, each ""
/// when the page doesn't say. Scripts, styles, navigation, page headers and footers, asides, forms
/// and the like are left out.
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
