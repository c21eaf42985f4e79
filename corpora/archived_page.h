#pragma once

#include <optional>
#include <string>

#include "corpora/warc.h"

namespace diglot::corpora {

/// The web page that a record holds, as parse_html_article takes it: the body of a "response" of
/// status 200 with the type of HTML or XHTML, without chunks and compression (gzip), and as UTF-8
/// where its header tells the encoding. Nothing for any other record. Throws Error where a page
/// can't be unpacked, is larger than WarcReader::most_bytes then, or is not in that encoding.
std::optional<std::string> archived_page(const WarcRecord& record);

}  // namespace diglot::corpora
