#include "corpora/page_furniture.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace diglot::corpora {

namespace {

constexpr std::string_view furniture_roles[] = {
    "alertdialog", "banner",     "complementary", "contentinfo", "dialog", "menu",
    "menubar",     "navigation", "search",        "toolbar",     "tooltip"};
/// The words that sites use in every language are English, but for those of comments.
constexpr std::string_view furniture_words[] = {"ad",
                                                "addthis",
                                                "ads",
                                                "advert",
                                                "advertisement",
                                                "advertising",
                                                "alsoread",
                                                "breadcrumb",
                                                "breadcrumbs",
                                                "comentarii",
                                                "comentarios",
                                                "comment",
                                                "commentaires",
                                                "commenti",
                                                "comments",
                                                "consent",
                                                "cookie",
                                                "cookies",
                                                "disqus",
                                                "footer",
                                                "gdpr",
                                                "komentarze",
                                                "kommentare",
                                                "login",
                                                "masthead",
                                                "menu",
                                                "modal",
                                                "morenews",
                                                "morestories",
                                                "mostpopular",
                                                "mostread",
                                                "mostviewed",
                                                "nav",
                                                "navbar",
                                                "navigation",
                                                "newsletter",
                                                "newsletters",
                                                "outbrain",
                                                "overlay",
                                                "pager",
                                                "pagination",
                                                "popular",
                                                "popup",
                                                "promo",
                                                "promos",
                                                "promotion",
                                                "readalso",
                                                "readmore",
                                                "recirculation",
                                                "recommendation",
                                                "recommendations",
                                                "recommended",
                                                "related",
                                                "relatedposts",
                                                "screenreader",
                                                "seealso",
                                                "share",
                                                "sharebar",
                                                "sharing",
                                                "sidebar",
                                                "signup",
                                                "sponsor",
                                                "sponsored",
                                                "sronly",
                                                "subscribe",
                                                "subscription",
                                                "taboola",
                                                "toolbar",
                                                "trending",
                                                "visuallyhidden"};
constexpr std::string_view negating_words[] = {"has",  "hide", "no",     "not",
                                               "show", "with", "without"};

template <std::size_t n>
bool is_one_of(const std::string_view (&names)[n], std::string_view name) {
  return std::binary_search(std::begin(names), std::end(names), name);
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Whether a word of `names`, or two of them together, is one of furniture_words. A word ends where
/// no letter follows, and in front of a capital behind a small letter.
bool have_furniture_word(std::string_view names) {
  std::string before;
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool new_word = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (!word.empty() && (new_word || (!is_upper(c) && !is_lower(c)))) {
      if (!is_one_of(negating_words, before) &&
          (is_one_of(furniture_words, word) || is_one_of(furniture_words, before + word))) {
        return true;
      }
      before = std::move(word);
      word.clear();
    }
    if (is_upper(c) || is_lower(c)) word += static_cast<char>(c | 0x20);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') before.clear();
  }
  return false;
}

bool is_hidden(TagAttributes attributes) {
  if (attributes.has("hidden") || attributes["aria-hidden"] == "true") return true;
  std::string style(attributes["style"]);
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos;
}

}  // namespace

bool is_furniture(std::string_view tag, TagAttributes attributes) {
  static_assert(std::is_sorted(std::begin(furniture_roles), std::end(furniture_roles)));
  static_assert(std::is_sorted(std::begin(furniture_words), std::end(furniture_words)));
  static_assert(std::is_sorted(std::begin(negating_words), std::end(negating_words)));
  return tag == "form" || is_hidden(attributes) || is_one_of(furniture_roles, attributes["role"]) ||
         have_furniture_word(tag) || have_furniture_word(attributes["id"]) ||
         have_furniture_word(attributes["class"]);
}

}  // namespace diglot::corpora
