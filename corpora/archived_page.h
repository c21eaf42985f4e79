#pragma once

#include <optional>
#include <string>

#include "corpora/warc.h"

namespace diglot::corpora {

/// The web page that a record holds, as parse_html_article takes it: the body of a "response" of
/// status 200 with the type of HTML or XHTML, without chunks and compression (gzip), behind a
/// `<meta>` with the encoding that its header tells. Nothing for any other record. Throws Error,
/// without a place, where a page can't be unpacked or is larger than WarcReader::most_bytes then.
std::optional<std::string> archived_page(const WarcRecord& record);

}  // namespace diglot::corpora
