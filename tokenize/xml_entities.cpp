#include "tokenize/xml_entities.h"

namespace diglot::tokenize {

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t begin = 0;
  for (std::size_t found = text.find(from); found != std::string_view::npos;
       found = text.find(from, begin)) {
    result.append(text.substr(begin, found - begin)).append(to);
    begin = found + from.size();
  }
  return result.append(text.substr(begin));
}

std::string resolve_entities(std::string_view text) {
  std::string resolved = replace_all(text, "&quot;", "\"");
  resolved = replace_all(resolved, "&amp;", "&");
  resolved = replace_all(resolved, "&lt;", "<");
  return replace_all(resolved, "&gt;", ">");
}

}  // namespace diglot::tokenize
