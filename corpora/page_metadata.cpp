#include "corpora/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "corpora/article_fields.h"
#include "corpora/ascii_case.h"
#include "corpora/folded_text.h"
#include "corpora/header_fields.h"

namespace diglot::corpora {

namespace {

constexpr std::string_view date_names[] = {
    "date",           "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dcterms.issued", "pubdate", "publish-date",   "parsely-pub-date"};

void keep_first(std::string& kept, std::string value) {
  if (kept.empty()) kept = std::move(value);
}

std::string first_of(std::initializer_list<std::string_view> values) {
  for (const std::string_view value : values) {
    if (!value.empty()) return std::string(value);
  }
  return "";
}

/// Whether one of the words of `words` is `word`, whatever its case.
bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n"), words.size());
    if (equal_but_for_case(words.substr(0, end), word)) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

void PageMetadata::add(std::string_view tag, TagAttributes attributes) {
  if (tag == "html") {
    keep_first(html_lang_, language_code(attributes["lang"]));
    keep_first(html_lang_, language_code(attributes["xml:lang"]));
  } else if (tag == "link" && has_word(attributes["rel"], "canonical")) {
    keep_first(canonical_, folded(attributes["href"]));
  } else if (tag == "meta") {
    add_meta(attributes);
  }
  const std::string_view property = attributes["itemprop"];
  if (has_word(property, "datePublished")) {
    keep_first(item_published_, day_of(attributes["content"]));
    keep_first(item_published_, day_of(attributes["datetime"]));
  } else if (has_word(property, "inLanguage")) {
    keep_first(item_lang_, language_code(attributes["content"]));
  }
}

void PageMetadata::add_meta(TagAttributes attributes) {
  const std::string_view name =
      attributes["property"].empty() ? attributes["name"] : attributes["property"];
  const std::string_view content = attributes["content"];
  const auto is_name = [name](std::string_view other) { return equal_but_for_case(name, other); };
  if (name == "og:title") keep_first(og_title_, folded(content));
  if (name == "og:url") keep_first(og_url_, folded(content));
  if (name == "og:locale") keep_first(og_locale_, language_code(content));
  if (name == "article:published_time") keep_first(published_, day_of(content));
  if (std::any_of(std::begin(date_names), std::end(date_names), is_name)) {
    keep_first(named_date_, day_of(content));
  }
  if (equal_but_for_case(attributes["http-equiv"], "content-language")) {
    keep_first(content_language_, language_code(content));
  }
}

void PageMetadata::add_json_ld(std::string_view text) {
  auto data = read_json_ld(text);
  if (!data) return;
  keep_first(linked_.title, std::move(data->title));
  keep_first(linked_.published, day_of(data->published));
  keep_first(linked_.lang, language_code(data->lang));
  keep_first(linked_.url, std::move(data->url));
}

std::string PageMetadata::lang() const {
  return first_of({html_lang_, linked_.lang, item_lang_, content_language_, og_locale_});
}

std::string PageMetadata::url() const { return first_of({canonical_, og_url_, linked_.url}); }

std::string PageMetadata::date() const {
  return first_of({published_, linked_.published, item_published_, named_date_});
}

std::string PageMetadata::headline() const { return first_of({og_title_, linked_.title}); }

std::string PageMetadata::title() const { return folded(title_); }

}  // namespace diglot::corpora
