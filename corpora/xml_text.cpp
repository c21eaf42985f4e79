#include "corpora/xml_text.h"

#include <algorithm>

#include "corpora/article_fields.h"

namespace diglot::corpora {

namespace {

/// How a character is written that doesn't stand for itself; "" for one that does, or that is not
/// among `escaped`.
std::string_view escape_of(char c, std::string_view escaped) {
  if (escaped.find(c) == std::string_view::npos) return "";
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
  }
}

/// The size of the forbidden character that `text` begins with; 0 of one that is allowed.
std::size_t forbidden_size(std::string_view text) {
  const char c = text.front();
  if (c >= '\0' && c < ' ') return c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
  return text.starts_with("\uFFFE") || text.starts_with("\uFFFF") ? 3 : 0;
}

XmlText as_xml(std::string_view text, std::string_view escaped) {
  XmlText result;
  result.xml.reserve(text.size() + text.size() / 16);
  std::size_t plain = 0;  // from here on, characters stand for themselves
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c > '>' && c != 0xEF) {  // most are
      ++i;
      continue;
    }
    const auto escape = escape_of(text[i], escaped);
    const std::size_t forbidden = forbidden_size(text.substr(i));
    if (!escape.empty() || forbidden > 0) {
      result.xml += text.substr(plain, i - plain);
      result.xml += escape;
      result.complete = result.complete && forbidden == 0;
      plain = i + std::max<std::size_t>(forbidden, 1);
    }
    i += std::max<std::size_t>(forbidden, 1);
  }
  result.xml += text.substr(plain);
  return result;
}

}  // namespace

XmlText as_xml_text(std::string_view text) { return as_xml(text, "&<>\r"); }

XmlText as_xml_attribute(std::string_view text) { return as_xml(text, "&<>\"\t\n\r"); }

std::string as_xml_lang(std::string_view lang) {
  if (language_code(lang).empty()) return "und";
  std::string tag(lang);
  std::ranges::replace(tag, '_', '-');
  return tag;
}

}  // namespace diglot::corpora
