#include "corpora/page_furniture.h"

#include <string>
#include <utility>

#include "corpora/sorted_names.h"

namespace diglot::corpora {

namespace {

constexpr SortedNames furniture_roles({"alertdialog", "banner", "complementary", "contentinfo",
                                       "dialog", "menu", "menubar", "navigation", "search",
                                       "toolbar", "tooltip"});
// Words of ids and classes. Sites of all languages name these things in English, but for comments.
constexpr SortedNames navigation_words({"breadcrumb", "breadcrumbs", "footer", "login", "masthead",
                                        "menu", "nav", "navbar", "navigation", "pager",
                                        "pagination", "sidebar", "toolbar"});
// What readers say, and send on.
constexpr SortedNames reader_words({"addthis", "comentarii", "comentarios", "comment",
                                    "commentaires", "commenti", "comments", "disqus", "komentarze",
                                    "kommentare", "share", "sharebar", "sharing"});
// Other articles.
constexpr SortedNames article_words({"outbrain", "popular", "recirculation", "recommendation",
                                     "recommendations", "recommended", "related", "taboola",
                                     "trending"});
// What the site wants of its readers.
constexpr SortedNames notice_words({"ad",          "ads",         "advert",     "advertisement",
                                    "advertising", "consent",     "cookie",     "cookies",
                                    "gdpr",        "modal",       "newsletter", "newsletters",
                                    "overlay",     "popup",       "promo",      "promos",
                                    "promotion",   "signup",      "sponsor",    "sponsored",
                                    "subscribe",   "subscription"});
// Two words that stand together, or are written as one.
constexpr SortedNames furniture_pairs({"aboutauthor", "alsoread", "authorbio", "authorbox",
                                       "authorinfo", "morenews", "morestories", "mostpopular",
                                       "mostread", "mostviewed", "readalso", "readmore",
                                       "relatedposts", "screenreader", "seealso", "sronly",
                                       "visuallyhidden"});
constexpr SortedNames negating_words({"has", "hide", "no", "not", "show", "with", "without"});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_furniture_word(std::string_view word) {
  return navigation_words.contains(word) || reader_words.contains(word) ||
         article_words.contains(word) || notice_words.contains(word) ||
         furniture_pairs.contains(word);
}

/// Whether a word of `names` is one of furniture, or two together are. A word ends in front of what
/// is no letter, and of a capital behind a small letter.
bool have_furniture_word(std::string_view names) {
  std::string before;
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const char c = i < names.size() ? names[i] : ' ';
    const bool new_word = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (!word.empty() && (new_word || (!is_upper(c) && !is_lower(c)))) {
      if (!negating_words.contains(before) &&
          (is_furniture_word(word) || furniture_pairs.contains(before + word))) {
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
  return tag == "form" || is_hidden(attributes) || furniture_roles.contains(attributes["role"]) ||
         have_furniture_word(tag) || have_furniture_word(attributes["id"]) ||
         have_furniture_word(attributes["class"]);
}

}  // namespace diglot::corpora
