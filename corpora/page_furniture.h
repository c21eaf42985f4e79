#pragma once

#include <string_view>

#include "corpora/tag_attributes.h"

namespace diglot::corpora {

/// Whether an element of a web page says that it is no text but furniture of the page: comments,
/// share buttons, related links, navigation, a newsletter, advertisements, a cookie banner, or
/// hidden. Its ARIA role says so (https://www.w3.org/TR/wai-aria/), its tag, or a word of its id
/// and classes: "article-comments", "shareBar". Words behind "has", "with", "no" and the like say
/// nothing
/// ("with-comments").
bool is_furniture(std::string_view tag, TagAttributes attributes);

}  // namespace diglot::corpora
