#include "corpora/web_page.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpora/article_fields.h"
#include "corpora/ascii_case.h"
#include "corpora/error.h"
#include "corpora/folded_text.h"
#include "corpora/header_fields.h"
#include "corpora/page_furniture.h"
#include "corpora/sorted_names.h"
#include "corpora/tag_attributes.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t max_depth = 20'000;

constexpr SortedNames block_elements(
    {"address", "article", "blockquote", "body", "caption", "center",   "dd",
     "details", "dialog",  "div",        "dl",   "dt",      "fieldset", "figcaption",
     "figure",  "form",    "h1",         "h2",   "h3",      "h4",       "h5",
     "h6",      "header",  "hgroup",     "hr",   "html",    "legend",   "li",
     "main",    "ol",      "p",          "pre",  "section", "summary",  "table",
     "tbody",   "td",      "tfoot",      "th",   "thead",   "tr",       "ul"});
constexpr SortedNames skipped_elements({"applet",   "aside", "audio",    "button",   "canvas",
                                        "datalist", "embed", "footer",   "iframe",   "map",
                                        "math",     "menu",  "nav",      "noframes", "noscript",
                                        "object",   "rp",    "rt",       "script",   "select",
                                        "style",    "svg",   "template", "textarea", "video"});

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// 1 to 6 for h1 to h6, else 0.
int heading_level(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' ? tag[1] - '0' : 0;
}

/// Gathers a page from its tags and texts, in order. Start and end tags match.
class PageReader {
 public:
  PageReader() { page_.blocks.emplace_back(); }

  /// Returns false when elements nest too deep to go on.
  bool start(std::string_view tag, TagAttributes attributes) {
    ++depth_;
    page_.metadata.add(tag, attributes);
    in_title_ = tag == "title";
    in_json_ld_ = tag == "script" && equal_but_for_case(attributes["type"], "application/ld+json");
    if (skipped_at_ == 0) start_shown(tag, attributes);
    return depth_ <= max_depth;
  }

  void end(std::string_view tag) {
    if (skipped_at_ == depth_) {
      skipped_at_ = 0;
    } else if (skipped_at_ == 0 && block_elements.contains(tag)) {
      end_block(tag);
    }
    if (link_at_ == depth_) link_at_ = 0;
    if (in_json_ld_) page_.metadata.add_json_ld(std::exchange(json_ld_, {}));
    in_json_ld_ = false;
    in_title_ = false;
    --depth_;
  }

  void text(std::string_view text) {
    if (in_json_ld_) json_ld_ += text;
    if (skipped_at_ != 0) return;
    if (in_title_) {
      page_.metadata.add_title(text);
      return;
    }
    const std::size_t before = paragraph_.text.size();
    append_folded(paragraph_.text, text);
    if (link_at_ != 0) paragraph_.linked += paragraph_.text.size() - before;
  }

  WebPage finish() {
    end_paragraph();
    for (; block_ != 0; block_ = block().parent) block().end = page_.paragraphs.size();
    block().end = page_.paragraphs.size();
    return std::move(page_);
  }

 private:
  PageBlock& block() { return page_.blocks[block_]; }

  void start_shown(std::string_view tag, TagAttributes attributes) {
    if (tag == "br") {
      end_line();
    } else if (skipped_elements.contains(tag)) {
      end_paragraph();
      skipped_at_ = depth_;
    } else if (block_elements.contains(tag)) {
      end_paragraph();
      start_block(tag, attributes);
    } else if (is_furniture(tag, attributes)) {
      skipped_at_ = depth_;
    } else if (tag == "time") {
      std::string day = day_of(attributes["datetime"]);
      if (!day.empty()) page_.times.push_back({page_.paragraphs.size(), std::move(day)});
    } else if (tag == "a" && link_at_ == 0 && leads_away(attributes)) {
      link_at_ = depth_;
    }
  }

  void start_block(std::string_view tag, TagAttributes attributes) {
    const bool is_body = attributes["itemprop"] == "articleBody";
    PageBlock opened;
    opened.parent = block_;
    opened.begin = page_.paragraphs.size();
    opened.heading = std::max(heading_level(tag), block().heading);
    opened.is_article = tag == "article" || attributes["role"] == "article" || is_body;
    opened.is_main = tag == "main" || attributes["role"] == "main";
    opened.is_furniture = tag != "html" && tag != "body" &&
                          ((tag == "header" && text_depth_ == 0) || is_furniture(tag, attributes));
    block_ = page_.blocks.size();
    page_.blocks.push_back(opened);
    if (tag == "article" || tag == "main") ++text_depth_;
    if (tag == "h1" || opened.is_main || is_body) mark_headline();
  }

  /// Every block is marked once, which keeps time linear.
  void mark_headline() {
    for (std::size_t i = block_; !page_.blocks[i].holds_headline; i = page_.blocks[i].parent) {
      page_.blocks[i].holds_headline = true;
    }
  }

  void end_block(std::string_view tag) {
    end_paragraph();
    if (tag == "article" || tag == "main") --text_depth_;
    block().end = page_.paragraphs.size();
    const bool is_empty = block().begin == block().end && block_ + 1 == page_.blocks.size();
    block_ = block().parent;
    if (is_empty) page_.blocks.pop_back();
  }

  /// A heading of a live blog links to itself, and a byline to its author.
  bool leads_away(TagAttributes attributes) {
    const std::string_view href = attributes["href"];
    if (href.empty() || attributes["rel"] == "author") return false;
    return block().heading == 0 || href.find('#') == std::string_view::npos;
  }

  /// At a <br>: behind an empty line it ends the paragraph, else the line.
  void end_line() {
    std::string& text = paragraph_.text;
    const std::size_t line = text.rfind('\n') + 1;  // 0 where there is none
    if (is_blank(std::string_view(text).substr(line))) {
      end_paragraph();
    } else {
      while (text.ends_with(' ')) text.pop_back();
      text += '\n';
    }
  }

  void end_paragraph() {
    paragraph_.text = trimmed(paragraph_.text);
    paragraph_.linked = std::min(paragraph_.linked, paragraph_.text.size());
    paragraph_.block = block_;
    if (!paragraph_.text.empty()) page_.paragraphs.push_back(std::move(paragraph_));
    paragraph_ = {};
  }

  WebPage page_;
  PageParagraph paragraph_;
  std::string json_ld_;
  std::size_t block_ = 0;  // the innermost that is open
  std::size_t depth_ = 0;
  std::size_t skipped_at_ = 0;  // depth of the outermost element that is left out, or 0
  std::size_t link_at_ = 0;     // depth of the link that is open, or 0
  std::size_t text_depth_ = 0;  // open elements <article> and <main>
  bool in_title_ = false;
  bool in_json_ld_ = false;
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
    parse.too_deep = !parse.page.start(view(name), TagAttributes(attributes));
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

WebPage parse_web_page(std::string_view text, const std::string& file) {
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
    throw Error(file,
                "nests elements more than " + std::to_string(max_depth) + " deep; no article does");
  }
  return parse.page.finish();
}

}  // namespace diglot::corpora
