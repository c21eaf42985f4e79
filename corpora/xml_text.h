#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

/// Text as XML has it.
struct XmlText {
  std::string xml;       ///< `&`, `<`, `>` and what XML would change are escaped
  bool complete = true;  ///< false where characters were left out that no XML may hold
};

/// `text` for an element or, between double quotes, for an attribute. Characters that XML 1.0
/// forbids (controls other than tab, LF and CR; U+FFFE and U+FFFF) are left out. Precondition:
/// valid UTF-8.
XmlText as_xml_text(std::string_view text);
XmlText as_xml_attribute(std::string_view text);

/// A language as xml:lang has it (BCP 47): "pt-BR" of "pt_BR"; "und", undetermined, of what is no
/// language tag.
std::string as_xml_lang(std::string_view lang);

}  // namespace diglot::corpora
