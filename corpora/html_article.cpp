#include "corpora/html_article.h"

#include <algorithm>
#include <climits>
#include <exception>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/page_encoding.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t max_depth = 20'000;

constexpr std::string_view block_elements[] = {
    "address", "article", "blockquote", "body",  "caption",  "center",     "dd",      "details",
    "dialog",  "div",     "dl",         "dt",    "fieldset", "figcaption", "figure",  "h1",
    "h2",      "h3",      "h4",         "h5",    "h6",       "hgroup",     "hr",      "html",
    "legend",  "li",      "main",       "ol",    "p",        "pre",        "section", "summary",
    "table",   "tbody",   "td",         "tfoot", "th",       "thead",      "tr",      "ul"};
constexpr std::string_view skipped_elements[] = {
    "applet", "aside",  "audio",  "button", "canvas", "datalist", "embed",    "footer",   "form",
    "header", "iframe", "map",    "math",   "menu",   "nav",      "noframes", "noscript", "object",
    "rp",     "rt",     "script", "select", "style",  "svg",      "template", "textarea", "video"};

static_assert(std::is_sorted(std::begin(block_elements), std::end(block_elements)));
static_assert(std::is_sorted(std::begin(skipped_elements), std::end(skipped_elements)));

template <std::size_t n>
bool is_one_of(const std::string_view (&names)[n], std::string_view name) {
  return std::binary_search(std::begin(names), std::end(names), name);
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// Appends `text` with every run of white space as one space, and none at the front of `folded`
/// or after a line end.
void append_folded(std::string& folded, std::string_view text) {
  for (const char c : text) {
    if (!is_space(c)) {
      folded += c;
    } else if (!folded.empty() && folded.back() != ' ' && folded.back() != '\n') {
      folded += ' ';
    }
  }
}

void trim_end(std::string& text) {
  while (!text.empty() && is_space(text.back())) text.pop_back();
}

std::string folded(std::string_view text) {
  std::string result;
  append_folded(result, text);
  trim_end(result);
  return result;
}

/// The attributes of a start tag: name, value, name, value, ..., null.
class Attributes {
 public:
  explicit Attributes(const xmlChar** list) : list_(list) {}

  std::string_view operator[](std::string_view name) const {
    for (const xmlChar** at = list_; at != nullptr && *at != nullptr; at += 2) {
      if (view(at[0]) == name) return view(at[1]);
    }
    return {};
  }

 private:
  const xmlChar** list_;
};

/// Gathers an article from the tags and texts of a page, in order. Start and end tags match.
class PageReader {
 public:
  /// Returns false when elements nest too deep to go on.
  bool start(std::string_view name, Attributes attributes) {
    ++depth_;
    read_metadata(name, attributes);
    if (is_one_of(block_elements, name) || is_one_of(skipped_elements, name)) end_paragraph();
    if (skipped_at_ == 0 && is_one_of(skipped_elements, name)) skipped_at_ = depth_;
    if (name == "article" || name == "main") ++main_depth_;
    if (name == "br") end_line();
    in_title_ = name == "title";
    return depth_ <= max_depth;
  }

  void end(std::string_view name) {
    if (is_one_of(block_elements, name) || is_one_of(skipped_elements, name)) end_paragraph();
    if (skipped_at_ == depth_) skipped_at_ = 0;
    if (name == "article" || name == "main") --main_depth_;
    in_title_ = false;
    --depth_;
  }

  void text(std::string_view text) {
    if (skipped_at_ != 0) return;
    append_folded(in_title_ ? title_ : paragraph_, text);
  }

  Article finish(const std::string& id) {
    end_paragraph();
    Article article;
    article.id = id;
    article.lang = lang_;
    article.date = !published_.empty() ? published_ : first_time_;
    article.url = !canonical_.empty() ? canonical_ : og_url_;
    article.title = !og_title_.empty() ? og_title_ : folded(title_);
    const bool has_main = std::any_of(paragraphs_.begin(), paragraphs_.end(),
                                      [](const Paragraph& paragraph) { return paragraph.main; });
    for (const auto& paragraph : paragraphs_) {
      if (has_main && !paragraph.main) continue;
      if (!article.text.empty()) article.text += "\n\n";
      article.text += paragraph.text;
    }
    return article;
  }

 private:
  struct Paragraph {
    std::string text;
    bool main;  // within <article> or <main>
  };

  void read_metadata(std::string_view name, Attributes attributes) {
    const auto keep_first = [](std::string& kept, std::string value) {
      if (kept.empty()) kept = std::move(value);
    };
    if (name == "html") {
      keep_first(lang_, language_code(attributes["lang"]));
      keep_first(lang_, language_code(attributes["xml:lang"]));
    } else if (name == "link" && attributes["rel"] == "canonical") {
      keep_first(canonical_, folded(attributes["href"]));
    } else if (name == "time" && skipped_at_ == 0) {
      keep_first(first_time_, day_of(attributes["datetime"]));
    } else if (name == "meta") {
      const auto property =
          attributes["property"].empty() ? attributes["name"] : attributes["property"];
      const auto content = attributes["content"];
      if (property == "og:title") keep_first(og_title_, folded(content));
      if (property == "og:url") keep_first(og_url_, folded(content));
      if (property == "article:published_time") keep_first(published_, day_of(content));
    }
  }

  /// At a <br>: the first ends a line, a second one in a row the paragraph.
  void end_line() {
    if (skipped_at_ != 0) return;
    if (paragraph_.ends_with('\n')) {
      end_paragraph();
    } else if (!paragraph_.empty()) {
      trim_end(paragraph_);
      paragraph_ += '\n';
    }
  }

  void end_paragraph() {
    trim_end(paragraph_);
    if (!paragraph_.empty()) paragraphs_.push_back({std::move(paragraph_), main_depth_ > 0});
    paragraph_.clear();
  }

  std::string lang_, canonical_, og_url_, og_title_, title_, published_, first_time_;
  std::vector<Paragraph> paragraphs_;
  std::string paragraph_;
  std::size_t depth_ = 0;
  std::size_t skipped_at_ = 0;  // depth of the outermost element that is left out, or 0
  std::size_t main_depth_ = 0;  // open elements that hold main text
  bool in_title_ = false;
};

/// What the callbacks of one parse share. Exceptions wait here while they can't cross the C code.
struct Parse {
  PageReader page;
  bool too_deep = false;
  std::exception_ptr exception;
};

/// Runs `work` on the Parse of a parser, and stops the parser when it throws or returns false.
template <class Work>
void call(void* user, Work work) {
  auto* parser = static_cast<htmlParserCtxtPtr>(user);
  auto& parse = *static_cast<Parse*>(parser->_private);
  try {
    if (work(parse)) return;
  } catch (...) {
    parse.exception = std::current_exception();
  }
  xmlStopParser(parser);
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  call(user, [&](Parse& parse) {
    parse.too_deep = !parse.page.start(view(name), Attributes(attributes));
    return !parse.too_deep;
  });
}

void on_end(void* user, const xmlChar* name) {
  call(user, [&](Parse& parse) {
    parse.page.end(view(name));
    return true;
  });
}

void on_text(void* user, const xmlChar* text, int size) {
  call(user, [&](Parse& parse) {
    parse.page.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    return true;
  });
}

void on_error(void*, xmlErrorPtr) {}  // pages are full of them

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Article parse_html_article(std::string_view page, const std::string& id) {
  const std::string text = page_to_utf8(page, id);
  if (text.size() > INT_MAX) throw Error(id, "is larger than 2 GiB; an article is smaller");

  static const bool initialized = (xmlInitParser(), true);
  static_cast<void>(initialized);
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();

  *parser->sax = {};
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->sax->serror = on_error;
  parser->sax->initialized = XML_SAX2_MAGIC;
  Parse parse;
  parser->_private = &parse;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                      HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD;
  htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                     options);

  if (parse.exception) std::rethrow_exception(parse.exception);
  if (parse.too_deep) {
    throw Error(id,
                "nests elements more than " + std::to_string(max_depth) + " deep; no article does");
  }
  return parse.page.finish(id);
}

}  // namespace diglot::corpora
