#include "tools/review_page.h"

#include <cassert>
#include <cstddef>
#include <string_view>

#include "corpora/fingerprint.h"
#include "tools/review_page_sources.h"  // made by the build from tools/report/

namespace diglot::tools {
namespace {

/// JSON as it may stand in a script element: < begins no tag or comment, and the line ends that
/// JavaScript knows and JSON does not are escaped. All of these stand in strings only.
std::string escaped(std::string_view json) {
  constexpr std::string_view line_separator = "\u2028";
  constexpr std::string_view paragraph_separator = "\u2029";
  std::string text;
  text.reserve(json.size() + json.size() / 64);
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::string_view rest = json.substr(i, line_separator.size());
    if (json[i] == '<') {
      text += "\\u003c";
    } else if (rest == line_separator || rest == paragraph_separator) {
      text += rest == line_separator ? "\\u2028" : "\\u2029";
      i += rest.size() - 1;
    } else {
      text += json[i];
    }
  }
  return text;
}

/// What stands for a {{NAME}} of the page.
std::string_view part(std::string_view name, std::string_view data, std::string_view key) {
  if (name == "key") return key;
  if (name == "style") return page_style;
  if (name == "data") return data;
  assert(name == "script");
  return page_script;
}

}  // namespace

std::string review_page(const std::string& data) {
  const std::string key = corpora::to_hex(corpora::fingerprint(data));
  const std::string block = escaped(data);
  std::string page;
  for (std::string_view rest = page_frame;;) {
    const std::size_t begin = rest.find("{{");
    page += rest.substr(0, begin);
    if (begin == std::string_view::npos) return page;
    const std::size_t end = rest.find("}}", begin);
    page += part(rest.substr(begin + 2, end - begin - 2), block, key);
    rest.remove_prefix(end + 2);
  }
}

}  // namespace diglot::tools
