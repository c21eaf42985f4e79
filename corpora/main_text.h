#pragma once

#include <cstddef>
#include <vector>

#include "corpora/web_page.h"

namespace diglot::corpora {

/// The paragraphs of a page that are its main text: ascending numbers into WebPage::paragraphs.
/// What counts is running text: paragraphs of 80 bytes or more that are not mostly (by two thirds)
/// links.
///
/// - Left out are blocks that are furniture, or without running text mostly links, unless they
///   hold the headline; each <article> that begins with a heading that is a link, since it
///   announces another, unless it has half of the running text; paragraphs that are mostly links.
/// - Of the articles that are left, that with the headline or most of their running text is
///   chosen. Where none is, as in a live blog, it is the innermost block, of <main> or of the
///   page, with two thirds of the running text of each block around it.
/// - The text begins at the headline: the first <h1> in what is chosen, or else the last before
///   it. In front of it only running text is kept.
///
/// Time and memory are linear in the page.
std::vector<std::size_t> find_main_text(const WebPage& page);

}  // namespace diglot::corpora
