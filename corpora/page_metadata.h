#pragma once

#include <string>
#include <string_view>

#include "corpora/json_ld.h"
#include "corpora/tag_attributes.h"

namespace diglot::corpora {

/// What a web page says of its article beside the text, gathered from its start tags and from
/// JSON-LD in any order; the first of several words for the same counts. Each is "" where the page
/// says nothing.
class PageMetadata {
 public:
  void add(std::string_view tag, TagAttributes attributes);
  void add_title(std::string_view text) { title_ += text; }
  /// Of one <script>.
  void add_json_ld(std::string_view text);

  /// <html lang>, else JSON-LD, microdata, Content-Language or og:locale. ISO 639-1 code.
  [[nodiscard]] std::string lang() const;
  /// <link rel="canonical">, else og:url or JSON-LD.
  [[nodiscard]] std::string url() const;
  /// article:published_time, else JSON-LD, microdata or the names of Dublin Core and others.
  /// YYYY-MM-DD.
  [[nodiscard]] std::string date() const;
  /// og:title, else JSON-LD.
  [[nodiscard]] std::string headline() const;
  /// <title>, where the name of the site often stands too.
  [[nodiscard]] std::string title() const;

 private:
  void add_meta(TagAttributes attributes);

  std::string html_lang_, item_lang_, content_language_, og_locale_;
  std::string canonical_, og_url_;
  std::string published_, item_published_, named_date_;
  std::string og_title_, title_;
  LinkedData linked_;
};

}  // namespace diglot::corpora
