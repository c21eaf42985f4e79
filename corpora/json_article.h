#pragma once

#include <string_view>

#include "corpora/article.h"

namespace diglot::corpora {

/// The article of one line of JSON: {"id", "text"} and, where given and not null, "lang", "date"
/// (YYYY-MM-DD), "url", "title"; other members are passed over. Throws Error whose message is the
/// reason alone (the caller knows the file and the line) when the line is not JSON, a member has
/// the wrong type or value, or a key stands twice.
Article parse_json_article(std::string_view line);

}  // namespace diglot::corpora
