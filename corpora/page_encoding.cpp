#include "corpora/page_encoding.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <iterator>
#include <memory>
#include <system_error>

#include <iconv.h>

#include "corpora/ascii_case.h"
#include "corpora/error.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// What the page says about its encoding, in lower case; "" when it says nothing.
std::string declared_encoding(std::string_view page) {
  if (page.starts_with("\xFF\xFE")) return "utf-16le";
  if (page.starts_with("\xFE\xFF")) return "utf-16be";
  const std::string head = lower_ascii(page.substr(0, 4096));
  const auto found = head.find("charset=");
  if (found == std::string::npos) return "";
  const auto begin = head.find_first_not_of("\"' ", found + 8);
  if (begin == std::string::npos) return "";
  const auto end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", begin);
  return head.substr(begin, end == std::string::npos ? end : end - begin);
}

/// iconv's name of the encoding that pages mean by `label`.
std::string widened(const std::string& label) {
  struct Label {
    std::string_view label;
    std::string_view encoding;
  };
  constexpr Label encoding_labels[] = {
      {"ascii", "windows-1252"},  {"us-ascii", "windows-1252"},   {"iso-8859-1", "windows-1252"},
      {"latin1", "windows-1252"}, {"iso-8859-9", "windows-1254"}, {"gb2312", "gb18030"},
      {"gbk", "gb18030"},         {"shift_jis", "cp932"},         {"euc-kr", "cp949"}};
  const auto* found = std::find_if(std::begin(encoding_labels), std::end(encoding_labels),
                                   [&](const Label& entry) { return entry.label == label; });
  return found == std::end(encoding_labels) ? label : std::string(found->encoding);
}

struct CloseConverter {
  void operator()(void* converter) const { ::iconv_close(converter); }
};

std::string convert(std::string_view page, const std::string& encoding, const std::string& file) {
  const iconv_t opened = ::iconv_open("UTF-8", widened(encoding).c_str());
  if (reinterpret_cast<std::intptr_t>(opened) == -1) {
    throw Error(file,
                "declares the encoding " + encoding + ", which is unknown; convert it to UTF-8");
  }
  const std::unique_ptr<void, CloseConverter> converter(opened);

  std::string text;
  char buffer[16384];
  auto* from = const_cast<char*>(page.data());  // iconv doesn't write there
  std::size_t left = page.size();
  while (left > 0) {
    char* to = buffer;
    std::size_t room = sizeof buffer;
    const auto result = ::iconv(converter.get(), &from, &left, &to, &room);
    text.append(buffer, to);
    if (result == std::size_t(-1) && errno != E2BIG) {
      throw Error(file, "byte " + std::to_string(page.size() - left + 1) +
                            " of the file is not in the encoding that it declares, " + encoding +
                            "; convert it to UTF-8");
    }
  }
  return text;
}

}  // namespace

bool is_utf8_page(std::string_view page) {
  const std::string encoding = declared_encoding(page);
  return encoding.empty() || encoding == "utf-8" || encoding == "utf8";
}

std::string page_to_utf8(std::string_view page, const std::string& file, std::string_view told) {
  std::string text;
  const std::string encoding = told.empty() ? declared_encoding(page) : lower_ascii(told);
  if (encoding.empty() || !find_invalid_utf8(page)) {
    text = page;
  } else {
    text = convert(page, encoding, file);
  }
  require_text(text, file);
  if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
  return text;
}

}  // namespace diglot::corpora
